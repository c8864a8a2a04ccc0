// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "protocol/Presence.h"
#include "protocol/sip/documents/XmlReader.h"

#include <optional>

namespace verbund::sip {

/// A note as it stands somewhere in a presence document.
struct PidfNote {
    QString text;
    QString language;
};

/// What one service (a device, a client) says.
struct PidfTuple {
    std::optional<bool> open;
    std::optional<Presence::Availability> word;
    QList<PidfNote> notes;
    QDateTime time;
};

/// What is said of the person behind the services.
struct PidfPerson {
    /// What the activities mean; nothing when there are none.
    std::optional<Presence::Availability> activity;
    /// Our own, finer word.
    std::optional<Presence::Availability> exact;
    /// Activities stand there, even if none is understood.
    bool saysState = false;
    QList<PidfNote> notes;
    QDateTime since;
    QDateTime time;
};

/// Everything that counts in a presence document.
struct PidfParts {
    ImAddress entity;
    QList<PidfTuple> tuples;
    QList<PidfPerson> persons;
    QList<PidfNote> notes;
    /// The first that is there itself, wherever it stands: servers put the newest publication first.
    Picture picture;
    /// So many were looked at.
    int icons = 0;
};

/// Takes a presence document apart, bounded; does not judge.
[[nodiscard]] Result<PidfParts> readPidfParts(QByteArrayView document);

} // namespace verbund::sip
