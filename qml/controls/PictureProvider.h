// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QQuickAsyncImageProvider>

#include <functional>

namespace verbund {

/// Round pictures of people: `image://person/HASH`. Asks for the bytes where it was made, decodes them where
/// images are loaded, so that nothing waits.
class PictureProvider final : public QQuickAsyncImageProvider {
public:
    /// The bytes of the picture of this hash; none when there is none (any more).
    using Fetch = std::function<QFuture<QByteArray>(const QString &hash)>;

    explicit PictureProvider(Fetch fetch);

    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;

private:
    Fetch m_fetch;
    /// Lives where the bytes are.
    QObject m_home;
};

} // namespace verbund
