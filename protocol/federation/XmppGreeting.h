// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

namespace verbund {

/// The beginning of an XMPP stream between servers (RFC 6120 §4, §5), up to what is offered under TLS; says
/// nothing but the name of the domain that is asked for.
class XmppGreeting {
public:
    enum class State {
        /// The server's greeting is awaited.
        Greeting,
        /// TLS may begin: the server said so.
        TlsWanted,
        /// All that can be learnt is known.
        Done,
        Failed,
    };
    enum class Failure { None, NotXmpp, NoStartTls, HostUnknown, Refused };

    /// The domain in A-labels. Encrypted: TLS stands already (XEP-0368).
    XmppGreeting(const QString &domain, bool encrypted);

    /// Takes what the server said.
    State feed(const QByteArray &bytes);
    /// TLS stands: the stream begins anew.
    void encrypted();
    /// What has to go to the server.
    [[nodiscard]] QByteArray takeOutgoing();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Failure failure() const { return m_failure; }
    /// The condition of the server's stream error.
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] bool requiresTls() const { return m_requiresTls; }
    [[nodiscard]] bool offersExternal() const { return m_external; }
    [[nodiscard]] bool offersDialback() const { return m_dialback; }

private:
    void open();
    void readToken();
    void beginElement();
    void endElement();
    void greeted();
    void endFeatures();
    void fail(Failure failure, const QString &reason = {});

    QString m_domain;
    QXmlStreamReader m_reader;
    QByteArray m_out;
    QString m_reason;
    qsizetype m_heard = 0;
    int m_depth = 0;
    State m_state = State::Greeting;
    Failure m_failure = Failure::None;
    bool m_encrypted = false;
    bool m_startTls = false;
    bool m_requiresTls = false;
    bool m_external = false;
    bool m_dialback = false;
};

} // namespace verbund
