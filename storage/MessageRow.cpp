// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/MessageRow.h"

#include "storage/Database.h"

#include <QMetaEnum>
#include <QTimeZone>

#include <algorithm>

namespace verbund {

// The numbers stand in files: new values go to the end.
static_assert(int(Message::State::Received) == 0 && int(Message::State::Failed) == 5);
static_assert(int(Carrier::Xmpp) == 0 && int(Carrier::Sip) == 1);

namespace {

// Ids stay below 2^53, which is what QML's numbers hold.
constexpr qint64 latestTime = 7'258'118'400'000; // 2200

Error::Kind kindFromStored(const QString &text)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Error::Kind>().keyToValue(text.toLatin1().constData(), &known);
    return known ? Error::Kind(value) : Error::Kind::Internal;
}

} // namespace

Message readMessage(const Query &row, int first)
{
    Message message;
    message.id = row.integer(first);
    message.peer = ImAddress::fromStored(row.text(first + 1));
    message.outgoing = row.boolean(first + 2);
    message.body = row.text(first + 3);
    message.time = fromStoredTime(row.integer(first + 4));
    message.carrier = Carrier(row.integer(first + 5));
    message.state = Message::State(row.integer(first + 6));
    if (!row.isNull(first + 7))
        message.failure = {
            .kind = kindFromStored(row.text(first + 7)), .subject = row.text(first + 8), .cause = {}};
    message.originId = row.text(first + 9);
    message.archiveId = row.text(first + 10);
    message.stanzaId = row.text(first + 11);
    message.wantsReceipt = row.boolean(first + 12);
    message.wantsReadReceipt = row.boolean(first + 13);
    return message;
}

QList<Message> readMessages(Query &rows)
{
    QList<Message> messages;
    while (rows.next())
        messages.append(readMessage(rows));
    return messages;
}

qint64 storedTime(const QDateTime &time)
{
    const QDateTime known = time.isValid() ? time : QDateTime::currentDateTimeUtc();
    return std::clamp<qint64>(known.toMSecsSinceEpoch(), 1, latestTime);
}

QDateTime fromStoredTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

QString storedKind(Error::Kind kind)
{
    return QLatin1String(QMetaEnum::fromType<Error::Kind>().valueToKey(int(kind)));
}

} // namespace verbund
