// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Pictures.h"

#include "client/Lines.h"
#include "client/People.h"
#include "client/PictureFile.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

Pictures::Pictures(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.lines, &Lines::changed, this, &Pictures::linesChanged);
}

Later<void> Pictures::load()
{
    const auto shown = m_parts.store.shownPictures();
    return m_parts.store.pictureHashes().then(
        this, [this, shown](const Result<QStringList> &kept) -> Result<void> {
            // Asked for in this order, so both are there.
            const Result<QList<ShownPicture>> pictures = shown.result();
            if (!pictures || !kept)
                return fail(!pictures ? pictures.error() : kept.error());
            fill(*pictures, *kept);
            return {};
        });
}

void Pictures::fill(const QList<ShownPicture> &shown, const QStringList &kept)
{
    m_kept = QSet<QString>(kept.cbegin(), kept.cend());
    for (const ShownPicture &picture : shown) {
        if (isPictureHash(picture.hash))
            put(picture.address, picture.carrier, picture.hash);
    }
    for (const auto &[address, hashes] : m_shown.asKeyValueRange()) {
        if (const QString hash = shownBy(address); !hash.isEmpty())
            m_parts.people.setPicture(address, hash);
    }
    Q_EMIT ownChanged();
}

QString Pictures::shownBy(const ImAddress &address) const
{
    const auto hashes = m_shown.constFind(address);
    if (hashes == m_shown.constEnd())
        return {};
    // A hash whose bytes are not there yet, or never came, shows nothing.
    const auto kept =
        std::ranges::find_if(*hashes, [this](const QString &hash) { return m_kept.contains(hash); });
    return kept == hashes->end() ? QString() : *kept;
}

Later<Picture> Pictures::bytes(const QString &hash)
{
    if (!hash.isEmpty() && hash == m_preview.hash())
        return ready<Picture>(m_preview);
    return isPictureHash(hash) ? m_parts.store.picture(hash) : ready<Picture>(Picture());
}

bool Pictures::noteShown(Carrier carrier, const ImAddress &address, const QString &hash)
{
    if (address.isEmpty() || (!hash.isEmpty() && !isPictureHash(hash)))
        return false;
    if (address == m_parts.own) {
        // Over SIP each device shows its own.
        if (carrier != Carrier::Xmpp || hash == own())
            return false;
        adoptLater(hash);
    } else {
        show({.address = address, .carrier = carrier, .hash = hash});
    }
    QSet<QString> &asked = m_asked[size_t(carrier)];
    if (hash.isEmpty() || m_kept.contains(hash) || asked.contains(hash))
        return false;
    asked.insert(hash);
    return true;
}

void Pictures::take(Carrier carrier, const ImAddress &address, const Picture &picture)
{
    const QString hash = picture.hash();
    const bool isOwn = address == m_parts.own;
    const QString expected = isOwn ? m_otherOwn : m_shown.value(address)[size_t(carrier)];
    const QString type = pictureType(picture.bytes);
    // By now he may show another one already.
    if (hash.isEmpty() || hash != expected || type.isEmpty() || m_kept.contains(hash))
        return;
    std::ignore = m_parts.store.putPicture({.bytes = picture.bytes, .mimeType = type});
    m_kept.insert(hash);
    if (isOwn)
        adoptLater(hash);
    else
        tell(m_showing.value(hash).values());
}

QString Pictures::own() const { return m_shown.value(m_parts.own)[size_t(Carrier::Xmpp)]; }

void Pictures::setOwn(const QUrl &file)
{
    const auto picture = readPictureFile(file);
    if (!picture)
        return complain(pictureProblem(picture.error()));
    useOwn(*picture);
}

void Pictures::clearOwn() { useOwn({}); }

void Pictures::useOwn(const Picture &picture)
{
    m_errorText.clear();
    m_otherOwn.clear();
    const QString hash = picture.hash();
    if (!picture.isEmpty()) {
        std::ignore = m_parts.store.putPicture(picture);
        m_kept.insert(hash);
    }
    // Told over XMPP also when there is no connection now; before the old one is let go of.
    OutboxItem item{
        .kind = OutboxItem::Kind::PublishPicture, .carrier = Carrier::Xmpp, .message = {}, .contact = {}};
    item.contact.address = m_parts.own;
    item.contact.name = hash;
    std::ignore = m_parts.store.post(item);
    show({.address = m_parts.own, .carrier = Carrier::Xmpp, .hash = hash});
    makeSmall(picture);
}

