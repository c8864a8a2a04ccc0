// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/federation/DnsServer.h"

#include <QNetworkDatagram>
#include <QTcpSocket>
#include <QtEndian>

namespace verbund::test {

namespace {

constexpr qsizetype headerSize = 12;

void append16(QByteArray &bytes, quint16 value)
{
    bytes += char(value >> 8);
    bytes += char(value & 0xff);
}

// The question's name ends with an empty label; type and class follow. What else is in it (EDNS) is left out.
QByteArray questionOf(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\0', headerSize);
    return bytes.sliced(headerSize, end + 1 + 4 - headerSize);
}

} // namespace

QByteArray dnsName(const QByteArray &name)
{
    QByteArray bytes;
    for (const QByteArray &label : name.split('.')) {
        bytes += char(label.size());
        bytes += label;
    }
    return bytes + '\0';
}

DnsServer::DnsServer()
{
    // The same number for both, which the system does not promise for the first one it gives.
    do {
        m_tcp.close();
        m_udp.close();
        m_tcp.listen(QHostAddress::LocalHost);
    } while (!m_udp.bind(QHostAddress::LocalHost, m_tcp.serverPort()));
    connect(&m_udp, &QUdpSocket::readyRead, this, &DnsServer::heard);
    connect(&m_tcp, &QTcpServer::newConnection, this, &DnsServer::connected);
}

void DnsServer::heard()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram question = m_udp.receiveDatagram();
        if (const QByteArray said = m_answer(question.data(), false); !said.isEmpty())
            m_udp.writeDatagram(question.makeReply(said));
    }
}

void DnsServer::connected()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection())
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() <= 2)
                return;
            ++m_askedOverTcp;
            const QByteArray said = m_answer(socket->readAll().sliced(2), true);
            QByteArray framed;
            append16(framed, quint16(said.size()));
            socket->write(framed + said);
        });
}

QByteArray DnsServer::answer(
    const QByteArray &question, const QList<DnsRecord> &records, quint8 code, bool truncated)
{
    QByteArray bytes = question.first(2);
    append16(bytes, quint16(0x8180 | code | (truncated ? 0x0200 : 0)));
    append16(bytes, 1);
    append16(bytes, quint16(records.size()));
    append16(bytes, 0);
    append16(bytes, 0);
    bytes += questionOf(question);
    for (const DnsRecord &record : records) {
        bytes += record.owner.isEmpty() ? QByteArray("\xc0\x0c", 2) : dnsName(record.owner);
        append16(bytes, record.type);
        append16(bytes, 1);
        bytes += QByteArray("\0\0\0\x3c", 4);
        append16(bytes, quint16(record.data.size()));
        bytes += record.data;
    }
    return bytes;
}

} // namespace verbund::test

#include "moc_DnsServer.cpp"
