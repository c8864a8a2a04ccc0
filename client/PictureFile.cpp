// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/PictureFile.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype maxFileBytes = 20 * 1024 * 1024;
constexpr qint64 maxFilePixels = 50'000'000;
constexpr int goodQuality = 85;
constexpr int worstQuality = 15;
// So small a picture is an icon, which JPEG spoils.
constexpr int iconPixels = 64;

std::unexpected<Error> refuse(Error::Kind kind, const QString &cause)
{
    return fail({.kind = kind, .subject = {}, .cause = cause});
}

// The decoder is chosen by what stands at the beginning, and only from these; none of them reads text.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_ba;
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg"_ba;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif"_ba;
    if (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8, 4) == "WEBP")
        return "webp"_ba;
    return bytes.startsWith("BM") ? "bmp"_ba : QByteArray();
}

// No more is decoded than is needed: JPEG and PNG are scaled while they are read.
QSize sizeToRead(const QSize &size, int side)
{
    const int shorter = std::min(size.width(), size.height());
    return shorter > 2 * side ? size.scaled(2 * side, 2 * side, Qt::KeepAspectRatioByExpanding) : QSize();
}

// The middle of it, on a new image: nothing that the file says beside the picture comes along.
QImage square(const QImage &image, int side)
{
    const int shorter = std::min(image.width(), image.height());
    const QRect middle((image.width() - shorter) / 2, (image.height() - shorter) / 2, shorter, shorter);
    const int pixels = std::min(side, shorter);
    QImage cut = image.copy(middle);
    if (cut.colorSpace().isValid() && cut.colorSpace() != QColorSpace(QColorSpace::SRgb))
        cut.convertToColorSpace(QColorSpace::SRgb);
    QImage clean(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    clean.fill(Qt::transparent);
    QPainter painter(&clean);
    painter.drawImage(0, 0, cut.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return clean;
}

Result<QImage> decode(const QByteArray &bytes, int side, qint64 mostPixels)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return refuse(Error::Kind::NotUnderstood, u"no known picture"_s);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return refuse(Error::Kind::NotUnderstood, u"picture without a size"_s);
    if (qint64(size.width()) * size.height() > mostPixels)
        return refuse(Error::Kind::TooLarge, u"too many pixels"_s);
    if (const QSize smaller = sizeToRead(size, side); !smaller.isEmpty())
        reader.setScaledSize(smaller);
    const QImage image = reader.read();
    if (image.isNull())
        return refuse(Error::Kind::NotUnderstood, reader.errorString());
    return square(image, side);
}

bool isSeeThrough(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *const line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb pixel) { return qAlpha(pixel) < 255; }))
            return true;
    }
    return false;
}

QImage onWhite(const QImage &image)
{
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

Picture encoded(const QImage &image, const char *format, int quality)
{
    Picture picture;
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, quality))
        return {};
    picture.mimeType = pictureType(picture.bytes);
    return picture.mimeType.isEmpty() ? Picture() : picture;
}

} // namespace

Result<Picture> readPictureFile(const QUrl &file)
{
    QFile opened(file.toLocalFile());
    const QFileInfo info(opened);
    if (!file.isLocalFile() || !info.isFile() || !opened.open(QIODevice::ReadOnly))
        return refuse(Error::Kind::NotUnderstood, u"no readable file"_s);
    return readPicture(opened.read(maxFileBytes + 1));
}

Result<Picture> readPicture(const QByteArray &bytes)
{
    if (bytes.size() > maxFileBytes)
        return refuse(Error::Kind::TooLarge, u"too many bytes"_s);
    const auto image = decode(bytes, picturePixels, maxFilePixels);
    if (!image)
        return fail(image.error());
    const bool asPng = image->width() <= iconPixels || isSeeThrough(*image);
    Picture picture = asPng ? encoded(*image, "PNG", -1) : encoded(onWhite(*image), "JPEG", goodQuality);
    if (picture.isEmpty())
        return refuse(Error::Kind::Internal, u"picture not written"_s);
    return picture;
}

Result<Picture> smallPicture(const Picture &picture)
{
    const auto image = decode(picture.bytes, smallPicturePixels, maxFilePixels);
    if (!image)
        return fail(image.error());
    const QImage opaque = onWhite(*image);
    for (int quality = goodQuality; quality >= worstQuality; quality -= 10) {
        Picture small = encoded(opaque, "JPEG", quality);
        if (!small.isEmpty() && small.bytes.size() <= maxSmallPictureBytes)
            return small;
    }
    return refuse(Error::Kind::TooLarge, u"picture does not get small"_s);
}

QImage decodedPicture(const QByteArray &bytes, int side)
{
    if (pictureType(bytes).isEmpty())
        return {};
    const int most = std::clamp(side, 1, maxPictureSide);
    return decode(bytes, most, qint64(maxPictureSide) * maxPictureSide).value_or(QImage());
}

QString pictureProblem(const Error &error)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("PictureFile", text); };
    if (error.kind == Error::Kind::TooLarge)
        return words(QT_TRANSLATE_NOOP(
            "PictureFile", "This picture is too large. Verbund takes up to 20 MB and 50 megapixels."));
    if (error.kind == Error::Kind::NotUnderstood)
        return words(QT_TRANSLATE_NOOP(
            "PictureFile", "This is no picture that Verbund can read. Take a PNG or JPEG file."));
    return error.sentence();
}

} // namespace verbund
