// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// Requests: what the user answers, and what becomes of those that come after the answer.
#include "storage/Tables.h"

namespace verbund {

using Kind = OutboxItem::Kind;
using Level = Relation::Level;

namespace {

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
    relate({.address = decision.from,
               .level = decision.level,
               .origin = known ? Relation::Origin::Request : Relation::Origin::Hand,
               .since = QDateTime::currentDateTimeUtc(),
               .until = decision.until,
               .told = decision.told},
        decision.lines | cameBy(decision, known), {});
    postDecision(decision, cameBy(decision, known));
}

// In this order they are told: what lets him in goes before what asks him.
void Tables::postDecision(const Decision &decision, Carriers came)
{
    const Contact him{.address = decision.from, .name = {}, .groups = {}};
    const bool shares = decision.level >= Level::External;
    const bool keeps = !decision.name.isEmpty() || !decision.group.isEmpty();
    if (shares || (decision.level == Level::Unknown && keeps))
        saveContact(decision, came);
    if (shares)
        outbox.addContact(Kind::Subscribe, him, notSeen(decision.from, came));
    if (decision.reports)
        outbox.addContact(Kind::Report, him, decision.lines | came);
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
        outbox.addContact(Kind::SaveContact, contact, carrier);
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

// A decision holds for every protocol, and until it is changed: who asks again hears it again, where his
// server has not got it.
void Tables::takeRequest(const Request &news)
{
    const std::optional<Relation> decided = relations.find(news.from);
    const bool isExpired = decided && decided->origin == Relation::Origin::Expiry;
    if (!decided || isExpired)
        return requests.merge(news);
    const bool mayAsk = decided->level >= Level::External;
    if (!mayAsk || !news.asksPresence)
        requests.merge(news);
    for (const Carrier carrier : allCarriers) {
        const bool isHeard = relations.settledAt(news.from).contains(carrier) && !mayAsk;
        if (news.asksPresence.contains(carrier) && !isHeard && !outbox.holdsRelation(news.from, carrier))
            outbox.addRelation(*decided, carrier);
    }
}

// Who is on no list any more is undecided again, unless he was refused.
void Tables::forgetRemoved(const ImAddress &address, Carrier carrier)
{
    const std::optional<Relation> relation = relations.find(address);
    if (relation && relation->level > Level::Stranger && contacts.listsOf(address).isEmpty())
        forget(address, relations.settledAt(address) | carrier);
}

} // namespace verbund
