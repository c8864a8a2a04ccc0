// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace verbund {

/// Most bytes of a picture of a person that are read from the network or a file.
inline constexpr qsizetype maxPictureBytes = 256 * 1024;
/// Most pixels of a side.
inline constexpr int maxPictureSide = 1024;

/// The picture of a person as it travels: PNG, JPEG, GIF or WebP, not decoded.
struct Picture {
    QByteArray bytes;
    /// Such as `image/png`.
    QString mimeType;

    [[nodiscard]] bool isEmpty() const { return bytes.isEmpty(); }
    /// SHA-1 in lower-case hexadecimal: the id of XEP-0084 and XEP-0153; empty for no picture.
    [[nodiscard]] QString hash() const;
    friend bool operator==(const Picture &, const Picture &) = default;
};

/// True for 40 lower-case hexadecimal digits.
[[nodiscard]] bool isPictureHash(const QString &text);
/// The kind that the bytes begin as (`image/png` and so on), and no more than maxPictureBytes of them; empty:
/// no picture that may be kept.
[[nodiscard]] QString pictureType(const QByteArray &bytes);

} // namespace verbund
