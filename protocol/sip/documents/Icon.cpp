// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Icon.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

Picture readIcon(QStringView uri)
{
    const qsizetype comma = uri.indexOf(u',');
    if (uri.size() > maxIconLength || comma < 0)
        return {};
    const QStringView head = uri.first(comma);
    if (!head.startsWith("data:"_L1, Qt::CaseInsensitive)
        || !head.endsWith(";base64"_L1, Qt::CaseInsensitive))
        return {};
    QByteArray text = QByteArray::fromPercentEncoding(uri.sliced(comma + 1).toLatin1());
    text.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    const auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // What it is says not its type, but its beginning.
    if (!bytes || pictureType(*bytes).isEmpty())
        return {};
    return {.bytes = *bytes, .mimeType = pictureType(*bytes)};
}

QString iconUri(const Picture &picture)
{
    return u"data:%1;base64,%2"_s.arg(picture.mimeType, QString::fromLatin1(picture.bytes.toBase64()));
}

} // namespace verbund::sip
