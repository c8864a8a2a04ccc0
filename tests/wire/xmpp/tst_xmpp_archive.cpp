// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/Dom.h"
#include "tests/support/TestMain.h"
#include "tests/wire/xmpp/Conversation.h"

#include <QTest>
#include <QTimeZone>

#include <ctime>

namespace tst_xmpp_archive {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

/// Catching up with the archive, and the position that moves with what is stored.
class tst_xmpp_archive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsFetchedInPages();
    void fetchingGoesOnWhereItEnded();
    void anEmptyArchiveIsCaughtUpWith();
    void aServerWithoutArchiveIsCaughtUpWith();
    void theNextPageIsAskedForWhileTheFormerIsStored();
    void caughtUpOnlyWhenAllIsStored();
    void aForgottenPositionStartsOver();
    void resultsFromSomebodyElseAreIgnored();
    void resultsOfAnotherQueryAreIgnored();
    void liveMessagesMoveThePositionOnlyAfterwards();
    void afterAFailedStoreThePositionStays();
    void catchingUpBeginsAgainAfterEveryConnect();
    void aPageThatLeadsNowhereEnds();
    void archivedReceiptsAndOwnMessagesArrive();
    void readingIsCheap();

private:
    static void fill(FakeXmppServer &server, int from, int count);
};

void tst_xmpp_archive::fill(FakeXmppServer &server, int from, int count)
{
    for (int i = from; i < from + count; ++i)
        server.archive += {.id = u"a%1"_s.arg(i),
            .xml =
                u"<message xmlns='jabber:client' from='liza@elhada.example/x' to='info@zahnfee.example' "
                u"type='chat' id='s%1'>"
                "<body>Nachricht %1</body><origin-id xmlns='urn:xmpp:sid:0' id='o%1'/></message>"_s.arg(i)};
}

void tst_xmpp_archive::everythingIsFetchedInPages()
{
    Conversation talk;
    fill(talk.fake, 0, 250);
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.arrivals.count(), 3);
    QCOMPARE(talk.sink.messages.count(), 250);
    for (int i = 0; i < 250; ++i) {
        QCOMPARE(talk.sink.messages.at(i).archiveId, u"a%1"_s.arg(i));
        QCOMPARE(talk.sink.messages.at(i).originId, u"o%1"_s.arg(i));
    }
    QCOMPARE(talk.sink.arrivals.at(0).archivePosition, u"a99"_s);
    QCOMPARE(talk.sink.arrivals.at(2).archivePosition, u"a249"_s);
    QVERIFY(talk.sink.arrivals.at(2).fromArchive);
    QCOMPARE(talk.sink.timesCaughtUp, 1);
}

void tst_xmpp_archive::fetchingGoesOnWhereItEnded()
{
    Conversation talk;
    fill(talk.fake, 0, 250);
    talk.sink.position = u"a239"_s;
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.messages.count(), 10);
    QCOMPARE(talk.sink.messages.at(0).archiveId, u"a240"_s);
}

void tst_xmpp_archive::anEmptyArchiveIsCaughtUpWith()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.timesCaughtUp, 1);
    QVERIFY(talk.sink.arrivals.isEmpty());
}

void tst_xmpp_archive::aServerWithoutArchiveIsCaughtUpWith()
{
    Conversation talk({.hasArchive = false});
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.timesCaughtUp, 1);
    // Such a server does not watch over stanza-ids either.
    talk.server(
        u"<message from='liza@elhada.example/x'><body>x</body><stanza-id xmlns='urn:xmpp:sid:0' by='info@zahnfee.example' id='a1'/></message>"_s);
    QTRY_COMPARE(talk.sink.messages.count(), 1);
    QVERIFY(!talk.sink.arrivals.at(0).archivePosition);
}

void tst_xmpp_archive::theNextPageIsAskedForWhileTheFormerIsStored()
{
    Conversation talk;
    fill(talk.fake, 0, 500);
    talk.sink.slow = true;
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.arrivals.count(), 2);
    // Two pages wait to be stored: the third is not asked for.
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.arrivals.count(), 2);
    talk.sink.storeNext();
    QTRY_COMPARE(talk.sink.arrivals.count(), 3);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.arrivals.count(), 3);
    QCOMPARE(talk.sink.position, u"a99"_s);
}

