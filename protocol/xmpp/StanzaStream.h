// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"
#include "protocol/xmpp/StanzaReader.h"

#include <QMetaMethod>
#include <QObject>
#include <QSslSocket>

class QXmppClient;
class QXmppOutgoingClient;

namespace verbund::xmpp {

/// Stands between the socket and QXmpp: reads with StanzaReader and lets through only what is in its place.
class StanzaStream : public QObject {
    Q_OBJECT

public:
    /// Takes over the reading of `client`'s socket.
    explicit StanzaStream(QXmppClient &client, QObject *parent = nullptr);

    /// QXmpp's stream behind the client.
    [[nodiscard]] QXmppOutgoingClient &stream() const { return *m_stream; }
    /// Its socket.
    [[nodiscard]] QSslSocket &socket() const { return *m_socket; }
    /// A refused resumption ends the stream instead of becoming a new one with the old stanzas sent again.
    void setResuming(bool resuming) { m_resuming = resuming; }

Q_SIGNALS:
    /// The server sent what must not be, or offers no TLS.
    void broken(const verbund::Error &error);
    /// The server does not know the stream to be resumed any more (XEP-0198 §5).
    void resumeRefused();

private:
    void restart();
    void read();
    void pass(const QDomElement &element);
    bool passesUnencrypted(const QDomElement &element);
    bool refusesResume(const QDomElement &element) const;
    void breakOff(Error::Kind kind, const QString &cause);

    QXmppOutgoingClient *m_stream = nullptr;
    QSslSocket *m_socket = nullptr;
    QObject *m_xmppSocket = nullptr;
    QMetaMethod m_streamReceived;
    QMetaMethod m_stanzaReceived;
    QMetaMethod m_streamClosed;
    StanzaReader m_reader;
    int m_generation = 0;
    bool m_resuming = false;
};

} // namespace verbund::xmpp
