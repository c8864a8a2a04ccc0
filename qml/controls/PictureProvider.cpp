// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/controls/PictureProvider.h"

#include "client/PictureFile.h"

#include <QImage>
#include <QPainter>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// Cut out here, since the software renderer has no masks.
QImage rounded(const QImage &image)
{
    QImage round(image.size(), QImage::Format_ARGB32_Premultiplied);
    round.fill(Qt::transparent);
    QPainter painter(&round);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawEllipse(QRectF(round.rect()));
    return round;
}

class PictureResponse final : public QQuickImageResponse {
public:
    PictureResponse(QFuture<QByteArray> bytes, int side)
    {
        // While this is being destroyed, Qt still calls what waits for a cancelled answer.
        const auto finishIfAlive = [this, alive = std::weak_ptr(m_life)](const QImage &image) {
            if (!alive.expired())
                finish(image);
        };
        bytes
            .then(this,
                [finishIfAlive, side](
                    const QByteArray &picture) { finishIfAlive(decodedPicture(picture, side)); })
            .onCanceled(this, [finishIfAlive] { finishIfAlive({}); });
    }

    QQuickTextureFactory *textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    QString errorString() const override { return m_image.isNull() ? u"no picture"_s : QString(); }

private:
    void finish(const QImage &image)
    {
        if (!image.isNull())
            m_image = rounded(image);
        Q_EMIT finished();
    }

    QImage m_image;
    std::shared_ptr<bool> m_life = std::make_shared<bool>();
};

} // namespace

PictureProvider::PictureProvider(Fetch fetch)
    : m_fetch(std::move(fetch))
{
}

QQuickImageResponse *PictureProvider::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    const int wanted = std::max(requestedSize.width(), requestedSize.height());
    // Dropped unanswered, with the client or with this, it cancels the response.
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    auto *const response =
        new PictureResponse(promise->future(), wanted > 0 ? std::min(wanted, maxPictureSide) : picturePixels);
    QMetaObject::invokeMethod(
        &m_home,
        [this, id, promise] {
            m_fetch(id).then(&m_home, [promise](const QByteArray &bytes) {
                promise->addResult(bytes);
                promise->finish();
            });
        },
        Qt::QueuedConnection);
    return response;
}

} // namespace verbund
