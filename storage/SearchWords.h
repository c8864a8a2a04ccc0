// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/SearchHit.h"

#include <QStringList>

namespace verbund {

/// What a person typed to search for, without any syntax: every word is looked for as the beginning of a
/// word.
class SearchWords {
public:
    explicit SearchWords(QStringView typed);

    /// No letter or digit was typed.
    [[nodiscard]] bool isEmpty() const { return m_phrases.isEmpty(); }
    /// The expression for FTS5: nothing of the input reaches it but letters and digits within quotes.
    [[nodiscard]] QString expression() const;
    /// The part of the body around the first match, with all matches in it.
    [[nodiscard]] SearchHit hit(const Message &message) const;

private:
    struct Span {
        qsizetype start;
        qsizetype length;
    };
    [[nodiscard]] Span nextMatch(QStringView text, qsizetype from) const;
    [[nodiscard]] qsizetype matchLength(QStringView word) const;

    // Both folded: what stands side by side, and its words.
    QStringList m_phrases;
    QStringList m_words;
};

} // namespace verbund
