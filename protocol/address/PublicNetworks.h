// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QList>
#include <QStringList>

namespace verbund {

/// A public network behind a gateway: a person there whose account is `user@elsewhere.example` is written
/// `user(elsewhere.example)@gateway`.
struct PublicNetwork {
    /// The domain that the notation ends with.
    QString gateway;
    /// Domains whose addresses are known to be accounts of this network; the gateway's own need no notation.
    QStringList domains;

    friend bool operator==(const PublicNetwork &, const PublicNetwork &) = default;
};

using PublicNetworks = QList<PublicNetwork>;

/// The address as the network writes it; the same where no network has the domain.
[[nodiscard]] ImAddress toNotation(const ImAddress &plain, const PublicNetworks &networks);
/// The address as people write it; the same where it is no notation of a known gateway.
[[nodiscard]] ImAddress toPlain(const ImAddress &address, const PublicNetworks &networks);

/// Networks as one text: a line each, `gateway: domain, domain`.
[[nodiscard]] QString writePublicNetworks(const PublicNetworks &networks);
/// And back; error NotUnderstood with the number of the wrong line as its subject.
[[nodiscard]] Result<PublicNetworks> readPublicNetworks(const QString &text);

} // namespace verbund
