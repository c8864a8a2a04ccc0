// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/PictureFile.h"
#include "qml/controls/PictureProvider.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QLoggingCategory>
#include <QPainter>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <array>

namespace tst_pictures {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const QString hash(40, u'a');

QByteArray written(const QImage &image, const char *format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

QImage plain(int width, int height, const QColor &colour = Qt::darkGreen)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

// Left half red, right half blue.
QImage halves(int width, int height)
{
    QImage image = plain(width, height, Qt::red);
    QPainter(&image).fillRect(width / 2, 0, width - width / 2, height, Qt::blue);
    return image;
}

QImage noise(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    quint32 state = 1;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            state = state * 1664525U + 1013904223U;
            image.setPixel(x, y, state >> 8);
        }
    }
    return image;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    quint32 sum = 0xFFFFFFFF;
    for (const char c : QByteArray(name + data)) {
        sum ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) ? 0xEDB88320 : 0);
    }
    return bigEndian(quint32(data.size())) + name + data + bigEndian(~sum);
}

// As large as it says, with next to nothing in it.
QByteArray pngOfSize(quint32 width, quint32 height)
{
    const QByteArray header = bigEndian(width) + bigEndian(height) + QByteArray("\x08\x06\x00\x00\x00", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header)
        + chunk("IDAT", QByteArray("\x78\x9c\x03\x00\x00\x00\x00\x01", 8)) + chunk("IEND", {});
}

QByteArray gifOfFrames(int count)
{
    QByteArray bytes("GIF89a\x08\x00\x08\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00", 19);
    const QByteArray frame("\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00", 15);
    for (int i = 0; i < count; ++i)
        bytes += frame;
    return bytes + ';';
}

// Turned by a quarter, and taken at a place.
QByteArray withExif(const QByteArray &jpeg)
{
    QByteArray exif("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    exif += "PLACE 48.49N 9.21E";
    const QByteArray length = bigEndian(quint32(exif.size() + 2)).last(2);
    return jpeg.first(2) + "\xff\xe1" + length + exif + jpeg.sliced(2);
}

QImage shown(const Picture &picture) { return QImage::fromData(picture.bytes); }

bool isNear(QRgb pixel, const QColor &colour)
{
    return qAbs(qRed(pixel) - colour.red()) < 40 && qAbs(qGreen(pixel) - colour.green()) < 40
        && qAbs(qBlue(pixel) - colour.blue()) < 40;
}

QFuture<QByteArray> answer(const QByteArray &bytes) { return QtFuture::makeReadyValueFuture(bytes); }

} // namespace

