// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/Picture.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

QString Picture::hash() const
{
    return isEmpty() ? QString()
                     : QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
}

bool isPictureHash(const QString &text)
{
    static constexpr auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    };
    return text.size() == 40 && std::ranges::all_of(text, isDigit);
}

QString pictureType(const QByteArray &bytes)
{
    if (bytes.size() > maxPictureBytes)
        return {};
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (bytes.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return u"image/gif"_s;
    if (bytes.startsWith("RIFF")
        && bytes.sliced(4).sliced(std::min<qsizetype>(4, bytes.size() - 4)).startsWith("WEBP"))
        return u"image/webp"_s;
    return {};
}

} // namespace verbund
