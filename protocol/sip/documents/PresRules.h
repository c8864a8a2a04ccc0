// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"
#include "protocol/sip/documents/Spelling.h"

#include <QSet>
#include <QStringList>

namespace verbund::sip {

/// Who may see our presence: the permissions on the home server (RFC 4745, 5025). Everybody else is asked
/// about. Each person stands in one set.
struct PresRules {
    QSet<ImAddress> allowedWithNote;
    QSet<ImAddress> allowedWithoutNote;
    /// They see us offline, and do not learn that they are blocked.
    QSet<ImAddress> politeBlocked;
    QSet<ImAddress> blocked;
    /// Other clients' rules, each a piece of XML: put back when writing.
    QStringList others;
    /// As they are written: servers compare to the letter.
    Spelling spelling;

    /// Everybody who stands in one of the sets.
    [[nodiscard]] QSet<ImAddress> persons() const;

    friend bool operator==(const PresRules &, const PresRules &) = default;
};

/// Reads our rules and those of other clients as far as they name single persons without further conditions.
/// Who stands in several: blocked before politely blocked before allowed with note before without.
[[nodiscard]] Result<PresRules> readPresRules(QByteArrayView document);

/// Writes our rules, and the others': theirs no longer name whom ours treat differently, as servers that
/// combine rules (RFC 4745 §10) give what the most generous one gives.
[[nodiscard]] QByteArray writePresRules(const PresRules &rules);

} // namespace verbund::sip
