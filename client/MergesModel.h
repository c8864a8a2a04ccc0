// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/AddressBook.h"
#include "client/MergePairs.h"

#include <QAbstractListModel>
#include <QTimer>

namespace verbund {

/// Contacts that may be doubles of each other: asked, never done silently.
class MergesModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { MergeRole = Qt::UserRole };
    /// More are not asked at once.
    static constexpr qsizetype mostRows = 200;

    MergesModel(Store &store, People &people, AddressBook &book, QObject *parent = nullptr);

    /// Reads what the user said of earlier suggestions.
    [[nodiscard]] Later<void> load();
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Makes one contact of both; can be taken back.
    Q_INVOKABLE void merge(int row);
    /// They are two people; not asked again.
    Q_INVOKABLE void keepApart(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Role "merge": MergeRow.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    void find();
    [[nodiscard]] QList<ImAddress> plainAddresses(const ContactKey &key) const;
    void show(const QList<MergePair> &pairs);
    void refresh(const QList<ImAddress> &addresses);
    void insert(qsizetype row, const MergePair &pair);
    void remove(qsizetype row);

    Store &m_store;
    People &m_people;
    AddressBook &m_book;
    QList<MergePair> m_rows;
    QSet<QString> m_apart;
    QTimer m_due;
};

} // namespace verbund
