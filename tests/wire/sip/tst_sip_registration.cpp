// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Registration.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/SipConversation.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sip_registration {

using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;
using Kind = Error::Kind;

namespace {

const QByteArray binding = "\nContact: <sip:liza@127.0.0.1:40000;transport=tls;ob>;+sip.instance=\"<"
    + SipConversation::identity().instance + ">\";reg-id=1;expires=";

/// A registration over a conversation.
struct Registering : SipConversation {
    explicit Registering(const Timing &timing = {})
        : SipConversation(timing)
        , registration(std::make_unique<Registration>(agent()))
        , registered(registration.get(), &Registration::registered)
        , failed(registration.get(), &Registration::failed)
    {
        registration->start();
    }

    [[nodiscard]] Kind error() const
    {
        return failed.count() == 1 ? failed.at(0).at(0).value<Error>().kind : Kind::None;
    }

    std::unique_ptr<Registration> registration;
    QSignalSpy registered;
    QSignalSpy failed;
};

} // namespace

/// Signing in at a registrar.
class tst_sip_registration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChallengeIsAnswered_data()
    {
        QTest::addColumn<QByteArrayList>("algorithms");
        QTest::addColumn<QByteArray>("answered");
        QTest::newRow("MD5") << QByteArrayList{"MD5"} << QByteArray("MD5");
        QTest::newRow("SHA-256") << QByteArrayList{"SHA-256"} << QByteArray("SHA-256");
        QTest::newRow("SHA-256 above MD5") << QByteArrayList{"SHA-256", "MD5"} << QByteArray("SHA-256");
        QTest::newRow("MD5 above SHA-256") << QByteArrayList{"MD5", "SHA-256"} << QByteArray("MD5");
        QTest::newRow("unknown above both")
            << QByteArrayList{"SHA-512-256", "SHA-256", "MD5"} << QByteArray("SHA-256");
    }
    void aChallengeIsAnswered()
    {
        QFETCH(QByteArrayList, algorithms);
        QFETCH(QByteArray, answered);
        Registering it;
        QVERIFY(it.client("REGISTER sip:zahnfee.example SIP/2.0\nFrom: ~<sip:liza@zahnfee.example>;tag=\n"
                          "To: <sip:liza@zahnfee.example>\nCSeq: 1 REGISTER\nMax-Forwards: 70\n"
                          "Supported: path, outbound, gruu\n!Authorization"
            + binding + "3600"));
        QByteArray refusal = "401 Unauthorized";
        for (const QByteArray &algorithm : algorithms)
            refusal += "\nWWW-Authenticate: " + it.challenge("n1", algorithm);
        const QByteArray callId = it.last().callId().toByteArray();
        it.server(refusal);
        QVERIFY(it.client("REGISTER sip:zahnfee.example SIP/2.0\nCSeq: 2 REGISTER\nCall-ID: " + callId
            + "\nAuthorization: ~algorithm=" + answered
            + "\nAuthorization: ~uri=\"sip:zahnfee.example\"\nAuthorization: ~nonce=\"n1\""
              "\nAuthorization: ~nc=00000001"));
        it.server("200 OK" + binding + "600\nFlow-Timer: 120");
        QCOMPARE(it.registered.count(), 1);
        QCOMPARE(it.registration->binding().expires, 600s);
        QCOMPARE(it.registration->binding().flowTimer, 120s);
        QVERIFY(it.silent());
    }

    void aRegistrarThatNeedsNoPasswordIsFine()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        it.server("200 OK" + binding + "600");
        QCOMPARE(it.registered.count(), 1);
    }

    void aNewNonceIsTriedWithoutStale()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        it.server("401 Unauthorized\nWWW-Authenticate: " + it.challenge("n1"));
        QVERIFY(it.client("REGISTER\nAuthorization: ~nonce=\"n1\"\nAuthorization: ~nc=00000001"));
        it.server("401 Unauthorized\nWWW-Authenticate: " + it.challenge("n2"));
        QVERIFY(it.client(
            "REGISTER\nCSeq: 3 REGISTER\nAuthorization: ~nonce=\"n2\"\nAuthorization: ~nc=00000001"));
        it.server("200 OK" + binding + "600");
        QCOMPARE(it.registered.count(), 1);
    }

    void aWrongPasswordEndsAfterTwoTries()
    {
        Registering it;
        QVERIFY(it.client("REGISTER\n!Authorization"));
        it.server("401 Unauthorized\nWWW-Authenticate: " + it.challenge("n1"));
        QVERIFY(it.client("REGISTER\nAuthorization"));
        it.server("401 Unauthorized\nWWW-Authenticate: " + it.challenge("n2"));
        QVERIFY(it.client("REGISTER\nAuthorization"));
        it.server("401 Unauthorized\nWWW-Authenticate: " + it.challenge("n3"));
        QCOMPARE(it.error(), Kind::NotAuthorized);
        QVERIFY(it.silent());
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("403") << QByteArray("403 Forbidden") << Kind::AccountDisabled;
        QTest::newRow("404") << QByteArray("404 Not Found") << Kind::NotAuthorized;
        QTest::newRow("401 with nothing we know")
            << QByteArray("401 Unauthorized\nWWW-Authenticate: Basic realm=\"x\"") << Kind::NotAuthorized;
        QTest::newRow("503") << QByteArray("503 Service Unavailable\nRetry-After: 7")
                             << Kind::ServerOverloaded;
        QTest::newRow("423 without a word")
            << QByteArray("423 Interval Too Brief") << Kind::ProtocolViolation;
        QTest::newRow("200 without our binding")
            << QByteArray("200 OK\nContact: <sip:liza@127.0.0.9>;expires=600") << Kind::ProtocolViolation;
        QTest::newRow("302") << QByteArray("302 Moved\nContact: <sip:elhada.example>")
                             << Kind::ProtocolViolation;
    }
    void refusals()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Kind, kind);
        Registering it;
        QVERIFY(it.client("REGISTER"));
        it.server(answer);
        QCOMPARE(it.error(), kind);
        QCOMPARE(it.registered.count(), 0);
        QVERIFY(it.silent());
    }

    void theTimeIsRaisedOnce()
    {
        Registering it;
        QVERIFY(it.client("REGISTER" + binding + "3600"));
        it.server("423 Interval Too Brief\nMin-Expires: 7200");
        QVERIFY(it.client("REGISTER" + binding + "7200"));
        it.server("423 Interval Too Brief\nMin-Expires: 14400");
        QCOMPARE(it.error(), Kind::ProtocolViolation);
    }

    void silenceIsATimeout()
    {
        Registering it({.transaction = 20ms});
        QVERIFY(it.client("REGISTER"));
        it.server("100 Trying");
        QVERIFY(waitFor([&] { return it.failed.count() > 0; }));
        QCOMPARE(it.error(), Kind::Timeout);
    }

    void aLostConnectionIsSaid()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        it.breakOff();
        QCOMPARE(it.error(), Kind::ConnectionLost);
    }

    void itIsRenewedBeforeItLapsesWithWhatIsKnown()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        it.server("401 Unauthorized\nWWW-Authenticate: " + it.challenge("n1"));
        QVERIFY(it.client("REGISTER\nCSeq: 2 REGISTER"));
        it.server("200 OK" + binding + "1\nService-Route: <sip:edge.example;lr>");
        QVERIFY(it.silent());
        QVERIFY(it.client("REGISTER\nCSeq: 3 REGISTER\nAuthorization: ~nc=00000002\n!Route"));
        it.server("503 Service Unavailable");
        QCOMPARE(it.error(), Kind::ServerOverloaded);
        QCOMPARE(it.registered.count(), 1);
    }

    void theServiceRouteIsUsedFromThen()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        it.server("200 OK" + binding
            + "600;pub-gruu=\"sip:liza@zahnfee.example;gr=1\"\nService-Route: <sip:edge.example;lr>");
        QCOMPARE(it.registration->binding().publicGruu, "sip:liza@zahnfee.example;gr=1");
        OutgoingRequest request{.method = "SUBSCRIBE", .withContact = true};
        request.dialog->remoteUri = "sip:info@zahnfee.example";
        std::ignore = it.agent().send(request);
        QVERIFY(it.client("SUBSCRIBE\nRoute: <sip:edge.example;lr>\n"
                          "Contact: <sip:liza@127.0.0.1:40000;transport=tls;ob>"));
    }

    void stoppingTakesTheBindingBack()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        it.server("200 OK" + binding + "600");
        const auto stopped = it.registration->stop();
        QVERIFY(it.client("REGISTER" + binding + "0"));
        QVERIFY(!stopped.isFinished());
        it.server("200 OK");
        QVERIFY(stopped.isFinished() && stopped.resultCount() == 1);
        QCOMPARE(it.failed.count(), 0);
    }

    void stoppingEndsAlsoWhenTheConnectionDoes()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        it.server("200 OK" + binding + "600");
        const auto stopped = it.registration->stop();
        it.registration.reset();
        it.destroy();
        QVERIFY(stopped.isFinished() && stopped.resultCount() == 1);
    }

    void stoppingBeforeAnythingIsQuick()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        const auto stopped = it.registration->stop();
        QVERIFY(stopped.isFinished());
        it.server("200 OK" + binding + "600");
        QCOMPARE(it.registered.count(), 0);
    }

    void whoeverHearsOfFailureMayDestroyIt()
    {
        Registering it;
        QVERIFY(it.client("REGISTER"));
        QObject::connect(it.registration.get(), &Registration::failed, it.registration.get(),
            [&] { it.registration.release()->deleteLater(); });
        it.server("403 Forbidden");
        QVERIFY(!it.registration);
    }
};

} // namespace tst_sip_registration

VERBUND_TEST(tst_sip_registration::tst_sip_registration)
#include "tst_sip_registration.moc"
