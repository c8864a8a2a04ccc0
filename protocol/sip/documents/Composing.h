// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <QDateTime>

#include <chrono>

namespace verbund::sip {

/// Whether the other side is writing (RFC 3994).
struct Composing {
    bool active = false;
    /// How long the state holds without being said again; from 1 s to an hour.
    std::chrono::seconds refresh{120};
    /// What is being written; may be empty.
    QString contentType;
    /// When something was written last; may be invalid.
    QDateTime lastActive;

    friend bool operator==(const Composing &, const Composing &) = default;
};

[[nodiscard]] Result<Composing> readComposing(QByteArrayView document);
[[nodiscard]] QByteArray writeComposing(const Composing &composing);

} // namespace verbund::sip
