// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/federation/CertificateFacts.h"

#include <QByteArrayList>

#include <memory>

namespace verbund {

/// The authorities that are trusted, and what a chain is worth before them.
class TrustStore {
public:
    /// From DER certificates.
    explicit TrustStore(const QByteArrayList &authorities);
    ~TrustStore();
    Q_DISABLE_COPY_MOVE(TrustStore)

    /// A chain as it was sent, the server's own certificate first; dates are not looked at.
    [[nodiscard]] ChainFacts check(const QByteArrayList &chain) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace verbund
