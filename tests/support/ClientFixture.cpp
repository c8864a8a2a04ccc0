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
            [this](SessionSink &sink) {
                auto session = std::make_unique<FakeSession>(sink);
                session->roster = m_roster;
                session->refusal = refusal;
                m_session = session.get();
                return session;
            },
        .keychain = keychain,
        .notifier = notifier,
        .profile = m_folder.path(),
        .caFile = {},
    });
    m_client->start();
}

bool ClientFixture::signIn(const QList<Contact> &roster)
{
    m_roster = roster;
    SignInForm &form = *m_client->signInForm();
    form.setAddress(u"info@zahnfee.example"_s);
    form.setPassword(u"secret"_s);
    form.setSavePassword(true);
    form.submit();
    return QTest::qWaitFor([this] {
        return m_client->phase() == Client::Phase::SignedIn
            && m_client->connection()->status() == Connection::Status::Online;
    });
}

void ClientFixture::restart()
{
    m_client.reset();
    make();
}

void ClientFixture::receive(const QString &from, const QString &body, const QDateTime &time)
{
    Message message;
    message.peer = address(from);
    message.body = body;
    message.time = time;
    message.originId = u"in-%1"_s.arg(++m_messages);
    message.archiveId = u"archive-%1"_s.arg(m_messages);
    message.stanzaId = message.originId;
    message.wantsReceipt = true;
    std::ignore = m_session->sink().arrived(
        {.messages = {message}, .receipts = {}, .archivePosition = message.archiveId});
}

void ClientFixture::request(const QString &from, const QString &name, const QString &text)
{
    m_session->sink().requested(
        {.from = address(from), .name = name, .text = text, .time = QDateTime::currentDateTimeUtc()});
}

void ClientFixture::presence(const QString &of, Presence::Availability availability, const QString &note)
{
    m_session->sink().presenceChanged(
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
