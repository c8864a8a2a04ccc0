// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"

namespace verbund {

/// What is known of the sender of a message before it is shown.
struct Acquaintance {
    bool isContact = false;
    /// The user wrote to him, or accepted him, before.
    bool isAccepted = false;
    ImAddress address;
    QString ownDomain;
};

/// True for an address at another domain than ours; subdomains are ours.
[[nodiscard]] bool isExternal(const ImAddress &address, const QString &ownDomain);
/// True when a message of his is a request first, and nothing may be sent to him before the decision.
[[nodiscard]] bool isStranger(const Acquaintance &sender);

/// True when he may see the note beside the state: colleagues only.
[[nodiscard]] bool maySeeNote(const ImAddress &address, const QString &ownDomain);
/// True when a presence request of his needs no question: the user asked for his first, and agreed by that.
[[nodiscard]] bool isAgreed(const Contact &contact);

} // namespace verbund