// SIP carries it in every presence document, so there it is a smaller one.
void Pictures::makeSmall(const Picture &picture)
{
    const auto small = picture.isEmpty() ? Result<Picture>() : smallPicture(picture);
    if (small && !small->isEmpty()) {
        std::ignore = m_parts.store.putPicture(*small);
        m_kept.insert(small->hash());
    }
    show({.address = m_parts.own, .carrier = Carrier::Sip, .hash = small ? small->hash() : QString()});
    publishOverSip();
    Q_EMIT ownChanged();
}

// The last picture that the server has is older than one that still waits to be told to it.
void Pictures::adoptLater(const QString &hash)
{
    m_otherOwn = hash;
    m_parts.store.outbox(Carrier::Xmpp).then(this, [this, hash](const Result<QList<OutboxItem>> &items) {
        const bool waits =
            !items || std::ranges::contains(*items, OutboxItem::Kind::PublishPicture, &OutboxItem::kind);
        if (waits && !m_showing.contains(hash))
            m_kept.remove(hash);
        if (hash != m_otherOwn || waits || hash == own())
            return;
        if (hash.isEmpty() || m_kept.contains(hash))
            adopt(hash);
    });
}

void Pictures::adopt(const QString &hash)
{
    show({.address = m_parts.own, .carrier = Carrier::Xmpp, .hash = hash});
    if (hash.isEmpty())
        return makeSmall({});
    m_parts.store.picture(hash).then(this, [this, hash](const Result<Picture> &picture) {
        if (hash == own())
            makeSmall(picture.value_or(Picture()));
    });
    Q_EMIT ownChanged();
}

void Pictures::complain(const QString &sentence)
{
    m_errorText = sentence;
    Q_EMIT ownChanged();
}

void Pictures::show(const ShownPicture &shown)
{
    if (m_shown.value(shown.address)[size_t(shown.carrier)] == shown.hash)
        return;
    put(shown.address, shown.carrier, shown.hash);
    std::ignore = m_parts.store.showPicture(shown);
    tell({shown.address});
}

void Pictures::put(const ImAddress &address, Carrier carrier, const QString &hash)
{
    Hashes &hashes = m_shown[address];
    const QString before = std::exchange(hashes[size_t(carrier)], hash);
    if (!before.isEmpty() && !std::ranges::contains(hashes, before)) {
        QSet<ImAddress> &others = m_showing[before];
        others.remove(address);
        // The store lets go of what nobody shows.
        if (others.isEmpty()) {
            m_showing.remove(before);
            m_kept.remove(before);
        }
    }
    if (!hash.isEmpty())
        m_showing[hash].insert(address);
}

void Pictures::tell(const QList<ImAddress> &addresses)
{
    for (const ImAddress &address : addresses)
        m_parts.people.setPicture(address, shownBy(address));
    Q_EMIT changed(addresses);
}

void Pictures::linesChanged()
{
    const Carriers online = m_parts.lines.online();
    const Carriers before = std::exchange(m_online, online);
    for (const Carrier carrier : allCarriers) {
        // What did not come over a connection that is gone may be asked for again.
        if (!online.contains(carrier))
            m_asked[size_t(carrier)].clear();
    }
    if ((online - before).contains(Carrier::Sip)
        && !m_shown.value(m_parts.own)[size_t(Carrier::Sip)].isEmpty())
        publishOverSip();
}

// Such a server keeps no picture: it is shown as long as this session shows it.
void Pictures::publishOverSip()
{
    Line *const line = m_parts.lines.line(Carrier::Sip);
    if (!line || line->session().state() != Session::State::Online || line->session().keepsPicture())
        return;
    const QString hash = m_shown.value(m_parts.own)[size_t(Carrier::Sip)];
    bytes(hash).then(this, [this, hash](const Result<Picture> &picture) {
        Line *const still = m_parts.lines.line(Carrier::Sip);
        const QString now = m_shown.value(m_parts.own)[size_t(Carrier::Sip)];
        if (picture && still && hash == now && still->session().state() == Session::State::Online)
            std::ignore = still->session().publishPicture(*picture);
    });
}

} // namespace verbund

#include "moc_Pictures.cpp"
