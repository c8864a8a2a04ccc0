// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/WatcherInfo.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/XmlBounds.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlReader.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

std::optional<Watcher::Status> statusOf(QStringView word)
{
    if (word == u"active")
        return Watcher::Status::Active;
    if (word == u"pending")
        return Watcher::Status::Pending;
    if (word == u"waiting")
        return Watcher::Status::Waiting;
    if (word == u"terminated")
        return Watcher::Status::Terminated;
    return std::nullopt;
}

std::optional<Watcher> readWatcher(XmlReader &xml)
{
    const std::optional<Watcher::Status> status = statusOf(xml.attribute("status"_L1));
    Watcher watcher{.address = {},
        .exactUser = {},
        .id = cleanName(xml.attribute("id"_L1)),
        .status = status.value_or(Watcher::Status::Pending),
        .event = cleanName(xml.attribute("event"_L1)),
        .name = cleanName(xml.attribute("display-name"_L1)),
        .subscribed = std::chrono::seconds(xml.attribute("duration-subscribed"_L1).toUInt())};
    const SipIdentity identity = identityIn(xml.text());
    watcher.address = identity.address;
    watcher.exactUser = identity.exactUser;
    return status && !watcher.address.isEmpty() ? std::optional(watcher) : std::nullopt;
}

void readList(XmlReader &xml, WatcherInfo &info)
{
    while (xml.nextChild()) {
        if (!xml.is(ns::watcherInfo, "watcher"_L1)) {
            xml.skip();
            continue;
        }
        if (std::optional<Watcher> watcher = readWatcher(xml))
            info.watchers.append(std::move(*watcher));
        if (info.watchers.size() > maxEntries)
            xml.refuse("too many watchers"_L1);
    }
}

} // namespace

Result<WatcherInfo> readWatcherInfo(QByteArrayView document)
{
    XmlReader xml(document);
    WatcherInfo info;
    if (xml.enterRoot(ns::watcherInfo, "watcherinfo"_L1)) {
        bool isNumber = false;
        info.version = xml.attribute("version"_L1).toUInt(&isNumber);
        const QString state = xml.attribute("state"_L1);
        info.fullState = state == u"full";
        if (!isNumber || (!info.fullState && state != u"partial"))
            xml.refuse("no version or state"_L1);
        while (xml.nextChild()) {
            const QString package = xml.attribute("package"_L1);
            if (xml.is(ns::watcherInfo, "watcher-list"_L1) && (package.isEmpty() || package == u"presence"))
                readList(xml, info);
            else
                xml.skip();
        }
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    return info;
}

} // namespace verbund::sip
