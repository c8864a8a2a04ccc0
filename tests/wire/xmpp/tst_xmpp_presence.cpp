// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/xmpp/Conversation.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Availability = Presence::Availability;

namespace {

const QString roster =
    u"<item jid='liza@elhada.example' name='Liza' subscription='both'><group>Freie</group></item>"
    "<item jid='chef@zahnfee.example' subscription='to'/>"
    "<item jid='neu@elhada.example' subscription='none' ask='subscribe'/>"_s;

} // namespace

/// Presence in both directions.
class tst_xmpp_presence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSixStatesComeIn_data();
    void theSixStatesComeIn();
    void theSixStatesGoOut_data();
    void theSixStatesGoOut();
    void theNoteGoesOnlyToThoseWhoMaySeeIt();
    void theBestDeviceIsShown();
    void onlyChangesAreReported();
    void presenceOfOthersIsIgnored();
    void whoStopsSharingGoesOffline();
    void tenThousandPresencesAreCheap();
};

void tst_xmpp_presence::theSixStatesComeIn_data()
{
    QTest::addColumn<QString>("inner");
    QTest::addColumn<Availability>("availability");
    const QString refined = u"<availability xmlns='urn:verbund:presence:0'>%1</availability>"_s;
    QTest::newRow("available") << QString() << Availability::Available;
    QTest::newRow("free for chat") << u"<show>chat</show>"_s << Availability::Available;
    QTest::newRow("away") << u"<show>away</show>"_s << Availability::Away;
    QTest::newRow("extended away") << u"<show>xa</show>"_s << Availability::Away;
    QTest::newRow("do not disturb") << u"<show>dnd</show>"_s << Availability::DoNotDisturb;
    QTest::newRow("be right back") << u"<show>away</show>"_s + refined.arg(u"be-right-back"_s)
                                   << Availability::BeRightBack;
    QTest::newRow("busy") << refined.arg(u"busy"_s) + u"<show>dnd</show>"_s << Availability::Busy;
    QTest::newRow("refinement of something else") << refined.arg(u"busy"_s) << Availability::Available;
    QTest::newRow("unknown words") << u"<show>zzz</show>"_s + refined.arg(u"zzz"_s)
                                   << Availability::Available;
}

void tst_xmpp_presence::theSixStatesComeIn()
{
    QFETCH(const QString, inner);
    QFETCH(const Availability, availability);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(
        u"<presence from='liza@elhada.example/x'>%1<status>Mittag\u202E &#10;bis zwei</status></presence>"_s
            .arg(inner));
    QTRY_COMPARE(talk.sink.presences.count(), 1);
    QCOMPARE(talk.sink.presences.at(0).address, address(u"liza@elhada.example"_s));
    QCOMPARE(talk.sink.presences.at(0).availability, availability);
    QCOMPARE(talk.sink.presences.at(0).note, u"Mittag bis zwei"_s);
    talk.server(u"<presence from='liza@elhada.example/x' type='unavailable'/>"_s);
    QTRY_COMPARE(talk.sink.presences.count(), 2);
    QCOMPARE(talk.sink.presences.at(1).availability, Availability::Offline);
}

void tst_xmpp_presence::theSixStatesGoOut_data()
{
    QTest::addColumn<Availability>("availability");
    QTest::addColumn<QString>("stanza");
    const QString refined = u"<availability xmlns='urn:verbund:presence:0'>%1</availability>"_s;
    QTest::newRow("available") << Availability::Available << u"<presence/>"_s;
    QTest::newRow("be right back") << Availability::BeRightBack
                                   << u"<presence><show>away</show>%1</presence>"_s.arg(
                                          refined.arg(u"be-right-back"_s));
    QTest::newRow("away") << Availability::Away << u"<presence><show>away</show></presence>"_s;
    QTest::newRow("busy") << Availability::Busy
                          << u"<presence><show>dnd</show>%1</presence>"_s.arg(refined.arg(u"busy"_s));
    QTest::newRow("do not disturb") << Availability::DoNotDisturb
                                    << u"<presence><show>dnd</show></presence>"_s;
    QTest::newRow("offline") << Availability::Offline << u"<presence type='unavailable'/>"_s;
}

