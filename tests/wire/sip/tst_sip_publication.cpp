// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Publication.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/SipConversation.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sip_publication {

using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;

namespace {

/// Own presence over a conversation.
struct Publishing : SipConversation {
    explicit Publishing(const Timing &timing = {}, const QByteArray &etag = {})
        : SipConversation(timing)
        , publication(
              std::make_unique<Publication>(agent(), "presence", "application/pidf+xml", etag, timing))
        , published(publication.get(), &Publication::published)
        , refused(publication.get(), &Publication::refused)
    {
    }

    /// Has the document "1" published.
    [[nodiscard]] bool begin()
    {
        publication->publish("1");
        if (!client("PUBLISH sip:liza@zahnfee.example SIP/2.0"))
            return false;
        server("200 OK\nSIP-ETag: e1\nExpires: 600");
        return published.count() == 1;
    }

    std::unique_ptr<Publication> publication;
    QSignalSpy published;
    QSignalSpy refused;
};

} // namespace

/// Publishing presence (RFC 3903).
class tst_sip_publication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentIsPublished()
    {
        Publishing it;
        it.publication->publish("1");
        QVERIFY(it.client(
            "PUBLISH sip:liza@zahnfee.example SIP/2.0\nEvent: presence\nExpires: 600\n"
            "To: <sip:liza@zahnfee.example>\n!SIP-If-Match\nContent-Type: application/pidf+xml\n\n1"));
        it.server("200 OK\nSIP-ETag: e1\nExpires: 600");
        QCOMPARE(it.published.count(), 1);
        QCOMPARE(it.publication->etag(), "e1");
        QVERIFY(it.silent());
    }

    void oneIsUnderWayAtATimeAndTheNewestWins()
    {
        Publishing it;
        it.publication->publish("1");
        it.publication->publish("2");
        it.publication->publish("3");
        QVERIFY(it.client("PUBLISH\n\n1"));
        QVERIFY(it.silent());
        it.server("200 OK\nSIP-ETag: e1\nExpires: 600");
        QCOMPARE(it.published.count(), 0);
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e1\n\n3"));
        it.server("200 OK\nSIP-ETag: e2\nExpires: 600");
        QCOMPARE(it.published.count(), 1);
        QVERIFY(it.silent());
    }

    void whatTheServerHoldsIsRenewedWithoutABody()
    {
        Publishing it;
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        it.server("200 OK\nSIP-ETag: e1\nExpires: 1");
        QVERIFY(it.silent());
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e1\nExpires: 600\nContent-Length: 0\n!Content-Type"));
        it.server("200 OK\nSIP-ETag: e2\nExpires: 600");
        QCOMPARE(it.publication->etag(), "e2");
    }

    void whatTheServerForgotIsPublishedAfresh()
    {
        Publishing it;
        QVERIFY(it.begin());
        it.publication->publish("2");
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e1\n\n2"));
        it.server("412 Conditional Request Failed");
        QVERIFY(it.client("PUBLISH\n!SIP-If-Match\n\n2"));
        it.server("200 OK\nSIP-ETag: e2\nExpires: 600");
        QCOMPARE(it.published.count(), 2);
    }

    void whatAnEarlierRunLeftIsTakenOver()
    {
        Publishing it({}, "old");
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: old\n\n1"));
        it.server("412 Conditional Request Failed");
        QVERIFY(it.client("PUBLISH\n!SIP-If-Match\n\n1"));
    }

    void aServerThatForgetsAlwaysIsLeftAlone()
    {
        Publishing it;
        it.publication->publish("1");
        for (int i = 0; i < 7; ++i) {
            QVERIFY(it.client("PUBLISH"));
            it.server("412 Conditional Request Failed");
        }
        QVERIFY(it.silent());
        QCOMPARE(it.refused.count(), 1);
    }

    void theTimeIsRaised()
    {
        Publishing it;
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH\nExpires: 600"));
        it.server("423 Interval Too Brief\nMin-Expires: 7200");
        QVERIFY(it.client("PUBLISH\nExpires: 7200\n\n1"));
    }

    void someRefusalsAreFinal_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {403, 404, 405, 415, 489, 501})
            QTest::addRow("%d", status) << status;
    }
    void someRefusalsAreFinal()
    {
        QFETCH(int, status);
        Publishing it({.retry = 1ms});
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        it.server(QByteArray::number(status) + " No");
        QCOMPARE(it.refused.count(), 1);
        QCOMPARE(it.refused.at(0).at(0).toInt(), status);
        it.publication->publish("2");
        std::ignore = it.publication->remove();
        QVERIFY(it.silent());
    }

    void othersPass_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("503") << QByteArray("503 Service Unavailable");
        QTest::newRow("500") << QByteArray("500 Server Error");
        QTest::newRow("silence") << QByteArray();
    }
    void othersPass()
    {
        QFETCH(QByteArray, answer);
        Publishing it({.transaction = answer.isEmpty() ? 10ms : 5'000ms, .retry = 20ms});
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH\n\n1"));
        if (!answer.isEmpty())
            it.server(answer);
        it.publication->publish("2");
        QVERIFY(it.client("PUBLISH\n!SIP-If-Match\n\n2"));
        it.server("200 OK\nSIP-ETag: e1\nExpires: 600");
        QCOMPARE(it.published.count(), 1);
    }

    void theServerSaysWhenToTryAgain()
    {
        Publishing it({.retry = 0ms});
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        it.server("503 Service Unavailable\nRetry-After: 1");
        it.publication->publish("2");
        QVERIFY(it.silent());
        QVERIFY(it.client("PUBLISH\n\n2"));
    }

    void aRenewalThatPassesKeepsTheDocument()
    {
        Publishing it({.retry = 10ms});
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        it.server("200 OK\nSIP-ETag: e1\nExpires: 1");
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e1\nContent-Length: 0"));
        it.server("500 Server Error");
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e1\nContent-Length: 0"));
    }

    void itIsTakenBack()
    {
        Publishing it;
        QVERIFY(it.begin());
        const Later<void> removed = it.publication->remove();
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e1\nExpires: 0\nContent-Length: 0\n!Content-Type"));
        QVERIFY(!removed.isFinished());
        it.server("200 OK\nExpires: 0");
        QVERIFY(removed.isFinished());
        QVERIFY(it.publication->etag().isEmpty());
        QVERIFY(it.silent());
    }

    void itIsTakenBackOnceWhatIsUnderWayIsThrough()
    {
        Publishing it;
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        const Later<void> removed = it.publication->remove();
        it.server("200 OK\nSIP-ETag: e1\nExpires: 600");
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e1\nExpires: 0"));
        QVERIFY(!removed.isFinished());
        it.server("200 OK");
        QVERIFY(removed.isFinished());
        QVERIFY(it.silent());
    }

    void itIsTakenBackWhileItIsRenewed()
    {
        Publishing it;
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        it.server("200 OK\nSIP-ETag: e1\nExpires: 1");
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e1\nExpires: 600"));
        std::ignore = it.publication->remove();
        it.server("200 OK\nSIP-ETag: e2\nExpires: 600");
        QVERIFY(it.client("PUBLISH\nSIP-If-Match: e2\nExpires: 0"));
    }

    void whatNeverGotThroughNeedsNoTakingBack()
    {
        Publishing it({.retry = 5ms});
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        it.server("503 Service Unavailable");
        QVERIFY(it.publication->remove().isFinished());
        QTest::qWait(15);
        QVERIFY(it.silent());
    }

    void publishingWhileItIsTakenBackPublishesAfresh()
    {
        Publishing it;
        QVERIFY(it.begin());
        std::ignore = it.publication->remove();
        QVERIFY(it.client("PUBLISH\nExpires: 0"));
        it.publication->publish("2");
        it.server("200 OK");
        QVERIFY(it.client("PUBLISH\n!SIP-If-Match\nExpires: 600\n\n2"));
        it.server("200 OK\nSIP-ETag: e2\nExpires: 600");
        QCOMPARE(it.publication->etag(), "e2");
    }

    void aLostConnectionIsLeftToOthers()
    {
        Publishing it({.retry = 1ms});
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        it.breakOff();
        QVERIFY(it.silent());
        QCOMPARE(it.refused.count(), 0);
    }

    void itMayBeDestroyedByWhatItTells_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("published") << QByteArray("200 OK\nSIP-ETag: e1");
        QTest::newRow("refused") << QByteArray("501 Not Implemented");
    }
    void itMayBeDestroyedByWhatItTells()
    {
        QFETCH(QByteArray, answer);
        Publishing it;
        it.publication->publish("1");
        QVERIFY(it.client("PUBLISH"));
        const auto destroy = [&] { it.publication.reset(); };
        QObject::connect(it.publication.get(), &Publication::published, destroy);
        QObject::connect(it.publication.get(), &Publication::refused, destroy);
        it.server(answer);
        QVERIFY(!it.publication);
    }
};

} // namespace tst_sip_publication

VERBUND_TEST(tst_sip_publication::tst_sip_publication)
#include "tst_sip_publication.moc"
