// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/LdapConnection.h"

#include "protocol/directory/LdapErrors.h"

#include <QPointer>
#include <QScopeGuard>

#include <ldap.h>
#include <openldap.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// An entry without pictures is much smaller.
constexpr ber_len_t largestAnswer = 1024 * 1024;
// So many answers are taken in a row before other events have their turn.
constexpr int mostAtOnce = 32;

// The library says the same of a connection that was closed and of one that brings something else than LDAP.
bool isOpen(ldap *handle)
{
    int socket = -1;
    char byte = 0;
    ldap_get_option(handle, LDAP_OPT_DESC, &socket);
    const auto size = ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return size > 0 || (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

} // namespace

LdapConnection::LdapConnection(DirectorySettings settings, DirectoryPlace place, TlsLayer::Trust trust,
    std::chrono::milliseconds patience)
    : m_settings(std::move(settings))
    , m_place(std::move(place))
    , m_trust(std::move(trust))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_connector, &Connector::connected, this, &LdapConnection::take);
    connect(&m_connector, &Connector::failed, this, &LdapConnection::fail);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(ldapError(LDAP_TIMEOUT, m_place.host)); });
}

LdapConnection::~LdapConnection() { close(); }

void LdapConnection::open()
{
    m_step = Step::Connecting;
    m_patience.start();
    m_connector.start(m_place.host, m_place.port);
}

void LdapConnection::take(int socket)
{
    if (m_step != Step::Connecting || !prepare(socket)) {
        ::close(socket);
        fail({.kind = Error::Kind::Internal, .subject = m_place.host, .cause = u"no memory"_s});
        return;
    }
    m_readable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &LdapConnection::read);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &LdapConnection::read);
    m_tls.emplace(m_trust, socket, m_place.host);
    switch (m_place.security) {
    case DirectoryPlace::Security::Tls:
        secure();
        break;
    case DirectoryPlace::Security::StartTls:
        askTls();
        break;
    case DirectoryPlace::Security::None:
        becomeReady();
        break;
    }
}

bool LdapConnection::prepare(int socket)
{
    if (ldap_init_fd(socket, LDAP_PROTO_TCP, nullptr, &m_ldap) != LDAP_SUCCESS)
        return false;
    const int version = LDAP_VERSION3;
    ldap_set_option(m_ldap, LDAP_OPT_PROTOCOL_VERSION, &version);
    // To follow them would mean to connect, waiting, to wherever a server says.
    ldap_set_option(m_ldap, LDAP_OPT_REFERRALS, LDAP_OPT_OFF);
    ldap_set_option(m_ldap, LDAP_OPT_RESTART, LDAP_OPT_OFF);
    Sockbuf *buffer = nullptr;
    ber_len_t largest = largestAnswer;
    if (ldap_get_option(m_ldap, LDAP_OPT_SOCKBUF, &buffer) == LDAP_OPT_SUCCESS)
        ber_sockbuf_ctrl(buffer, LBER_SB_OPT_SET_MAX_INCOMING, &largest);
    return buffer != nullptr;
}

void LdapConnection::askTls()
{
    m_step = Step::AskingTls;
    if (const int code = ldap_start_tls(m_ldap, nullptr, nullptr, &m_awaited); code != LDAP_SUCCESS)
        fail(ldapError(code, m_place.host));
}

void LdapConnection::secure()
{
    m_step = Step::Securing;
    const TlsLayer::Step step = m_tls->handshake();
    m_readable->setEnabled(step == TlsLayer::Step::WhenReadable);
    m_writable->setEnabled(step == TlsLayer::Step::WhenWritable);
    if (step == TlsLayer::Step::Failed) {
        fail(m_tls->error());
    } else if (step == TlsLayer::Step::Done) {
        Sockbuf *buffer = nullptr;
        m_readable->setEnabled(true);
        if (ldap_get_option(m_ldap, LDAP_OPT_SOCKBUF, &buffer) == LDAP_OPT_SUCCESS && m_tls->carry(buffer))
            signIn();
        else
            fail({.kind = Error::Kind::Internal, .subject = m_place.host, .cause = u"no TLS layer"_s});
    }
}

