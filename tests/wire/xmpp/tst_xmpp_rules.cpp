// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/ConnectErrors.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/FetchQueue.h"
#include "protocol/xmpp/ServerLookup.h"
#include "protocol/xmpp/SignInSettings.h"
#include "protocol/xmpp/StanzaReader.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QXmppAuthenticationError.h>
#include <QXmppConfiguration.h>
#include <QXmppError.h>
#include <QXmppGlobal.h>
#include <QXmppStreamError.h>

Q_DECLARE_METATYPE(QXmppError)

namespace tst_xmpp_rules {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::xmpp;
using Kind = Error::Kind;
using Found = StanzaReader::Found;

/// The rules of the XMPP part that need no wire.
class tst_xmpp_rules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endpointsAreInOrder_data();
    void endpointsAreInOrder();
    void certificateErrorsAreTold_data();
    void certificateErrorsAreTold();
    void streamEndsAreTold_data();
    void streamEndsAreTold();
    void onlyScramIsAllowed();
    void theResourceIsStableAndTellsNothing();
    void aStreamMayBeCutAnywhere();
    void aLongStreamStaysLinear();
    void whoNeverAnswersLosesHisPlace();
    void noAnswerIsLateWithoutConnection();
};

void tst_xmpp_rules::endpointsAreInOrder_data()
{
    QTest::addColumn<QList<ServiceRecord>>("direct");
    QTest::addColumn<QList<ServiceRecord>>("startTls");
    QTest::addColumn<QList<Endpoint>>("endpoints");
    using Records = QList<ServiceRecord>;
    QTest::newRow("no record") << Records() << Records()
                               << QList<Endpoint>{{u"d"_s, 5222, false}, {u"d"_s, 5223, true}};
    QTest::newRow("direct first among equals") << Records{{u"a"_s, 443, 5}} << Records{{u"b"_s, 5222, 5}}
                                               << QList<Endpoint>{{u"a"_s, 443, true}, {u"b"_s, 5222, false}};
    QTest::newRow("priority over kind")
        << Records{{u"a"_s, 443, 9}} << Records{{u"b"_s, 5222, 5}, {u"c"_s, 5222, 9}}
        << QList<Endpoint>{{u"b"_s, 5222, false}, {u"a"_s, 443, true}, {u"c"_s, 5222, false}};
    QTest::newRow("the order of weights is kept") << Records() << Records{{u"x"_s, 1, 1}, {u"b"_s, 2, 1}}
                                                  << QList<Endpoint>{{u"x"_s, 1, false}, {u"b"_s, 2, false}};
    QTest::newRow("one service refused")
        << Records{{u"."_s, 0, 0}} << Records{{u"b"_s, 5222, 5}} << QList<Endpoint>{{u"b"_s, 5222, false}};
    QTest::newRow("all refused") << Records{{QString(), 0, 0}} << Records{{u"."_s, 0, 0}}
                                 << QList<Endpoint>();
}

void tst_xmpp_rules::endpointsAreInOrder()
{
    QFETCH(const QList<ServiceRecord>, direct);
    QFETCH(const QList<ServiceRecord>, startTls);
    QFETCH(const QList<Endpoint>, endpoints);
    QCOMPARE(endpointsFrom(direct, startTls, u"d"_s), endpoints);
}

void tst_xmpp_rules::certificateErrorsAreTold_data()
{
    QTest::addColumn<QList<QSslError::SslError>>("errors");
    QTest::addColumn<Kind>("kind");
    using Errors = QList<QSslError::SslError>;
    QTest::newRow("name") << Errors{QSslError::HostNameMismatch} << Kind::CertificateWrongName;
    QTest::newRow("expired") << Errors{QSslError::CertificateExpired} << Kind::CertificateExpired;
    QTest::newRow("too early") << Errors{QSslError::CertificateNotYetValid} << Kind::CertificateExpired;
    QTest::newRow("self-signed") << Errors{QSslError::SelfSignedCertificate} << Kind::CertificateUntrusted;
    QTest::newRow("authority") << Errors{QSslError::UnableToGetLocalIssuerCertificate}
                               << Kind::CertificateUntrusted;
    QTest::newRow("revoked") << Errors{QSslError::CertificateRevoked} << Kind::CertificateInvalid;
    QTest::newRow("all") << Errors{QSslError::CertificateExpired, QSslError::HostNameMismatch,
        QSslError::SelfSignedCertificateInChain}
                         << Kind::CertificateUntrusted;
    QTest::newRow("name and date") << Errors{QSslError::CertificateExpired, QSslError::HostNameMismatch}
                                   << Kind::CertificateWrongName;
}

