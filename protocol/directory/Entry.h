// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"

#include <QHash>

#include <span>

namespace verbund {

/// An entry of the directory: the values of its attributes, by their names in lower case.
using Entry = QHash<QByteArray, QByteArrayList>;

/// The attributes that a card is made of, ending with a null pointer as the library wants it.
[[nodiscard]] std::span<const char *const> cardAttributes();

/// The card of a person; without a name where the entry shows none.
[[nodiscard]] Card cardOf(const Entry &entry);

/// Puts those first whose names begin with the words, then by name.
void sortByMatch(QList<Card> &cards, QStringView words);

} // namespace verbund
