// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Framer.h"
#include "tests/support/Certificates.h"

#include <QSslServer>

#include <memory>

namespace verbund::test {

/// A small SIP server over real TLS on loopback that answers every request with 200, in the way it is told.
class FaultServer final : public QObject {
    Q_OBJECT

public:
    enum class Habit {
        Answer,
        ByteByByte,
        /// The answer stands among ten requests of its own.
        TenAtOnce,
        /// Reads and says nothing, not even to a keep-alive.
        Silence,
        /// Closes in order instead of an answer.
        Close,
        /// Breaks off in the middle of the answer.
        Reset,
        /// Sends header lines for ever.
        EndlessHeader,
        /// Announces a body beyond all bounds.
        EndlessBody,
    };

    explicit FaultServer(const Identity &identity, Habit habit = Habit::Answer,
        QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void setHabit(Habit habit) { m_habit = habit; }

    /// Connections that became secure.
    int connections = 0;
    /// Messages that came in, requests and answers.
    QByteArrayList messages;
    int pings = 0;
    qsizetype bytesSent = 0;

private:
    void take(QSslSocket *socket);
    void answer(QSslSocket *socket, const QByteArray &request);

    QSslServer m_server;
    Habit m_habit;
};

} // namespace verbund::test
