// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"
#include "storage/SearchHit.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace verbund {

class ContactsModel;
class People;
class Store;

/// Search over people and the whole history, as the user types.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(bool searching READ isSearching NOTIFY searchingChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { RowRole = Qt::UserRole, MessageRole };
    static constexpr int pageSize = 50;
    static constexpr int mostPeople = 8;

    SearchModel(Store &store, const People &people, ContactsModel &contacts, QObject *parent = nullptr);

    [[nodiscard]] QString words() const { return m_words; }
    void setWords(const QString &words);
    [[nodiscard]] bool isSearching() const { return m_searching; }
    [[nodiscard]] int count() const { return int(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Roles "row": SearchRow; "isMessage": bool for sections (people, then messages).
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void wordsChanged();
    void searchingChanged();
    void countChanged();

private:
    [[nodiscard]] QList<SearchRow> findPeople() const;
    [[nodiscard]] SearchRow row(const SearchHit &hit) const;
    void show(const QList<SearchRow> &rows);
    void setSearching(bool searching);

    Store &m_store;
    const People &m_people;
    ContactsModel &m_contacts;
    QList<SearchRow> m_rows;
    QString m_words;
    quint64 m_query = 0;
    bool m_searching = false;
    bool m_hasMore = false;
};

} // namespace verbund
