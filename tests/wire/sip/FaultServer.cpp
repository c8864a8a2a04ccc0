// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/sip/FaultServer.h"

#include "protocol/sip/MessageWriter.h"
#include "protocol/sip/SipMessage.h"

#include <QHostAddress>

using namespace verbund::sip;

namespace verbund::test {

namespace {

QByteArray ok(const SipMessage &request)
{
    MessageWriter writer = MessageWriter::response(200, "OK");
    for (const HeaderField &field : request.fields()) {
        if (field.id == HeaderName::Via || field.id == HeaderName::From || field.id == HeaderName::To
            || field.id == HeaderName::CallId || field.id == HeaderName::CSeq)
            writer.add(field.name, field.value);
    }
    return writer.finish();
}

QByteArray options(int number)
{
    return MessageWriter::request("OPTIONS", "sip:liza@127.0.0.1")
        .add("Via", "SIP/2.0/TLS 127.0.0.1;branch=z9hG4bKf" + QByteArray::number(number))
        .add("From", "<sip:zahnfee.example>;tag=f")
        .add("To", "<sip:liza@zahnfee.example>")
        .add("Call-ID", QByteArray::number(number))
        .add("CSeq", "1 OPTIONS")
        .finish();
}

} // namespace

FaultServer::FaultServer(const Identity &identity, Habit habit, QSsl::SslProtocol protocol)
    : m_habit(habit)
{
    QSslConfiguration settings = QSslConfiguration::defaultConfiguration();
    settings.setLocalCertificate(identity.certificate);
    settings.setPrivateKey(identity.key);
    settings.setPeerVerifyMode(QSslSocket::VerifyNone);
    settings.setProtocol(protocol);
    m_server.setSslConfiguration(settings);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
            ++connections;
            take(socket);
        }
    });
}

void FaultServer::take(QSslSocket *socket)
{
    const auto framer = std::make_shared<Framer>();
    const auto read = [this, socket, framer] {
        framer->feed(socket->readAll());
        while (const auto frame = framer->next()) {
            if (frame->kind == Framer::Frame::Kind::Message) {
                messages += frame->bytes;
                answer(socket, frame->bytes);
            } else if (frame->kind == Framer::Frame::Kind::Ping) {
                ++pings;
                if (m_habit != Habit::Silence)
                    socket->write("\r\n");
            }
        }
    };
    connect(socket, &QSslSocket::readyRead, this, read);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    read();
}

void FaultServer::answer(QSslSocket *socket, const QByteArray &bytes)
{
    const auto message = SipMessage::parse(bytes);
    if (!message || !message->isRequest())
        return;
    const QByteArray response = ok(*message);
    switch (m_habit) {
    case Habit::Answer:
        socket->write(response);
        return;
    case Habit::ByteByByte:
        for (const char byte : response) {
            socket->write(&byte, 1);
            socket->flush();
        }
        return;
    case Habit::TenAtOnce: {
        QByteArray all;
        for (int i = 0; i < 10; ++i)
            all += i == 5 ? options(i) + response : options(i);
        socket->write(all);
        return;
    }
    case Habit::Silence:
        return;
    case Habit::Close:
        socket->disconnectFromHost();
        return;
    case Habit::Reset:
        socket->write(response.first(response.size() / 2));
        socket->flush();
        socket->abort();
        return;
    case Habit::EndlessHeader:
        socket->write(response.chopped(4));
        connect(socket, &QSslSocket::encryptedBytesWritten, this, [this, socket] {
            if (socket->bytesToWrite() == 0)
                bytesSent += socket->write("X-More: " + QByteArray(10'000, 'x') + "\r\n");
        });
        return;
    case Habit::EndlessBody:
        socket->write(response.chopped(5) + "99999999999999\r\n\r\n");
        return;
    }
}

} // namespace verbund::test

#include "moc_FaultServer.cpp"
