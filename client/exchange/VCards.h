// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"
#include "protocol/Picture.h"
#include "protocol/Result.h"

#include <QHash>

namespace verbund {

/// One entry of a file, or why it cannot be used.
struct ImportedCard {
    /// Line of the file where it begins, from 1.
    int line = 0;
    Card card;
    Picture picture;
    /// Of use; else `problem` says why not.
    bool isGood = true;
    enum class Problem { None, NothingInIt, Unreadable, TooLong };
    Problem problem = Problem::None;

    friend bool operator==(const ImportedCard &, const ImportedCard &) = default;
};

/// What a file holds.
struct ImportedCards {
    QList<ImportedCard> cards;
    /// There were more than mostImported; the rest was left out.
    bool cut = false;
};

/// Most entries, and most bytes, that one import takes.
inline constexpr qsizetype mostImported = 20'000;
inline constexpr qsizetype maxImportBytes = 64 * 1024 * 1024;

/// Reads vCards 2.1, 3.0 and 4.0. Error NotUnderstood when there is none in it, TooLarge.
[[nodiscard]] Result<ImportedCards> readVCards(const QByteArray &file);
/// Writes vCards 4.0; `pictures` by their hash (Card::picture).
[[nodiscard]] QByteArray writeVCards(const QList<Card> &cards, const QHash<QString, Picture> &pictures = {});

} // namespace verbund
