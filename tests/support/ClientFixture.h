// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Client.h"
#include "tests/support/FakeKeychain.h"
#include "tests/support/FakeNotifier.h"
#include "tests/support/FakeSession.h"

#include <QTemporaryDir>

namespace verbund {

/// The real client on a temporary profile, with fakes at its seams.
class ClientFixture {
public:
    ClientFixture();
    ~ClientFixture();

    /// Signs in as info@zahnfee.example and waits until the client is online.
    [[nodiscard]] bool signIn(const QList<Contact> &roster = {});
    /// Ends the client as a crash would, and starts another one on the same profile.
    void restart();

    [[nodiscard]] Client &client() { return *m_client; }
    /// The session of the client that runs now; valid while it is signed in.
    [[nodiscard]] FakeSession &session() { return *m_session; }
    [[nodiscard]] QString profile() const { return m_folder.path(); }

    /// A live message from somebody.
    void receive(
        const QString &from, const QString &body, const QDateTime &time = QDateTime::currentDateTimeUtc());
    /// A presence request from somebody.
    void request(const QString &from, const QString &name = {}, const QString &text = {});
    /// Somebody's presence.
    void presence(const QString &of, Presence::Availability availability, const QString &note = {});

    FakeKeychain keychain;
    FakeNotifier notifier;
    /// What the next attempts to connect end with.
    Error refusal;

private:
    void make();

    QTemporaryDir m_folder;
    QList<Contact> m_roster;
    FakeSession *m_session = nullptr;
    std::unique_ptr<Client> m_client;
    int m_messages = 0;
};

/// An entry of the contact list with both subscriptions.
[[nodiscard]] Contact contact(const QString &address, const QString &name, const QStringList &groups = {});
/// A valid address.
[[nodiscard]] ImAddress address(const QString &text);

} // namespace verbund
