// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/RawKey.h"

namespace verbund {

RawKey::RawKey(const QByteArray &bytes)
    : m_bytes(bytes.constData(), bytes.size())
{
}

RawKey::~RawKey() { wipe(m_bytes); }

QByteArray RawKey::literal() const
{
    constexpr char digits[] = "0123456789abcdef";
    QByteArray text("x'");
    text.reserve(2 * length + 3); // no reallocation may leave a copy behind
    for (const char byte : m_bytes) {
        text += digits[(byte >> 4) & 0xf];
        text += digits[byte & 0xf];
    }
    return text += '\'';
}

void RawKey::wipe(QByteArray &bytes)
{
    volatile char *data = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        data[i] = 0;
}

} // namespace verbund