void LdapConnection::signIn()
{
    if (m_settings.user.isEmpty()) {
        becomeReady();
        return;
    }
    m_step = Step::SigningIn;
    QByteArray password = m_settings.password.toUtf8();
    berval credentials{.bv_len = ber_len_t(password.size()), .bv_val = password.data()};
    const QByteArray user = m_settings.user.toUtf8();
    const int code = ldap_sasl_bind(
        m_ldap, user.constData(), LDAP_SASL_SIMPLE, &credentials, nullptr, nullptr, &m_awaited);
    password.fill('\0');
    if (code != LDAP_SUCCESS)
        fail(ldapError(code, m_place.host));
}

void LdapConnection::becomeReady()
{
    m_patience.stop();
    m_step = Step::Ready;
    Q_EMIT ready();
}

void LdapConnection::read()
{
    if (m_step == Step::Securing) {
        secure();
        return;
    }
    // Whoever hears of an answer may end the connection.
    const QPointer<LdapConnection> self(this);
    for (int taken = 0; taken < mostAtOnce; ++taken) {
        if (!self || !m_ldap || m_step == Step::Securing)
            return;
        timeval now{};
        LDAPMessage *message = nullptr;
        const int type = ldap_result(m_ldap, LDAP_RES_ANY, LDAP_MSG_ONE, &now, &message);
        if (type == 0)
            return;
        if (type < 0) {
            fail(ldapError(isOpen(m_ldap) ? LDAP_DECODING_ERROR : LDAP_SERVER_DOWN, m_place.host));
            return;
        }
        handle(message);
    }
    // What the library or TLS holds already makes no socket readable.
    if (self)
        QMetaObject::invokeMethod(this, &LdapConnection::read, Qt::QueuedConnection);
}

void LdapConnection::handle(ldapmsg *message)
{
    const auto free = qScopeGuard([message] { ldap_msgfree(message); });
    // RFC 4511 §4.4.1: a server that ends its service says so unasked.
    if (ldap_msgid(message) == LDAP_RES_UNSOLICITED)
        fail(ldapError(LDAP_SERVER_DOWN, m_place.host));
    else if (m_step == Step::Ready)
        Q_EMIT received(message);
    else if (ldap_msgid(message) == m_awaited)
        takeAnswer(message);
}

void LdapConnection::takeAnswer(ldapmsg *message)
{
    int code = LDAP_OTHER;
    char *detail = nullptr;
    if (const int parsed = ldap_parse_result(m_ldap, message, &code, nullptr, &detail, nullptr, nullptr, 0);
        parsed != LDAP_SUCCESS)
        code = parsed;
    const QString words = QString::fromUtf8(detail);
    ldap_memfree(detail);
    if (m_step == Step::AskingTls && code != LDAP_SUCCESS) {
        Error error = ldapError(code, m_place.host, words);
        error.kind = Error::Kind::TlsUnavailable;
        fail(error);
    } else if (code != LDAP_SUCCESS) {
        fail(ldapError(code, m_place.host, words));
    } else if (m_step == Step::AskingTls) {
        secure();
    } else {
        becomeReady();
    }
}

void LdapConnection::close()
{
    m_step = Step::Closed;
    m_patience.stop();
    // Before the socket closes.
    m_readable.reset();
    m_writable.reset();
    if (m_ldap)
        ldap_unbind_ext(std::exchange(m_ldap, nullptr), nullptr, nullptr);
    m_tls.reset();
}

void LdapConnection::fail(Error error)
{
    if (m_step == Step::Closed)
        return;
    close();
    Q_EMIT failed(error);
}

} // namespace verbund

#include "moc_LdapConnection.cpp"