void tst_xmpp_rules::certificateErrorsAreTold()
{
    QFETCH(const QList<QSslError::SslError>, errors);
    QFETCH(const Kind, kind);
    QList<QSslError> list;
    for (const QSslError::SslError error : errors)
        list += QSslError(error);
    const Error error = fromSslErrors(list, u"zahnfee.example"_s);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.subject, u"zahnfee.example"_s);
    QVERIFY(!error.cause.isEmpty());
}

void tst_xmpp_rules::streamEndsAreTold_data()
{
    QTest::addColumn<QXmppError>("end");
    QTest::addColumn<Kind>("kind");
    using QXmpp::AuthenticationError;
    using QXmpp::StreamError;
    const auto authentication = [](AuthenticationError::Type type) {
        return QXmppError{{}, AuthenticationError{type, {}, {}}};
    };
    const auto socket = [](QAbstractSocket::SocketError error) { return QXmppError{{}, error}; };
    QTest::newRow("conflict") << QXmppError{{}, StreamError::Conflict} << Kind::SignedInElsewhere;
    QTest::newRow("shutdown") << QXmppError{{}, StreamError::SystemShutdown} << Kind::ServerShutDown;
    QTest::newRow("not well-formed") << QXmppError{{}, StreamError::NotWellFormed} << Kind::ProtocolViolation;
    QTest::newRow("too large") << QXmppError{{}, StreamError::PolicyViolation} << Kind::ProtocolViolation;
    QTest::newRow("unknown host") << QXmppError{{}, StreamError::HostUnknown} << Kind::ServerNotFound;
    QTest::newRow("timeout of the server")
        << QXmppError{{}, StreamError::ConnectionTimeout} << Kind::ConnectionLost;
    QTest::newRow("overload") << QXmppError{{}, StreamError::ResourceConstraint} << Kind::ServerOverloaded;
    QTest::newRow("password") << authentication(AuthenticationError::NotAuthorized) << Kind::NotAuthorized;
    QTest::newRow("disabled") << authentication(AuthenticationError::AccountDisabled)
                              << Kind::AccountDisabled;
    QTest::newRow("mechanism") << authentication(AuthenticationError::MechanismMismatch)
                               << Kind::MechanismMismatch;
    QTest::newRow("keep-alive") << QXmppError{{}, QXmpp::TimeoutError()} << Kind::Timeout;
    QTest::newRow("refused") << socket(QAbstractSocket::ConnectionRefusedError) << Kind::ServerUnreachable;
    QTest::newRow("unreachable") << socket(QAbstractSocket::NetworkError) << Kind::ServerUnreachable;
    QTest::newRow("not found") << socket(QAbstractSocket::HostNotFoundError) << Kind::ServerNotFound;
    QTest::newRow("closed") << socket(QAbstractSocket::RemoteHostClosedError) << Kind::ConnectionLost;
    QTest::newRow("no TLS there") << socket(QAbstractSocket::SslHandshakeFailedError) << Kind::TlsUnavailable;
    QTest::newRow("nothing known") << QXmppError() << Kind::Internal;
}

void tst_xmpp_rules::streamEndsAreTold()
{
    QFETCH(const QXmppError, end);
    QFETCH(const Kind, kind);
    QCOMPARE(fromStreamEnd(end, u"zahnfee.example"_s).kind, kind);
}

void tst_xmpp_rules::onlyScramIsAllowed()
{
    const QXmppConfiguration settings =
        settingsFor({.address = ImAddress::parse(u"info@zahnfee.example").value(),
            .password = u"geheim"_s,
            .host = {},
            .port = 0,
            .caFile = {},
            .deviceId = u"d"_s});
    for (const QString &mechanism : {u"PLAIN"_s, u"DIGEST-MD5"_s, u"ANONYMOUS"_s, u"X-OAUTH2"_s})
        QVERIFY(settings.disabledSaslMechanisms().contains(mechanism));
    QVERIFY(!settings.ignoreSslErrors());
    QVERIFY(!settings.useNonSASLAuthentication());
    QVERIFY(!settings.autoReconnectionEnabled());
    QVERIFY(!settings.autoAcceptSubscriptions());
}