/// Pictures from files and from the network: scaled, bare, and never more work than they are worth.
class TestPictures final : public QObject {
    Q_OBJECT

private:
    // Textures are made for a renderer, which the first window chooses.
    std::unique_ptr<QQuickWindow> m_window;

private Q_SLOTS:
    void initTestCase()
    {
        // What the decoders say of each damaged picture.
        QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s);
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        m_window = std::make_unique<QQuickWindow>();
    }
    void cleanupTestCase() { m_window.reset(); }

    void photoBecomesASmallSquare()
    {
        const auto picture = readPicture(written(halves(1600, 900), "JPEG"));
        QVERIFY(picture);
        QCOMPARE(picture->mimeType, u"image/jpeg"_s);
        const QImage image = shown(*picture);
        QCOMPARE(image.size(), QSize(picturePixels, picturePixels));
        QVERIFY(isNear(image.pixel(20, 96), Qt::red));
        QVERIFY(isNear(image.pixel(170, 96), Qt::blue));
    }

    void everyUsualKindIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("png") << written(plain(300, 200), "PNG");
        QTest::newRow("jpeg") << written(plain(300, 200), "JPEG");
        QTest::newRow("bmp") << written(plain(300, 200), "BMP");
        QTest::newRow("gif") << gifOfFrames(1);
        QTest::newRow("one pixel") << written(plain(1, 1), "PNG");
        QTest::newRow("a line") << written(plain(5000, 1), "PNG");
        QTest::newRow("grey") << written(plain(300, 200).convertToFormat(QImage::Format_Grayscale8), "PNG");
        QTest::newRow("16 bit") << written(plain(300, 200).convertToFormat(QImage::Format_RGBA64), "PNG");
    }
    void everyUsualKindIsRead()
    {
        QFETCH(QByteArray, bytes);
        const auto picture = readPicture(bytes);
        QVERIFY(picture);
        QCOMPARE(pictureType(picture->bytes), picture->mimeType);
        QVERIFY(!shown(*picture).isNull());
        QCOMPARE(shown(*picture).width(), shown(*picture).height());
    }

    void transparencyStays()
    {
        QImage image(400, 400, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter(&image).fillRect(100, 100, 200, 200, Qt::red);
        const auto picture = readPicture(written(image, "PNG"));
        QVERIFY(picture);
        QCOMPARE(picture->mimeType, u"image/png"_s);
        QCOMPARE(qAlpha(shown(*picture).pixel(2, 2)), 0);
        const auto small = smallPicture(*picture);
        QVERIFY(small);
        QVERIFY(isNear(shown(*small).pixel(2, 2), Qt::white));
    }

    void photoStandsUprightAndSaysNothingOfThePlace()
    {
        const QByteArray jpeg = withExif(written(halves(400, 400), "JPEG", 95));
        QVERIFY(jpeg.contains("PLACE"));
        const auto picture = readPicture(jpeg);
        QVERIFY(picture);
        QVERIFY(isNear(shown(*picture).pixel(96, 20), Qt::red));
        QVERIFY(isNear(shown(*picture).pixel(96, 170), Qt::blue));
        QVERIFY(!picture->bytes.contains("PLACE"));
        QVERIFY(!picture->bytes.contains("Exif"));
    }

    void textInAPngIsDropped()
    {
        QImage image = plain(50, 50);
        image.setText(u"Comment"_s, u"PLACE"_s);
        const QByteArray png = written(image, "PNG");
        QVERIFY(png.contains("PLACE"));
        const auto picture = readPicture(png);
        QVERIFY(picture);
        QVERIFY(!picture->bytes.contains("PLACE"));
    }

    void whatIsNoPictureIsRefused_data()
    {
        const QByteArray jpeg = written(plain(300, 200), "JPEG");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear Liza, ...");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::newRow("xpm") << QByteArray("/* XPM */\nstatic char *x[] = {\"1 1 1 1\",\"a c #fff\",\"a\"};");
        QTest::newRow("truncated header") << jpeg.first(10);
        QTest::newRow("png magic only") << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("png of no size") << pngOfSize(0, 10);
        QTest::newRow("gif magic only") << QByteArray("GIF89a");
        QTest::newRow("bmp magic only") << QByteArray("BM");
        QTest::newRow("svg that says it is a bmp") << QByteArray("BM<svg width='9' height='9'/>");
        QTest::newRow("RIFF without WEBP") << QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16);
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto picture = readPicture(bytes);
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, Error::Kind::NotUnderstood);
        QVERIFY(pictureProblem(picture.error()).contains(u"PNG"));
        QVERIFY(decodedPicture(bytes, 40).isNull());
    }

    void bombIsRefusedByItsHeader()
    {
        QElapsedTimer clock;
        clock.start();
        const auto picture = readPicture(pngOfSize(30'000, 30'000));
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, Error::Kind::TooLarge);
        QVERIFY(pictureProblem(picture.error()).contains(u"20 MB"));
        const auto hugest = readPicture(pngOfSize(0x7FFFFFFF, 0x7FFFFFFF));
        QVERIFY(!hugest);
        // From the network less is taken than from a file.
        QVERIFY(decodedPicture(pngOfSize(2'000, 2'000), 40).isNull());
        QVERIFY(clock.elapsed() < 5'000);
    }

    void truncatedPngIsRefusedOrShownButNeverMore()
    {
        const QByteArray png = written(noise(300), "PNG");
        for (const qsizetype size : {png.size() / 2, png.size() - 13}) {
            const auto picture = readPicture(png.first(size));
            QVERIFY(!picture || shown(*picture).width() == picturePixels);
        }
    }

    void onlyTheFirstOfManyFramesIsDecoded()
    {
        const QByteArray gif = gifOfFrames(10'000);
        QElapsedTimer clock;
        clock.start();
        const auto picture = readPicture(gif);
        QVERIFY(picture);
        QCOMPARE(shown(*picture).size(), QSize(8, 8));
        QVERIFY(clock.elapsed() < 5'000);
    }

    void randomDamageNeverHurts()
    {
        const std::array<QByteArray, 4> good{
            written(noise(60), "PNG"), written(noise(60), "JPEG"), written(noise(60), "BMP"), gifOfFrames(5)};
        quint32 state = 7;
        const auto random = [&state](qsizetype below) {
            state = state * 1664525U + 1013904223U;
            return qsizetype(state >> 8) % below;
        };
        for (int round = 0; round < 2'000; ++round) {
            QByteArray bytes = good[size_t(round) % good.size()];
            for (int i = 0; i < 4; ++i)
                bytes[random(bytes.size())] = char(random(256));
            if (round % 3 == 0)
                bytes.truncate(random(bytes.size()));
            if (const auto picture = readPicture(bytes))
                QVERIFY(picture->bytes.size() <= maxPictureBytes);
        }
    }

    void largestPictureFitsTheNetworks()
    {
        const auto picture = readPicture(written(noise(500), "PNG"));
        QVERIFY(picture);
        QVERIFY(picture->bytes.size() <= maxPictureBytes);
        const auto small = smallPicture(*picture);
        QVERIFY(small);
        QCOMPARE(small->mimeType, u"image/jpeg"_s);
        QVERIFY(small->bytes.size() <= maxSmallPictureBytes);
        QCOMPARE(shown(*small).size(), QSize(smallPicturePixels, smallPicturePixels));
    }

    void fileIsReadOnlyWhereItIsOne()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"me.png"_s);
        QVERIFY(plain(100, 100).save(path));
        QVERIFY(readPictureFile(QUrl::fromLocalFile(path)));
        for (const QUrl &url :
            {QUrl::fromLocalFile(folder.path()), QUrl::fromLocalFile(folder.filePath(u"no"_s)),
                QUrl(u"https://toothfairy.example/me.png"_s), QUrl()})
            QVERIFY(!readPictureFile(url));
        QFile large(folder.filePath(u"large.png"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(21 * 1024 * 1024));
        const auto tooLarge = readPictureFile(QUrl::fromLocalFile(large.fileName()));
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().kind, Error::Kind::TooLarge);
    }

    void pictureOfAPersonIsRound()
    {
        PictureProvider provider(
            [](const QString &) { return answer(written(plain(300, 300, Qt::red), "PNG")); });
        const std::unique_ptr<QQuickImageResponse> response(provider.requestImageResponse(hash, {48, 48}));
        const QSignalSpy finished(response.get(), &QQuickImageResponse::finished);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(response->errorString().isEmpty());
        const std::unique_ptr<QQuickTextureFactory> factory(response->textureFactory());
        const QImage image = factory->image();
        QCOMPARE(image.size(), QSize(48, 48));
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
        QVERIFY(isNear(image.pixel(24, 24), Qt::red));
        // The edge is smooth.
        bool smooth = false;
        for (int x = 0; x < 48; ++x)
            smooth = smooth || (qAlpha(image.pixel(x, 5)) > 0 && qAlpha(image.pixel(x, 5)) < 255);
        QVERIFY(smooth);
    }

    void pictureThatIsNotThereIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("garbage") << QByteArray("garbage");
        QTest::newRow("bomb") << pngOfSize(30'000, 30'000);
        QTest::newRow("too many bytes") << written(noise(700), "BMP");
    }
    void pictureThatIsNotThereIsAnError()
    {
        QFETCH(QByteArray, bytes);
        PictureProvider provider([bytes](const QString &) { return answer(bytes); });
        const std::unique_ptr<QQuickImageResponse> response(provider.requestImageResponse(hash, {}));
        const QSignalSpy finished(response.get(), &QQuickImageResponse::finished);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!response->errorString().isEmpty());
    }

    void clientThatGoesAwayLeavesNoImageWaiting()
    {
        auto promise = std::make_unique<QPromise<QByteArray>>();
        promise->start();
        auto provider = std::make_unique<PictureProvider>([&](const QString &) { return promise->future(); });
        const std::unique_ptr<QQuickImageResponse> asked(provider->requestImageResponse(hash, {40, 40}));
        const QSignalSpy askedFinished(asked.get(), &QQuickImageResponse::finished);
        QCoreApplication::processEvents();
        promise.reset();
        QTRY_COMPARE(askedFinished.count(), 1);
        QVERIFY(!asked->errorString().isEmpty());
        const std::unique_ptr<QQuickImageResponse> late(provider->requestImageResponse(hash, {40, 40}));
        const QSignalSpy lateFinished(late.get(), &QQuickImageResponse::finished);
        provider.reset();
        QTRY_COMPARE(lateFinished.count(), 1);
    }

    void responseThatIsNotWantedAnyMoreIsHarmless()
    {
        auto promise = std::make_unique<QPromise<QByteArray>>();
        promise->start();
        PictureProvider provider([&](const QString &) { return promise->future(); });
        delete provider.requestImageResponse(hash, {40, 40});
        QCoreApplication::processEvents();
        promise->addResult(written(plain(30, 30), "PNG"));
        promise->finish();
        QCoreApplication::processEvents();
    }
};

} // namespace tst_pictures

VERBUND_GUI_TEST(tst_pictures::TestPictures)
#include "tst_pictures.moc"
