// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ChatsModel.h"

#include "client/People.h"
#include "protocol/TextRules.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

namespace {

// More changed rows than this are announced as one range: views ask only for what they show.
constexpr qsizetype mostSingleChanges = 32;

bool newer(const Conversation &a, const Conversation &b)
{
    return std::pair(a.last.time, a.last.id) > std::pair(b.last.time, b.last.id);
}

bool hidesChat(Request::State state)
{
    return state == Request::State::Open || state == Request::State::Denied
        || state == Request::State::Blocked;
}

} // namespace

ChatsModel::ChatsModel(Store &store, People &people, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_people(people)
{
    connect(&store, &Store::conversationsChanged, this, &ChatsModel::apply);
    connect(&store, &Store::requestsChanged, this, &ChatsModel::hide);
    connect(&people, &People::changed, this, &ChatsModel::refresh);
}

void ChatsModel::load()
{
    m_store.conversations().then(this, [this](const Result<QList<Conversation>> &stored) {
        if (stored && m_rows.isEmpty() && !stored->isEmpty()) {
            beginInsertRows({}, 0, int(stored->size()) - 1);
            m_rows = *stored;
            endInsertRows();
            noteCarriers(m_rows);
            Q_EMIT countChanged();
        } else if (stored) {
            apply(*stored);
        }
        m_loaded = true;
        Q_EMIT loadedChanged();
        countUnread();
    });
}

bool ChatsModel::contains(const ImAddress &peer) const { return find(peer) >= 0; }

int ChatsModel::find(const ImAddress &peer) const
{
    const auto row = std::ranges::find(m_rows, peer, &Conversation::peer);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int ChatsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChatsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    if (role != ChatRole)
        return {};
    const Conversation &row = m_rows[index.row()];
    return QVariant::fromValue(ChatRow{
        .person = m_people.person(row.peer),
        .text = preview(row.last.body),
        .outgoing = row.last.outgoing,
        .state = row.last.state,
        .time = row.last.time,
        .unread = row.unread,
    });
}

QHash<int, QByteArray> ChatsModel::roleNames() const { return {{ChatRole, "chat"}}; }

void ChatsModel::apply(const QList<Conversation> &conversations)
{
    const auto before = m_rows.size();
    noteCarriers(conversations);
    for (const Conversation &conversation : conversations)
        put(conversation);
    if (m_rows.size() != before)
        Q_EMIT countChanged();
    countUnread();
}

// The next message goes the way of the last, where nothing else decides.
void ChatsModel::noteCarriers(const QList<Conversation> &conversations)
{
    for (const Conversation &conversation : conversations)
        m_people.setLastCarrier(conversation.peer, conversation.last.carrier);
    for (const Conversation &conversation : conversations)
        m_people.setTalked(conversation.peer, true);
}

void ChatsModel::put(const Conversation &conversation)
{
    const int from = find(conversation.peer);
    int to = int(std::ranges::lower_bound(m_rows, conversation, newer) - m_rows.begin());
    if (from < 0) {
        beginInsertRows({}, to, to);
        m_rows.insert(to, conversation);
        endInsertRows();
        return;
    }
    // Looked up with the old row still in its place: the list stays sorted but for that row.
    if (to != from && to != from + 1) {
        beginMoveRows({}, from, from, {}, to);
        m_rows.move(from, to > from ? to - 1 : to);
        endMoveRows();
    }
    const int row = to > from ? std::max(to - 1, from) : to;
    m_rows[row] = conversation;
    Q_EMIT dataChanged(index(row), index(row));
}

void ChatsModel::hide(const QList<Request> &requests)
{
    for (const Request &request : requests) {
        const int row =
            hidesChat(request.state) && !m_people.isContact(request.from) ? find(request.from) : -1;
        if (row < 0)
            continue;
        m_people.setTalked(request.from, false);
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        Q_EMIT countChanged();
    }
    countUnread();
}

void ChatsModel::refresh(const QList<ImAddress> &addresses)
{
    const QSet<ImAddress> changed(addresses.cbegin(), addresses.cend());
    QList<int> rows;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (changed.contains(m_rows[row].peer))
            rows.append(row);
    }
    if (rows.size() > mostSingleChanges) {
        Q_EMIT dataChanged(index(rows.first()), index(rows.last()));
        return;
    }
    for (const int row : std::as_const(rows))
        Q_EMIT dataChanged(index(row), index(row));
}

void ChatsModel::countUnread()
{
    int unread = 0;
    for (const Conversation &row : std::as_const(m_rows))
        unread += row.unread;
    if (std::exchange(m_unread, unread) != unread)
        Q_EMIT unreadChanged();
}

} // namespace verbund

#include "moc_ChatsModel.cpp"
