// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/RequestTable.h"

#include "storage/Database.h"
#include "storage/MessageRow.h"

#include <algorithm>

namespace verbund {

// The numbers stand in files: new states go to the end.
static_assert(int(Request::State::Open) == 0 && int(Request::State::Denied) == 3
    && int(Request::State::Blocked) == 4 && int(Request::State::Withdrawn) == 5);

namespace {

Request readRequest(const Query &row)
{
    return {.from = ImAddress::fromStored(row.text(0)),
        .name = row.text(1),
        .text = row.text(2),
        .time = fromStoredTime(row.integer(3)),
        .asksPresence = Carriers::fromBits(int(row.integer(4))),
        .wrote = Carriers::fromBits(int(row.integer(5))),
        .state = Request::State(row.integer(6))};
}

Request::State stateAfter(const Relation &relation)
{
    switch (relation.level) {
    case Relation::Level::Blocked:
        return Request::State::Blocked;
    case Relation::Level::Stranger: // whose time is over may ask again
        return relation.origin == Relation::Origin::Expiry ? Request::State::Withdrawn
                                                           : Request::State::Denied;
    case Relation::Level::Unknown:
        return Request::State::Unshared;
    default:
        return Request::State::Accepted;
    }
}

// A decision stands unless he asks for what it did not settle.
bool opensAgain(const Request &known, const Request &news)
{
    switch (known.state) {
    case Request::State::Open:
    case Request::State::Withdrawn:
        return true;
    case Request::State::Accepted: // over another protocol he is answered at once
        return bool(news.asksPresence & known.asksPresence);
    case Request::State::Unshared:
        return news.asksPresence && !known.asksPresence;
    case Request::State::Denied:
    case Request::State::Blocked:
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
        request.state = Request::State::Open;
    else if (known.state != Request::State::Accepted && known.state != Request::State::Unshared)
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
    if (!known || known->state != Request::State::Open)
        return;
    known->asksPresence.set(carrier, false);
    if (!known->asksPresence && !known->wrote) // what he wrote still waits for a decision
        known->state = Request::State::Withdrawn;
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
    const Request::State state = stateAfter(relation);
    if (!known && state != Request::State::Denied && state != Request::State::Blocked)
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
    if (!known || known->state == Request::State::Open || known->state == Request::State::Withdrawn)
        return;
    const bool wasRefused = known->state == Request::State::Denied || known->state == Request::State::Blocked;
    known->state = wasRefused && known->wrote ? Request::State::Open : Request::State::Withdrawn;
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
