// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/RecordingSink.h"

namespace verbund::test {

void RecordingSink::storeNext(const Result<void> &result)
{
    const auto promise = m_waiting.takeFirst();
    if (const auto stored = m_waitingPositions.takeFirst(); stored && result)
        position = *stored;
    promise->addResult(result);
    promise->finish();
}

Later<void> RecordingSink::arrived(const Arrival &arrival)
{
    arrivals += arrival;
    messages += arrival.messages;
    receipts += arrival.receipts;
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_waiting += promise;
    m_waitingPositions += arrival.archivePosition;
    auto future = promise->future();
    if (!slow)
        storeNext();
    return future;
}

Later<QString> RecordingSink::archivePosition() { return ready<QString>(position); }

Later<QList<Contact>> RecordingSink::storedContacts() { return ready<QList<Contact>>(kept); }

void RecordingSink::contactsReceived(const QList<Contact> &list)
{
    contacts = list;
    ++contactLists;
}

void RecordingSink::blockListReceived(const QList<ImAddress> &list)
{
    blocked = list;
    ++blockLists;
}

Permission RecordingSink::permission(const ImAddress &address) const
{
    const auto known = permissions.constFind(address);
    if (known != permissions.constEnd())
        return *known;
    const bool colleague = address.domain() == QStringLiteral("zahnfee.example");
    return {.presence = true,
        .note = colleague,
        .details = colleague,
        .picture = true,
        .message = true,
        .attention = false};
}

void RecordingSink::relationsReceived(const QList<Relation> &list)
{
    relations.clear();
    for (const Relation &relation : list)
        relations.insert(relation.address, relation);
    ++relationLists;
}

void RecordingSink::relationsChanged(const QList<Relation> &list, const QList<ImAddress> &gone)
{
    for (const Relation &relation : list)
        relations.insert(relation.address, relation);
    for (const ImAddress &address : gone)
        relations.remove(address);
    forgotten = gone;
}

} // namespace verbund::test
