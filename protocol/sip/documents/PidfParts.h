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
    QString id;
    std::optional<bool> open;
    std::optional<Presence::Availability> word;
    QList<PidfNote> notes;
    QDateTime time;
};

/// What is said of the person behind the services.
struct PidfPerson {
    QString id;
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

/// What a device of ours says beside its state, to those who may know it.
struct PidfDetails {
    /// The id of its tuple.
    QString of;
    QDateTime since;
    /// Nobody is at the device.
    bool automatic = false;
};

/// Everything that counts in a presence document.
struct PidfParts {
    ImAddress entity;
    QList<PidfTuple> tuples;
    QList<PidfPerson> persons;
    QList<PidfNote> notes;
    QList<PidfDetails> details;
    /// The first that is there itself, wherever it stands: servers put the newest publication first.
    Picture picture;
    /// So many were looked at.
    int icons = 0;
};

/// The id of the person element that belongs to a tuple of ours.
[[nodiscard]] QString personId(const QString &tupleId);

/// Takes a presence document apart, bounded; does not judge.
[[nodiscard]] Result<PidfParts> readPidfParts(QByteArrayView document);

} // namespace verbund::sip