void tst_xmpp_rules::theResourceIsStableAndTellsNothing()
{
    SignIn signIn{.address = ImAddress::parse(u"info@zahnfee.example").value(),
        .password = {},
        .host = {},
        .port = 0,
        .caFile = {},
        .deviceId = u"laptop-of-jo"_s};
    const QString resource = resourceFor(signIn);
    QCOMPARE(resourceFor(signIn), resource);
    QVERIFY(!resource.contains(u"laptop"_s));
    signIn.address = ImAddress::parse(u"info@elhada.example").value();
    QVERIFY(resourceFor(signIn) != resource);
    signIn.deviceId.clear();
    QVERIFY(resourceFor(signIn) != resourceFor(signIn));
}

void tst_xmpp_rules::aStreamMayBeCutAnywhere()
{
    const QByteArray stream =
        u"<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
        u"xmlns:stream='http://etherx.jabber.org/streams' id='1'>"
        "<message from='ä@b'><body>Grüße &lt;🦷&gt; <![CDATA[<x>]]></body></message> \n"
        "<presence a='b'><x:y xmlns:x='z' x:c='d'/></presence></stream:stream>"_s.toUtf8();
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        StanzaReader reader;
        QList<Found> found;
        QString body;
        for (const QByteArray &part : {stream.left(cut), stream.mid(cut)}) {
            reader.add(part);
            while (found.isEmpty() || found.last() != Found::StreamClosed) {
                const Found next = reader.next();
                QVERIFY(next != Found::Malformed);
                if (next == Found::Nothing)
                    break;
                found += next;
                if (next == Found::Stanza && reader.element().localName() == u"message")
                    body = child(reader.element(), u"body", ns::client).text();
            }
        }
        QCOMPARE(found, (QList{Found::StreamOpened, Found::Stanza, Found::Stanza, Found::StreamClosed}));
        QCOMPARE(body, u"Grüße <🦷> <x>"_s);
    }
}

void tst_xmpp_rules::aLongStreamStaysLinear()
{
    StanzaReader reader;
    reader.add("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
    QCOMPARE(reader.next(), Found::StreamOpened);
    reader.add("<message><body>");
    for (int i = 0; i < 9000; ++i) {
        reader.add(QByteArray(1000, 'x'));
        QCOMPARE(reader.next(), Found::Nothing);
    }
    reader.add("</body></message>");
    QCOMPARE(reader.next(), Found::Stanza);
    QCOMPARE(reader.element().text().size(), 9'000'000);
    // The limit is for one stanza, not for the stream.
    for (int i = 0; i < 3000; ++i) {
        reader.add("<message><body>" + QByteArray(1000, 'y') + "</body></message>");
        QCOMPARE(reader.next(), Found::Stanza);
    }
}

void tst_xmpp_rules::whoNeverAnswersLosesHisPlace()
{
    FetchQueue queue(2, 1ms);
    QList<std::pair<QString, int>> asked;
    const QStringList people{u"silent"_s, u"mute"_s, u"liza"_s, u"anna"_s};
    for (const QString &person : people)
        queue.add({.about = person, .ask = [&asked, person](int number) { asked += {person, number}; }});
    QCOMPARE(asked.count(), 2);
    QTRY_COMPARE(asked.count(), 4);
    QCOMPARE(asked.at(2).first, u"liza"_s);
    QVERIFY(!queue.finish(asked.at(0).second));
}

void tst_xmpp_rules::noAnswerIsLateWithoutConnection()
{
    FetchQueue queue(1, 1ms);
    QStringList asked;
    int number = 0;
    const auto ask = [&](const QString &person) {
        queue.add({.about = person, .ask = [&, person](int given) {
                       asked += person;
                       number = given;
                   }});
    };
    ask(u"liza"_s);
    ask(u"anna"_s);
    queue.suspend();
    QTest::qWait(20); // many times the patience
    QCOMPARE(asked, QStringList{u"liza"_s});
    QVERIFY(queue.finish(number));
    QCOMPARE(asked, QStringList{u"liza"_s});
    queue.drop(u"anna"_s);
    ask(u"jonas"_s);
    queue.resume();
    QCOMPARE(asked, (QStringList{u"liza"_s, u"jonas"_s}));
}

} // namespace tst_xmpp_rules

VERBUND_TEST(tst_xmpp_rules::tst_xmpp_rules)
#include "tst_xmpp_rules.moc"
