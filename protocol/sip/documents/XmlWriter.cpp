// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/XmlWriter.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

QStringView entity(char16_t c)
{
    switch (c) {
    case u'&':
        return u"&amp;";
    case u'<':
        return u"&lt;";
    case u'>':
        return u"&gt;";
    case u'"':
        return u"&quot;";
    // Written plainly, a reader would make spaces or line feeds of them.
    case u'\t':
        return u"&#9;";
    case u'\n':
        return u"&#10;";
    case u'\r':
        return u"&#13;";
    default:
        return {};
    }
}

bool isForbidden(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (c.isHighSurrogate())
        return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return i == 0 || !text[i - 1].isHighSurrogate();
    return c.unicode() < 0x20 || c.unicode() >= 0xFFFE;
}

} // namespace

QString xmlEscaped(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const QStringView name = entity(text[i].unicode()); !name.isEmpty())
            escaped += name;
        else if (!isForbidden(text, i))
            escaped += text[i];
    }
    return escaped;
}

XmlWriter::XmlWriter()
    : m_document(u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_s)
{
}

void XmlWriter::start(QLatin1StringView qualifiedName)
{
    closeTag();
    m_document += u'<';
    m_document += qualifiedName;
    m_open.append(qualifiedName);
    m_inTag = true;
}

void XmlWriter::attribute(QLatin1StringView qualifiedName, QStringView value)
{
    m_document += u' ';
    m_document += qualifiedName;
    m_document += u"=\"";
    m_document += xmlEscaped(value);
    m_document += u'"';
}

void XmlWriter::text(QStringView text)
{
    if (text.isEmpty())
        return;
    closeTag();
    m_document += xmlEscaped(text);
}

void XmlWriter::raw(QStringView xml)
{
    closeTag();
    m_document += xml;
}

void XmlWriter::end()
{
    const QLatin1StringView name = m_open.takeLast();
    if (m_inTag) {
        m_document += u"/>";
    } else {
        m_document += u"</";
        m_document += name;
        m_document += u'>';
    }
    m_inTag = false;
}

void XmlWriter::element(QLatin1StringView qualifiedName, QStringView text)
{
    start(qualifiedName);
    this->text(text);
    end();
}

QByteArray XmlWriter::finish()
{
    while (!m_open.isEmpty())
        end();
    m_document += u'\n';
    return m_document.toUtf8();
}

void XmlWriter::closeTag()
{
    if (m_inTag)
        m_document += u'>';
    m_inTag = false;
}

} // namespace verbund::sip
