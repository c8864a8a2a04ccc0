// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/XmlReader.h"

#include "protocol/sip/documents/XmlBounds.h"
#include "protocol/sip/documents/XmlNames.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace verbund::sip {

XmlReader::XmlReader(QByteArrayView document)
{
    if (document.size() > maxDocumentSize) {
        refuse("document too large"_L1);
        return;
    }
    const auto mark = QStringConverter::encodingForData(document);
    const bool isWide = mark == QStringConverter::Utf16LE || mark == QStringConverter::Utf16BE;
    QStringDecoder decode(isWide ? *mark : QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decode(document);
    if (decode.hasError())
        refuse("broken encoding"_L1);
    else
        take(text);
}

XmlReader::XmlReader(const QString &document) { take(document); }

void XmlReader::take(const QString &text)
{
    if (const QLatin1StringView broken = brokenBound(text); !broken.isEmpty())
        refuse(broken);
    else
        m_xml.addData(text);
}

bool XmlReader::enterRoot(QLatin1StringView space, QLatin1StringView name)
{
    if (!enterAnyRoot())
        return false;
    if (is(space, name))
        return true;
    refuse("another kind of document"_L1);
    return false;
}

bool XmlReader::enterAnyRoot() { return !isFaulty() && m_xml.readNextStartElement(); }

bool XmlReader::nextChild() { return !isFaulty() && m_xml.readNextStartElement(); }

void XmlReader::skip()
{
    if (!isFaulty())
        m_xml.skipCurrentElement();
}

QString XmlReader::text(qsizetype longest)
{
    QString text;
    while (!isFaulty()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Characters:
            text += m_xml.text().left(longest - text.size());
            break;
        case QXmlStreamReader::StartElement:
            m_xml.skipCurrentElement();
            break;
        case QXmlStreamReader::EndElement:
            return text.trimmed();
        default:
            break;
        }
    }
    return {};
}

bool XmlReader::is(QLatin1StringView space, QLatin1StringView name) const
{
    return m_xml.name() == name && m_xml.namespaceUri() == space;
}

QString XmlReader::attribute(QLatin1StringView name) const
{
    return m_xml.attributes().value(QLatin1StringView(), name).trimmed().toString();
}

QString XmlReader::language() const { return m_xml.attributes().value(ns::xml, "lang"_L1).toString(); }

void XmlReader::refuse(QLatin1StringView cause)
{
    if (m_cause.isEmpty())
        m_cause = cause;
}

Error XmlReader::error() const
{
    // The parser's own words would quote the document.
    const QString cause = !m_cause.isEmpty()
        ? m_cause
        : u"not well-formed at line %1, column %2"_s.arg(m_xml.lineNumber()).arg(m_xml.columnNumber());
    return {.kind = Error::Kind::ProtocolViolation, .subject = {}, .cause = u"XML: "_s + cause};
}

Result<void> XmlReader::finish()
{
    while (!isFaulty() && !m_xml.atEnd())
        m_xml.readNext();
    if (isFaulty())
        return fail(error());
    return {};
}

} // namespace verbund::sip
