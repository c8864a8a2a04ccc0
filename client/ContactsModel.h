// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"
#include "client/RunsModel.h"

#include <QQmlEngine>
#include <QTimer>

#include <memory>

namespace verbund {

class People;

/// The contact list, by group and name or presence, filtered as the user types.
class ContactsModel final : public RunsModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(bool hidesOffline READ hidesOffline WRITE setHidesOffline NOTIFY filterChanged)
    Q_PROPERTY(Order order READ order WRITE setOrder NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString favourites READ favourites CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY countChanged)

public:
    /// How people stand within a group.
    enum class Order { ByName, ByPresence };
    Q_ENUM(Order)
    enum Role { ContactRole = Qt::UserRole, GroupRole };

    explicit ContactsModel(const People &people, QObject *parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] bool hidesOffline() const { return m_hidesOffline; }
    void setHidesOffline(bool hides);
    [[nodiscard]] Order order() const { return m_order; }
    void setOrder(Order order);
    /// Rows shown.
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Contacts there are.
    [[nodiscard]] int total() const { return int(m_entries.size()); }
    /// What stands for the favourites where a group is named; no group has this name.
    [[nodiscard]] static QString favourites() { return QStringLiteral("\n"); }
    /// "online of all" of a group, for its heading.
    Q_INVOKABLE [[nodiscard]] QString groupCount(const QString &group) const;
    /// Nobody is in it: no row stands for it.
    Q_INVOKABLE [[nodiscard]] bool isEmptyGroup(const QString &group) const;

    /// Up to `most` contacts in whom all words are found, by name.
    [[nodiscard]] QList<ContactKey> find(const QString &words, int most);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Roles "contact": ContactRow; "group": QString for sections, empty for people without one.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void filterChanged();
    void countChanged();

private:
    /// A contact, wherever he stands.
    struct Entry {
        ContactKey key;
        /// Folded.
        QString name;
        /// What the filter looks at, folded; read a few at a time before it is needed.
        QString haystack;
        QStringList groups;
        bool favourite = false;
        Presence::Availability availability = Presence::Availability::Offline;
        /// He looks different now.
        bool touched = false;
        /// Another entry stands for him, or he is no contact any more.
        bool gone = false;
    };
    /// He in one of his groups.
    struct Row {
        std::shared_ptr<Entry> entry;
        QString group;
        /// Favourites first, those without a group last, folded.
        QString groupKey;
    };
    using RowList = QList<Row>;

    [[nodiscard]] bool before(const Row &a, const Row &b) const;
    [[nodiscard]] bool isShown(const Row &row) const;
    [[nodiscard]] std::shared_ptr<Entry> read(const ContactKey &key) const;
    void readHaystack(Entry &entry) const;
    void readHaystacks();
    void readSomeHaystacks();
    void takeKeys(const QList<ContactKey> &keys);
    void takeLooks(const QList<ImAddress> &addresses);
    void replace(const QSet<ContactKey> &keys);
    void update();
    [[nodiscard]] bool isPermutation(const RowList &wanted) const;
    void arrange(const RowList &wanted);
    void announceTouched();
    void countGroups() const;

    const People &m_people;
    QHash<ContactKey, std::shared_ptr<Entry>> m_entries;
    /// Everybody, sorted; the rows are those of them that are shown.
    RowList m_all;
    RowList m_rows;
    /// Online and all, by group; empty when it is to be counted anew.
    mutable QHash<QString, std::pair<int, int>> m_counts;
    QString m_filter;
    QStringList m_words;
    Order m_order = Order::ByName;
    bool m_hidesOffline = false;
    /// Those whose haystack is still to be read, and what reads it while nothing else happens.
    QList<std::weak_ptr<Entry>> m_unread;
    QTimer m_reader;
};

} // namespace verbund
