// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"

#include <QDomElement>
#include <QXmppPresence.h>

#include <optional>

class QXmlStreamWriter;

namespace verbund::xmpp {

/// One device's presence as it stands on the wire.
struct DevicePresence {
    Presence::Availability availability = Presence::Availability::Offline;
    QString note;
    QDateTime since;
    int priority = 0;
    /// Away because nobody was there, as the device itself says (XEP-0319).
    bool automatic = false;
};

/// Reads `<show/>`, `<status/>`, `<priority/>` (RFC 6121 §4.7.2), the time (XEP-0203) and our own refinement
/// of it; free for chat is Available, extended away is Away.
[[nodiscard]] DevicePresence readPresence(const QDomElement &stanza);
/// Writes the six states as they are shown, but for the note; BeRightBack is away to others, Busy is do not
/// disturb, and a device that is away by itself leaves messages to one in use. `picture` is the hash of the
/// own picture, or empty: shown only where given (XEP-0153).
[[nodiscard]] QXmppPresence toWire(
    const Presence &presence, const std::optional<QString> &picture = std::nullopt);
/// The same for one contact (directed presence, RFC 6121 §4.6): with what else is shown to him, the note and
/// the time.
[[nodiscard]] QXmppPresence toWireFor(
    const ImAddress &reader, const Presence &shown, const std::optional<QString> &picture);

/// Writes the state that the user chose, for his other devices.
void writeChoice(QXmlStreamWriter &xml, const Presence &chosen);
/// Reads the item where it stands; nothing where it is none.
[[nodiscard]] std::optional<Presence> readChoice(const QDomElement &item);
/// As it is read back.
[[nodiscard]] Presence asShared(const Presence &chosen);

} // namespace verbund::xmpp
