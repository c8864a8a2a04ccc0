// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/VCards.h"

#include <cstdlib>

using namespace verbund;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<ImportedCards> first = readVCards(input);
    if (!first)
        return 0;
    QList<Card> cards;
    QHash<QString, Picture> pictures;
    for (const ImportedCard &imported : first->cards) {
        require(imported.isGood == (imported.problem == ImportedCard::Problem::None));
        require(cleanCard(imported.card) == imported.card);
        require(imported.picture.hash() == imported.card.picture || !imported.isGood);
        if (!imported.isGood)
            continue;
        cards += imported.card;
        if (!imported.picture.isEmpty())
            pictures.insert(imported.picture.hash(), imported.picture);
    }
    if (cards.isEmpty())
        return 0;
    // What we understood and write, we understand the same way.
    const Result<ImportedCards> second = readVCards(writeVCards(cards, pictures));
    require(second && second->cards.size() == cards.size());
    for (qsizetype i = 0; i < cards.size(); ++i) {
        require(second->cards[i].isGood && second->cards[i].card == cards[i]);
        require(second->cards[i].picture == pictures.value(cards[i].picture));
    }
    return 0;
}
