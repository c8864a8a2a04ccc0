// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/Counterpart.h"

#include "tests/support/ProbeProcess.h"

#include <QSslCertificate>
#include <QTest>
#include <QXmlStreamWriter>
#include <QXmppClientExtension.h>
#include <QXmppConfiguration.h>
#include <QXmppE2eeMetadata.h>
#include <QXmppPresence.h>
#include <QXmppSendResult.h>
#include <QXmppTask.h>

using namespace Qt::StringLiterals;

namespace verbund::test {

namespace {

class Recorder final : public QXmppClientExtension {
public:
    explicit Recorder(QList<QDomElement> &seen)
        : m_seen(seen)
    {
    }
    bool handleStanza(const QDomElement &stanza, const std::optional<QXmppE2eeMetadata> &) override
    {
        m_seen += stanza;
        return stanza.tagName() == u"iq" && stanza.attribute(u"id"_s).startsWith(u"ask"_s);
    }

private:
    QList<QDomElement> &m_seen;
};

// QXmpp's writer knows no way to write what is XML already: element by element.
void copy(QXmlStreamWriter &xml, const QDomElement &element, const QString &space)
{
    xml.writeStartElement(element.localName());
    if (element.namespaceURI() != space)
        xml.writeDefaultNamespace(element.namespaceURI());
    const auto attributes = element.attributes();
    for (int i = 0; i < attributes.count(); ++i) {
        if (const QDomNode attribute = attributes.item(i); !attribute.nodeName().startsWith(u"xmlns"_s))
            xml.writeAttribute(attribute.nodeName(), attribute.nodeValue());
    }
    for (QDomNode node = element.firstChild(); !node.isNull(); node = node.nextSibling()) {
        if (node.isElement())
            copy(xml, node.toElement(), element.namespaceURI());
        else
            xml.writeCharacters(node.nodeValue());
    }
    xml.writeEndElement();
}

class Written final : public QXmppStanza {
public:
    explicit Written(const QString &xml)
    {
        const QString stream = u"<stream xmlns='jabber:client'>%1</stream>"_s.arg(xml);
        if (!m_document.setContent(stream, QDomDocument::ParseOption::UseNamespaceProcessing))
            qFatal("no XML: %s", qPrintable(xml));
    }
    void toXml(QXmlStreamWriter *writer) const override
    {
        copy(*writer, m_document.documentElement().firstChildElement(), u"jabber:client"_s);
    }
    bool isXmppStanza() const override { return true; }

private:
    QDomDocument m_document;
};

bool isFrom(const QDomElement &stanza, const ImAddress &person)
{
    return stanza.attribute(u"from"_s).section(u'/', 0, 0) == person.toString();
}

} // namespace

Counterpart::Counterpart(const QString &address)
    : m_own(ImAddress::parse(address).value_or(ImAddress()))
{
    m_client.addExtension(new Recorder(m_seen));
}

bool Counterpart::start()
{
    QXmppConfiguration settings;
    settings.setUser(m_own.user());
    settings.setDomain(m_own.domain());
    settings.setPassword(sandboxPassword(m_own.toString()));
    settings.setResource(u"counterpart"_s);
    settings.setAutoAcceptSubscriptions(false);
    settings.setCaCertificates(QSslCertificate::fromPath(sandboxAuthority()));
    m_client.connectToServer(settings);
    // Who asks for his contact list is told of changes to it.
    return QTest::qWaitFor([this] { return m_client.isConnected(); }, 20'000)
        && !ask(m_own.toString(), u"<query xmlns='jabber:iq:roster'/>"_s).isNull();
}

void Counterpart::say(const QString &stanza) { m_client.send(Written(stanza)); }

QDomElement Counterpart::ask(const QString &to, const QString &payload)
{
    const QString id = u"ask%1"_s.arg(++m_asked);
    say(u"<iq type='get' id='%1' to='%2'>%3</iq>"_s.arg(id, to, payload));
    QDomElement answer;
    const auto isAnswered = [&] {
        for (const QDomElement &stanza : std::as_const(m_seen)) {
            if (stanza.attribute(u"id"_s) == id)
                answer = stanza;
        }
        return !answer.isNull();
    };
    (void)QTest::qWaitFor(isAnswered, 10'000);
    return answer;
}

QList<QDomElement> Counterpart::seenFrom(const ImAddress &person) const
{
    QList<QDomElement> seen;
    for (const QDomElement &stanza : m_seen) {
        if (isFrom(stanza, person))
            seen += stanza;
    }
    return seen;
}

QString Counterpart::shownBy(const ImAddress &person) const
{
    QString shown = u"offline"_s;
    for (const QDomElement &stanza : m_seen) {
        const QString type = stanza.attribute(u"type"_s);
        const bool isState = type.isEmpty() || type == u"unavailable";
        if (stanza.tagName() != u"presence" || !isFrom(stanza, person) || !isState)
            continue;
        const QString state = stanza.firstChildElement(u"show"_s).text();
        const QString note = stanza.firstChildElement(u"status"_s).text();
        shown = !type.isEmpty() ? u"offline"_s : state.isEmpty() ? u"available"_s : state;
        if (!note.isEmpty())
            shown += u'+' + note;
    }
    return shown;
}

QStringList Counterpart::answersOf(const ImAddress &person) const
{
    QStringList types;
    for (const QDomElement &stanza : m_seen) {
        if (stanza.tagName() == u"presence" && stanza.attribute(u"from"_s) == person.toString())
            types += stanza.attribute(u"type"_s);
    }
    return types;
}

} // namespace verbund::test
