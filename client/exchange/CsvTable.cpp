// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/CsvTable.h"

#include "client/exchange/CsvNames.h"
#include "client/exchange/CsvReader.h"
#include "client/exchange/FileText.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// Enough rows to judge a file by.
constexpr qsizetype sampleLength = 64 * 1024;
constexpr int rowsForSeparator = 200;

// Files of other kinds have zeros and other controls; hardly any text has.
bool isText(QStringView text)
{
    const auto isControl = [](QChar c) { return c < u' ' && c != u'\t' && c != u'\n' && c != u'\r'; };
    return !text.contains(QChar(u'\0')) && std::ranges::count_if(text, isControl) * 16 <= text.size();
}

QList<QStringList> sampleOf(QStringView text, QChar delimiter)
{
    QList<QStringList> rows;
    CsvReader reader(text.first(std::min(text.size(), sampleLength)), delimiter);
    while (const auto row = reader.next()) {
        rows += row->cells;
        if (rows.size() == rowsForSeparator)
            break;
    }
    return rows;
}

// How well a delimiter cuts: first how even the columns are, then how much in them is whole.
struct Evenness {
    qsizetype evenPercent = 0;
    qsizetype whole = 0;
    qsizetype columns = 0;

    friend auto operator<=>(const Evenness &, const Evenness &) = default;
};

bool isWhole(const QString &cell) { return looksLikeData(cell) || meaningOf(cell).has_value(); }

Evenness evennessOf(const QList<QStringList> &rows)
{
    QHash<qsizetype, qsizetype> counts;
    Evenness evenness;
    for (const QStringList &row : rows) {
        ++counts[row.size()];
        if (row.size() > 1)
            evenness.whole += std::ranges::count_if(row, isWhole);
    }
    for (const auto &[columns, times] : counts.asKeyValueRange()) {
        const Evenness other{
            .evenPercent = times * 100 / rows.size(), .whole = evenness.whole, .columns = columns};
        if (columns > 1)
            evenness = std::max(evenness, other);
    }
    return evenness;
}

QString delimiterOf(QStringView text)
{
    if (const auto named = CsvReader::named(text))
        return QString(*named);
    QString best = u","_s;
    Evenness most;
    for (const QString &delimiter : csvDelimiters()) {
        const Evenness evenness = evennessOf(sampleOf(text, delimiter.front()));
        if (evenness > most) {
            most = evenness;
            best = delimiter;
        }
    }
    return best;
}

bool isHeader(const QList<QStringList> &rows)
{
    const auto hasData = [](const QStringList &row) { return std::ranges::any_of(row, looksLikeData); };
    if (rows.isEmpty() || hasData(rows.first()))
        return false;
    return std::ranges::any_of(rows.first(), [](const QString &cell) { return meaningOf(cell).has_value(); })
        || std::any_of(rows.begin() + 1, rows.end(), hasData);
}

} // namespace

QStringList csvEncodings() { return fileEncodings(); }

QStringList csvDelimiters() { return {u","_s, u";"_s, u"\t"_s, u"|"_s}; }

CsvFormat detectCsvFormat(const QByteArray &file)
{
    CsvFormat format{.encoding = detectEncoding(file)};
    const QString text = decodeText(file.first(std::min(file.size(), 4 * sampleLength)), format.encoding);
    format.delimiter = delimiterOf(text);
    format.hasHeader = isHeader(sampleOf(text, format.delimiter.front()));
    return format;
}

Result<CsvTable> readCsv(const QByteArray &file, const CsvFormat &format)
{
    if (file.size() > maxImportBytes)
        return fail({.kind = Error::Kind::TooLarge});
    const QString text = decodeText(file, format.encoding);
    if (!isText(text) || text.trimmed().isEmpty())
        return fail({.kind = Error::Kind::NotUnderstood});
    CsvTable table;
    CsvReader reader(text, format.delimiter.isEmpty() ? QChar(u',') : format.delimiter.front());
    bool headerFollows = format.hasHeader;
    while (const auto row = reader.next()) {
        if (std::exchange(headerFollows, false)) {
            table.header = row->cells;
        } else if (table.rows.size() == mostImported) {
            table.cut = true;
            break;
        } else {
            table.rows += row->cells;
            table.lines += row->line;
        }
    }
    return table;
}

} // namespace verbund

#include "moc_CsvTable.cpp"
