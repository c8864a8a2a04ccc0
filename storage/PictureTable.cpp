// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/PictureTable.h"

#include "storage/Database.h"
#include "storage/OutboxItem.h"

namespace verbund {

// The number stands in the statement below, for an index that holds only these.
static_assert(int(OutboxItem::Kind::PublishPicture) == 10);

PictureTable::PictureTable(Database &database)
    : m_database(database)
{
}

QList<ShownPicture> PictureTable::shown()
{
    QList<ShownPicture> pictures;
    Query rows = m_database.query("SELECT address, carrier, hash FROM shown_pictures");
    while (rows.next())
        pictures.append({.address = ImAddress::fromStored(rows.text(0)),
            .carrier = Carrier(rows.integer(1)),
            .hash = rows.text(2)});
    return pictures;
}

void PictureTable::show(const ShownPicture &picture)
{
    const QString before = shownBy(picture.address, picture.carrier);
    if (picture.address.isEmpty() || picture.hash == before)
        return;
    if (picture.hash.isEmpty())
        m_database.query("DELETE FROM shown_pictures WHERE address = ? AND carrier = ?")
            .bind(picture.address.toString(), int(picture.carrier))
            .run();
    else
        m_database.query("INSERT OR REPLACE INTO shown_pictures (address, carrier, hash) VALUES (?, ?, ?)")
            .bind(picture.address.toString(), int(picture.carrier), picture.hash)
            .run();
    dropUnused({before});
}

QString PictureTable::shownBy(const ImAddress &address, Carrier carrier)
{
    Query rows = m_database.query("SELECT hash FROM shown_pictures WHERE address = ? AND carrier = ?");
    return rows.bind(address.toString(), int(carrier)).next() ? rows.text(0) : QString();
}

void PictureTable::put(const Picture &picture)
{
    if (picture.isEmpty() || picture.bytes.size() > maxPictureBytes)
        return;
    const QString hash = picture.hash();
    m_database.query("INSERT OR IGNORE INTO pictures (hash, type, bytes) VALUES (?, ?, ?)")
        .bind(hash, picture.mimeType, picture.bytes)
        .run();
    if (!isUsed(hash))
        keepUnclaimed(hash);
}

// What refers to them may be about to come, or never comes because somebody has changed his picture
// meanwhile: so that those do not pile up, a few are remembered, also over a crash.
void PictureTable::keepUnclaimed(const QString &hash)
{
    m_database.query("INSERT OR REPLACE INTO unclaimed_pictures (hash) VALUES (?)").bind(hash).run();
    QSet<QString> oldest;
    {
        Query rows = m_database.query("DELETE FROM unclaimed_pictures WHERE id <="
                                      " (SELECT max(id) FROM unclaimed_pictures) - 16 RETURNING hash");
        while (rows.next())
            oldest.insert(rows.text(0));
    }
    dropUnused(oldest);
}

Picture PictureTable::find(const QString &hash)
{
    Query rows = m_database.query("SELECT bytes, type FROM pictures WHERE hash = ?");
    return rows.bind(hash).next() ? Picture{.bytes = rows.bytes(0), .mimeType = rows.text(1)} : Picture();
}

QStringList PictureTable::hashes()
{
    QStringList hashes;
    Query rows = m_database.query("SELECT hash FROM pictures");
    while (rows.next())
        hashes.append(rows.text(0));
    return hashes;
}

bool PictureTable::isUsed(const QString &hash)
{
    Query rows = m_database.query("SELECT EXISTS (SELECT 1 FROM shown_pictures WHERE hash = ?1)"
                                  " OR EXISTS (SELECT 1 FROM cards WHERE picture = ?1)"
                                  " OR EXISTS (SELECT 1 FROM outbox WHERE kind = 10 AND name = ?1)");
    return rows.bind(hash).next() && rows.boolean(0);
}

void PictureTable::dropUnused(const QSet<QString> &hashes)
{
    for (const QString &hash : hashes) {
        if (!hash.isEmpty() && !isUsed(hash))
            m_database.query("DELETE FROM pictures WHERE hash = ?").bind(hash).run();
    }
}

} // namespace verbund
