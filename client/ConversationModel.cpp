// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ConversationModel.h"

#include "client/LikelyLine.h"
#include "client/Links.h"
#include "client/Outgoing.h"
#include "client/People.h"
#include "storage/Store.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr auto typingPause = 5s;

bool before(const Message &a, const Message &b) { return std::tie(a.time, a.id) < std::tie(b.time, b.id); }

QDate day(const Message &message) { return message.time.toLocalTime().date(); }

bool canBeSentAgain(const Message &message)
{
    const Error::Kind kind = message.failure.kind;
    return message.state == Message::State::Failed && kind != Error::Kind::TooLarge
        && kind != Error::Kind::Blocked && kind != Error::Kind::NotUnderstood;
}

} // namespace

ConversationModel::ConversationModel(
    const ImAddress &peer, Store &store, const People &people, QObject *parent)
    : QAbstractListModel(parent)
    , m_peer(peer)
    , m_store(store)
    , m_people(people)
{
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(typingPause);
    connect(&m_typingTimer, &QTimer::timeout, this, [this] { setTyping(false); });
    connect(&store, &Store::messagesAdded, this, &ConversationModel::add);
    connect(&store, &Store::messagesChanged, this, &ConversationModel::change);
    connect(&people, &People::changed, this, [this](const QList<ImAddress> &addresses) {
        if (addresses.contains(m_peer))
            Q_EMIT personChanged();
    });
}

Person ConversationModel::person() const { return m_people.person(m_peer); }

void ConversationModel::setDraft(const QString &draft)
{
    if (draft == m_draft)
        return;
    m_draft = draft;
    Q_EMIT draftChanged();
    setTyping(!draft.isEmpty());
}

bool ConversationModel::isSendable() const { return !m_draft.trimmed().isEmpty(); }

void ConversationModel::load()
{
    m_loading = true;
    m_store.messagesBefore(m_peer, std::nullopt, pageSize)
        .then(this, [this](const Result<QList<Message>> &page) {
            m_loading = false;
            if (!page)
                return setErrorText(page.error().sentence());
            // What arrived while the page was read is in the page too.
            clear();
            append(*page);
            setHasOlder(page->size() == pageSize);
            setHasNewer(false);
            setLoaded();
        });
}

void ConversationModel::loadAround(qint64 id, const QDateTime &time)
{
    m_loading = true;
    m_marked = id;
    const MessageKey key{.time = time, .id = id};
    auto older = m_store.messagesBefore(m_peer, key, pageSize / 2);
    auto newer = m_store.messagesFrom(m_peer, key, pageSize);
    older.then(this, [this, newer](const Result<QList<Message>> &before) mutable {
        newer.then(this, [this, before](const Result<QList<Message>> &after) {
            m_loading = false;
            if (!before || !after)
                return setErrorText((before ? after : before).error().sentence());
            clear();
            append(*before + *after);
            setHasOlder(before->size() == pageSize / 2);
            setHasNewer(after->size() == pageSize);
            setLoaded();
            Q_EMIT jumpedTo(int(before->size()));
        });
    });
}

void ConversationModel::loadOlder()
{
    if (m_loading || !m_hasOlder || m_messages.isEmpty())
        return;
    m_loading = true;
    const MessageKey first{.time = m_messages.first().time, .id = m_messages.first().id};
    m_store.messagesBefore(m_peer, first, pageSize).then(this, [this](const Result<QList<Message>> &page) {
        m_loading = false;
        if (!page)
            return setErrorText(page.error().sentence());
        prepend(*page);
        setHasOlder(page->size() == pageSize);
        trimEnd();
    });
}

void ConversationModel::loadNewer()
{
    if (m_loading || !m_hasNewer || m_messages.isEmpty())
        return;
    m_loading = true;
    const MessageKey last{.time = m_messages.last().time, .id = m_messages.last().id + 1};
    m_store.messagesFrom(m_peer, last, pageSize).then(this, [this](const Result<QList<Message>> &page) {
        m_loading = false;
        if (!page)
            return setErrorText(page.error().sentence());
        append(*page);
        setHasNewer(page->size() == pageSize);
        trimStart();
    });
}

void ConversationModel::showNewest()
{
    m_marked = 0;
    if (m_hasNewer)
        load();
}

void ConversationModel::send()
{
    if (!isSendable())
        return;
    const QString text = m_draft;
    setDraft({});
    setErrorText({});
    showNewest();
    m_store.enqueue(outgoingMessage(m_peer, text, m_people.routeTo(m_peer)))
        .then(this, [this, text](const Result<Message> &stored) {
            if (stored)
                return;
            // Nothing typed is lost because the disk is full.
            setDraft(m_draft.isEmpty() ? text : text + u'\n' + m_draft);
            setErrorText(stored.error().sentence());
        });
}

void ConversationModel::sendAgain(qint64 messageId)
{
    m_store.requeue(messageId, m_people.routeTo(m_peer)).then(this, [this](const Result<Message> &stored) {
        setErrorText(stored ? QString() : stored.error().sentence());
    });
}

