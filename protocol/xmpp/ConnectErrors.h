// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

#include <QAbstractSocket>
#include <QList>
#include <QSslError>

struct QXmppError;

namespace verbund::xmpp {

/// Why a certificate is not accepted (RFC 6125 names, dates, chain).
[[nodiscard]] Error fromSslErrors(const QList<QSslError> &errors, const QString &domain);
/// Why a socket failed or closed.
[[nodiscard]] Error fromSocketError(
    QAbstractSocket::SocketError error, const QString &text, const QString &domain);
/// Why QXmpp ended a stream: socket, stream error (RFC 6120 §4.9.3), SASL failure (§6.5), binding.
[[nodiscard]] Error fromStreamEnd(const QXmppError &error, const QString &domain);

} // namespace verbund::xmpp
