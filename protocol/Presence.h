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

    friend bool operator==(const Presence &, const Presence &) = default;
};

} // namespace verbund