void tst_xmpp_presence::theSixStatesGoOut()
{
    QFETCH(const Availability, availability);
    QFETCH(const QString, stanza);
    Conversation talk;
    QVERIFY(talk.signIn());
    const Presence presence{.address = {}, .availability = availability, .note = u"da"_s, .since = {}};
    talk.session.setPresence(presence);
    talk.session.setPresence(presence);
    QVERIFY(talk.client(stanza));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_presence::theNoteGoesOnlyToThoseWhoMaySeeIt()
{
    Conversation talk({.roster = u"<item jid='liza@elhada.example' subscription='both'/>"
                                 "<item jid='anna@zahnfee.example' subscription='both'/>"
                                 "<item jid='chef@zahnfee.example' subscription='to'/>"_s});
    QVERIFY(talk.signIn());
    talk.server(u"<presence from='liza@elhada.example/x'/><presence from='anna@zahnfee.example/x'/>"
                "<presence from='chef@zahnfee.example/x'/>"_s);
    QTRY_COMPARE(talk.sink.presences.count(), 3);
    talk.session.setPresence(
        {.address = {}, .availability = Availability::Available, .note = u"da"_s, .since = {}});
    QVERIFY(talk.client(u"<presence/>"_s));
    QVERIFY(talk.client(u"<presence to='anna@zahnfee.example'><status>da</status></presence>"_s));
    QVERIFY(talk.fake.clientIsSilent());
    // Her second device has had from the server only what everybody gets.
    talk.server(
        u"<presence from='anna@zahnfee.example/phone'/><presence from='liza@elhada.example/phone'/>"_s);
    QVERIFY(talk.client(u"<presence to='anna@zahnfee.example'><status>da</status></presence>"_s));
    QVERIFY(talk.fake.clientIsSilent());
    talk.session.setPresence(
        {.address = {}, .availability = Availability::Available, .note = {}, .since = {}});
    QVERIFY(talk.client(u"<presence/>"_s));
    QVERIFY(talk.client(u"<presence to='anna@zahnfee.example'/>"_s));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_presence::theBestDeviceIsShown()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(u"<presence from='liza@elhada.example/phone'><show>away</show></presence>"
                "<presence from='liza@elhada.example/desk'><show>dnd</show><priority>5</priority></presence>"
                "<presence from='liza@elhada.example/tablet'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.presences.last().availability, Availability::DoNotDisturb);
    talk.server(u"<presence from='liza@elhada.example/desk' type='unavailable'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.presences.last().availability, Availability::Available);
    talk.server(u"<presence from='liza@elhada.example' type='unavailable'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.presences.last().availability, Availability::Offline);
}

void tst_xmpp_presence::onlyChangesAreReported()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    for (int i = 0; i < 3; ++i)
        talk.server(u"<presence from='liza@elhada.example/x'><show>away</show></presence>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.presences.count(), 1);
}

void tst_xmpp_presence::presenceOfOthersIsIgnored()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(
        u"<presence from='mallory@evil.example/x'/><presence from='neu@elhada.example/x'/>"
        "<presence from='info@zahnfee.example/other'/><presence from='liza@elhada.example' type='error'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.presences.isEmpty());
}

void tst_xmpp_presence::whoStopsSharingGoesOffline()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(u"<presence from='liza@elhada.example/x'/>"_s);
    QTRY_COMPARE(talk.sink.presences.count(), 1);
    talk.server(
        u"<iq type='set' id='p1'><query xmlns='jabber:iq:roster'><item jid='liza@elhada.example' subscription='from'/></query></iq>"_s);
    QTRY_COMPARE(talk.sink.presences.count(), 2);
    QCOMPARE(talk.sink.presences.at(1).availability, Availability::Offline);
}

void tst_xmpp_presence::tenThousandPresencesAreCheap()
{
    constexpr int count = 10'000;
    QString items;
    QString presences;
    for (int i = 0; i < count; ++i) {
        items += u"<item jid='c%1@zahnfee.example' subscription='both'/>"_s.arg(i);
        presences +=
            u"<presence from='c%1@zahnfee.example/x'><show>away</show><status>Mittag</status></presence>"_s
                .arg(i);
    }
    Conversation talk({.roster = items});
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.contacts.count(), count);
    const auto started = std::clock();
    talk.server(presences);
    QTRY_COMPARE_WITH_TIMEOUT(talk.sink.presences.count(), count, 20'000);
    // Both ends, TLS and XML included; a number for the log, and a bound against anything quadratic.
    const double milliseconds = 1000.0 * double(std::clock() - started) / CLOCKS_PER_SEC;
    qInfo("%d presences: %.0f ms CPU on both sides", count, milliseconds);
    QVERIFY(milliseconds < 5000);
}

QTEST_GUILESS_MAIN(tst_xmpp_presence)
#include "tst_xmpp_presence.moc"