void tst_xmpp_archive::caughtUpOnlyWhenAllIsStored()
{
    Conversation talk;
    fill(talk.fake, 0, 150);
    talk.sink.slow = true;
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.arrivals.count(), 2);
    talk.sink.storeNext();
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.timesCaughtUp, 0);
    talk.sink.storeNext();
    QTRY_COMPARE(talk.sink.timesCaughtUp, 1);
}

void tst_xmpp_archive::aForgottenPositionStartsOver()
{
    Conversation talk;
    fill(talk.fake, 100, 20);
    talk.sink.position = u"a7"_s;
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.messages.count(), 20);
    QCOMPARE(talk.sink.position, u"a119"_s);
}

void tst_xmpp_archive::resultsFromSomebodyElseAreIgnored()
{
    Conversation talk({.answersArchive = false});
    QVERIFY(talk.signIn());
    QVERIFY(talk.client(
        u"<iq type='set'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>100</max></set></query></iq>"_s));
    const QDomElement query = talk.fake.last();
    const QString queryId = query.firstChildElement().attribute(u"queryid"_s);
    for (const QString &from :
        {u"mallory@evil.example"_s, u"zahnfee.example"_s, u"info@zahnfee.example/other"_s})
        talk.server(
            u"<message from='%1'><result xmlns='urn:xmpp:mam:2' queryid='%2' id='f'><forwarded "
            u"xmlns='urn:xmpp:forward:0'>"
            "<message xmlns='jabber:client' from='chef@zahnfee.example' to='info@zahnfee.example'><body>forged</body></message></forwarded></result></message>"_s
                .arg(from, queryId));
    talk.server(
        u"<iq type='result' id='%1' from='mallory@evil.example'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>"_s
            .arg(query.attribute(u"id"_s)));
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.timesCaughtUp, 0);
    talk.fake.answerArchive(query);
    QTRY_COMPARE(talk.sink.timesCaughtUp, 1);
    QVERIFY(talk.sink.arrivals.isEmpty());
}

void tst_xmpp_archive::resultsOfAnotherQueryAreIgnored()
{
    Conversation talk({.answersArchive = false});
    QVERIFY(talk.signIn());
    QVERIFY(talk.client(
        u"<iq type='set'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>100</max></set></query></iq>"_s));
    talk.server(
        u"<message from='info@zahnfee.example'><result xmlns='urn:xmpp:mam:2' queryid='old' "
        u"id='f'><forwarded xmlns='urn:xmpp:forward:0'>"
        "<message xmlns='jabber:client' from='liza@elhada.example' to='info@zahnfee.example'><body>late</body></message></forwarded></result></message>"_s);
    talk.fake.answerArchive(talk.fake.last());
    QTRY_COMPARE(talk.sink.timesCaughtUp, 1);
    QVERIFY(talk.sink.arrivals.isEmpty());
}

void tst_xmpp_archive::liveMessagesMoveThePositionOnlyAfterwards()
{
    Conversation talk({.answersArchive = false});
    const QString live =
        u"<message from='liza@elhada.example/x'><body>live</body><stanza-id xmlns='urn:xmpp:sid:0' by='info@zahnfee.example' id='%1'/></message>"_s;
    QVERIFY(talk.signIn());
    QVERIFY(talk.client(
        u"<iq type='set'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>100</max></set></query></iq>"_s));
    const QDomElement query = talk.fake.last();
    talk.server(live.arg(u"l1"_s));
    QTRY_COMPARE(talk.sink.arrivals.count(), 1);
    QVERIFY(!talk.sink.arrivals.at(0).archivePosition);
    talk.fake.answerArchive(query);
    QTRY_COMPARE(talk.sink.timesCaughtUp, 1);
    talk.server(live.arg(u"l2"_s));
    QTRY_COMPARE(talk.sink.arrivals.count(), 2);
    QCOMPARE(talk.sink.arrivals.at(1).archivePosition, u"l2"_s);
}

