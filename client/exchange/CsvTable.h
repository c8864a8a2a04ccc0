// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/exchange/VCards.h"

#include <QStringList>

namespace verbund {

/// How a CSV file is read.
struct CsvFormat {
    Q_GADGET
    Q_PROPERTY(QString encoding MEMBER encoding)
    Q_PROPERTY(QString delimiter MEMBER delimiter)
    Q_PROPERTY(bool hasHeader MEMBER hasHeader)

public:
    /// UTF-8, UTF-16LE, UTF-16BE, windows-1252, ISO-8859-1.
    QString encoding;
    /// One character: comma, semicolon, tab or bar.
    QString delimiter;
    bool hasHeader = true;

    friend bool operator==(const CsvFormat &, const CsvFormat &) = default;
};

/// What a column of a CSV file holds.
class CsvColumn {
    Q_GADGET

public:
    enum class Content {
        Ignored,
        Name,
        FirstName,
        LastName,
        Organisation,
        OfficeMail,
        PrivateMail,
        OtherMail,
        XmppAddress,
        SipAddress,
        WebSite,
        Phone,
        Note,
        Groups,
    };
    Q_ENUM(Content)
};

/// A CSV file as rows of texts (RFC 4180, and what spreadsheets make of it).
struct CsvTable {
    /// Names of the columns: the header's, else empty.
    QStringList header;
    QList<QStringList> rows;
    /// Line of the file where each row begins, from 1.
    QList<int> lines;
    bool cut = false;

    friend bool operator==(const CsvTable &, const CsvTable &) = default;
};

/// The encodings and delimiters that can be chosen.
[[nodiscard]] QStringList csvEncodings();
[[nodiscard]] QStringList csvDelimiters();

/// Looks at the beginning of a file: byte order mark, valid UTF-8, the delimiter that makes the most even
/// columns, a first row without addresses or numbers.
[[nodiscard]] CsvFormat detectCsvFormat(const QByteArray &file);
/// Errors: NotUnderstood when it is no text, TooLarge.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray &file, const CsvFormat &format);
/// What the columns hold, by their names in German and English (also those of Outlook, Google and
/// Thunderbird), else by what stands in them.
[[nodiscard]] QList<CsvColumn::Content> detectColumns(const CsvTable &table);
/// Rows as cards.
[[nodiscard]] ImportedCards cardsOf(const CsvTable &table, const QList<CsvColumn::Content> &columns);

} // namespace verbund
