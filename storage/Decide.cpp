// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/Tables.h"

namespace verbund {

using Level = Relation::Level;

namespace {

Request::State stateAfter(Level level)
{
    switch (level) {
    case Level::Blocked:
        return Request::State::Blocked;
    case Level::Stranger:
        return Request::State::Denied;
    case Level::Unknown:
        return Request::State::Unshared;
    default:
        return Request::State::Accepted;
    }
}

Carriers cameBy(const Decision &decision, const std::optional<Request> &known)
{
    const Carriers came = known ? known->asksPresence | known->wrote : Carriers();
    return came ? came : decision.lines;
}

} // namespace

void Tables::decide(const Decision &decision)
{
    if (decision.from.isEmpty())
        return;
    const std::optional<Request> known = requests.find(decision.from);
    Request decided = known.value_or(
        Request{.from = decision.from, .name = {}, .text = {}, .time = QDateTime::currentDateTimeUtc()});
    decided.state = stateAfter(decision.level);
    requests.put(decided);
    postDecision(decision, known);
    m_touched.peers.insert(decision.from);
}

// In this order they are told: what lets him in before what asks him, what shuts him out last. He is answered
// over every protocol he came by.
void Tables::postDecision(const Decision &decision, const std::optional<Request> &known)
{
    using Kind = OutboxItem::Kind;
    const Contact him{.address = decision.from, .name = {}, .groups = {}};
    const Carriers came = cameBy(decision, known);
    const bool wasBlocked = known && known->state == Request::State::Blocked;
    const bool shares = decision.level >= Level::External;
    const bool blocks = decision.level == Level::Blocked;
    const bool shared = known && known->state == Request::State::Accepted;
    const Carriers sees = shared ? came : known ? known->asksPresence : Carriers();
    if (wasBlocked && !blocks)
        outbox.addContact(Kind::Unblock, him, decision.lines | came);
    if (shares)
        outbox.addContact(Kind::Approve, him, came);
    else
        outbox.addContact(Kind::Refuse, him, sees);
    const bool keeps = !decision.name.isEmpty() || !decision.group.isEmpty();
    if (shares || (decision.level == Level::Unknown && keeps))
        saveContact(decision, came);
    if (shares)
        outbox.addContact(Kind::Subscribe, him, notSeen(decision.from, came));
    if (blocks && !wasBlocked)
        outbox.addContact(Kind::Block, him, decision.lines | came);
}

// Who is on a list already stays on those alone, whatever he came by.
void Tables::saveContact(const Decision &decision, Carriers came)
{
    const Carriers lists = contacts.listsOf(decision.from);
    for (const Carrier carrier : allCarriers) {
        if (!(lists ? lists : came).contains(carrier))
            continue;
        // What the list says already stays: groups come in addition, the name only where one was given.
        Contact contact = contacts.find(decision.from, carrier)
                              .value_or(Contact{.address = decision.from, .name = {}, .groups = {}});
        if (!decision.name.isEmpty())
            contact.name = decision.name;
        if (!decision.group.isEmpty() && !contact.groups.contains(decision.group))
            contact.groups.append(decision.group);
        outbox.addContact(OutboxItem::Kind::SaveContact, contact, carrier);
    }
}

// One view of his presence is enough: no second subscription where there is one.
Carriers Tables::notSeen(const ImAddress &address, Carriers came)
{
    const Carriers lists = contacts.listsOf(address);
    for (const Carrier carrier : allCarriers) {
        if (const auto contact = contacts.find(address, carrier); contact && contact->seesHim)
            return {};
    }
    return lists ? lists : came;
}

// A decision holds for every protocol: who was answered over one is answered over the other unasked.
void Tables::takeRequest(const Request &news)
{
    const std::optional<Request> known = requests.find(news.from);
    const Carriers fresh = known ? news.asksPresence - known->asksPresence : Carriers();
    const bool isAnswered = known && known->state == Request::State::Accepted && news.asksPresence && !fresh
        && outbox.holds(OutboxItem::Kind::Approve, news.from);
    if (!isAnswered) // else the server just has not heard it yet
        requests.merge(news);
    if (!fresh)
        return;
    const Contact him{.address = news.from, .name = {}, .groups = {}};
    if (known->state == Request::State::Accepted)
        outbox.addContact(OutboxItem::Kind::Approve, him, fresh);
    else if (known->state == Request::State::Blocked)
        outbox.addContact(OutboxItem::Kind::Block, him, fresh);
    else if (known->asksPresence && known->state != Request::State::Open
        && known->state != Request::State::Withdrawn)
        outbox.addContact(OutboxItem::Kind::Refuse, him, fresh);
}

} // namespace verbund
