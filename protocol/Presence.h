// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QDateTime>

namespace verbund {

/// What a contact shows of himself now (or what the user shows, with an empty address).
struct Presence {
    Q_GADGET
    Q_PROPERTY(Availability availability MEMBER availability)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QDateTime since MEMBER since)
    Q_PROPERTY(QDateTime until MEMBER until)
    Q_PROPERTY(bool automatic MEMBER automatic)

public:
    /// The six states of mission and wire, most reachable first.
    enum class Availability { Available, BeRightBack, Away, Busy, DoNotDisturb, Offline };
    Q_ENUM(Availability)

    ImAddress address;
    Availability availability = Availability::Offline;
    /// Plain text, cleaned and bounded; may be empty.
    QString note;
    /// When the state began, as far as known.
    QDateTime since;
    /// When the user ends it by his own wish ("until 18:00"); invalid: open. Only his own devices learn it.
    QDateTime until;
    /// Away because nobody was at the device, not by choice: another device in use goes before it.
    bool automatic = false;

    friend bool operator==(const Presence &, const Presence &) = default;
};

} // namespace verbund
