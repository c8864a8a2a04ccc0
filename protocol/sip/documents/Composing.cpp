// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Composing.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/TimeText.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlReader.h"
#include "protocol/sip/documents/XmlWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund::sip {

namespace {

std::chrono::seconds bounded(std::chrono::seconds refresh)
{
    return std::clamp<std::chrono::seconds>(refresh, 1s, 1h);
}

std::chrono::seconds readRefresh(XmlReader &xml)
{
    bool isNumber = false;
    const uint seconds = xml.text(32).toUInt(&isNumber);
    return isNumber && seconds > 0 ? bounded(std::chrono::seconds(seconds)) : Composing().refresh;
}

} // namespace

Result<Composing> readComposing(QByteArrayView document)
{
    XmlReader xml(document);
    Composing composing;
    bool isComplete = false;
    if (xml.enterRoot(ns::composing, "isComposing"_L1)) {
        while (xml.nextChild()) {
            if (xml.is(ns::composing, "state"_L1)) {
                composing.active = xml.text(32) == u"active"; // RFC 3994 §4: unknown states are idle
                isComplete = true;
            } else if (xml.is(ns::composing, "refresh"_L1)) {
                composing.refresh = readRefresh(xml);
            } else if (xml.is(ns::composing, "contenttype"_L1)) {
                composing.contentType = cleanName(xml.text());
            } else if (xml.is(ns::composing, "lastactive"_L1)) {
                composing.lastActive = fromTimeText(xml.text(64));
            } else {
                xml.skip();
            }
        }
        if (!isComplete)
            xml.refuse("no state"_L1);
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    return composing;
}

QByteArray writeComposing(const Composing &composing)
{
    XmlWriter xml;
    xml.start("isComposing"_L1);
    xml.attribute("xmlns"_L1, QString(ns::composing));
    xml.element("state"_L1, composing.active ? u"active"_s : u"idle"_s);
    if (composing.lastActive.isValid())
        xml.element("lastactive"_L1, toTimeText(composing.lastActive));
    if (!composing.contentType.isEmpty())
        xml.element("contenttype"_L1, cleanName(composing.contentType));
    xml.element("refresh"_L1, QString::number(bounded(composing.refresh).count()));
    return xml.finish();
}

} // namespace verbund::sip
