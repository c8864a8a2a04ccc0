// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/StanzaReader.h"

#include "protocol/xmpp/Dom.h"

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

QDomElement createElement(QDomDocument &document, const QXmlStreamReader &xml)
{
    QDomElement element =
        document.createElementNS(xml.namespaceUri().toString(), xml.qualifiedName().toString());
    const auto attributes = xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.namespaceUri().isEmpty())
            element.setAttribute(attribute.name().toString(), attribute.value().toString());
        else
            element.setAttributeNS(attribute.namespaceUri().toString(), attribute.qualifiedName().toString(),
                attribute.value().toString());
    }
    return element;
}

} // namespace

StanzaReader::StanzaReader() { restart(); }

void StanzaReader::restart()
{
    m_xml.clear();
    m_document = {};
    m_current = {};
    m_complete = {};
    m_stanzaStart = 0;
    m_depth = 0;
}

void StanzaReader::add(const QByteArray &bytes) { m_xml.addData(bytes); }

StanzaReader::Found StanzaReader::next()
{
    while (true) {
        const Found found = readToken();
        if (found != Found::Nothing)
            return found;
        if (m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError)
            break;
    }
    const bool tooLarge = m_xml.characterOffset() - m_stanzaStart > maxStanzaLength;
    return tooLarge ? Found::TooLarge : Found::Nothing;
}

StanzaReader::Found StanzaReader::readToken()
{
    switch (m_xml.readNext()) {
    case QXmlStreamReader::StartElement:
        return startElement();
    case QXmlStreamReader::EndElement:
        return endElement();
    case QXmlStreamReader::Characters:
        appendText();
        return Found::Nothing;
    case QXmlStreamReader::StartDocument:
        return Found::Nothing;
    case QXmlStreamReader::Invalid:
        if (m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError)
            return Found::Nothing;
        return malformed(m_xml.errorString());
    default:
        return malformed(u"restricted XML: "_s + m_xml.tokenString()); // RFC 6120 §11.1
    }
}

StanzaReader::Found StanzaReader::startElement()
{
    if (++m_depth > maxDepth)
        return malformed(u"nested too deeply"_s);
    if (m_depth == 1) {
        if (m_xml.name() != u"stream" || m_xml.namespaceUri() != ns::stream)
            return malformed(u"not an XMPP stream"_s);
        m_complete = createElement(m_document, m_xml);
        m_stanzaStart = m_xml.characterOffset();
        return Found::StreamOpened;
    }
    if (m_depth == 2) {
        m_document = {};
        m_current = createElement(m_document, m_xml);
        m_document.appendChild(m_current);
    } else {
        m_current = m_current.appendChild(createElement(m_document, m_xml)).toElement();
    }
    return Found::Nothing;
}

StanzaReader::Found StanzaReader::endElement()
{
    --m_depth;
    if (m_depth == 0)
        return Found::StreamClosed;
    if (m_depth > 1) {
        m_current = m_current.parentNode().toElement();
        return Found::Nothing;
    }
    m_complete = m_current;
    m_current = {};
    m_stanzaStart = m_xml.characterOffset();
    return Found::Stanza;
}

void StanzaReader::appendText()
{
    if (m_depth >= 2)
        m_current.appendChild(m_document.createTextNode(m_xml.text().toString()));
    else
        m_stanzaStart = m_xml.characterOffset(); // white space between stanzas keeps the connection alive
}

StanzaReader::Found StanzaReader::malformed(const QString &cause)
{
    m_cause = cause;
    return Found::Malformed;
}

} // namespace verbund::xmpp
