// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/Store.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTest>
#include <QTimeZone>

namespace verbund::test {

/// The answer of the store; its thread needs this one's event loop to hand it over.
template <typename T> Result<T> await(Later<T> later)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(later);
    if (!later.isFinished())
        loop.exec();
    return later.takeResult();
}

/// Its value; the test ends where there is none.
template <typename T> T got(Later<T> later)
{
    Result<T> result = await(std::move(later));
    if (!result)
        qFatal("store: %s", qPrintable(result.error().cause));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

inline const QByteArray key(32, '\x5a');

inline std::shared_ptr<Store> memoryStore() { return got(Store::open(QStringLiteral(":memory:"), key)); }

inline ImAddress address(const char *text) { return ImAddress::fromStored(QString::fromUtf8(text)); }

inline const ImAddress liza = address("liza@elhada.example");
inline const ImAddress bert = address("bert@zahnfee.example");

/// So many seconds after noon of the day the tests live in.
inline QDateTime at(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(4'000'000'000 + seconds, QTimeZone::UTC);
}

inline Message incoming(const char *body, qint64 seconds, const ImAddress &peer = liza)
{
    Message message;
    message.peer = peer;
    message.body = QString::fromUtf8(body);
    message.time = at(seconds);
    return message;
}

inline Message outgoing(const char *body, qint64 seconds, const ImAddress &peer = liza)
{
    Message message = incoming(body, seconds, peer);
    message.outgoing = true;
    message.state = Message::State::Sent;
    return message;
}

inline Arrival live(const QList<Message> &messages)
{
    return {.messages = messages, .receipts = {}, .archivePosition = {}, .fromArchive = false};
}

inline Arrival archived(const QList<Message> &messages, const std::optional<QString> &position = {})
{
    return {.messages = messages, .receipts = {}, .archivePosition = position, .fromArchive = true};
}

/// The bodies of all messages of a person, oldest first.
inline QStringList bodies(Store &store, const ImAddress &peer = liza)
{
    QStringList texts;
    for (const Message &message : got(store.messagesBefore(peer, {}, 100'000)))
        texts.append(message.body);
    return texts;
}

} // namespace verbund::test
