// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/xmpp/Conversation.h"

#include "tests/support/Waiting.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace verbund::test {

ImAddress address(const QString &text) { return ImAddress::parse(text).value_or(ImAddress()); }

const CertificateAuthority &Conversation::authority()
{
    static const CertificateAuthority authority(u"Throw-away CA"_s);
    return authority;
}

Conversation::Conversation(FakeXmppOptions options)
    : Conversation(authority().issue({.dnsNames = {u"zahnfee.example"_s}}), std::move(options))
{
}

Conversation::Conversation(const Identity &identity, FakeXmppOptions options)
    : fake(identity, std::move(options))
{
    QFile ca(m_folder.filePath(u"ca.pem"_s));
    if (!ca.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    ca.write(authority().certificate().toPem());
    signInData = {
        .address = address(u"info@zahnfee.example"_s),
        .password = {},
        .host = fake.host(),
        .port = fake.port(),
        .caFile = ca.fileName(),
        .deviceId = u"test"_s,
    };
}

void Conversation::start(const QString &password)
{
    signInData.password = password;
    session.start(signInData,
        {.address = {}, .availability = Presence::Availability::Available, .note = {}, .since = {}});
    (void)waitFor([this] { return session.state() != Session::State::Connecting; });
}

bool Conversation::signIn()
{
    start();
    return session.state() == Session::State::Online && client(u"<presence/>"_s) && waitFor([this] {
        return sink.contactLists > 0 && (sink.timesCaughtUp > 0 || !fake.options.answersArchive || sink.slow);
    });
}

Error Conversation::error() const
{
    return failures.count() == 1 ? failures.at(0).at(0).value<Error>() : Error();
}

bool Conversation::ended()
{
    return waitFor([this] { return session.state() == Session::State::Offline; }) && failures.count() == 1;
}

} // namespace verbund::test
