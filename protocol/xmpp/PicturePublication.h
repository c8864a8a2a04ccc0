// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "protocol/Result.h"

#include <QDomElement>
#include <QObject>

#include <optional>

namespace verbund::xmpp {

class PresenceBridge;
class Wire;

/// The own picture, shown by XEP-0084; where the server does not translate it (XEP-0398), old clients are
/// shown it by vCard and presence as well (XEP-0153).
class PicturePublication final : public QObject {
    Q_OBJECT

public:
    PicturePublication(Wire &wire, PresenceBridge &presence, QObject *parent = nullptr);

    /// Shows this picture, or none any more; PNG and JPEG only.
    [[nodiscard]] Later<void> publish(const Picture &picture);
    /// The account shows the picture of this hash: from an earlier sign-in, or from another device.
    void learn(const QString &hash);

Q_SIGNALS:
    /// The server has the picture.
    void published();

private:
    [[nodiscard]] Later<void> publishMetadata(const Picture &picture, const Result<void> &before);
    [[nodiscard]] Later<void> translate(const Picture &picture, const Result<void> &before);
    [[nodiscard]] Later<void> writeCard(const Picture &picture);
    [[nodiscard]] Later<bool> isTranslated();

    Wire &m_wire;
    PresenceBridge &m_presence;
    /// The server makes vCards of pictures by itself; unknown until it was asked.
    std::optional<bool> m_isTranslated;
};

} // namespace verbund::xmpp
