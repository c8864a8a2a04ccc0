// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>

#include <functional>

namespace verbund::test {

/// One HTTP request as it came in; names of fields in lower case.
struct HttpRequest {
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> fields;
    QByteArray body;
};

/// A tiny HTTP server on loopback that answers what the test says.
class HttpServer : public QObject {
    Q_OBJECT

public:
    HttpServer();

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// A whole response.
    [[nodiscard]] static QByteArray response(
        const QByteArray &status, const QByteArrayList &fields = {}, const QByteArray &body = {});

    /// Says what each request is answered; bytes as they are.
    std::function<QByteArray(const HttpRequest &)> answer;
    /// Sends for ever after the answer.
    bool endless = false;
    QList<HttpRequest> requests;
    qsizetype bytesSent = 0;

private:
    void read(QTcpSocket *socket, QByteArray &buffer);

    QTcpServer m_server;
};

} // namespace verbund::test
