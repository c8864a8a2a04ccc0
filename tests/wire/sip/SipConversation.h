// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/UserAgent.h"
#include "tests/support/FakeTransport.h"

#include <QPointer>

namespace verbund::test {

/// A user agent of liza@zahnfee.example and the server that it talks to; what a wire test of SIP reads like:
///     QVERIFY(client("REGISTER sip:zahnfee.example\nCSeq: 1 REGISTER"));
///     server("200 OK\nExpires: 600");
class SipConversation {
public:
    explicit SipConversation(const sip::Timing &timing = {}, const QByteArray &password = "geheim");

    /// True when the next message that the client sends begins with the first line and holds the fields of
    /// the others: `Name: value` with exactly this value, `Name: ~part` with this within, `Name` at all,
    /// `!Name` not; an empty line, then the body.
    [[nodiscard]] bool client(const QByteArray &expected);
    /// True when the client has nothing to say for now.
    [[nodiscard]] bool silent();
    /// The server answers the client's last request (`200 OK`), or sends a request in its dialog (`NOTIFY`),
    /// with these fields, then an empty line and a body. What is not given is filled in.
    void server(const QByteArray &text);
    /// As server(), to the request that was `back` requests before the last.
    void answerEarlier(int back, const QByteArray &text);
    /// The connection breaks.
    void breakOff() { m_transport->breakOff(); }
    /// The last message that client() took.
    [[nodiscard]] const sip::SipMessage &last() const { return m_last; }
    [[nodiscard]] FakeTransport &transport() { return *m_transport; }
    [[nodiscard]] sip::Flow &flow() { return *m_flow; }
    [[nodiscard]] sip::UserAgent &agent() { return *m_agent; }
    /// The agent, then its flow, end.
    void destroy();

    /// The tag that the server puts into what it sends.
    QByteArray serverTag = "server";
    /// The count of the server's next request.
    int serverSequence = 1;

    [[nodiscard]] static sip::Identity identity();
    /// A digest challenge with this nonce.
    [[nodiscard]] static QByteArray challenge(const QByteArray &nonce, const QByteArray &algorithm = "MD5",
        const QByteArray &realm = "zahnfee.example");

private:
    [[nodiscard]] QByteArray response(
        const sip::SipMessage &request, const QByteArrayList &lines, const QByteArray &body);
    [[nodiscard]] QByteArray request(const QByteArrayList &lines, const QByteArray &body);
    [[nodiscard]] bool takeNext();
    [[nodiscard]] QByteArray mismatch(const QByteArray &expected) const;

    FakeTransport *m_transport;
    std::unique_ptr<sip::Flow> m_flow;
    std::unique_ptr<sip::UserAgent> m_agent;
    QByteArrayList m_queue;
    QByteArray m_bytes;
    sip::SipMessage m_last;
    QList<sip::SipMessage> m_requests;
    int m_branch = 0;
};

} // namespace verbund::test
