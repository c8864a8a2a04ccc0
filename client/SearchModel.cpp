// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/SearchModel.h"

#include "client/ContactsModel.h"
#include "client/Links.h"
#include "client/People.h"
#include "storage/Store.h"

namespace verbund {

SearchModel::SearchModel(Store &store, const People &people, ContactsModel &contacts, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_people(people)
    , m_contacts(contacts)
{
}

void SearchModel::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    ++m_query;
    m_hasMore = false;
    Q_EMIT wordsChanged();
    if (words.trimmed().isEmpty()) {
        setSearching(false);
        show({});
        return;
    }
    setSearching(true);
    m_store.search(words, pageSize).then(this, [this, query = m_query](const Result<QList<SearchHit>> &hits) {
        if (query != m_query)
            return;
        QList<SearchRow> rows = findPeople();
        for (const SearchHit &hit : hits.value_or(QList<SearchHit>()))
            rows.append(row(hit));
        m_hasMore = hits && hits->size() == pageSize;
        setSearching(false);
        show(rows);
    });
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const SearchRow &row = m_rows[index.row()];
    if (role == MessageRole)
        return row.isMessage();
    return role == RowRole ? QVariant::fromValue(row) : QVariant();
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{RowRole, "row"}, {MessageRole, "isMessage"}};
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_searching;
}

void SearchModel::fetchMore(const QModelIndex &)
{
    if (!std::exchange(m_hasMore, false))
        return;
    const SearchRow &last = m_rows.last();
    const MessageKey before{.time = last.time, .id = last.messageId};
    m_store.search(m_words, pageSize, before)
        .then(this, [this, query = m_query](const Result<QList<SearchHit>> &hits) {
            if (query != m_query || !hits || hits->isEmpty())
                return;
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + hits->size()) - 1);
            for (const SearchHit &hit : *hits)
                m_rows.append(row(hit));
            m_hasMore = hits->size() == pageSize;
            endInsertRows();
            Q_EMIT countChanged();
        });
}

QList<SearchRow> SearchModel::findPeople() const
{
    QList<SearchRow> rows;
    for (const ContactKey &key : m_contacts.find(m_words, mostPeople)) {
        if (const Person person = m_people.person(key); person.isReachable())
            rows.append({.person = person});
    }
    return rows;
}

SearchRow SearchModel::row(const SearchHit &hit) const
{
    return {
        .person = m_people.person(hit.message.peer),
        .messageId = hit.message.id,
        .excerptHtml = markedHtml(hit),
        .outgoing = hit.message.outgoing,
        .time = hit.message.time,
    };
}

void SearchModel::show(const QList<SearchRow> &rows)
{
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 0, int(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    if (!rows.isEmpty()) {
        beginInsertRows({}, 0, int(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
    Q_EMIT countChanged();
}

void SearchModel::setSearching(bool searching)
{
    if (std::exchange(m_searching, searching) != searching)
        Q_EMIT searchingChanged();
}

} // namespace verbund

#include "moc_SearchModel.cpp"
