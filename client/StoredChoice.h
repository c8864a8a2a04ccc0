// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"

namespace verbund {

/// The state that the user chose last, as it stands in the store.
struct StoredChoice {
    Presence presence;
    /// When the state began; `presence.since` is when anything of it was chosen last.
    QDateTime began;

    friend bool operator==(const StoredChoice &, const StoredChoice &) = default;
};

/// As one line of text.
[[nodiscard]] QString writeChoice(const StoredChoice &choice);
/// Reads it; what cannot be read is Available. `note`: where earlier versions kept the note beside the state.
[[nodiscard]] StoredChoice readChoice(const QString &stored, const QString &note);

} // namespace verbund
