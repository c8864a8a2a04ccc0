// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Choice.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/StateWords.h"
#include "protocol/sip/documents/TimeText.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlReader.h"
#include "protocol/sip/documents/XmlWriter.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr qsizetype longestDevice = 64;

std::optional<Choice> readChoiceEntry(XmlReader &xml)
{
    std::optional<Choice> choice;
    const ImAddress own = fromSipUri(xml.attribute("uri"_L1));
    while (xml.nextChild()) {
        if (!xml.is(ns::availability, "choice"_L1)) {
            xml.skip();
            continue;
        }
        const auto state = availabilityOf(xml.attribute("state"_L1));
        Choice read;
        read.presence.address = own;
        read.presence.availability = state.value_or(Presence::Availability::Available);
        read.presence.since = fromTimeText(xml.attribute("since"_L1));
        read.presence.until = fromTimeText(xml.attribute("until"_L1));
        read.device = cleanName(xml.attribute("device"_L1).left(longestDevice));
        read.presence.note = cleanName(xml.text());
        if (state)
            choice = read;
    }
    return choice;
}

std::optional<Choice> readChoiceList(XmlReader &xml)
{
    std::optional<Choice> choice;
    while (xml.nextChild()) {
        if (!xml.is(ns::resourceLists, "entry"_L1))
            xml.skip();
        else if (const auto read = readChoiceEntry(xml))
            choice = read;
    }
    return choice;
}

} // namespace

Result<Choice> readChoice(QByteArrayView document)
{
    XmlReader xml(document);
    std::optional<Choice> choice;
    if (xml.enterRoot(ns::resourceLists, "resource-lists"_L1)) {
        while (xml.nextChild()) {
            if (!xml.is(ns::resourceLists, "list"_L1))
                xml.skip();
            else if (const auto read = readChoiceList(xml))
                choice = read;
        }
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    if (!choice)
        return fail({.kind = Error::Kind::ProtocolViolation, .subject = {}, .cause = u"no choice"_s});
    return *choice;
}

QByteArray writeChoice(const Choice &choice)
{
    const Presence &presence = choice.presence;
    XmlWriter xml;
    xml.start("resource-lists"_L1);
    xml.attribute("xmlns"_L1, QString(ns::resourceLists));
    xml.attribute("xmlns:v"_L1, QString(ns::availability));
    xml.start("list"_L1);
    xml.attribute("name"_L1, u"verbund-choice");
    xml.start("entry"_L1);
    xml.attribute("uri"_L1, toSipUri(presence.address));
    xml.start("v:choice"_L1);
    xml.attribute("state"_L1, QString(ownWord(presence.availability)));
    if (presence.since.isValid())
        xml.attribute("since"_L1, toTimeText(presence.since));
    if (presence.until.isValid())
        xml.attribute("until"_L1, toTimeText(presence.until));
    xml.attribute("device"_L1, choice.device);
    xml.text(cleanName(presence.note));
    return xml.finish();
}

} // namespace verbund::sip
