// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ClientFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace verbund {

ClientFixture::ClientFixture() { make(); }

ClientFixture::~ClientFixture() = default;

void ClientFixture::make()
{
    m_client = std::make_unique<Client>(ClientParts{
        .makeSession =
            [this](Carrier carrier, SessionSink &sink) {
                if (carrier == Carrier::Sip && !speaksSip)
                    return std::unique_ptr<FakeSession>();
                auto session = std::make_unique<FakeSession>(sink, carrier);
                session->roster = m_rosters[size_t(carrier)];
                session->refusal = carrier == Carrier::Sip ? sipRefusal : refusal;
                session->hasRecord = hasRecords;
                m_sessions[size_t(carrier)] = session.get();
                return session;
            },
        .keychain = keychain,
        .notifier = notifier,
        .clock = clock,
        .idleWatch = idleWatch,
        .profile = m_folder.path(),
        .caFile = {},
        .policyFile = policyFile,
        .makeLookup = [this] { return makeLookup(); },
        .makeDirectory = [this] { return makeDirectory(); },
        .makeFederationCheck = [this] { return makeCheck(); },
    });
    m_client->start();
}

std::unique_ptr<DomainLookup> ClientFixture::makeLookup()
{
    if (!hasLookup)
        return {};
    auto lookup = std::make_unique<FakeLookup>();
    lookup->world = world;
    m_lookup = lookup.get();
    return lookup;
}

std::unique_ptr<Directory> ClientFixture::makeDirectory()
{
    if (!hasDirectory)
        return {};
    auto directory = std::make_unique<FakeDirectory>();
    m_directory = directory.get();
    return directory;
}

// A desk makes the page's first.
std::unique_ptr<FederationCheck> ClientFixture::makeCheck()
{
    const size_t place = m_madeChecks++ % m_checks.size();
    auto check = std::make_unique<FakeFederationCheck>();
    check->answer = place == 0 ? federationReport : ownDomainReport;
    m_checks[place] = check.get();
    return check;
}

void ClientFixture::submit(Account::Protocol protocol)
{
    SignInForm &form = *m_client->signInForm();
    form.setAddress(u"info@zahnfee.example"_s);
    form.setPassword(u"secret"_s);
    form.setSavePassword(true);
    form.setProtocol(protocol);
    form.submit();
}

bool ClientFixture::signIn(const QList<Contact> &roster)
{
    m_rosters[size_t(Carrier::Xmpp)] = roster;
    submit();
    return QTest::qWaitFor([this] {
        return m_client->phase() == Client::Phase::SignedIn
            && m_client->connection()->status() == Connection::Status::Online;
    });
}

bool ClientFixture::signInOverBoth(const QList<Contact> &overXmpp, const QList<Contact> &overSip)
{
    speaksSip = true;
    m_rosters = {overXmpp, overSip};
    submit();
    return QTest::qWaitFor([this] {
        return m_client->phase() == Client::Phase::SignedIn
            && m_client->connection()->online() == Carriers::all()
            && m_client->connection()->status() == Connection::Status::Online;
    });
}

void ClientFixture::restart()
{
    m_client.reset();
    make();
}

void ClientFixture::receive(const QString &from, const QString &body, const QDateTime &time, Carrier carrier)
{
    Message message;
    message.peer = address(from);
    message.body = body;
    message.time = time;
    message.originId = u"in-%1"_s.arg(++m_messages);
    message.stanzaId = message.originId;
    message.wantsReceipt = true;
    Arrival arrival;
    if (carrier == Carrier::Xmpp) {
        message.archiveId = u"archive-%1"_s.arg(m_messages);
        arrival.archivePosition = message.archiveId;
    } else {
        message.wantsReadReceipt = true;
    }
    arrival.messages = {message};
    std::ignore = session(carrier).sink().arrived(arrival);
}

void ClientFixture::request(const QString &from, const QString &name, const QString &text, Carrier carrier)
{
    session(carrier).sink().requested({.from = address(from),
        .name = name,
        .text = text,
        .time = QDateTime::currentDateTimeUtc(),
        .carrier = carrier});
}

void ClientFixture::presence(
    const QString &of, Presence::Availability availability, const QString &note, Carrier carrier)
{
    session(carrier).sink().presenceChanged(
        {.address = address(of), .availability = availability, .note = note, .since = {}});
}

Contact contact(const QString &text, const QString &name, const QStringList &groups)
{
    Contact contact;
    contact.address = address(text);
    contact.name = name;
    contact.groups = groups;
    contact.seesHim = true;
    contact.seesMe = true;
    return contact;
}

ImAddress address(const QString &text) { return ImAddress::parse(text).value(); }

} // namespace verbund
