// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/StanzaStream.h"

#include "protocol/xmpp/Dom.h"

#include <QXmppClient.h>
#include <QXmppOutgoingClient.h>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

// QXmpp::Private::XmppSocket is exported but its header is not installed: it is reached by name.
QObject *findXmppSocket(const QXmppOutgoingClient &stream)
{
    const auto children = stream.children();
    for (QObject *child : children) {
        if (child->inherits("QXmpp::Private::XmppSocket"))
            return child;
    }
    return nullptr;
}

QMetaMethod signalOf(const QObject &object, const char *signature)
{
    const QMetaObject *meta = object.metaObject();
    return meta->method(meta->indexOfSignal(signature));
}

} // namespace

StanzaStream::StanzaStream(QXmppClient &client, QObject *parent)
    : QObject(parent)
    , m_stream(client.findChild<QXmppOutgoingClient *>(Qt::FindDirectChildrenOnly))
    , m_socket(m_stream->socket())
    , m_xmppSocket(findXmppSocket(*m_stream))
{
    Q_ASSERT(m_xmppSocket);
    m_streamReceived = signalOf(*m_xmppSocket, "streamReceived(QDomElement)");
    m_stanzaReceived = signalOf(*m_xmppSocket, "stanzaReceived(QDomElement)");
    m_streamClosed = signalOf(*m_xmppSocket, "streamClosed()");
    Q_ASSERT(m_streamReceived.isValid() && m_stanzaReceived.isValid() && m_streamClosed.isValid());
    QObject::disconnect(m_socket, SIGNAL(readyRead()), m_xmppSocket, nullptr);
    connect(m_socket, &QIODevice::readyRead, this, &StanzaStream::read);
    connect(m_socket, &QAbstractSocket::connected, this, &StanzaStream::restart);
    connect(m_socket, &QSslSocket::encrypted, this, &StanzaStream::restart);
    connect(m_socket, &QAbstractSocket::disconnected, this, &StanzaStream::restart);
}

void StanzaStream::restart()
{
    ++m_generation;
    m_reader.restart();
}

void StanzaStream::read()
{
    m_reader.add(m_socket->readAll());
    const int generation = m_generation;
    // A restart drops what is left: nothing sent before TLS or sign-in may reach the time after it.
    while (generation == m_generation) {
        switch (m_reader.next()) {
        case StanzaReader::Found::Nothing:
            return;
        case StanzaReader::Found::StreamOpened:
            m_streamReceived.invoke(
                m_xmppSocket, Qt::DirectConnection, Q_ARG(QDomElement, m_reader.element()));
            break;
        case StanzaReader::Found::Stanza:
            pass(m_reader.element());
            break;
        case StanzaReader::Found::StreamClosed:
            ++m_generation;
            m_streamClosed.invoke(m_xmppSocket, Qt::DirectConnection);
            return;
        case StanzaReader::Found::Malformed:
            return breakOff(Error::Kind::ProtocolViolation, u"malformed: "_s + m_reader.cause());
        case StanzaReader::Found::TooLarge:
            return breakOff(Error::Kind::ProtocolViolation, u"a stanza beyond all limits"_s);
        }
    }
}

void StanzaStream::pass(const QDomElement &element)
{
    if (!m_socket->isEncrypted() && !passesUnencrypted(element))
        return;
    if (m_resuming && refusesResume(element)) {
        ++m_generation;
        Q_EMIT resumeRefused();
        return;
    }
    // QXmpp takes it for a wrong password (RFC 6120 §6.5.11).
    if (element.localName() == u"failure" && !child(element, u"temporary-auth-failure", ns::sasl).isNull())
        return breakOff(Error::Kind::ServerOverloaded, u"temporary-auth-failure"_s);
    // STARTTLS and SASL 1 begin a new stream with the next byte.
    if (is(element, u"proceed", ns::startTls) || is(element, u"success", ns::sasl))
        restart();
    m_stanzaReceived.invoke(m_xmppSocket, Qt::DirectConnection, Q_ARG(QDomElement, element));
}

bool StanzaStream::passesUnencrypted(const QDomElement &element)
{
    if (is(element, u"features", ns::stream)) {
        if (!child(element, u"starttls", ns::startTls).isNull())
            return true;
        breakOff(Error::Kind::TlsUnavailable, u"no STARTTLS offered"_s);
        return false;
    }
    if (is(element, u"failure", ns::startTls)) {
        breakOff(Error::Kind::TlsUnavailable, u"STARTTLS failed"_s);
        return false;
    }
    if (is(element, u"proceed", ns::startTls) || is(element, u"error", ns::stream))
        return true;
    breakOff(Error::Kind::ProtocolViolation, u"a stanza before TLS"_s);
    return false;
}

bool StanzaStream::refusesResume(const QDomElement &element) const
{
    if (is(element, u"failed", ns::streamManagement))
        return true;
    return element.localName() == u"success" && !child(element, u"failed", ns::streamManagement).isNull();
}

void StanzaStream::breakOff(Error::Kind kind, const QString &cause)
{
    ++m_generation;
    Q_EMIT broken({.kind = kind, .subject = {}, .cause = cause});
}

} // namespace verbund::xmpp
