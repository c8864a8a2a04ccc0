// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/XmppSession.h"

#include "protocol/xmpp/ConnectAttempt.h"
#include "protocol/xmpp/Link.h"

#include <QCoreApplication>
#include <QScopedPointer>

#include <utility>

namespace verbund {

using namespace xmpp;

class XmppSession::Private {
public:
    Private(XmppSession &session, SessionSink &sink)
        : q(session)
        , m_sink(sink)
    {
    }

    void start(const SignIn &signIn, const Presence &initial);
    void stop();
    void setState(State state);
    void noteAbilities();
    void makeLink(const SignIn &signIn);
    void dropLink();
    void dropAttempt();
    void attempt();
    void finish(const Error &error);
    [[nodiscard]] bool isOnline() const { return m_state == State::Online; }

    XmppSession &q;
    SessionSink &m_sink;
    State m_state = State::Offline;
    Presence m_presence;
    bool m_takesReports = false;
    Link *m_link = nullptr;
    // Deleted from the event loop: it ends in its own signal.
    std::unique_ptr<ConnectAttempt, QScopedPointerDeleteLater> m_attempt;
};

void XmppSession::Private::setState(State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    Q_EMIT q.stateChanged(state);
    noteAbilities();
}

void XmppSession::Private::noteAbilities()
{
    const bool takesReports = q.takesReports();
    if (std::exchange(m_takesReports, takesReports) != takesReports)
        Q_EMIT q.abilitiesChanged();
}

void XmppSession::Private::start(const SignIn &signIn, const Presence &initial)
{
    if (m_state != State::Offline)
        return;
    m_presence = initial;
    if (m_link && !m_link->canResume(signIn))
        dropLink();
    if (!m_link)
        makeLink(signIn);
    setState(State::Connecting);
    attempt();
}

void XmppSession::Private::makeLink(const SignIn &signIn)
{
    m_link = new Link(signIn, m_sink, q);
    QObject::connect(m_link, &Link::ended, &q, [this](const Error &error) {
        if (!m_attempt)
            finish(error);
    });
    QObject::connect(m_link, &Link::abilitiesChanged, &q, [this] { noteAbilities(); });
    QObject::connect(
        m_link, &Link::resumeRefused, &q,
        [this, signIn, link = m_link] {
            if (m_link != link || m_state != State::Connecting)
                return;
            dropLink();
            makeLink(signIn);
            attempt();
        },
        Qt::QueuedConnection);
}

void XmppSession::Private::dropAttempt()
{
    if (m_attempt)
        m_attempt->cancel();
    m_attempt.reset();
}

void XmppSession::Private::dropLink()
{
    dropAttempt();
    if (Link *link = std::exchange(m_link, nullptr))
        link->retire();
}

void XmppSession::Private::attempt()
{
    m_attempt.reset(new ConnectAttempt(*m_link, m_presence));
    QObject::connect(m_attempt.get(), &ConnectAttempt::succeeded, &q, [this] {
        m_attempt.reset();
        m_link->presence().show(m_presence);
        setState(State::Online);
    });
    QObject::connect(m_attempt.get(), &ConnectAttempt::failed, &q, [this](const Error &error) {
        m_attempt.reset();
        finish(error);
    });
    m_attempt->start();
}

void XmppSession::Private::finish(const Error &error)
{
    const bool stopped = error.kind == Error::Kind::None;
    // Only a connection that broke can be taken up again; everything else begins anew.
    const bool resumable = error.kind == Error::Kind::ConnectionLost
        || error.kind == Error::Kind::ServerUnreachable || error.kind == Error::Kind::ServerNotFound
        || error.kind == Error::Kind::Timeout;
    if (m_link && (!resumable || !m_link->canResume(m_link->signIn())))
        dropLink();
    if (!stopped)
        Q_EMIT q.failed(error);
    setState(State::Offline);
}

void XmppSession::Private::stop()
{
    if (m_state == State::Offline)
        return dropLink();
    dropAttempt();
    m_link->close();
    if (!m_link->isOpen())
        finish({});
}

XmppSession::XmppSession(SessionSink &sink, QObject *parent)
    : Session(parent)
    , d(std::make_unique<Private>(*this, sink))
{
}

// What was asked is answered in this object's time, so it ends while there is any.
XmppSession::~XmppSession()
{
    d->m_state = State::Offline;
    d->dropAttempt();
    d->m_link = nullptr;
    qDeleteAll(findChildren<Link *>(Qt::FindDirectChildrenOnly));
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

Carrier XmppSession::carrier() const { return Carrier::Xmpp; }

Session::State XmppSession::state() const { return d->m_state; }

void XmppSession::start(const SignIn &signIn, const Presence &initial) { d->start(signIn, initial); }

void XmppSession::stop() { d->stop(); }

void XmppSession::setPresence(const Presence &presence)
{
    d->m_presence = presence;
    if (d->isOnline())
        d->m_link->presence().show(presence);
}

namespace {

template <typename Work> Later<void> whenOnline(bool online, Work work)
{
    if (online)
        return work();
    return ready<void>(fail({.kind = Error::Kind::Offline, .subject = {}, .cause = {}}));
}

} // namespace

Later<void> XmppSession::send(const Message &message)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->messages().send(message); });
}

Later<void> XmppSession::confirm(const Message &message)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->messages().confirm(message); });
}

// Read receipts are part of SIP only (IMDN): nothing that came in over XMPP asks for one.
Later<void> XmppSession::confirmRead(const Message &) { return ready<void>({}); }

void XmppSession::setTyping(const ImAddress &peer, bool typing)
{
    if (d->isOnline())
        d->m_link->messages().setTyping(peer, typing);
}

Later<void> XmppSession::subscribe(const ImAddress &address)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->requests().subscribe(address); });
}

Later<void> XmppSession::saveContact(const Contact &contact)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->roster().save(contact); });
}

Later<void> XmppSession::removeContact(const ImAddress &address)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->roster().remove(address); });
}

Later<void> XmppSession::relate(const Relation &relation)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->relations().relate(relation); });
}

Later<void> XmppSession::forgetRelation(const ImAddress &address)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->relations().forget(address); });
}

Later<void> XmppSession::setDomainBlocked(const QString &domain, bool blocked)
{
    return whenOnline(
        d->isOnline(), [&] { return d->m_link->relations().setDomainBlocked(domain, blocked); });
}

bool XmppSession::takesReports() const
{
    return d->isOnline() && d->m_link && d->m_link->blockList().takesReports();
}

Later<void> XmppSession::report(const ImAddress &address)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->relations().reportSpam(address); });
}

void XmppSession::shareChoice(const Presence &chosen)
{
    if (d->isOnline())
        d->m_link->choice().share(chosen);
}

bool XmppSession::keepsPicture() const { return true; }

Later<void> XmppSession::publishPicture(const Picture &picture)
{
    return whenOnline(d->isOnline(), [&] { return d->m_link->ownPicture().publish(picture); });
}

} // namespace verbund
