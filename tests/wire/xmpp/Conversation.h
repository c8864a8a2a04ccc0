// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/xmpp/XmppSession.h"
#include "tests/support/FakeXmppServer.h"
#include "tests/support/RecordingSink.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace verbund::test {

/// A client and a server that talk to each other; what every wire test of XMPP begins with.
class Conversation {
public:
    explicit Conversation(FakeXmppOptions options = {});
    /// With a certificate that says what the test wants.
    Conversation(const Identity &identity, FakeXmppOptions options);

    /// Starts with this password; ends at Online or Offline.
    void start(const QString &password = QStringLiteral("geheim"));
    /// Starts, and takes the first presence away; true when everything is as it should be.
    [[nodiscard]] bool signIn();
    /// The one error of the attempt.
    [[nodiscard]] Error error() const;
    /// True when the session has gone offline with exactly one error.
    [[nodiscard]] bool ended();
    /// What the server can say: see FakeXmppServer.
    void server(const QString &xml) { fake.server(xml); }
    [[nodiscard]] bool client(const QString &xml) { return fake.client(xml); }

    /// The certificate authority that clients trust here.
    [[nodiscard]] static const CertificateAuthority &authority();

    FakeXmppServer fake;
    RecordingSink sink;
    XmppSession session{sink};
    QSignalSpy failures{&session, &Session::failed};
    QSignalSpy states{&session, &Session::stateChanged};
    SignIn signInData;

private:
    QTemporaryDir m_folder;
};

/// The address written so.
[[nodiscard]] ImAddress address(const QString &text);

} // namespace verbund::test
