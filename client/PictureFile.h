// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "protocol/Result.h"

#include <QUrl>

class QImage;

namespace verbund {

/// Side in pixels of a picture as it goes out, and its most bytes; SIP carries it in every presence document.
inline constexpr int picturePixels = 192;
inline constexpr int smallPicturePixels = 64;
inline constexpr qsizetype maxSmallPictureBytes = 6 * 1024;

/// Reads a picture file of any usual kind and size (to 20 MB and 50 megapixels), cuts it to a square and
/// scales it to `picturePixels`; what the file says beside the picture (place, camera) is dropped. Errors:
/// NotUnderstood, TooLarge.
[[nodiscard]] Result<Picture> readPictureFile(const QUrl &file);
/// The same for bytes that came otherwise.
[[nodiscard]] Result<Picture> readPicture(const QByteArray &bytes);
/// Small enough for SIP, as JPEG.
[[nodiscard]] Result<Picture> smallPicture(const Picture &picture);
/// A picture of somebody (to `maxPictureSide`), cut to a square of at most `side` pixels; null when it cannot
/// be shown.
[[nodiscard]] QImage decodedPicture(const QByteArray &bytes, int side);
/// Why a picture file cannot be used, as a sentence.
[[nodiscard]] QString pictureProblem(const Error &error);

} // namespace verbund
