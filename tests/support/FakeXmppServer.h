// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/xmpp/StanzaReader.h"
#include "tests/support/Certificates.h"

#include <QDateTime>
#include <QPointer>
#include <QSslSocket>

#include <memory>

class QTcpServer;

namespace verbund::test {

/// How a fake server behaves.
struct FakeXmppOptions {
    enum class Tls { StartTls, Direct, None };
    Tls tls = Tls::StartTls;
    QString domain = QStringLiteral("zahnfee.example");
    QString user = QStringLiteral("info");
    QString password = QStringLiteral("geheim");
    QStringList mechanisms{QStringLiteral("SCRAM-SHA-256")};
    /// Offers stream management (XEP-0198) and acknowledges.
    bool streamManagement = true;
    bool acknowledges = true;
    bool resumes = true;
    /// The items of the contact list, as XML.
    QString roster{};
    /// The items of the block list, as XML.
    QString blocked{};
    /// What stands in the node of relations, as XML; and that there are no nodes at all.
    QString relations{};
    bool keepsNodes = true;
    /// What the server can do (XEP-0030).
    QStringList features{};
    /// Has an archive; without one it refuses the query.
    bool hasArchive = true;
    /// Answers archive queries itself; else the test does.
    bool answersArchive = true;
};

/// One archived message.
struct ArchivedMessage {
    QString id;
    QString xml;
    QDateTime time = QDateTime::currentDateTimeUtc();
};

/// An XMPP server in the test's own process with a transcript language: server("<xml/>") says something,
/// client("<xml/>") waits for the next thing said by the client. It does sign-in, contact list, block list,
/// archive and what is asked of relations and features by itself.
class FakeXmppServer : public QObject {
    Q_OBJECT

public:
    FakeXmppServer(const Identity &identity, FakeXmppOptions options);
    ~FakeXmppServer() override;

    /// Where it listens.
    [[nodiscard]] QString host() const;
    [[nodiscard]] quint16 port() const;
    /// May be changed between connections.
    FakeXmppOptions options;
    /// Oldest first.
    QList<ArchivedMessage> archive;

    /// Sends this as it stands.
    void server(const QString &xml);
    /// Sends these bytes as they stand.
    void serverBytes(const QByteArray &bytes);
    /// True when the next stanza of the client is this one; ids, capabilities (XEP-0115) and the
    /// priority of a presence count only where they are given.
    [[nodiscard]] bool client(const QString &xml);
    /// True when the client says nothing more until it has answered a ping of its own server.
    [[nodiscard]] bool clientIsSilent();
    /// The last stanza that client() looked at.
    [[nodiscard]] QDomElement last() const { return m_last; }
    /// Its id.
    [[nodiscard]] QString lastId() const { return m_last.attribute(QStringLiteral("id")); }
    /// Drops the connection without a word.
    void drop();
    /// Closes the connection after all that was said, in the middle of the stream.
    void hangUp();
    /// Everything received so far, in bytes.
    [[nodiscard]] QByteArray transcript() const { return m_transcript; }
    /// Number of connections so far.
    [[nodiscard]] int connections() const { return m_connections; }
    /// Acknowledges everything received so far.
    void acknowledge();
    /// Answers a query for the archive, once `options.answersArchive` is off.
    void answerArchive(const QDomElement &query);

private:
    void accept(qintptr descriptor);
    void read();
    void handle(const QDomElement &element);
    void sendStreamHeader();
    void sendFeatures();
    void startTls();
    void handleAuth(const QDomElement &element);
    void handleResponse(const QDomElement &element);
    bool handleStreamManagement(const QDomElement &element);
    bool handleIq(const QDomElement &iq);
    void refuse(const QString &condition);

    std::unique_ptr<QTcpServer> m_listener;
    Identity m_identity;
    QPointer<QSslSocket> m_socket;
    xmpp::StanzaReader m_reader;
    QList<QDomElement> m_received;
    QDomElement m_last;
    QByteArray m_transcript;
    QByteArray m_clientFirst;
    QByteArray m_serverFirst;
    QString m_userGiven;
    int m_connections = 0;
    int m_handled = 0;
    bool m_counting = false;
    bool m_authenticated = false;
};

} // namespace verbund::test
