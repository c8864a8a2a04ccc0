// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Rlmi.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/Multipart.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/XmlBounds.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlReader.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr qsizetype maxInstances = 64; // a resource: as many as its devices

std::optional<RlmiInstance::State> stateOf(QStringView word)
{
    if (word == u"active")
        return RlmiInstance::State::Active;
    if (word == u"pending")
        return RlmiInstance::State::Pending;
    if (word == u"terminated")
        return RlmiInstance::State::Terminated;
    return std::nullopt;
}

void readInstance(XmlReader &xml, RlmiResource &resource)
{
    const std::optional<RlmiInstance::State> state = stateOf(xml.attribute("state"_L1));
    if (state && resource.instances.size() < maxInstances)
        resource.instances.append({.id = cleanName(xml.attribute("id"_L1)),
            .state = *state,
            .reason = cleanName(xml.attribute("reason"_L1)),
            .contentId = bareContentId(xml.attribute("cid"_L1).toUtf8())});
    xml.skip();
}

RlmiResource readResource(XmlReader &xml)
{
    RlmiResource resource;
    resource.address = fromSipUri(xml.attribute("uri"_L1));
    while (xml.nextChild()) {
        if (xml.is(ns::rlmi, "instance"_L1)) {
            readInstance(xml, resource);
        } else if (xml.is(ns::rlmi, "name"_L1)) {
            const QString name = cleanName(xml.text());
            if (resource.name.isEmpty())
                resource.name = name;
        } else {
            xml.skip();
        }
    }
    return resource;
}

} // namespace

Result<Rlmi> readRlmi(QByteArrayView document)
{
    XmlReader xml(document);
    Rlmi rlmi;
    if (xml.enterRoot(ns::rlmi, "list"_L1)) {
        bool isNumber = false;
        rlmi.uri = xml.attribute("uri"_L1).left(4096);
        rlmi.version = xml.attribute("version"_L1).toUInt(&isNumber);
        const QString full = xml.attribute("fullState"_L1);
        rlmi.fullState = full == u"true" || full == u"1";
        if (!isNumber)
            xml.refuse("no version"_L1);
        while (xml.nextChild()) {
            if (xml.is(ns::rlmi, "resource"_L1))
                rlmi.resources.append(readResource(xml));
            else
                xml.skip();
            if (rlmi.resources.size() > maxEntries)
                xml.refuse("too many resources"_L1);
        }
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    return rlmi;
}

} // namespace verbund::sip
