// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/XmlCopy.h"

#include "protocol/sip/documents/XmlBounds.h"
#include "protocol/sip/documents/XmlWriter.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

// Rather fewer than a reader allows: put back, the piece stands below attributes of ours.
constexpr qsizetype maxDeclared = maxAttributesInScope - 32;

class Copy {
public:
    void open(const QXmlStreamReader &xml)
    {
        closeTag();
        m_frames.append({.name = xml.qualifiedName().toString(), .declared = m_declared.size()});
        m_xml += u'<' + m_frames.last().name;
        for (const QXmlStreamNamespaceDeclaration &each : xml.namespaceDeclarations())
            declare(each.prefix(), each.namespaceUri());
        require(xml.prefix(), xml.namespaceUri());
        for (const QXmlStreamAttribute &each : xml.attributes()) {
            if (!each.prefix().isEmpty() && each.prefix() != u"xml")
                require(each.prefix(), each.namespaceUri());
        }
        for (const QXmlStreamAttribute &each : xml.attributes())
            attribute(each.qualifiedName(), each.value());
        m_inTag = true;
    }

    void text(QStringView text)
    {
        closeTag();
        m_xml += xmlEscaped(text);
    }

    void close()
    {
        const Frame frame = m_frames.takeLast();
        m_declared.resize(frame.declared);
        m_xml += m_inTag ? u"/>"_s : u"</"_s + frame.name + u'>';
        m_inTag = false;
    }

    [[nodiscard]] bool isOpen() const { return !m_frames.isEmpty(); }
    [[nodiscard]] bool isTooMuch() const { return m_xml.size() > maxKeptLength || m_isTooWide; }
    [[nodiscard]] QString xml() const { return m_xml; }

private:
    struct Frame {
        QString name;
        qsizetype declared = 0;
    };
    struct Declaration {
        QString prefix;
        QString space;
    };

    void declare(QStringView prefix, QStringView space)
    {
        m_declared.append({prefix.toString(), space.toString()});
        m_isTooWide = m_isTooWide || m_declared.size() > maxDeclared;
        attribute(prefix.isEmpty() ? u"xmlns"_s : u"xmlns:"_s + prefix.toString(), space);
    }

    void require(QStringView prefix, QStringView space)
    {
        for (qsizetype i = m_declared.size() - 1; i >= 0; --i) {
            if (m_declared[i].prefix == prefix) {
                if (m_declared[i].space != space)
                    declare(prefix, space);
                return;
            }
        }
        // Put back, an element without a namespace may stand where one is the default.
        declare(prefix, space);
    }

    void attribute(QStringView qualifiedName, QStringView value)
    {
        m_xml += u' ';
        m_xml += qualifiedName;
        m_xml += u"=\"";
        m_xml += xmlEscaped(value);
        m_xml += u'"';
    }

    void closeTag()
    {
        if (m_inTag)
            m_xml += u'>';
        m_inTag = false;
    }

    QString m_xml;
    QList<Frame> m_frames;
    QList<Declaration> m_declared;
    bool m_inTag = false;
    bool m_isTooWide = false;
};

} // namespace

QString copyElement(XmlReader &xml, const std::function<bool(const XmlReader &)> &leaveOut)
{
    Copy copy;
    QXmlStreamReader &stream = xml.stream();
    while (!xml.isFaulty()) {
        if (stream.isStartElement()) {
            if (copy.isOpen() && leaveOut && leaveOut(xml))
                xml.skip();
            else
                copy.open(stream);
        } else if (stream.isEndElement()) {
            copy.close();
        } else if (stream.isCharacters()) {
            copy.text(stream.text());
        }
        if (copy.isTooMuch())
            xml.refuse("too much that is not ours"_L1);
        if (!copy.isOpen())
            return copy.xml();
        stream.readNext();
    }
    return {};
}

void keepElement(XmlReader &xml, QStringList &kept, qsizetype &keptLength)
{
    const QString piece = copyElement(xml);
    keptLength += piece.size();
    if (keptLength > maxKeptLength)
        xml.refuse("too much that is not ours"_L1);
    else if (!xml.isFaulty())
        kept.append(piece);
}

} // namespace verbund::sip
