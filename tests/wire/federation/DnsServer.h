// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>
#include <QUdpSocket>

#include <functional>

namespace verbund::test {

/// One record of an answer, its data as it goes over the wire.
struct DnsRecord {
    quint16 type = 0;
    QByteArray data;
    /// Whose record it is; empty: the name that was asked for.
    QByteArray owner{};
};

/// A name as it goes over the wire (RFC 1035 §3.1).
[[nodiscard]] QByteArray dnsName(const QByteArray &name);

/// A name server on loopback that says whatever a test wants, over UDP and TCP.
class DnsServer : public QObject {
    Q_OBJECT

public:
    /// A whole answer to a question, or nothing at all where it is empty.
    using Answer = std::function<QByteArray(const QByteArray &question, bool overTcp)>;

    DnsServer();

    [[nodiscard]] quint16 port() const { return m_udp.localPort(); }
    void setAnswer(const Answer &answer) { m_answer = answer; }
    [[nodiscard]] int askedOverTcp() const { return m_askedOverTcp; }

    /// A well-formed answer with these records.
    [[nodiscard]] static QByteArray answer(
        const QByteArray &question, const QList<DnsRecord> &records, quint8 code = 0, bool truncated = false);

private:
    void heard();
    void connected();

    QUdpSocket m_udp;
    QTcpServer m_tcp;
    Answer m_answer;
    int m_askedOverTcp = 0;
};

} // namespace verbund::test
