// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

#include <QHostAddress>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

class QHostInfo;

namespace verbund {

/// Opens a TCP connection without waiting: the addresses of a host in turn, some seconds each.
class Connector final : public QObject {
    Q_OBJECT

public:
    explicit Connector(QObject *parent = nullptr);
    ~Connector() override;

    void start(const QString &host, quint16 port);

Q_SIGNALS:
    /// A connected socket that does not block; it belongs to whoever takes it.
    void connected(int socket);
    void failed(const verbund::Error &error);

private:
    void take(const QHostInfo &info);
    void tryNext();
    void tryAddress(const QHostAddress &address);
    void finishTry();
    void closeSocket();
    void fail(Error::Kind kind, const QString &cause);

    QString m_host;
    quint16 m_port = 0;
    QList<QHostAddress> m_addresses;
    QString m_cause;
    int m_lookup = -1;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timer;
};

} // namespace verbund
