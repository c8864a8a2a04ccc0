// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/Tables.h"

namespace verbund {

namespace {

Request::State stateAfter(Decision::Verdict verdict)
{
    switch (verdict) {
    case Decision::Verdict::Share:
        return Request::State::Accepted;
    case Decision::Verdict::KeepPrivate:
        return Request::State::Unshared;
    case Decision::Verdict::Deny:
        return Request::State::Denied;
    case Decision::Verdict::Block:
        return Request::State::Blocked;
    }
    return Request::State::Open;
}

} // namespace

void Tables::decide(const Decision &decision)
{
    if (decision.from.isEmpty())
        return;
    const std::optional<Request> known = requests.find(decision.from);
    Request decided = known.value_or(
        Request{.from = decision.from, .name = {}, .text = {}, .time = QDateTime::currentDateTimeUtc()});
    decided.state = stateAfter(decision.verdict);
    requests.put(decided);
    postDecision(decision, known);
    m_touched.peers.insert(decision.from);
}

// In this order they are told: what lets him in before what asks him, what shuts him out last.
void Tables::postDecision(const Decision &decision, const std::optional<Request> &known)
{
    using Kind = OutboxItem::Kind;
    using Verdict = Decision::Verdict;
    const Contact him{.address = decision.from, .name = {}, .groups = {}};
    const bool wasBlocked = known && known->state == Request::State::Blocked;
    const bool sees = known && (known->asksPresence || known->state == Request::State::Accepted);
    if (wasBlocked && decision.verdict != Verdict::Block)
        outbox.addContact(Kind::Unblock, him);
    if (decision.verdict == Verdict::Share)
        outbox.addContact(Kind::Approve, him);
    else if (sees)
        outbox.addContact(Kind::Refuse, him);
    const bool keeps = !decision.name.isEmpty() || !decision.group.isEmpty();
    if (decision.verdict == Verdict::Share || (decision.verdict == Verdict::KeepPrivate && keeps))
        saveContact(decision);
    const std::optional<Contact> contact = contacts.find(decision.from);
    if (decision.verdict == Verdict::Share && !(contact && contact->seesHim))
        outbox.addContact(Kind::Subscribe, him);
    if (decision.verdict == Verdict::Block && !wasBlocked)
        outbox.addContact(Kind::Block, him);
}

// What the list says already stays: groups come in addition, the name only where one was given.
void Tables::saveContact(const Decision &decision)
{
    Contact contact =
        contacts.find(decision.from).value_or(Contact{.address = decision.from, .name = {}, .groups = {}});
    if (!decision.name.isEmpty())
        contact.name = decision.name;
    if (!decision.group.isEmpty() && !contact.groups.contains(decision.group))
        contact.groups.append(decision.group);
    outbox.addContact(OutboxItem::Kind::SaveContact, contact);
}

} // namespace verbund
