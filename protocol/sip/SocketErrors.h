// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

#include <QAbstractSocket>
#include <QList>
#include <QSslError>

namespace verbund::sip {

/// Why a certificate is not accepted; the most telling of several.
[[nodiscard]] Error fromSslErrors(const QList<QSslError> &errors, const QString &domain);
/// Why a socket failed, or closed after it was `open`.
[[nodiscard]] Error fromSocketError(
    QAbstractSocket::SocketError error, const QString &text, const QString &domain, bool open);

} // namespace verbund::sip
