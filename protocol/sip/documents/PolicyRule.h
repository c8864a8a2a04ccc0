// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/documents/Spelling.h"
#include "protocol/sip/documents/XmlReader.h"

#include <QList>

#include <optional>

namespace verbund::sip {

/// One rule of a common-policy document as far as it counts for us.
struct PolicyRule {
    /// sub-handling (RFC 5025 §3.2.1).
    enum class Handling { Block, Confirm, PoliteBlock, Allow };

    QString id;
    /// Whom the rule names one by one.
    QList<ImAddress> persons;
    Spelling spelling;
    /// It has no other condition than these persons.
    bool namesPersonsOnly = false;
    /// Beside them it names some that we have no address for (tel:).
    bool namesOthersToo = false;
    std::optional<Handling> handling;
    bool givesNote = false;
};

/// Reads the current element, a `<rule>`.
[[nodiscard]] PolicyRule readPolicyRule(XmlReader &xml);
/// Reads a `<rule>` that is a piece of its own.
[[nodiscard]] PolicyRule readPolicyRule(const QString &piece);

} // namespace verbund::sip
