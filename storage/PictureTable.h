// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "storage/ShownPicture.h"

#include <QList>
#include <QSet>

namespace verbund {

class Database;

/// Pictures of people: who shows which, and the bytes, once each. Bytes may come before or after what refers
/// to them: somebody showing them, a card, or an item of the outbox that publishes them.
class PictureTable {
public:
    explicit PictureTable(Database &database);

    [[nodiscard]] QList<ShownPicture> shown();
    /// Notes what somebody shows; the bytes that he no longer shows go when they were only his.
    void show(const ShownPicture &picture);
    /// Keeps the bytes; of those that nothing refers to yet, the newest few.
    void put(const Picture &picture);
    /// Empty when it is not kept.
    [[nodiscard]] Picture find(const QString &hash);
    [[nodiscard]] QStringList hashes();
    /// Deletes those of these bytes that nothing refers to any more.
    void dropUnused(const QSet<QString> &hashes);

private:
    [[nodiscard]] QString shownBy(const ImAddress &address, Carrier carrier);
    [[nodiscard]] bool isUsed(const QString &hash);
    void keepUnclaimed(const QString &hash);

    Database &m_database;
};

} // namespace verbund
