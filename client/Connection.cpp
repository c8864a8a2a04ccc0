// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Connection.h"

#include <QNetworkInformation>
#include <QRandomGenerator>

namespace verbund {

Connection::Connection(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Connection::connectNow);
    connect(&session, &Session::stateChanged, this, &Connection::sessionStateChanged);
    connect(&session, &Session::failed, this, [this](const Error &error) { m_error = error; });
    if (QNetworkInformation::loadDefaultBackend()) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                const bool idle = m_status == Status::Waiting || m_status == Status::Absent;
                if (idle && reachability == QNetworkInformation::Reachability::Online)
                    connectNow();
            });
    }
}

void Connection::start(const SignIn &signIn, const Presence &presence)
{
    m_signIn = signIn;
    m_presence = presence;
    m_wanted = true;
    m_backoff.reset();
    connectNow();
}

void Connection::stop()
{
    m_wanted = false;
    m_timer.stop();
    m_error = {};
    m_session.stop();
    setStatus(Status::SignedOut);
}

void Connection::setPresence(const Presence &presence) { m_presence = presence; }

void Connection::setCaughtUp()
{
    if (m_status == Status::CatchingUp)
        setStatus(Status::Online);
}

void Connection::insist()
{
    m_signIn.tentative = false;
    setStatus(Status::Connecting);
    m_timer.start(0); // not from within the session's own signal
}

void Connection::retryNow()
{
    if (m_wanted && m_session.state() == Session::State::Offline)
        connectNow();
}

void Connection::connectNow()
{
    m_timer.stop();
    m_nextTry = {};
    setStatus(Status::Connecting);
    m_session.start(m_signIn, m_presence);
}

void Connection::sessionStateChanged(Session::State state)
{
    if (!m_wanted)
        return;
    switch (state) {
    case Session::State::Connecting:
        setStatus(Status::Connecting);
        break;
    case Session::State::Online:
        m_error = {};
        m_backoff.reset();
        m_signIn.tentative = false; // now it is known
        setStatus(Status::CatchingUp);
        break;
    case Session::State::Offline:
        if (m_signIn.tentative && m_error.kind == Error::Kind::ServerNotFound)
            setStatus(Status::Absent);
        else if (m_error.isPermanent())
            setStatus(Status::Refused);
        else
            scheduleNextTry();
        break;
    }
}

void Connection::scheduleNextTry()
{
    const auto delay =
        std::max<std::chrono::milliseconds>(m_backoff.next(QRandomGenerator::global()->generateDouble()),
            std::chrono::seconds(m_error.retryAfter));
    m_nextTry = QDateTime::currentDateTimeUtc().addMSecs(delay.count());
    m_timer.start(delay);
    setStatus(Status::Waiting);
}

void Connection::setStatus(Status status)
{
    // Also without a change of status: the reason and the next try may be new.
    m_status = status;
    Q_EMIT statusChanged();
}

} // namespace verbund

#include "moc_Connection.cpp"
