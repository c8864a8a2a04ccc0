// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/CsvTable.h"

#include <cstdlib>

using namespace verbund;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const QByteArray &input, const CsvFormat &format)
{
    const Result<CsvTable> table = readCsv(input, format);
    if (!table)
        return;
    require(table->rows.size() == table->lines.size());
    for (qsizetype i = 1; i < table->lines.size(); ++i)
        require(table->lines[i] > table->lines[i - 1]);
    const QList<CsvColumn::Content> columns = detectColumns(*table);
    for (const QStringList &row : table->rows)
        require(row.size() <= columns.size());
    const ImportedCards cards = cardsOf(*table, columns);
    require(cards.cards.size() == table->rows.size());
    for (const ImportedCard &imported : cards.cards) {
        require(imported.isGood == (imported.problem == ImportedCard::Problem::None));
        require(cleanCard(imported.card) == imported.card);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    check(input, detectCsvFormat(input));
    // And as a user may choose it, fitting or not.
    const QString encoding = csvEncodings().at(qsizetype(size) % csvEncodings().size());
    check(input, {.encoding = encoding, .delimiter = QStringLiteral(";"), .hasHeader = size % 2 == 0});
    return 0;
}
