// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/documents/Grant.h"
#include "protocol/sip/documents/Spelling.h"
#include "protocol/sip/documents/XmlReader.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace verbund::sip {

/// One rule of a common-policy document as far as it counts for us.
struct PolicyRule {
    QString id;
    /// Whom the rule names one by one.
    QList<ImAddress> persons;
    /// Which domains it names as a whole, none of them with exceptions.
    QStringList domains;
    Spelling spelling;
    /// It has no other condition than these persons.
    bool namesPersonsOnly = false;
    /// Beside them it names some that we have no address for (tel:).
    bool namesOthersToo = false;
    std::optional<Handling> handling;
    bool givesNote = false;

    /// What it gives, by its contents alone; nothing when it decides nothing.
    [[nodiscard]] std::optional<Grant> grant() const;
};

/// Reads the current element, a `<rule>`.
[[nodiscard]] PolicyRule readPolicyRule(XmlReader &xml);
/// Reads a `<rule>` that is a piece of its own.
[[nodiscard]] PolicyRule readPolicyRule(const QString &piece);

} // namespace verbund::sip
