// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SipSession.h"

#include "protocol/sip/Link.h"
#include "protocol/sip/SocketTransport.h"
#include "protocol/sip/documents/Icon.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace verbund {

using namespace sip;

class SipSession::Private {
public:
    Private(SipSession &session, SessionSink &sink, Ground ground)
        : q(session)
        , m_sink(sink)
        , m_ground(std::move(ground))
    {
    }

    void start(const SignIn &signIn, const Presence &initial);
    void finish(const Error &error);
    [[nodiscard]] Result<void> showPicture(const Picture &picture);
    void setState(State state);
    template <typename Work> Later<void> whenOnline(Work work);

    SipSession &q;
    SessionSink &m_sink;
    Ground m_ground;
    State m_state = State::Offline;
    Peers m_peers;
    SpellingBook m_spelling;
    ImAddress m_account;
    Picture m_picture;
    QByteArray m_etag;
    std::unique_ptr<Link> m_link;
};

void SipSession::Private::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT q.stateChanged(state);
}

void SipSession::Private::start(const SignIn &signIn, const Presence &initial)
{
    if (m_state != State::Offline)
        return;
    if (m_account != signIn.address && !m_account.isEmpty()) {
        m_peers = {};
        m_spelling.clear();
        m_picture = {};
        m_etag.clear();
    }
    m_account = signIn.address;
    m_peers.forgetQuestions();
    m_link = std::make_unique<Link>(Link::Parts{
        .signIn = signIn,
        .sink = m_sink,
        .resolver = *m_ground.resolver,
        .transports = [make = m_ground.transport, ca = signIn.caFile] { return make(ca); },
        .peers = m_peers,
        .spelling = m_spelling,
        .timing = m_ground.timing,
        .etag = m_etag,
    });
    QObject::connect(m_link.get(), &Link::opened, &q, [this] { setState(State::Online); });
    QObject::connect(m_link.get(), &Link::ended, &q, [this](const Error &error) { finish(error); });
    QObject::connect(m_link.get(), &Link::limited, &q, &SipSession::limitationsChanged);
    m_link->showPicture(m_picture);
    setState(State::Connecting);
    m_link->start(initial);
}

void SipSession::Private::finish(const Error &error)
{
    // It ends in its own signal.
    m_etag = m_link->etag();
    m_link->disconnect(&q);
    m_link.release()->deleteLater();
    if (error.kind != Error::Kind::None)
        Q_EMIT q.failed(error);
    setState(State::Offline);
}

// The document that is published from now on holds it; there is nothing to wait for.
Result<void> SipSession::Private::showPicture(const Picture &picture)
{
    if (picture.bytes.size() > mostIconBytes)
        return fail({.kind = Error::Kind::TooLarge, .subject = {}, .cause = u"icon"_s});
    const QString type = pictureType(picture.bytes);
    if (!picture.isEmpty() && type != u"image/jpeg" && type != u"image/png")
        return fail({.kind = Error::Kind::NotAcceptable, .subject = {}, .cause = u"neither PNG nor JPEG"_s});
    m_picture = {.bytes = picture.bytes, .mimeType = type};
    if (m_link)
        m_link->showPicture(m_picture);
    return {};
}

template <typename Work> Later<void> SipSession::Private::whenOnline(Work work)
{
    if (m_state == State::Online)
        return work(*m_link);
    return ready<void>(fail({.kind = Error::Kind::Offline, .subject = {}, .cause = {}}));
}

namespace {

SipSession::Ground realGround(std::shared_ptr<Resolver> resolver)
{
    return {.resolver = std::move(resolver),
        .transport = [](const QString &caFile) { return std::make_unique<SocketTransport>(caFile); },
        .timing = {}};
}

} // namespace

SipSession::SipSession(SessionSink &sink, std::shared_ptr<Resolver> resolver, QObject *parent)
    : SipSession(sink, realGround(std::move(resolver)), parent)
{
}

SipSession::SipSession(SessionSink &sink, Ground ground, QObject *parent)
    : Session(parent)
    , d(std::make_unique<Private>(*this, sink, std::move(ground)))
{
}

SipSession::~SipSession() = default;

Carrier SipSession::carrier() const { return Carrier::Sip; }

Session::State SipSession::state() const { return d->m_state; }

void SipSession::start(const SignIn &signIn, const Presence &initial) { d->start(signIn, initial); }

void SipSession::stop()
{
    if (d->m_link)
        d->m_link->close();
}

void SipSession::setPresence(const Presence &presence)
{
    if (d->m_link)
        d->m_link->show(presence);
}

Later<void> SipSession::send(const Message &message)
{
    return d->whenOnline([&](Link &link) { return link.messenger()->send(message); });
}

Later<void> SipSession::confirm(const Message &message)
{
    return d->whenOnline([&](Link &link) { return link.messenger()->confirm(message); });
}

Later<void> SipSession::confirmRead(const Message &message)
{
    return d->whenOnline([&](Link &link) { return link.messenger()->confirmRead(message); });
}

void SipSession::setTyping(const ImAddress &peer, bool typing)
{
    if (d->m_state == State::Online)
        d->m_link->messenger()->setTyping(peer, typing);
}

Later<void> SipSession::subscribe(const ImAddress &address)
{
    return d->whenOnline([&](Link &link) { return link.contacts()->subscribe(address); });
}

Later<void> SipSession::saveContact(const Contact &contact)
{
    return d->whenOnline([&](Link &link) { return link.contacts()->save(contact); });
}

Later<void> SipSession::removeContact(const ImAddress &address)
{
    return d->whenOnline([&](Link &link) {
        std::ignore = link.permissions()->withdraw(address);
        return link.contacts()->remove(address);
    });
}

Later<void> SipSession::relate(const Relation &relation)
{
    return d->whenOnline([&](Link &link) { return link.permissions()->relate(relation); });
}

Later<void> SipSession::forgetRelation(const ImAddress &address)
{
    return d->whenOnline([&](Link &link) { return link.permissions()->forgetRelation(address); });
}

Later<void> SipSession::setDomainBlocked(const QString &domain, bool blocked)
{
    return d->whenOnline([&](Link &link) { return link.permissions()->setDomainBlocked(domain, blocked); });
}

bool SipSession::takesReports() const { return false; }

Later<void> SipSession::report(const ImAddress &address)
{
    return relate({.address = address, .level = Relation::Level::Blocked});
}

void SipSession::shareChoice(const Presence &chosen)
{
    if (d->m_state == State::Online)
        d->m_link->choice()->share(chosen);
}

bool SipSession::keepsPicture() const { return false; }

Later<void> SipSession::publishPicture(const Picture &picture)
{
    return ready<void>(d->showPicture(picture));
}

} // namespace verbund

#include "moc_SipSession.cpp"
