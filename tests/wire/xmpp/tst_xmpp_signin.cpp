// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"
#include "tests/wire/xmpp/Conversation.h"

#include <QTcpServer>
#include <QTest>

namespace tst_xmpp_signin {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Kind = Error::Kind;

/// Signing in, and every way in which it fails.
class tst_xmpp_signin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInWithStartTls();
    void signsInWithDirectTls();
    void aWrongPasswordIsRefused();
    void anUnknownUserIsRefused();
    void nobodyListensThere();
    void aNameThatDoesNotExistIsNotFound();
    void badCertificatesHaveNoWayPast_data();
    void badCertificatesHaveNoWayPast();
    void aSelfSignedAuthorityIsNotTrusted();
    void aServerWithoutTlsGetsNoPassword();
    void aServerWithOnlyPlainGetsNoPassword();
    void aStanzaBeforeTlsEndsIt();
    void aSilentServerTimesOut();
    void theServerShutsDown();
    void anotherDeviceTakesOver();
    void stoppingIsNoFailure();
    void stoppingWhileConnectingIsNoFailure();
    void canStartAgainAfterAFailure();
};

void tst_xmpp_signin::signsInWithStartTls()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    QCOMPARE(talk.failures.count(), 0);
    QCOMPARE(talk.states.count(), 2);
}

void tst_xmpp_signin::signsInWithDirectTls()
{
    Conversation talk({.tls = FakeXmppOptions::Tls::Direct});
    QCOMPARE(talk.fake.port(), 5223);
    QVERIFY(talk.signIn());
    QVERIFY(!talk.fake.transcript().contains("starttls"));
}

void tst_xmpp_signin::aWrongPasswordIsRefused()
{
    Conversation talk;
    talk.start(u"falsch"_s);
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::NotAuthorized);
    QVERIFY(!talk.error().cause.contains(u"falsch"_s));
}

void tst_xmpp_signin::anUnknownUserIsRefused()
{
    Conversation talk;
    talk.signInData.address = address(u"niemand@zahnfee.example"_s);
    talk.start();
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::NotAuthorized);
}

void tst_xmpp_signin::nobodyListensThere()
{
    Conversation talk;
    talk.signInData.port = 1;
    talk.start();
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::ServerUnreachable);
    QCOMPARE(talk.error().subject, u"zahnfee.example"_s);
}

void tst_xmpp_signin::aNameThatDoesNotExistIsNotFound()
{
    Conversation talk;
    talk.signInData.host = u"nirgends.invalid"_s;
    talk.start();
    QVERIFY(QTest::qWaitFor([&] { return talk.session.state() == Session::State::Offline; }, 20'000));
    QCOMPARE(talk.error().kind, Kind::ServerNotFound);
}

void tst_xmpp_signin::badCertificatesHaveNoWayPast_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("fromDay");
    QTest::addColumn<int>("toDay");
    QTest::addColumn<bool>("known");
    QTest::addColumn<Kind>("kind");
    const QStringList right{u"zahnfee.example"_s};
    QTest::newRow("wrong name") << QStringList{u"elhada.example"_s} << -1 << 1 << true
                                << Kind::CertificateWrongName;
    QTest::newRow("name of the host")
        << QStringList{u"localhost"_s} << -1 << 1 << true << Kind::CertificateWrongName;
    QTest::newRow("expired") << right << -9 << -8 << true << Kind::CertificateExpired;
    QTest::newRow("not yet valid") << right << 8 << 9 << true << Kind::CertificateExpired;
    QTest::newRow("unknown authority") << right << -1 << 1 << false << Kind::CertificateUntrusted;
    QTest::newRow("unknown and wrong")
        << QStringList{u"elhada.example"_s} << -1 << 1 << false << Kind::CertificateUntrusted;
}

void tst_xmpp_signin::badCertificatesHaveNoWayPast()
{
    QFETCH(const QStringList, names);
    QFETCH(const int, fromDay);
    QFETCH(const int, toDay);
    QFETCH(const bool, known);
    QFETCH(const Kind, kind);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const CertificateRequest request{
        .dnsNames = names, .notBefore = now.addDays(fromDay), .notAfter = now.addDays(toDay)};
    const CertificateAuthority stranger(u"Unknown CA"_s);
    Conversation talk((known ? Conversation::authority() : stranger).issue(request), {});
    talk.start();
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, kind);
    QCOMPARE(talk.error().subject, u"zahnfee.example"_s);
    QVERIFY(!talk.fake.transcript().contains("<auth"));
}

void tst_xmpp_signin::aSelfSignedAuthorityIsNotTrusted()
{
    Conversation talk;
    talk.signInData.caFile.clear();
    talk.start();
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::CertificateUntrusted);
}

void tst_xmpp_signin::aServerWithoutTlsGetsNoPassword()
{
    Conversation talk({.tls = FakeXmppOptions::Tls::None});
    talk.start();
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::TlsUnavailable);
    QVERIFY(!talk.fake.transcript().contains("<auth"));
}

void tst_xmpp_signin::aServerWithOnlyPlainGetsNoPassword()
{
    Conversation talk({.mechanisms = {u"PLAIN"_s, u"DIGEST-MD5"_s, u"X-OAUTH2"_s, u"ANONYMOUS"_s}});
    talk.start();
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::MechanismMismatch);
    QVERIFY(!talk.fake.transcript().contains("<auth"));
}

void tst_xmpp_signin::aStanzaBeforeTlsEndsIt()
{
    Conversation talk;
    talk.signInData.password = u"geheim"_s;
    talk.session.start(talk.signInData, {});
    QVERIFY(QTest::qWaitFor([&] { return talk.fake.connections() == 1; }));
    talk.server(u"<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
                u"xmlns:stream='http://etherx.jabber.org/streams' "
                "version='1.0' id='x'><message from='liza@elhada.example'><body>forged</body></message>"_s);
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::ProtocolViolation);
    QVERIFY(talk.sink.messages.isEmpty());
}

void tst_xmpp_signin::aSilentServerTimesOut()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Conversation talk;
    talk.signInData.port = silent.serverPort();
    talk.start();
    QVERIFY(QTest::qWaitFor([&] { return talk.session.state() == Session::State::Offline; }, 10'000));
    QCOMPARE(talk.error().kind, Kind::Timeout);
}

void tst_xmpp_signin::theServerShutsDown()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.server(
        u"<stream:error><system-shutdown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>"_s);
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::ServerShutDown);
}

void tst_xmpp_signin::anotherDeviceTakesOver()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.server(
        u"<stream:error><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>"_s);
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::SignedInElsewhere);
}

void tst_xmpp_signin::stoppingIsNoFailure()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.session.stop();
    QVERIFY(talk.client(u"<presence type='unavailable'/>"_s));
    QTRY_COMPARE(talk.session.state(), Session::State::Offline);
    QCOMPARE(talk.failures.count(), 0);
}

void tst_xmpp_signin::stoppingWhileConnectingIsNoFailure()
{
    Conversation talk;
    talk.session.start(talk.signInData, {});
    talk.session.stop();
    QCOMPARE(talk.session.state(), Session::State::Offline);
    QVERIFY(talk.signIn());
    QCOMPARE(talk.failures.count(), 0);
}

void tst_xmpp_signin::canStartAgainAfterAFailure()
{
    Conversation talk;
    talk.start(u"falsch"_s);
    QVERIFY(talk.ended());
    QVERIFY(talk.signIn());
    QCOMPARE(talk.failures.count(), 1);
}

} // namespace tst_xmpp_signin

VERBUND_TEST(tst_xmpp_signin::tst_xmpp_signin)
#include "tst_xmpp_signin.moc"
