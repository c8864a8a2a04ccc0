// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Line.h"

#include "client/KnownLists.h"
#include "client/People.h"

namespace verbund {

std::unique_ptr<Line> Line::make(const Inbox::Parts &parts, const SessionMaker &makeSession)
{
    std::unique_ptr<Line> line(new Line(parts, makeSession));
    return line->m_session ? std::move(line) : nullptr;
}

Line::Line(const Inbox::Parts &parts, const SessionMaker &makeSession)
    : m_inbox(parts)
    , m_session(makeSession(parts.carrier, m_inbox))
{
    if (!m_session)
        return;
    m_connection = std::make_unique<Connection>(*m_session);
    m_outbox = std::make_unique<Outbox>(parts.store, *m_session);
    watch(parts);
}

void Line::watch(const Inbox::Parts &parts)
{
    connect(&m_inbox, &Inbox::messagesArrived, this, &Line::messagesArrived);
    connect(&m_inbox, &Inbox::choiceReceived, this,
        [this](const Presence &chosen) { Q_EMIT choiceReceived(carrier(), chosen); });
    connect(&m_inbox, &Inbox::archiveRead, this, [this] {
        m_connection->setCaughtUp();
        m_outbox->resume();
    });
    connect(m_session.get(), &Session::limitationsChanged, this,
        [this](const QList<Session::Limitation> &limitations) {
            m_limitations = limitations;
            Q_EMIT changed();
        });
    connect(m_session.get(), &Session::stateChanged, this,
        [&people = parts.people, carrier = parts.carrier](Session::State state) {
            if (state == Session::State::Offline)
                people.forgetPresence(carrier);
        });
    connect(m_connection.get(), &Connection::statusChanged, this, [this, &lists = parts.lists] {
        if (!m_connection->isUp())
            lists.setMissing(carrier());
        Q_EMIT changed();
    });
}

void Line::setPresence(const Presence &presence)
{
    m_connection->setPresence(presence);
    if (m_session->state() == Session::State::Online)
        m_session->setPresence(presence);
}

} // namespace verbund

#include "moc_Line.cpp"
