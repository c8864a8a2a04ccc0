// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Link.h"

#include "protocol/sip/documents/SipAddress.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

// Derived from the device, so that the registrar puts a new binding in the place of the old one.
QByteArray instanceOf(const SignIn &signIn)
{
    static constexpr QUuid space(0x5d0c7a1e, 0x8f0b, 0x4b7e, 0x9a, 0x53, 0x1c, 0x27, 0x64, 0x0e, 0x9b, 0xd2);
    const QUuid device = QUuid::createUuidV5(space, signIn.address.toString() + u'/' + signIn.deviceId);
    return "urn:uuid:" + device.toByteArray(QUuid::WithoutBraces);
}

Identity identityOf(const SignIn &signIn)
{
    return {
        .addressOfRecord = toSipUri(signIn.address).toLatin1(),
        .domain = toAscii(signIn.address.domain()),
        .user = signIn.address.user().toUtf8(),
        .instance = instanceOf(signIn),
    };
}

QByteArray listUriOf(const Identity &identity)
{
    const qsizetype at = identity.addressOfRecord.indexOf('@');
    return identity.addressOfRecord.first(at) + ".verbund-contacts" + identity.addressOfRecord.sliced(at);
}

} // namespace

// Destroyed from below: each part may use those above it.
struct Link::Stack {
    Stack(Flow &flow, const Parts &parts, const QUrl &root)
        : agent(flow, identityOf(parts.signIn), parts.signIn.password.toUtf8(), parts.timing)
        , xcap({.root = root,
              .user = agent.identity().addressOfRecord,
              .name = agent.identity().user,
              .password = parts.signIn.password.toUtf8(),
              .caFile = parts.signIn.caFile})
        , registration(agent)
        , permissions({xcap, parts.spelling, parts.sink, parts.signIn.address})
        , own(agent, parts.signIn.address, parts.etag, parts.timing)
        , choice(xcap, parts.sink, parts.signIn.address, own.tupleId(), parts.timing)
        , self(agent, own.tupleId(), parts.timing)
        , watch(agent, parts.spelling, parts.signIn.address, parts.timing)
        , contacts({xcap, parts.sink, permissions, watch, parts.spelling, parts.signIn.address,
              listUriOf(agent.identity())})
        , requests({agent, permissions, parts.spelling, parts.sink, parts.timing})
        , messenger({agent, parts.sink, parts.peers, parts.spelling, permissions})
    {
    }

    UserAgent agent;
    XcapClient xcap;
    Registration registration;
    Permissions permissions;
    OwnPresence own;
    SharedChoice choice;
    SelfWatch self;
    PresenceWatch watch;
    ContactBook contacts;
    RequestWatch requests;
    Messenger messenger;
};

Link::Link(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_opener(parts.resolver, parts.transports, parts.timing)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        finish(m_closing ? Error()
                         : Error{.kind = Error::Kind::Timeout, .subject = domain(), .cause = u"no answer"_s});
    });
    connect(&m_opener, &FlowOpener::opened, this, [this] {
        m_flow = m_opener.takeFlow();
        connect(m_flow.get(), &Flow::closed, this, [this](const Error &reason) {
            finish(m_closing ? Error()
                    : reason.kind == Error::Kind::None
                    ? Error{.kind = Error::Kind::ConnectionLost, .subject = domain(), .cause = u"closed"_s}
                    : reason);
        });
        build();
        // A name server that says nothing about documents does not keep anybody from signing in.
        QTimer::singleShot(m_parts.timing.lookup, this, [this] {
            m_rootKnown = true;
            build();
        });
    });
    connect(&m_opener, &FlowOpener::failed, this, &Link::finish);
}

Link::~Link() = default;

void Link::start(const Presence &presence)
{
    m_presence = presence;
    m_patience.start(m_parts.timing.signIn);
    // Where the documents are is asked for while the connection is made.
    const QString home = QString::fromLatin1(toAscii(domain()));
    m_parts.resolver.texts(u"xcap."_s + home).then(this, [this, home](const Result<QStringList> &texts) {
        const auto found = texts.value_or(QStringList());
        const auto usable = std::ranges::find_if(
            found, [&home](const QString &text) { return XcapClient::isRootOf(QUrl(text), home); });
        if (usable != found.end())
            m_xcapRoot = QUrl(*usable);
        m_rootKnown = true;
        build();
    });
    m_opener.start(m_parts.signIn);
}

void Link::build()
{
    if (!m_flow || !m_rootKnown || m_stack || m_over)
        return;
    m_stack = std::make_unique<Stack>(*m_flow, m_parts, m_xcapRoot);
    watchStack();
    m_stack->registration.start();
}

