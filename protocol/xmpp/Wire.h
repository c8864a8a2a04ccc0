// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"
#include "protocol/SessionSink.h"
#include "protocol/xmpp/Roster.h"

#include <QDomElement>
#include <QXmppIq.h>
#include <QXmppStanza.h>

#include <functional>

class QXmppClient;
class QXmlStreamWriter;

namespace verbund::xmpp {

/// Writes XML into an open stanza, or a whole stanza.
using XmlWriting = std::function<void(QXmlStreamWriter &)>;
/// Takes what an IQ was answered with.
using Answer = std::function<void(Result<QDomElement>)>;
/// True when an answer is none: the connection was lost, and it is asked again over the next one.
[[nodiscard]] bool isLost(const Result<QDomElement> &answer);
/// What is asked of a stream that is gone.
[[nodiscard]] Later<void> connectionLost();
/// Ready when all are, with the first error.
[[nodiscard]] Later<void> together(QList<Later<void>> steps);

/// What the parts of one stream share: the way out, the sink, the contact list. Also the border where
/// QXmppTask becomes QFuture.
class Wire {
public:
    /// Results come back in `context`'s time, which must outlive the client.
    Wire(QXmppClient &client, SessionSink &sink, QObject &context, const ImAddress &own);

    /// Where everything goes that came in.
    [[nodiscard]] SessionSink &sink() const { return m_sink; }
    /// The context of everything that is continued.
    [[nodiscard]] QObject &context() const { return m_context; }
    /// The account's own address.
    [[nodiscard]] const ImAddress &own() const { return m_own; }
    /// The contact list as the server holds it.
    [[nodiscard]] Roster &roster() { return m_roster; }

    /// True when the server speaks for the account itself: no sender, or the own bare address.
    [[nodiscard]] bool isFromAccount(const QString &from) const;
    /// True for the account, its other devices, the home server, and contacts who may see that we are here.
    [[nodiscard]] bool mayKnowUs(const QString &from) const;
    /// True for people who must get no byte; the others who may not know us get what the server would say of
    /// an account without a device.
    [[nodiscard]] bool isStranger(const QString &from) const;

    /// Ready when the server has acknowledged the stanza (XEP-0198), or, where it cannot, when it is written.
    [[nodiscard]] Later<void> send(QXmppStanza &&stanza) const;
    /// The same for a stanza written by us.
    [[nodiscard]] Later<void> send(const XmlWriting &stanza) const;
    /// Asks the own account; the answer comes in the order of the stream, so what follows it finds it done,
    /// and never after the client is gone.
    void ask(QXmppIq::Type type, const XmlWriting &payload, const Answer &answer) const;
    /// Asks somebody else, by his bare JID; an empty one: the own account.
    void ask(const QString &bareJid, const XmlWriting &payload, const Answer &answer) const;
    /// Asks the own account; answered also when the client goes away.
    [[nodiscard]] Later<QDomElement> get(const XmlWriting &payload) const;
    /// Orders the own account to do something.
    [[nodiscard]] Later<void> order(const XmlWriting &payload) const;
    /// Answers a request with an empty result, or with this payload.
    void answer(const QDomElement &request, const XmlWriting &payload = {}) const;
    /// Answers a request as a server does for a device that is not there.
    void deny(const QDomElement &request) const;

private:
    [[nodiscard]] Answer whileAlive(const Answer &answer) const;
    void request(
        const QString &to, QXmppIq::Type type, const XmlWriting &payload, const Answer &answer) const;

    QXmppClient &m_client;
    SessionSink &m_sink;
    QObject &m_context;
    ImAddress m_own;
    Roster m_roster;
};

} // namespace verbund::xmpp
