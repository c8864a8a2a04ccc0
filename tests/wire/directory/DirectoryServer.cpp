// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/directory/DirectoryServer.h"

#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace verbund::test {

namespace {

// Tags of RFC 4511
constexpr uchar bindRequest = 0x60;
constexpr uchar bindResponse = 0x61;
constexpr uchar unbindRequest = 0x42;
constexpr uchar searchRequest = 0x63;
constexpr uchar searchEntry = 0x64;
constexpr uchar searchDone = 0x65;
constexpr uchar searchReference = 0x73;
constexpr uchar abandonRequest = 0x50;
constexpr uchar extendedRequest = 0x77;
constexpr uchar extendedResponse = 0x78;

const QByteArray noLdap = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nConnection: keep-alive\r\n"
                          "Content-Length: 40\r\n\r\nThis server knows no other protocol here.";

constexpr int invalidCredentials = 49;
constexpr int protocolError = 2;
constexpr int unavailable = 52;

QByteArray ber(uchar tag, const QByteArray &content)
{
    QByteArray out(1, char(tag));
    if (content.size() < 128)
        out += char(content.size());
    else
        out += QByteArray("\x82") + char(content.size() >> 8) + char(content.size() & 0xff);
    return out + content;
}

QByteArray text(const QByteArray &value) { return ber(0x04, value); }

QByteArray message(int id, uchar tag, const QByteArray &content)
{
    const auto number = QByteArray(1, char(id >> 16)) + char(id >> 8) + char(id);
    return ber(0x30, ber(0x02, number) + ber(tag, content));
}

QByteArray result(int id, uchar tag, int code, const QByteArray &more = {})
{
    return message(id, tag, ber(0x0a, QByteArray(1, char(code))) + text({}) + text({}) + more);
}

QByteArray entry(int id, const QByteArray &name)
{
    const auto attribute = [](const QByteArray &type, const QByteArray &value) {
        return ber(0x30, text(type) + ber(0x31, text(value)));
    };
    return message(id, searchEntry,
        text("cn=" + name) + ber(0x30, attribute("cn", name) + attribute("mail", "x@many.example")));
}

// One whole message from the front of what has come in.
QByteArray takeMessage(QByteArray &buffer)
{
    if (buffer.size() < 2)
        return {};
    qsizetype header = 2;
    qsizetype length = uchar(buffer[1]);
    if (length & 0x80) {
        const auto bytes = length & 0x7f;
        if (buffer.size() < 2 + bytes)
            return {};
        length = 0;
        for (qsizetype i = 0; i < bytes; ++i)
            length = length << 8 | uchar(buffer[2 + i]);
        header += bytes;
    }
    if (buffer.size() < header + length)
        return {};
    const QByteArray content = buffer.mid(header, length);
    buffer.remove(0, header + length);
    return content;
}

} // namespace

DirectoryServer::DirectoryServer(Habit habit, const std::optional<Identity> &identity, bool tlsAtOnce)
    : m_habit(habit)
    , m_identity(identity)
    , m_tlsAtOnce(tlsAtOnce)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QString DirectoryServer::url(const QString &host) const
{
    return (m_tlsAtOnce ? u"ldaps://"_s : u"ldap://"_s) + host + u':' + QString::number(serverPort());
}

void DirectoryServer::closeAll()
{
    for (QSslSocket *socket : std::exchange(m_sockets, {}))
        socket->disconnectFromHost();
}

void DirectoryServer::incomingConnection(qintptr handle)
{
    ++connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    m_sockets += socket;
    connect(socket, &QSslSocket::disconnected, this, [this, socket] {
        m_sockets.removeOne(socket);
        socket->deleteLater();
    });
    if (m_habit == Habit::Silence)
        return;
    if (m_identity) {
        QSslConfiguration settings = QSslConfiguration::defaultConfiguration();
        settings.setLocalCertificate(m_identity->certificate);
        settings.setPrivateKey(m_identity->key);
        settings.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setSslConfiguration(settings);
    }
    if (m_tlsAtOnce)
        socket->startServerEncryption();
    take(socket);
}

