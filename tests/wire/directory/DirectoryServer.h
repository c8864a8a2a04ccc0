// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/Certificates.h"

#include <QSslSocket>
#include <QTcpServer>

#include <optional>

namespace verbund::test {

/// A small LDAP server on loopback that knows one person, in the way it is told.
class DirectoryServer final : public QTcpServer {
    Q_OBJECT

public:
    enum class Habit {
        Answer,
        /// Takes connections and says nothing, in TLS neither.
        Silence,
        /// Answers with what is not LDAP.
        Garbage,
        /// Answers with what begins like LDAP.
        BrokenEntry,
        /// Closes when it is asked.
        Close,
        /// Breaks off after three people.
        CloseMidway,
        /// Tells of three people and never comes to an end.
        NoEnd,
        /// Tells of people for ever, whatever the limit.
        Endless,
        /// Sends elsewhere for ever.
        EndlessReferences,
        /// Announces an answer beyond all bounds.
        Huge,
        /// Answers, and closes the connection then.
        CloseAfter,
        /// Does not know StartTLS.
        RefuseTls,
        /// Slips an acceptance of the sign-in in before TLS, which it refuses then.
        SlipIn,
        /// Says that it ends.
        Disconnection,
    };

    /// With a certificate it speaks TLS: at once, or when asked.
    explicit DirectoryServer(
        Habit habit, const std::optional<Identity> &identity = {}, bool tlsAtOnce = false);

    [[nodiscard]] QString url(const QString &host = QStringLiteral("127.0.0.1")) const;
    void setHabit(Habit habit) { m_habit = habit; }
    /// Ends what is open.
    void closeAll();

    int connections = 0;
    int searches = 0;
    int abandoned = 0;
    int binds = 0;
    int unbinds = 0;
    /// Everything that came in unencrypted.
    QByteArray inClear;

protected:
    void incomingConnection(qintptr socket) override;

private:
    void take(QSslSocket *socket);
    void answer(QSslSocket *socket, int id, uchar operation);
    void answerTls(QSslSocket *socket, int id);
    void answerSearch(QSslSocket *socket, int id);
    void flood(QSslSocket *socket, const QByteArray &message);

    Habit m_habit;
    std::optional<Identity> m_identity;
    bool m_tlsAtOnce;
    QList<QSslSocket *> m_sockets;
};

} // namespace verbund::test
