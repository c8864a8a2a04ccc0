// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"
#include "protocol/sip/documents/Grant.h"
#include "protocol/sip/documents/Spelling.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace verbund::sip {

/// Who may see what of us: the permissions on the home server (RFC 4745, 5025). Everybody else is asked
/// about.
struct PresRules {
    /// The user himself, whose devices see each other; empty: nobody has written that yet.
    ImAddress self;
    QHash<ImAddress, Grant> grants;
    /// Nothing of these domains and their subdomains gets through, whatever the grants are.
    QSet<QString> blockedDomains;
    /// Other clients' rules, each a piece of XML: put back when writing.
    QStringList others;
    /// As they are written: servers compare to the letter.
    Spelling spelling;

    /// True when his domain, or one above it, is blocked.
    [[nodiscard]] bool isBarred(const ImAddress &address) const;

    friend bool operator==(const PresRules &, const PresRules &) = default;
};

/// Reads our rules and those of other clients as far as they name single persons without further conditions.
/// For who stands in several the strictest counts.
[[nodiscard]] Result<PresRules> readPresRules(QByteArrayView document);

/// Writes our rules, and the others': each person stands in one place only, as servers that combine rules
/// (RFC 4745 §10) give what the most generous one gives.
[[nodiscard]] QByteArray writePresRules(const PresRules &rules);

} // namespace verbund::sip
