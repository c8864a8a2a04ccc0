// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/exchange/CsvTable.h"

#include <optional>

namespace verbund {

/// What the name of a column says of what stands in it.
enum class ColumnMeaning {
    Name,
    FirstName,
    LastName,
    Organisation,
    OfficeMail,
    PrivateMail,
    OtherMail,
    /// An e-mail address of no said kind.
    Mail,
    XmppAddress,
    SipAddress,
    /// An address of an instant messenger of no said kind.
    ImAddress,
    WebSite,
    Phone,
    Note,
    Groups,
};

/// German and English names, with those that Outlook, Google Contacts and Thunderbird write; case,
/// diacritics, digits and punctuation do not count.
[[nodiscard]] std::optional<ColumnMeaning> meaningOf(const QString &columnName);

/// `user@domain`, alone or as a URI.
[[nodiscard]] bool looksLikeAddress(const QString &cell);
/// Six digits or more, with what people write between them; no date.
[[nodiscard]] bool looksLikePhone(const QString &cell);
[[nodiscard]] bool looksLikeWebSite(const QString &cell);
/// Any of these: no name of a column.
[[nodiscard]] bool looksLikeData(const QString &cell);

} // namespace verbund
