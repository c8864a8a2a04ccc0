// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/sip/HttpServer.h"

#include <QTcpSocket>

#include <memory>

namespace verbund::test {

HttpServer::HttpServer()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        const auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { read(socket, *buffer); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

QByteArray HttpServer::response(
    const QByteArray &status, const QByteArrayList &fields, const QByteArray &body)
{
    QByteArray bytes = "HTTP/1.1 " + status + "\r\n";
    for (const QByteArray &field : fields)
        bytes += field + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void HttpServer::read(QTcpSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const auto lines = buffer.first(end).split('\n');
    const auto words = lines.first().trimmed().split(' ');
    HttpRequest request{.method = words.value(0), .path = words.value(1)};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.fields[line.first(colon).trimmed().toLower()] = line.sliced(colon + 1).trimmed();
    }
    const qsizetype length = request.fields.value("content-length", "0").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = buffer.sliced(end + 4, length);
    buffer.clear();
    requests += request;
    socket->write(answer(request));
    if (endless)
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] {
            if (socket->bytesToWrite() == 0)
                bytesSent += socket->write(QByteArray(100'000, 'x'));
        });
}

} // namespace verbund::test

#include "moc_HttpServer.cpp"
