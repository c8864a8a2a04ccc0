// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Bytes.h"

namespace verbund::sip {

/// The `;name=value` pairs behind a header value or URI; a view into the text that it was read from.
class Parameters {
public:
    Parameters() = default;
    /// `text` begins with the first ";" or is empty.
    explicit Parameters(QByteArrayView text)
        : m_text(text)
    {
    }

    /// False when a name is no token, is empty, or a value ends inside its quotes.
    [[nodiscard]] bool isValid() const;
    /// True when the parameter is there, with or without a value.
    [[nodiscard]] bool has(QByteArrayView name) const;
    /// The value as written, quotes included; empty when there is none.
    [[nodiscard]] QByteArrayView raw(QByteArrayView name) const;
    /// The value without quotes.
    [[nodiscard]] QByteArray value(QByteArrayView name) const { return unquoted(raw(name)); }
    /// The value as a number of at most `limit`.
    [[nodiscard]] std::optional<quint64> number(QByteArrayView name, quint64 limit) const
    {
        return toNumber(raw(name), limit);
    }
    [[nodiscard]] QByteArrayView text() const { return m_text; }

private:
    template <typename Visit> bool visit(Visit visit) const;

    QByteArrayView m_text;
};

} // namespace verbund::sip
