// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/CsvWriter.h"

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// Spreadsheets look for it after blanks, too.
bool looksLikeFormula(const QString &cell)
{
    const QString text = cell.trimmed();
    return (!text.isEmpty() && u"=+-@"_s.contains(text.front())) || cell.startsWith(u'\t')
        || cell.startsWith(u'\r') || cell.startsWith(u'\n');
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells) {
        QString text = looksLikeFormula(cell) ? u'\'' + cell : cell;
        text.replace(u'"', u"\"\""_s);
        quoted.append(u'"' + text + u'"');
    }
    return quoted.join(u',').toUtf8() + "\r\n";
}

} // namespace verbund
