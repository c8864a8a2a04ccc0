// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

#include <QObject>

namespace verbund::sip {

/// One address of a server.
struct Endpoint {
    /// Name or IP literal to connect to.
    QString host;
    quint16 port = 0;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// A stream of bytes under SIP, with the peer's identity checked before the first byte. Ends once.
class Transport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects; `domain` (A-labels) is who the other side must be. opened() or closed() follows.
    virtual void open(const Endpoint &endpoint, const QByteArray &domain) = 0;
    /// Sends in order; after the end it does nothing.
    virtual void send(const QByteArray &bytes) = 0;
    /// Ends when everything is sent; closed() follows.
    virtual void close() = 0;
    /// Own address and port as they stand in Via, once open.
    [[nodiscard]] virtual QByteArray localAddress() const = 0;
    /// "TLS" or "TCP", for Via.
    [[nodiscard]] virtual QByteArray name() const = 0;
    /// True when the connection was secured with a certificate that is in order.
    [[nodiscard]] virtual bool wasSecured() const = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &bytes);
    /// Over, for this reason; kind None after close().
    void closed(const verbund::Error &reason);
};

} // namespace verbund::sip