void tst_xmpp_archive::afterAFailedStoreThePositionStays()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.sink.slow = true;
    const QString live =
        u"<message from='liza@elhada.example/x'><body>live</body><stanza-id xmlns='urn:xmpp:sid:0' by='info@zahnfee.example' id='%1'/></message>"_s;
    talk.server(live.arg(u"l1"_s));
    QTRY_COMPARE(talk.sink.arrivals.count(), 1);
    talk.sink.storeNext(fail({.kind = Error::Kind::DiskFull, .subject = {}, .cause = {}}));
    QVERIFY(talk.fake.clientIsSilent());
    talk.server(live.arg(u"l2"_s));
    QTRY_COMPARE(talk.sink.arrivals.count(), 2);
    QVERIFY(!talk.sink.arrivals.at(1).archivePosition);
}

void tst_xmpp_archive::catchingUpBeginsAgainAfterEveryConnect()
{
    Conversation talk;
    fill(talk.fake, 0, 10);
    QVERIFY(talk.signIn());
    talk.fake.drop();
    QVERIFY(talk.ended());
    fill(talk.fake, 10, 5);
    talk.start();
    QTRY_COMPARE(talk.sink.timesCaughtUp, 2);
    QCOMPARE(talk.sink.messages.count(), 15);
}

void tst_xmpp_archive::aPageThatLeadsNowhereEnds()
{
    Conversation talk({.answersArchive = false});
    talk.sink.position = u"a1"_s;
    QVERIFY(talk.signIn());
    QVERIFY(talk.client(
        u"<iq type='set'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>100</max><after>a1</after></set></query></iq>"_s));
    talk.server(
        u"<iq type='result' id='%1'><fin xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><last>a1</last></set></fin></iq>"_s
            .arg(talk.fake.lastId()));
    QTRY_COMPARE(talk.sink.timesCaughtUp, 1);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_archive::archivedReceiptsAndOwnMessagesArrive()
{
    Conversation talk;
    talk.fake.archive += {.id = u"a1"_s,
        .xml = u"<message xmlns='jabber:client' from='info@zahnfee.example/phone' to='liza@elhada.example' "
               u"type='chat' id='x'><body>von unterwegs</body>"
               "<origin-id xmlns='urn:xmpp:sid:0' id='o1'/></message>"_s,
        .time = QDateTime(QDate(2024, 5, 6), QTime(7, 8, 9), QTimeZone::UTC)};
    talk.fake.archive += {.id = u"a2"_s,
        .xml =
            u"<message xmlns='jabber:client' from='liza@elhada.example/x' to='info@zahnfee.example' type='chat'><received xmlns='urn:xmpp:receipts' id='x'/></message>"_s};
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.arrivals.count(), 1);
    QCOMPARE(talk.sink.messages.at(0).outgoing, true);
    QCOMPARE(talk.sink.messages.at(0).originId, u"o1"_s);
    QCOMPARE(talk.sink.messages.at(0).time, QDateTime(QDate(2024, 5, 6), QTime(7, 8, 9), QTimeZone::UTC));
    QCOMPARE(talk.sink.receipts.at(0).messageId, u"x"_s);
    QCOMPARE(talk.sink.position, u"a2"_s);
}

void tst_xmpp_archive::readingIsCheap()
{
    constexpr int count = 5000;
    Conversation talk;
    fill(talk.fake, 0, count);
    const auto started = std::clock();
    QVERIFY(talk.signIn());
    QTRY_COMPARE_WITH_TIMEOUT(talk.sink.timesCaughtUp, 1, 60'000);
    QCOMPARE(talk.sink.messages.count(), count);
    const double milliseconds = 1000.0 * double(std::clock() - started) / CLOCKS_PER_SEC;
    qInfo("%d archived messages: %.3f ms CPU each, on both sides", count, milliseconds / count);
    QVERIFY(milliseconds < 10'000);
}

} // namespace tst_xmpp_archive

VERBUND_TEST(tst_xmpp_archive::tst_xmpp_archive)
#include "tst_xmpp_archive.moc"
