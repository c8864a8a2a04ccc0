// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/XmppGreeting.h"

#include "protocol/TextRules.h"

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype longestGreeting = 64 * 1024;
constexpr int deepest = 16;
constexpr auto streamNamespace = "http://etherx.jabber.org/streams"_L1;
constexpr auto errorNamespace = "urn:ietf:params:xml:ns:xmpp-streams"_L1;
constexpr auto tlsNamespace = "urn:ietf:params:xml:ns:xmpp-tls"_L1;
constexpr auto saslNamespace = "urn:ietf:params:xml:ns:xmpp-sasl"_L1;
constexpr auto dialbackNamespace = "urn:xmpp:features:dialback"_L1; // XEP-0220

} // namespace

XmppGreeting::XmppGreeting(const QString &domain, bool encrypted)
    : m_domain(domain)
    , m_encrypted(encrypted)
{
    open();
}

// The domain is letters, digits and hyphens only. Nobody's name stands in it, not even this side's domain.
void XmppGreeting::open()
{
    m_out += "<?xml version='1.0'?><stream:stream xmlns='jabber:server' xmlns:db='jabber:server:dialback' "
             "xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='"
        + m_domain.toLatin1() + "'>";
}

XmppGreeting::State XmppGreeting::feed(const QByteArray &bytes)
{
    m_heard += bytes.size();
    if (m_heard > longestGreeting)
        fail(Failure::NotXmpp);
    m_reader.addData(bytes);
    while (m_state == State::Greeting && !m_reader.atEnd())
        readToken();
    const auto error = m_reader.error();
    if (m_state == State::Greeting && error != QXmlStreamReader::NoError
        && error != QXmlStreamReader::PrematureEndOfDocumentError)
        fail(Failure::NotXmpp);
    return m_state;
}

void XmppGreeting::readToken()
{
    switch (m_reader.readNext()) {
    case QXmlStreamReader::StartElement:
        beginElement();
        ++m_depth;
        if (m_depth > deepest)
            fail(Failure::NotXmpp);
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        endElement();
        break;
    case QXmlStreamReader::Characters:
        // A mechanism's name is all the text that matters.
        if (m_depth == 4 && m_reader.text().trimmed() == u"EXTERNAL")
            m_external = true;
        break;
    case QXmlStreamReader::DTD: // RFC 6120 §11.1 forbids it, and it may be a bomb
        fail(Failure::NotXmpp);
        break;
    default:
        break;
    }
}

void XmppGreeting::beginElement()
{
    const auto name = m_reader.name();
    const auto space = m_reader.namespaceUri();
    if (m_depth == 0)
        greeted();
    else if (m_depth == 1 && space == tlsNamespace && name == u"proceed")
        m_state = State::TlsWanted;
    else if (m_depth == 1 && space == tlsNamespace && name == u"failure")
        fail(Failure::NoStartTls);
    else if (m_depth == 2 && space == errorNamespace && name != u"text")
        fail(name == u"host-unknown" || name == u"host-gone" ? Failure::HostUnknown : Failure::Refused,
            cleanName(name));
    else if (m_depth == 2 && space == tlsNamespace && name == u"starttls")
        m_startTls = true;
    else if (m_depth == 3 && space == tlsNamespace && name == u"required")
        m_requiresTls = true;
    else if (m_depth == 2 && space == dialbackNamespace)
        m_dialback = true;
}

void XmppGreeting::greeted()
{
    if (m_reader.name() != u"stream" || m_reader.namespaceUri() != streamNamespace)
        return fail(Failure::NotXmpp);
    // Before version 1.0 there were no features, and no TLS.
    if (m_reader.attributes().value(u"version"_s).isEmpty())
        fail(Failure::NoStartTls);
}

void XmppGreeting::endElement()
{
    if (m_depth == 0)
        fail(Failure::Refused, u"stream closed"_s);
    else if (m_depth == 1 && m_reader.name() == u"features" && m_reader.namespaceUri() == streamNamespace)
        endFeatures();
}

void XmppGreeting::endFeatures()
{
    if (m_encrypted) {
        m_out += "</stream:stream>";
        m_state = State::Done;
    } else if (m_startTls) {
        m_out += "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    } else {
        fail(Failure::NoStartTls);
    }
}

void XmppGreeting::encrypted()
{
    m_encrypted = true;
    m_state = State::Greeting;
    m_reader.clear();
    m_heard = 0;
    m_depth = 0;
    m_external = false;
    m_dialback = false;
    open();
}

QByteArray XmppGreeting::takeOutgoing() { return std::exchange(m_out, {}); }

void XmppGreeting::fail(Failure failure, const QString &reason)
{
    m_state = State::Failed;
    m_failure = failure;
    m_reason = reason;
}

} // namespace verbund
