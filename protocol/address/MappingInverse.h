// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace verbund {

/// A mapping rule read backwards.
struct MappingInverse {
    /// The scheme that the rule's replacement names, without colon; empty: none.
    QString scheme;
    /// Matches what the rule gives, without scheme.
    QRegularExpression expression;
    /// Makes of that what the rule was given.
    QString replacement;

    /// Nothing where the pattern has more than plain text and groups without alternatives, or a group that is
    /// not used exactly once.
    [[nodiscard]] static std::optional<MappingInverse> of(const QString &pattern, const QString &replacement);
};

/// An expression that the whole text must match, whatever its case, and that ends after a bounded number of
/// steps.
[[nodiscard]] QRegularExpression boundedExpression(const QString &pattern);
/// The match with its groups put in for `\0` to `\9`; bounded.
[[nodiscard]] QString expanded(
    const QString &replacement, const QRegularExpressionMatch &match, const QString &text);

} // namespace verbund
