// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"
#include "protocol/address/MappingInverse.h"

#include <QList>
#include <QRegularExpression>

#include <optional>

namespace verbund {

/// A rule that turns a phone number or an address into an IM address.
struct MappingRule {
    Q_GADGET
    Q_PROPERTY(QString pattern MEMBER pattern)
    Q_PROPERTY(QString replacement MEMBER replacement)

public:
    /// A regular expression that the whole text must match; case does not matter.
    QString pattern;
    /// What it becomes; `\1` to `\9` are the groups of the pattern, `\0` the whole text; may begin with
    /// `sip:` or `xmpp:`.
    QString replacement;

    friend bool operator==(const MappingRule &, const MappingRule &) = default;
};

/// Ordered rules on phone numbers (as plainNumber) and on addresses (`user@domain`, without scheme): the
/// first that matches wins; where none does, the default rule.
class MappingRules {
public:
    /// Most rules, and longest pattern and replacement in UTF-16 units.
    static constexpr qsizetype mostRules = 500;
    static constexpr qsizetype longestText = 1024;
    /// Rules that are given up on one text before the rest is not tried any more.
    static constexpr int mostGivenUp = 16;

    /// What became of a text.
    struct Outcome {
        /// Index of the rule that matched; -1: the default rule.
        int rule = -1;
        /// Empty when the default rule drops it.
        QString text;
        /// A rule before it was given up because its pattern takes too long on this text; -1: none.
        int givenUp = -1;

        friend bool operator==(const Outcome &, const Outcome &) = default;
    };

    /// No rules; the default keeps every text.
    MappingRules() = default;
    /// Compiles; `fallback` is the replacement of the default rule (`\0` keeps the text, empty drops it).
    /// Error NotUnderstood with the number of the wrong rule (from 1) as its subject, TooLarge.
    [[nodiscard]] static Result<MappingRules> compile(
        const QList<MappingRule> &rules, const QString &fallback = QStringLiteral("\\0"));

    [[nodiscard]] const QList<MappingRule> &rules() const { return m_rules; }
    [[nodiscard]] const QString &fallback() const { return m_fallback; }
    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }

    /// Applies them.
    [[nodiscard]] Outcome map(const QString &text) const;
    /// From an IM address (with or without scheme) back to the number or address, by the first rule that can
    /// be inverted and would give it; -1 and the text itself where none does.
    [[nodiscard]] Outcome unmap(const QString &text) const;
    /// True when a rule can be applied backwards: its pattern is plain text and groups without alternatives,
    /// each used once in the replacement.
    [[nodiscard]] bool isInvertible(qsizetype rule) const;

private:
    [[nodiscard]] bool gives(qsizetype rule, const QString &text, QStringView bare) const;

    QList<MappingRule> m_rules;
    QString m_fallback = QStringLiteral("\\0");
    QList<QRegularExpression> m_expressions;
    QList<std::optional<MappingInverse>> m_inverses;
};

/// A phone number as rules see it: `+49 (0) 7123/22-2` is `+497123222`; empty when the text is none.
[[nodiscard]] QString plainNumber(QStringView text);

/// Rules as one text for people and files: a line each, `pattern => replacement`; `default => …` last.
[[nodiscard]] QString writeMappingRules(const MappingRules &rules);
/// And back; error NotUnderstood with the number of the wrong line as its subject.
[[nodiscard]] Result<MappingRules> readMappingRules(const QString &text);

} // namespace verbund