void DirectoryServer::take(QSslSocket *socket)
{
    const auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QSslSocket::readyRead, this, [this, socket, buffer] {
        const QByteArray bytes = socket->readAll();
        if (!socket->isEncrypted())
            inClear += bytes;
        *buffer += bytes;
        if (!buffer->startsWith(0x30)) {
            socket->write(noLdap);
            return;
        }
        for (QByteArray one = takeMessage(*buffer); !one.isEmpty(); one = takeMessage(*buffer)) {
            int id = 0;
            const int size = uchar(one[1]);
            for (int i = 0; i < size; ++i)
                id = id << 8 | uchar(one[2 + i]);
            answer(socket, id, uchar(one[2 + size]));
        }
    });
}

void DirectoryServer::answer(QSslSocket *socket, int id, uchar operation)
{
    switch (operation) {
    case extendedRequest:
        answerTls(socket, id);
        break;
    case bindRequest:
        ++binds;
        socket->write(result(id, bindResponse, m_habit == Habit::SlipIn ? invalidCredentials : 0));
        break;
    case searchRequest:
        ++searches;
        answerSearch(socket, id);
        break;
    case abandonRequest:
        ++abandoned;
        break;
    case unbindRequest:
        ++unbinds;
        socket->disconnectFromHost();
        break;
    default:
        qFatal("what is %d?", operation);
    }
}

void DirectoryServer::answerTls(QSslSocket *socket, int id)
{
    if (m_habit == Habit::RefuseTls) {
        socket->write(result(id, extendedResponse, protocolError));
        return;
    }
    socket->write(result(id, extendedResponse, 0)
        + (m_habit == Habit::SlipIn ? result(id + 1, bindResponse, 0) : QByteArray()));
    socket->flush();
    socket->startServerEncryption();
}

void DirectoryServer::answerSearch(QSslSocket *socket, int id)
{
    const QByteArray three = entry(id, "One") + entry(id, "Two") + entry(id, "Three");
    switch (m_habit) {
    case Habit::Garbage:
        socket->write(noLdap);
        break;
    case Habit::BrokenEntry:
        socket->write(
            message(id, searchEntry, QByteArray("\x04\x7fx\x30\xff\xff", 6)) + result(id, searchDone, 0));
        break;
    case Habit::Close:
        socket->disconnectFromHost();
        break;
    case Habit::CloseMidway:
        socket->write(three);
        socket->disconnectFromHost();
        break;
    case Habit::NoEnd:
        socket->write(three);
        break;
    case Habit::Endless:
        flood(socket, entry(id, "Somebody"));
        break;
    case Habit::EndlessReferences:
        flood(socket, message(id, searchReference, text("ldap://elsewhere.example/")));
        break;
    case Habit::Huge:
        socket->write(QByteArray("\x30\x84\x7f\xff\xff\xff", 6) + QByteArray(100'000, 'x'));
        break;
    case Habit::Disconnection:
        // RFC 4511 §4.4.1
        socket->write(result(0, extendedResponse, unavailable, ber(0x8a, "1.3.6.1.4.1.1466.20036")));
        break;
    case Habit::Silence:
        break;
    default:
        socket->write(entry(id, "Liza") + result(id, searchDone, 0));
        if (m_habit == Habit::CloseAfter)
            socket->disconnectFromHost();
    }
}

void DirectoryServer::flood(QSslSocket *socket, const QByteArray &one)
{
    const auto pour = [socket, many = one.repeated(1000)] {
        if (socket->bytesToWrite() < 100'000)
            socket->write(many);
    };
    connect(socket, &QSslSocket::bytesWritten, socket, pour);
    pour();
}

} // namespace verbund::test