void Link::watchStack()
{
    connect(&m_stack->registration, &Registration::registered, this, &Link::begin);
    connect(&m_stack->registration, &Registration::failed, this, &Link::finish);
    connect(&m_stack->own, &OwnPresence::refused, this, [this] { limit(Session::Limitation::OwnPresence); });
    connect(
        &m_stack->requests, &RequestWatch::refused, this, [this] { limit(Session::Limitation::Requests); });
    connect(&m_parts.spelling, &SpellingBook::changed, &m_stack->permissions, &Permissions::respell);
    connect(&m_parts.spelling, &SpellingBook::changed, &m_stack->contacts, &ContactBook::respell);
    connect(&m_parts.spelling, &SpellingBook::changed, &m_stack->watch, &PresenceWatch::respell);
    followDevices();
    connect(&m_stack->watch, &PresenceWatch::presenceChanged, this,
        [this](const Presence &presence) { m_parts.sink.presenceChanged(presence); });
    connect(&m_stack->watch, &PresenceWatch::pictureChanged, this, &Link::takePicture);
}

// Each tells the others by publishing, also what stands in documents.
void Link::followDevices()
{
    OwnPresence *own = &m_stack->own;
    connect(&m_stack->permissions, &Permissions::written, own, &OwnPresence::repeat);
    connect(&m_stack->contacts, &ContactBook::written, own, &OwnPresence::repeat);
    connect(&m_stack->choice, &SharedChoice::written, own, &OwnPresence::repeat);
    connect(&m_stack->self, &SelfWatch::othersActive, own, &OwnPresence::yieldTo);
    connect(&m_stack->self, &SelfWatch::stirred, this, [this] {
        m_stack->permissions.refresh();
        m_stack->contacts.refresh();
        m_stack->choice.refresh();
    });
}

void Link::begin()
{
    m_patience.stop();
    m_open = true;
    m_flow->keepAlive(m_stack->registration.binding().flowTimer);
    m_stack->own.showPicture(m_picture);
    m_stack->own.show(m_presence);
    m_stack->requests.start();
    loadDocuments();
    Q_EMIT limited(m_limitations);
    Q_EMIT opened();
}

// Who is known must be known before anybody is called a stranger; then what waits may be sent.
void Link::loadDocuments()
{
    m_stack->permissions.load().then(this, [this](const Result<void> &loaded) {
        if (loaded)
            beginFollowing();
        else
            limit(Session::Limitation::ContactList);
        m_stack->contacts.load().then(this, [this](const Result<void> &) {
            m_stack->requests.release();
            m_parts.sink.caughtUp();
        });
    });
}

void Link::beginFollowing()
{
    m_stack->own.setProtected(true);
    m_stack->choice.load();
    m_stack->self.start();
}

void Link::limit(Session::Limitation limitation)
{
    if (m_limitations.contains(limitation))
        return;
    m_limitations += limitation;
    if (m_open)
        Q_EMIT limited(m_limitations);
}

void Link::show(const Presence &presence)
{
    m_presence = presence;
    if (m_open)
        m_stack->own.show(presence);
}

void Link::showPicture(const Picture &picture)
{
    m_picture = picture;
    if (m_open)
        m_stack->own.showPicture(picture);
}

void Link::takePicture(const ImAddress &address, const Picture &picture)
{
    if (m_parts.sink.pictureShown(address, picture.hash()) && !picture.isEmpty())
        m_parts.sink.pictureReceived(address, picture);
}

void Link::close()
{
    if (std::exchange(m_closing, true))
        return;
    if (!m_open)
        return finish({});
    m_patience.start(m_parts.timing.farewell);
    // What is left published would be shown until it expires.
    const Later<void> removed = m_stack->own.remove();
    m_stack->requests.stop();
    m_stack->self.stop();
    m_stack->watch.stop();
    m_stack->registration.stop()
        .then(this, [removed](const Result<void> &) { return removed; })
        .unwrap()
        .then(this, [this](const Result<void> &) { m_flow->close(); });
}

void Link::finish(const Error &error)
{
    if (std::exchange(m_over, true))
        return;
    m_open = false;
    m_patience.stop();
    Q_EMIT ended(error);
}

Messenger *Link::messenger() const { return m_open ? &m_stack->messenger : nullptr; }

ContactBook *Link::contacts() const { return m_open ? &m_stack->contacts : nullptr; }

SharedChoice *Link::choice() const { return m_open ? &m_stack->choice : nullptr; }

Permissions *Link::permissions() const { return m_open ? &m_stack->permissions : nullptr; }

QByteArray Link::etag() const { return m_stack ? m_stack->own.etag() : m_parts.etag; }

} // namespace verbund::sip

#include "moc_Link.cpp"
