// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/RequestTable.h"

#include "storage/Database.h"
#include "storage/MessageRow.h"

#include <algorithm>

namespace verbund {

using State = Request::State;
// The numbers stand in files: new states go to the end.
static_assert(int(State::Open) == 0 && int(State::Denied) == 3 && int(State::Blocked) == 4
    && int(State::Withdrawn) == 5);

namespace {

Request readRequest(const Query &row)
{
    return {.from = ImAddress::fromStored(row.text(0)),
        .name = row.text(1),
        .text = row.text(2),
        .time = fromStoredTime(row.integer(3)),
        .asksPresence = Carriers::fromBits(int(row.integer(4))),
        .wrote = Carriers::fromBits(int(row.integer(5))),
        .state = State(row.integer(6))};
}

State stateAfter(const Relation &relation)
{
    switch (relation.level) {
    case Relation::Level::Blocked:
        return State::Blocked;
    case Relation::Level::Stranger: // whose time is over may ask again
        return relation.origin == Relation::Origin::Expiry ? State::Withdrawn : State::Denied;
    case Relation::Level::Unknown:
        return State::Unshared;
    default:
        return State::Accepted;
    }
}

// A decision stands unless he asks for what it did not settle.
bool opensAgain(const Request &known, const Request &news)
{
    switch (known.state) {
    case State::Open:
    case State::Withdrawn:
        return true;
    case State::Accepted: // over another protocol he is answered at once
        return bool(news.asksPresence & known.asksPresence);
    case State::Unshared:
        return news.asksPresence && !known.asksPresence;
    case State::Denied:
    case State::Blocked:
        return false;
    }
    return false;
}

} // namespace

Request merged(const Request &known, const Request &news)
{
    Request request = known;
    request.asksPresence = news.asksPresence | known.asksPresence;
    if (opensAgain(known, news))
        request.state = State::Open;
    else if (known.state != State::Accepted && known.state != State::Unshared)
        return request;
    request.wrote = known.wrote | news.wrote;
    if (!news.name.isEmpty())
        request.name = news.name;
    // The words of a request go before the beginning of a message, and the first message before later ones.
    if (!news.text.isEmpty() && (known.text.isEmpty() || news.asksPresence))
        request.text = news.text;
    request.time = std::max(known.time, news.time);
    return request;
}

RequestTable::RequestTable(Database &database, Touched &touched)
    : m_database(database)
    , m_touched(touched)
{
}

QList<Request> RequestTable::all()
{
    QList<Request> requests;
    Query rows = m_database.query("SELECT address, name, text, time, asks_presence, wrote, state"
                                  " FROM requests ORDER BY time DESC, address");
    while (rows.next())
        requests.append(readRequest(rows));
    return requests;
}

QList<Request> RequestTable::allOf(const QSet<ImAddress> &people)
{
    QList<Request> requests;
    for (const ImAddress &person : people) {
        if (auto request = find(person))
            requests.append(*request);
    }
    return requests;
}

QList<Request> RequestTable::allAt(const QString &domain)
{
    QList<Request> requests = all();
    requests.removeIf([&domain, subdomain = QString(u'.' + domain)](const Request &request) {
        const QString his = request.from.domain();
        return his != domain && !his.endsWith(subdomain);
    });
    return requests;
}

std::optional<Request> RequestTable::find(const ImAddress &from)
{
    Query rows = m_database.query("SELECT address, name, text, time, asks_presence, wrote, state"
                                  " FROM requests WHERE address = ?");
    return rows.bind(from.toString()).next() ? std::optional(readRequest(rows)) : std::nullopt;
}

void RequestTable::merge(const Request &request)
{
    const std::optional<Request> known = find(request.from);
    const Request result = known ? merged(*known, request) : request;
    if (!request.from.isEmpty() && result != known)
        put(result);
}

void RequestTable::withdraw(const ImAddress &from, Carrier carrier)
{
    std::optional<Request> known = find(from);
    if (!known || known->state != State::Open)
        return;
    known->asksPresence.set(carrier, false);
    if (!known->asksPresence && !known->wrote) // what he wrote still waits for a decision
        known->state = State::Withdrawn;
    put(*known);
}

void RequestTable::put(const Request &request)
{
    m_database
        .query("INSERT OR REPLACE INTO requests (address, name, text, time, asks_presence, wrote, state)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(request.from.toString(), request.name, request.text, storedTime(request.time),
            request.asksPresence.bits(), request.wrote.bits(), int(request.state))
        .run();
    m_touched.requests.insert(request.from);
}

void RequestTable::settle(const Relation &relation)
{
    const std::optional<Request> known = find(relation.address);
    const State state = stateAfter(relation);
    if (!known && state != State::Denied && state != State::Blocked)
        return;
    Request settled =
        known.value_or(Request{.from = relation.address, .name = {}, .text = {}, .time = relation.since});
    settled.state = state;
    if (settled != known)
        put(settled);
}

// What he wrote waits for an answer then; what he asks his server says again.
void RequestTable::reopen(const ImAddress &from)
{
    std::optional<Request> known = find(from);
    if (!known || known->state == State::Open || known->state == State::Withdrawn)
        return;
    const bool wasRefused = known->state == State::Denied || known->state == State::Blocked;
    known->state = wasRefused && known->wrote ? State::Open : State::Withdrawn;
    put(*known);
}

// An open row counts also for somebody whose domain is trusted: the user has to answer.
bool RequestTable::isUndecidedOrRefused(const ImAddress &from)
{
    Query rows = m_database.query("SELECT 1 FROM requests WHERE address = ?1 AND state IN (0, 3, 4)"
                                  " UNION ALL SELECT 1 FROM relations WHERE address = ?1 AND level <= 1");
    return rows.bind(from.toString()).next();
}

} // namespace verbund
