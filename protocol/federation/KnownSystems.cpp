// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/KnownSystems.h"

#include <algorithm>
#include <array>

namespace verbund {

namespace {

using Kind = KnownSystem::Kind;

// Servers of the real world: they are what this table knows.
constexpr std::array systems{
    // Microsoft 365: the world, governments, and China, operated by 21Vianet
    KnownSystem{"online.lync.com", "Microsoft Teams", Kind::Teams},
    KnownSystem{"infra.lync.com", "Microsoft Teams", Kind::Teams},
    KnownSystem{"skypeforbusiness.us", "Microsoft Teams", Kind::Teams},
    KnownSystem{"partner.lync.cn", "Microsoft Teams", Kind::Teams},
    // Skype for consumers, with what was MSN
    KnownSystem{"federation.messenger.msn.com", "Skype", Kind::PublicNetwork},
    // Cisco Webex
    KnownSystem{"webexconnect.com", "Cisco Webex", Kind::Hosted},
    KnownSystem{"webex.com", "Cisco Webex", Kind::Hosted},
    KnownSystem{"conversations.im", "conversations.im", Kind::Hosted},
    // Gone, though their records stand in many zones
    KnownSystem{"l.google.com", "Google Talk", Kind::Ended},
    KnownSystem{"oscar.aol.com", "AOL Instant Messenger", Kind::Ended},
    KnownSystem{"msg.yahoo.com", "Yahoo! Messenger", Kind::Ended},
};

} // namespace

KnownSystem knownSystem(const QString &host)
{
    const auto found = std::ranges::find_if(systems, [&](const KnownSystem &system) {
        const QLatin1StringView suffix(system.suffix);
        return host == suffix || (host.endsWith(suffix) && host[host.size() - suffix.size() - 1] == u'.');
    });
    return found == systems.end() ? KnownSystem() : *found;
}

} // namespace verbund
