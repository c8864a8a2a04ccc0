// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"

namespace verbund {

class Database;

/// What is known of people, one row per card.
class CardTable {
public:
    explicit CardTable(Database &database);

    /// All of them, in the order they were made.
    [[nodiscard]] QList<Card> all();
    /// Writes one, giving it an id where it has none; answers the picture that its row had before.
    [[nodiscard]] QString put(Card &card);
    /// Takes one out; answers its picture.
    [[nodiscard]] QString remove(qint64 id);

private:
    [[nodiscard]] QString pictureOf(qint64 id);

    Database &m_database;
};

} // namespace verbund
