// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Client.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeDirectory.h"
#include "tests/support/FakeFederationCheck.h"
#include "tests/support/FakeIdleWatch.h"
#include "tests/support/FakeKeychain.h"
#include "tests/support/FakeLookup.h"
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
    /// Signs in over both protocols, with a list on each, and waits until both are online.
    [[nodiscard]] bool signInOverBoth(const QList<Contact> &overXmpp, const QList<Contact> &overSip);
    /// Fills in the form and submits it.
    void submit(Account::Protocol protocol = Account::Protocol::Automatic);
    /// Ends the client as a crash would, and starts another one on the same profile.
    void restart();

    [[nodiscard]] Client &client() { return *m_client; }
    /// The session of the client that runs now; valid while it is signed in.
    [[nodiscard]] FakeSession &session(Carrier carrier = Carrier::Xmpp)
    {
        return *m_sessions[size_t(carrier)];
    }
    /// What asks DNS, and the directory, of the client that runs now; where it has one.
    [[nodiscard]] FakeLookup &lookup() { return *m_lookup; }
    [[nodiscard]] FakeDirectory &directory() { return *m_directory; }
    /// What the page checks with, and what looks at the own domain; valid while it is signed in.
    [[nodiscard]] FakeFederationCheck &federationCheck() { return *m_checks[0]; }
    [[nodiscard]] FakeFederationCheck &ownDomainCheck() { return *m_checks[1]; }
    [[nodiscard]] QString profile() const { return m_folder.path(); }

    /// A live message from somebody.
    void receive(const QString &from, const QString &body,
        const QDateTime &time = QDateTime::currentDateTimeUtc(), Carrier carrier = Carrier::Xmpp);
    /// A presence request from somebody.
    void request(const QString &from, const QString &name = {}, const QString &text = {},
        Carrier carrier = Carrier::Xmpp);
    /// Somebody's presence.
    void presence(const QString &of, Presence::Availability availability, const QString &note = {},
        Carrier carrier = Carrier::Xmpp);

    FakeKeychain keychain;
    FakeNotifier notifier;
    FakeClock clock;
    FakeIdleWatch idleWatch;
    /// What the next attempts to connect end with.
    Error refusal;
    /// The same over SIP; where there is no SIP, the next client cannot speak it at all.
    Error sipRefusal;
    bool speaksSip = false;
    /// DNS knows of the servers.
    bool hasRecords = true;
    /// The next sign-in has somebody who asks DNS how domains federate, and who knows this.
    bool hasLookup = false;
    QHash<QString, Carriers> world;
    /// What the checks of the next sign-in find by themselves: those of the page, and of the own domain.
    std::optional<FederationReport> federationReport;
    std::optional<FederationReport> ownDomainReport;
    /// The next sign-in has a directory.
    bool hasDirectory = false;
    /// The administrator's file that the next client reads; empty: there is none.
    QString policyFile;

private:
    void make();
    [[nodiscard]] std::unique_ptr<DomainLookup> makeLookup();
    [[nodiscard]] std::unique_ptr<Directory> makeDirectory();
    [[nodiscard]] std::unique_ptr<FederationCheck> makeCheck();

    QTemporaryDir m_folder;
    std::array<QList<Contact>, allCarriers.size()> m_rosters;
    std::array<FakeSession *, allCarriers.size()> m_sessions{};
    FakeLookup *m_lookup = nullptr;
    FakeDirectory *m_directory = nullptr;
    /// Of the desk made last, in the order of their making.
    std::array<FakeFederationCheck *, 2> m_checks{};
    size_t m_madeChecks = 0;
    std::unique_ptr<Client> m_client;
    int m_messages = 0;
};

/// An entry of the contact list with both subscriptions.
[[nodiscard]] Contact contact(const QString &address, const QString &name, const QStringList &groups = {});
/// A valid address.
[[nodiscard]] ImAddress address(const QString &text);

} // namespace verbund
