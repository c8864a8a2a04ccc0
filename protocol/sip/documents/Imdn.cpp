// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Imdn.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/TimeText.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlReader.h"
#include "protocol/sip/documents/XmlWriter.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

using Kind = Imdn::Kind;
using Status = Imdn::Status;

template <typename T> struct Name {
    QLatin1StringView text;
    T value;
};

constexpr std::array kinds{
    Name{"delivery-notification"_L1, Kind::Delivery},
    Name{"display-notification"_L1, Kind::Display},
    Name{"processing-notification"_L1, Kind::Processing},
};

constexpr std::array statuses{
    Name{"delivered"_L1, Status::Delivered},
    Name{"failed"_L1, Status::Failed},
    Name{"displayed"_L1, Status::Displayed},
    Name{"processed"_L1, Status::Processed},
    Name{"stored"_L1, Status::Stored},
    Name{"forbidden"_L1, Status::Forbidden},
    Name{"error"_L1, Status::Error},
};

template <typename Names> auto valueOf(const Names &names, QStringView text)
{
    const auto found = std::ranges::find_if(names, [&](const auto &each) { return text == each.text; });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

template <typename Names, typename T> QLatin1StringView nameOf(const Names &names, T value)
{
    return std::ranges::find_if(names, [&](const auto &each) { return each.value == value; })->text;
}

bool belongs(Status status, Kind kind)
{
    switch (status) {
    case Status::Delivered:
    case Status::Failed:
        return kind == Kind::Delivery;
    case Status::Displayed:
        return kind == Kind::Display;
    case Status::Processed:
    case Status::Stored:
        return kind == Kind::Processing;
    case Status::Forbidden:
    case Status::Error:
        break;
    }
    return true;
}

std::optional<Status> readStatus(XmlReader &xml)
{
    std::optional<Status> status;
    while (xml.nextChild()) {
        if (!xml.is(ns::imdn, "status"_L1)) {
            xml.skip();
            continue;
        }
        while (xml.nextChild()) {
            if (xml.space() == ns::imdn && !status)
                status = valueOf(statuses, xml.name());
            xml.skip();
        }
    }
    return status;
}

void readChild(XmlReader &xml, Imdn &imdn, bool &isComplete)
{
    if (xml.is(ns::imdn, "message-id"_L1)) {
        imdn.messageId = cleanName(xml.text());
    } else if (xml.is(ns::imdn, "datetime"_L1)) {
        imdn.time = fromTimeText(xml.text(64));
    } else if (xml.is(ns::imdn, "recipient-uri"_L1)) {
        imdn.recipient = fromSipUri(xml.text());
    } else if (const auto kind = valueOf(kinds, xml.name()); kind && xml.space() == ns::imdn && !isComplete) {
        const std::optional<Status> status = readStatus(xml);
        isComplete = status && belongs(*status, *kind);
        imdn.kind = *kind;
        imdn.status = status.value_or(Status::Error);
    } else {
        xml.skip();
    }
}

} // namespace

Result<Imdn> readImdn(QByteArrayView document)
{
    XmlReader xml(document);
    Imdn imdn;
    bool isComplete = false;
    if (xml.enterRoot(ns::imdn, "imdn"_L1)) {
        while (xml.nextChild())
            readChild(xml, imdn, isComplete);
        if (!isComplete || imdn.messageId.isEmpty())
            xml.refuse("no message or no status"_L1);
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    return imdn;
}

QByteArray writeImdn(const Imdn &imdn)
{
    XmlWriter xml;
    xml.start("imdn"_L1);
    xml.attribute("xmlns"_L1, QString(ns::imdn));
    xml.element("message-id"_L1, imdn.messageId);
    if (imdn.time.isValid())
        xml.element("datetime"_L1, toTimeText(imdn.time));
    if (!imdn.recipient.isEmpty())
        xml.element("recipient-uri"_L1, toSipUri(imdn.recipient));
    xml.start(nameOf(kinds, imdn.kind));
    xml.start("status"_L1);
    xml.element(nameOf(statuses, imdn.status));
    return xml.finish();
}

} // namespace verbund::sip