void ConversationModel::markRead() { std::ignore = m_store.markRead(m_peer); }

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    if (role == DayRole)
        return day(m_messages[index.row()]).toString(Qt::ISODate);
    return role == RowRole ? QVariant::fromValue(row(index.row())) : QVariant();
}

QHash<int, QByteArray> ConversationModel::roleNames() const { return {{RowRole, "row"}, {DayRole, "day"}}; }

MessageRow ConversationModel::row(int index) const
{
    const Message &message = m_messages[index];
    const Message *previous = index > 0 ? &m_messages[index - 1] : nullptr;
    const Message *next = index + 1 < m_messages.size() ? &m_messages[index + 1] : nullptr;
    return {
        .message = message,
        .html = linkedHtml(message.body),
        .lastOfRun = !next || next->outgoing != message.outgoing || day(*next) != day(message),
        .showsCarrier = previous && previous->carrier != message.carrier,
        .canSendAgain = canBeSentAgain(message),
        .canCheck = message.state == Message::State::Failed
            && likelyLine(message.failure.kind, message.carrier).has_value(),
        .marked = message.id == m_marked,
    };
}

void ConversationModel::add(const QList<Message> &messages)
{
    if (!m_loaded)
        return;
    for (const Message &message : messages) {
        if (message.peer == m_peer)
            insert(message);
    }
}

void ConversationModel::insert(const Message &message)
{
    const auto place = std::ranges::lower_bound(m_messages, message, before);
    const int row = int(place - m_messages.begin());
    if (place != m_messages.end() && place->id == message.id)
        return;
    // Outside the window: it is read when the user scrolls there.
    if ((row == 0 && m_hasOlder) || (row == m_messages.size() && m_hasNewer))
        return;
    beginInsertRows({}, row, row);
    m_messages.insert(row, message);
    endInsertRows();
    refresh(row - 1, row + 1);
    Q_EMIT countChanged();
    if (!m_hasNewer)
        trimStart();
}

void ConversationModel::change(const QList<Message> &messages)
{
    for (const Message &message : messages) {
        const auto old = std::ranges::find(m_messages, message.id, &Message::id);
        if (message.peer != m_peer || old == m_messages.end())
            continue;
        const int row = int(old - m_messages.begin());
        *old = message;
        refresh(row, row + 1); // the next one says whether its route is another
    }
}

void ConversationModel::prepend(const QList<Message> &page)
{
    if (page.isEmpty())
        return;
    beginInsertRows({}, 0, int(page.size()) - 1);
    m_messages = page + m_messages;
    endInsertRows();
    refresh(int(page.size()) - 1, int(page.size()));
    Q_EMIT countChanged();
}

void ConversationModel::append(const QList<Message> &page)
{
    if (page.isEmpty())
        return;
    const int first = int(m_messages.size());
    beginInsertRows({}, first, first + int(page.size()) - 1);
    m_messages += page;
    endInsertRows();
    refresh(first - 1, first - 1);
    Q_EMIT countChanged();
}

void ConversationModel::clear()
{
    if (m_messages.isEmpty())
        return;
    beginRemoveRows({}, 0, int(m_messages.size()) - 1);
    m_messages.clear();
    endRemoveRows();
    Q_EMIT countChanged();
}

void ConversationModel::trimEnd()
{
    if (m_messages.size() <= mostRows)
        return;
    beginRemoveRows({}, mostRows, int(m_messages.size()) - 1);
    m_messages.resize(mostRows);
    endRemoveRows();
    setHasNewer(true);
    Q_EMIT countChanged();
}

void ConversationModel::trimStart()
{
    const auto excess = m_messages.size() - mostRows;
    if (excess <= 0)
        return;
    beginRemoveRows({}, 0, int(excess) - 1);
    m_messages.remove(0, excess);
    endRemoveRows();
    setHasOlder(true);
    Q_EMIT countChanged();
}

void ConversationModel::refresh(int first, int last)
{
    first = std::max(first, 0);
    last = std::min(last, int(m_messages.size()) - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last));
}

void ConversationModel::setLoaded()
{
    if (!std::exchange(m_loaded, true))
        Q_EMIT loadedChanged();
}

void ConversationModel::setHasOlder(bool has)
{
    if (std::exchange(m_hasOlder, has) != has)
        Q_EMIT hasOlderChanged();
}

void ConversationModel::setHasNewer(bool has)
{
    if (std::exchange(m_hasNewer, has) != has)
        Q_EMIT hasNewerChanged();
}

void ConversationModel::setErrorText(const QString &text)
{
    if (std::exchange(m_errorText, text) != text)
        Q_EMIT errorTextChanged();
}

void ConversationModel::setTyping(bool isTyping)
{
    if (isTyping)
        m_typingTimer.start();
    else
        m_typingTimer.stop();
    if (std::exchange(m_typing, isTyping) != isTyping)
        Q_EMIT typing(isTyping);
}

} // namespace verbund

#include "moc_ConversationModel.cpp"
