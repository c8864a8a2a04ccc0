// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"

#include <QDomElement>
#include <QXmppPresence.h>

#include <optional>

namespace verbund::xmpp {

/// One device's presence as it stands on the wire.
struct DevicePresence {
    Presence::Availability availability = Presence::Availability::Offline;
    QString note;
    QDateTime since;
    int priority = 0;
};

/// Reads `<show/>`, `<status/>`, `<priority/>` (RFC 6121 §4.7.2), the time (XEP-0203) and our own refinement
/// of it; free for chat is Available, extended away is Away.
[[nodiscard]] DevicePresence readPresence(const QDomElement &stanza);
/// Writes the six states for everybody: without the note. BeRightBack is away to others, Busy is do not
/// disturb. `picture` is the hash of the own picture, or empty: shown only where given (XEP-0153).
[[nodiscard]] QXmppPresence toWire(
    const Presence &presence, const std::optional<QString> &picture = std::nullopt);
/// The same with the note, for one contact who may see it (directed presence, RFC 6121 §4.6).
[[nodiscard]] QXmppPresence toWireWithNote(
    const Presence &presence, const std::optional<QString> &picture, const ImAddress &reader);

} // namespace verbund::xmpp
