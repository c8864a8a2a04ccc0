// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Lines.h"

#include "client/Format.h"

#include <algorithm>

namespace verbund {

using Status = Connection::Status;

namespace {

// Which of two lines speaks for the account.
int rank(Status status)
{
    switch (status) {
    case Status::Online:
        return 6;
    case Status::CatchingUp:
        return 5;
    case Status::Connecting:
        return 4;
    case Status::Waiting:
        return 3;
    case Status::Refused:
        return 2;
    case Status::Absent:
        return 1;
    case Status::SignedOut:
        break;
    }
    return 0;
}

} // namespace

void Lines::add(std::unique_ptr<Line> line)
{
    if (!line)
        return;
    connect(line.get(), &Line::changed, this, &Lines::changed);
    connect(line.get(), &Line::messagesArrived, this, &Lines::messagesArrived);
    connect(line.get(), &Line::choiceReceived, this, &Lines::choiceReceived);
    m_lines.push_back(std::move(line));
}

Line *Lines::line(Carrier carrier) const
{
    const auto found = std::ranges::find(m_lines, carrier, &Line::carrier);
    return found == m_lines.end() ? nullptr : found->get();
}

Status Lines::status() const
{
    Status best = Status::SignedOut;
    bool catchingUp = false;
    for (const auto &line : m_lines) {
        const Status status = line->connection().status();
        catchingUp = catchingUp || status == Status::CatchingUp;
        if (rank(status) > rank(best))
            best = status;
    }
    if (best == Status::Absent) // none is there: only the user can mend that
        return Status::Refused;
    return catchingUp ? Status::CatchingUp : best;
}

Error Lines::error() const
{
    Error telling;
    if (m_lines.empty())
        telling = {.kind = Error::Kind::Internal, .subject = {}, .cause = QStringLiteral("no protocol")};
    for (const auto &line : m_lines) {
        if (line->connection().isOnline())
            return {};
        const Error &error = line->connection().error();
        const bool none = telling.kind == Error::Kind::None;
        if (error.kind != Error::Kind::None && (none || error.weight() > telling.weight()))
            telling = error;
    }
    return telling;
}

QDateTime Lines::nextTry() const
{
    QDateTime next;
    for (const auto &line : m_lines) {
        const QDateTime time = line->connection().nextTry();
        if (time.isValid() && (!next.isValid() || time < next))
            next = time;
    }
    return next;
}

bool Lines::haveFailed() const
{
    return std::ranges::none_of(m_lines, [](const auto &line) {
        return line->connection().isUp() || line->connection().status() == Status::SignedOut;
    });
}

QList<LineRow> Lines::rows() const
{
    QList<LineRow> rows;
    for (const auto &line : m_lines) {
        const Connection &connection = line->connection();
        if (!connection.isCertain())
            continue;
        LineRow row{.carrier = line->carrier(),
            .status = connection.status(),
            .errorText = connection.isOnline() ? QString() : connection.error().sentence(),
            .nextTry = connection.nextTry(),
            .limitations = {}};
        for (const Session::Limitation limitation : line->limitations())
            row.limitations.append(Format().limitation(limitation, line->carrier()));
        rows.append(row);
    }
    return rows;
}

Carriers Lines::those(bool (Connection::*are)() const) const
{
    Carriers carriers;
    for (const auto &line : m_lines)
        carriers.set(line->carrier(), (line->connection().*are)());
    return carriers;
}

Carriers Lines::certain() const { return those(&Connection::isCertain); }

Carriers Lines::online() const { return those(&Connection::isOnline); }

Carriers Lines::up() const { return those(&Connection::isUp); }

bool Lines::insist()
{
    Line *const xmpp = line(Carrier::Xmpp);
    const bool allAbsent = std::ranges::all_of(
        m_lines, [](const auto &line) { return line->connection().status() == Status::Absent; });
    if (!xmpp || !allAbsent)
        return false;
    xmpp->connection().insist();
    return true;
}

void Lines::setPresence(const Presence &presence)
{
    for (const auto &line : m_lines)
        line->setPresence(presence);
}

void Lines::stop()
{
    for (const auto &line : m_lines)
        line->connection().stop();
}

bool Lines::areOffline() const
{
    return std::ranges::all_of(
        m_lines, [](const auto &line) { return line->session().state() == Session::State::Offline; });
}

void Lines::retryNow()
{
    for (const auto &line : m_lines)
        line->connection().retryNow();
}

} // namespace verbund

#include "moc_Lines.cpp"
