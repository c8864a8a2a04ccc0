// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/XmlBounds.h"

#include <QString>

#include <array>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

struct Tag {
    qsizetype end = -1; // behind its ">"; -1 when it is not closed
    int attributes = 0;
    bool empty = false;
};

Tag scanTag(QStringView text, qsizetype from)
{
    Tag tag;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'>') {
            tag.end = i + 1;
            tag.empty = text[i - 1] == u'/';
            return tag;
        }
        if (c == u'=')
            ++tag.attributes;
        if (c == u'"' || c == u'\'') {
            i = text.indexOf(QChar(c), i + 1);
            if (i < 0)
                return tag;
        }
    }
    return tag;
}

qsizetype behind(QStringView text, QLatin1StringView mark, qsizetype from)
{
    const qsizetype at = text.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.size();
}

class Open {
public:
    QLatin1StringView enter(const Tag &tag)
    {
        if (++m_elements > maxElements)
            return "too many elements"_L1;
        if (m_depth >= maxDepth)
            return "nested too deeply"_L1;
        if (m_inScope + tag.attributes > maxAttributesInScope)
            return "too many attributes"_L1;
        if (tag.empty)
            return {};
        m_attributes[static_cast<std::size_t>(m_depth)] = tag.attributes;
        m_inScope += tag.attributes;
        ++m_depth;
        return {};
    }

    void leave()
    {
        if (m_depth == 0)
            return;
        --m_depth;
        m_inScope -= m_attributes[static_cast<std::size_t>(m_depth)];
    }

private:
    std::array<int, maxDepth> m_attributes{};
    int m_depth = 0;
    int m_inScope = 0;
    int m_elements = 0;
};

} // namespace

QLatin1StringView brokenBound(QStringView text)
{
    Open open;
    qsizetype at = text.indexOf(u'<');
    while (at >= 0) {
        const QStringView rest = text.sliced(at);
        qsizetype next = -1;
        if (rest.startsWith("<!--"_L1)) {
            next = behind(text, "-->"_L1, at + 4);
        } else if (rest.startsWith("<![CDATA["_L1)) {
            next = behind(text, "]]>"_L1, at + 9);
        } else if (rest.startsWith("<?"_L1)) {
            next = behind(text, "?>"_L1, at + 2);
        } else if (rest.startsWith("<!"_L1)) {
            return "document type declaration"_L1;
        } else if (rest.startsWith("</"_L1)) {
            open.leave();
            next = behind(text, ">"_L1, at + 2);
        } else {
            const Tag tag = scanTag(text, at + 1);
            if (const QLatin1StringView broken = open.enter(tag); !broken.isEmpty())
                return broken;
            next = tag.end;
        }
        if (next < 0)
            return {}; // not well-formed: the parser says so
        at = text.indexOf(u'<', next);
    }
    return {};
}

} // namespace verbund::sip
