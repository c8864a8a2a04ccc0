// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace verbund {

/// Reads a CSV text row by row (RFC 4180), forgiving what spreadsheets and people write.
class CsvReader {
public:
    struct Row {
        QStringList cells;
        /// Line where it begins, from 1.
        int line = 0;
    };

    /// A first line `sep=;` says the delimiter to spreadsheets; it is passed over. The text must outlive the
    /// reader.
    CsvReader(QStringView text, QChar delimiter);

    /// The next row that has anything in it.
    [[nodiscard]] std::optional<Row> next();
    /// The delimiter that a first line `sep=;` names.
    [[nodiscard]] static std::optional<QChar> named(QStringView text);

private:
    Row row();
    QString cell();
    std::optional<QString> quoted();
    QString plain();
    void endLine();

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_openQuotes = 0;
};

/// Most columns; further ones are left out.
inline constexpr qsizetype mostColumns = 256;
/// Longest cell, in UTF-16 units; what is longer is cut.
inline constexpr qsizetype maxCellLength = 16 * 1024;

} // namespace verbund
