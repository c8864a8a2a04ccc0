// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/directory/Connector.h"
#include "protocol/directory/DirectoryPlace.h"
#include "protocol/directory/TlsLayer.h"

#include <optional>

struct ldap;
struct ldapmsg;

namespace verbund {

/// One connection to a directory: opened, encrypted and signed in without waiting.
class LdapConnection final : public QObject {
    Q_OBJECT

public:
    LdapConnection(DirectorySettings settings, DirectoryPlace place, TlsLayer::Trust trust,
        std::chrono::milliseconds patience);
    ~LdapConnection() override;

    void open();
    /// Ends it; nothing is said after that.
    void close();
    /// Ends it for this reason.
    void fail(Error error);
    [[nodiscard]] bool isReady() const { return m_step == Step::Ready; }
    [[nodiscard]] const QString &host() const { return m_place.host; }
    /// Of the library, while it is ready; what comes for it is told by received().
    [[nodiscard]] ldap *handle() const { return m_ldap; }

Q_SIGNALS:
    void ready();
    /// It could not be opened, or has ended; it says nothing more.
    void failed(const verbund::Error &error);
    /// A part of an answer; valid only now.
    void received(ldapmsg *message);

private:
    enum class Step { Closed, Connecting, AskingTls, Securing, SigningIn, Ready };

    void take(int socket);
    [[nodiscard]] bool prepare(int socket);
    void askTls();
    void secure();
    void signIn();
    void becomeReady();
    void read();
    void handle(ldapmsg *message);
    void takeAnswer(ldapmsg *message);

    DirectorySettings m_settings;
    DirectoryPlace m_place;
    TlsLayer::Trust m_trust;
    Step m_step = Step::Closed;
    Connector m_connector;
    std::optional<TlsLayer> m_tls;
    ldap *m_ldap = nullptr;
    /// The message whose answer is awaited before it is ready.
    int m_awaited = 0;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QTimer m_patience;
};

} // namespace verbund
