// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/Link.h"

#include "protocol/xmpp/ConnectErrors.h"
#include "protocol/xmpp/SignInSettings.h"
#include "protocol/xmpp/StanzaRouter.h"

#include <QXmppCarbonManagerV2.h>
#include <QXmppConfiguration.h>
#include <QXmppOutgoingClient.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund::xmpp {

namespace {

constexpr auto closingTime = 2s;

} // namespace

Link::Link(const SignIn &signIn, SessionSink &sink, QObject &context)
    : QObject(&context)
    , m_signIn(signIn)
    , m_client(QXmppClient::NoExtensions)
    , m_stream(m_client)
    , m_wire(m_client, sink, context, signIn.address)
    , m_presence(m_wire)
    , m_pictures(m_wire)
    , m_ownPicture(m_wire, m_presence)
    , m_requests(m_wire)
    , m_roster(m_wire, m_presence, m_pictures, m_requests)
    , m_archive(m_wire)
    , m_messages(m_wire, m_archive)
    , m_blockList(m_wire)
    , m_pictureAccess(m_wire)
    , m_relations(m_wire,
          {.roster = m_roster,
              .blockList = m_blockList,
              .requests = m_requests,
              .presence = m_presence,
              .pictures = m_pictureAccess})
    , m_choice(m_wire)
{
    m_client.setLogger(nullptr); // it would log passwords and bodies
    m_client.addExtension(new StanzaRouter(m_wire,
        {.roster = m_roster,
            .presence = m_presence,
            .requests = m_requests,
            .messages = m_messages,
            .blockList = m_blockList,
            .pictures = m_pictures,
            .relations = m_relations,
            .choice = m_choice}));
    m_client.addNewExtension<QXmppCarbonManagerV2>(); // only to switch carbons on; the router reads them
    m_closing.setSingleShot(true);
    m_closing.setInterval(closingTime);
    watch();
}

void Link::watch()
{
    const QString domain = m_signIn.address.domain();
    connect(&m_client, &QXmppClient::connected, this, &Link::handleOpened);
    connect(&m_client, &QXmppClient::disconnected, this, &Link::handleDisconnected);
    connect(&m_client, &QXmppClient::errorOccurred, this,
        [this, domain](const QXmppError &error) { end(fromStreamEnd(error, domain)); });
    connect(&m_client, &QXmppClient::sslErrors, this,
        [this, domain](const QList<QSslError> &errors) { end(fromSslErrors(errors, domain)); });
    connect(&m_stream, &StanzaStream::broken, this, [this, domain](Error error) {
        error.subject = domain;
        end(error);
        m_stream.stream().disconnectFromHost(); // also forgets the stream: it would bring the same again
    });
    connect(&m_stream, &StanzaStream::resumeRefused, this, &Link::resumeRefused);
    connect(&m_stream.socket(), &QAbstractSocket::connected, this, [this] {
        // QXmpp writes a stanza and the request to acknowledge it one by one.
        m_stream.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    });
    connect(&m_stream.socket(), &QSslSocket::encrypted, this, [this] {
        m_encrypted = true;
        Q_EMIT encrypted();
    });
    connect(&m_pictures, &PictureBridge::ownShown, &m_ownPicture, &PicturePublication::learn);
    connect(&m_ownPicture, &PicturePublication::published, &m_relations, &RelationBridge::sharePicture);
    connect(&m_blockList, &BlockListBridge::abilitiesChanged, this, &Link::abilitiesChanged);
    connect(&m_closing, &QTimer::timeout, this, &Link::finish);
}

bool Link::canResume(const SignIn &signIn) const
{
    // A server that names another place to resume (XEP-0198 §5) might never answer there: not worth it.
    const auto &manager = m_stream.stream().c2sStreamManager();
    return signIn.address == m_signIn.address && signIn.password == m_signIn.password && manager.canResume()
        && !manager.hasResumeAddress();
}

void Link::open(const Endpoint &endpoint, const Presence &presence)
{
    QXmppConfiguration settings = settingsFor(m_signIn);
    settings.setHost(endpoint.host);
    settings.setPort(endpoint.port);
    settings.setStreamSecurityMode(
        endpoint.directTls ? QXmppConfiguration::LegacySSL : QXmppConfiguration::TLSRequired);
    m_resuming = m_stream.stream().c2sStreamManager().canResume();
    m_stream.setResuming(m_resuming);
    m_error.reset();
    m_encrypted = false;
    m_active = true;
    m_initial = presence;
    m_client.connectToServer(settings, toWire(presence));
}

void Link::handleOpened()
{
    const bool resumed = m_client.streamManagementState() == QXmppClient::ResumedStream;
    if (m_resuming && !resumed) {
        Q_EMIT resumeRefused();
        return;
    }
    if (!m_client.isAuthenticated())
        return end({.kind = Error::Kind::MechanismMismatch,
            .subject = m_signIn.address.domain(),
            .cause = u"the server asked for no password"_s});
    m_resuming = false;
    m_stream.setResuming(false);
    m_open = true;
    startParts(resumed);
    Q_EMIT opened();
}

void Link::startParts(bool resumed)
{
    if (resumed) {
        m_roster.report();
        m_presence.report();
        m_blockList.report();
        m_relations.report();
        m_pictures.resume();
    } else {
        m_presence.begin(m_initial); // QXmpp sends it after this
        m_relations.fetch();
        m_roster.fetch();
        m_blockList.fetch();
    }
    // After QXmpp has sent the presence: what comes in between is then delivered live and not missed by both.
    QMetaObject::invokeMethod(
        &m_archive,
        [this] {
            if (m_open)
                m_archive.start();
        },
        Qt::QueuedConnection);
}

void Link::close()
{
    if (!m_active)
        return;
    m_error = Error{};
    if (m_open)
        m_presence.sayGoodbye();
    m_stream.stream().disconnectFromHost();
    m_closing.start();
}

void Link::end(const Error &error)
{
    if (!m_active || m_error)
        return;
    m_error = error;
    // QXmpp is in the middle of something: from the event loop.
    QMetaObject::invokeMethod(this, &Link::finish, Qt::QueuedConnection);
}

void Link::handleDisconnected()
{
    if (!m_active)
        return;
    if (!m_error)
        m_error = Error{.kind = Error::Kind::ConnectionLost,
            .subject = m_signIn.address.domain(),
            .cause = u"the server closed the stream"_s};
    QMetaObject::invokeMethod(this, &Link::finish, Qt::QueuedConnection);
}

void Link::retire()
{
    m_active = false;
    m_archive.stop();
    disconnect();
    m_stream.socket().abort();
    deleteLater();
}

void Link::finish()
{
    if (!m_active)
        return;
    m_active = false;
    m_open = false;
    m_closing.stop();
    m_archive.stop();
    m_pictures.suspend();
    m_stream.socket().abort();
    Q_EMIT ended(m_error.value_or(Error{}));
}

} // namespace verbund::xmpp
