// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"
#include "tests/wire/xmpp/Conversation.h"

#include <QTest>

#include <ctime>

namespace tst_xmpp_presence {

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
    void whoIsLetInWhileHeIsThereGetsTheNote();
    void whatOneMaySeeFollowsHisPermission();
    void theBestDeviceIsShown();
    void aDeviceInUseGoesBeforeOneAwayByItself();
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
    // From another one.
    const bool isAway = availability == Availability::Away;
    talk.session.setPresence({.address = {},
        .availability = isAway ? Availability::DoNotDisturb : Availability::Away,
        .note = {},
        .since = {}});
    QVERIFY(talk.client(u"<presence><show>%1</show></presence>"_s.arg(isAway ? u"dnd"_s : u"away"_s)));
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
    QVERIFY(talk.client(u"<presence to='anna@zahnfee.example'><status>da</status></presence>"_s));
    QVERIFY(talk.fake.clientIsSilent());
    // Her second device has had from the server only what everybody gets.
    talk.server(
        u"<presence from='anna@zahnfee.example/phone'/><presence from='liza@elhada.example/phone'/>"_s);
    QVERIFY(talk.client(u"<presence to='anna@zahnfee.example'><status>da</status></presence>"_s));
    QVERIFY(talk.fake.clientIsSilent());
    talk.session.setPresence(
        {.address = {}, .availability = Availability::Available, .note = {}, .since = {}});
    QVERIFY(talk.client(u"<presence to='anna@zahnfee.example'/>"_s));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_presence::whoIsLetInWhileHeIsThereGetsTheNote()
{
    Conversation talk({.roster = u"<item jid='chef@zahnfee.example' subscription='to'/>"_s});
    QVERIFY(talk.signIn());
    talk.server(u"<presence from='chef@zahnfee.example/x'/>"_s);
    QTRY_COMPARE(talk.sink.presences.count(), 1);
    talk.session.setPresence(
        {.address = {}, .availability = Availability::Available, .note = u"da"_s, .since = {}});
    QVERIFY(talk.fake.clientIsSilent());
    talk.server(
        u"<iq type='set' id='p1'><query xmlns='jabber:iq:roster'><item jid='chef@zahnfee.example' subscription='both'/></query></iq>"_s);
    // Before or after the answer to the push.
    for (int i = 0; i < 2 && talk.fake.last().tagName() != u"presence"; ++i)
        std::ignore = talk.client(u"<presence/>"_s);
    QCOMPARE(talk.fake.last().attribute(u"to"_s), u"chef@zahnfee.example"_s);
    QCOMPARE(talk.fake.last().firstChildElement(u"status"_s).text(), u"da"_s);
}

void tst_xmpp_presence::whatOneMaySeeFollowsHisPermission()
{
    Conversation talk({.roster = u"<item jid='liza@elhada.example' subscription='both'/>"
                                 "<item jid='anna@zahnfee.example' subscription='both'/>"
                                 "<item jid='offline@zahnfee.example' subscription='both'/>"
                                 "<item jid='chef@zahnfee.example' subscription='to'/>"_s});
    const ImAddress liza = address(u"liza@elhada.example"_s);
    QVERIFY(talk.signIn());
    talk.server(u"<presence from='liza@elhada.example/x'/><presence from='anna@zahnfee.example/x'/>"
                "<presence from='chef@zahnfee.example/x'/>"_s);
    QTRY_COMPARE(talk.sink.presences.count(), 3);
    const QDateTime since(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::UTC);
    Presence busy{.address = {}, .availability = Availability::Busy, .note = u"Labor"_s, .since = since};
    talk.session.setPresence(busy);
    const QString state =
        u"<show>dnd</show>%1<availability xmlns='urn:verbund:presence:0'>busy</availability>%2"_s;
    const QString stamp = u"<delay xmlns='urn:xmpp:delay' stamp='2026-01-02T03:04:05.000Z'/>"_s;
    const auto presence = [&](const QString &to, const QString &note, const QString &time) {
        return u"<presence%1>%2</presence>"_s.arg(to.isEmpty() ? QString() : u" to='%1'"_s.arg(to),
            state.arg(note.isEmpty() ? QString() : u"<status>%1</status>"_s.arg(note), time));
    };
    const auto anna = u"anna@zahnfee.example"_s;
    QVERIFY(talk.client(presence({}, {}, {})));
    QVERIFY(talk.client(presence(anna, u"Labor"_s, stamp)));
    QVERIFY(talk.fake.clientIsSilent());
    // Liza may see the note now, but not since when; Anna neither.
    talk.sink.permissions.insert(liza, {.presence = true, .note = true});
    talk.sink.permissions.insert(address(anna), {.presence = true});
    talk.session.setPresence(busy);
    QSet<QString> told;
    for (int i = 0; i < 2; ++i) {
        std::ignore = talk.client(u"<presence/>"_s);
        told += talk.fake.last().attribute(u"to"_s) + talk.fake.last().firstChildElement(u"status"_s).text();
        QVERIFY(talk.fake.last().firstChildElement(u"delay"_s).isNull());
    }
    QCOMPARE(told, (QSet<QString>{u"liza@elhada.exampleLabor"_s, anna}));
    // To those who may see nothing, nothing is sent that is only for them.
    talk.sink.permissions.insert(liza, {});
    busy.note = u"Kantine"_s;
    talk.session.setPresence(busy);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_presence::aDeviceInUseGoesBeforeOneAwayByItself()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    Presence away{.address = {}, .availability = Availability::Away, .note = {}, .since = {}};
    talk.session.setPresence(away);
    QVERIFY(talk.client(u"<presence><show>away</show><priority>5</priority></presence>"_s));
    away.automatic = true;
    talk.session.setPresence(away);
    QVERIFY(talk.client(u"<presence><show>away</show></presence>"_s));
    const QByteArray transcript = talk.fake.transcript();
    QVERIFY(!transcript.sliced(transcript.lastIndexOf("<presence")).contains("priority"));
    // Another program's device says so itself (XEP-0319), whatever its priority.
    talk.server(u"<presence from='liza@elhada.example/desk'><show>away</show><priority>50</priority>"
                "<idle xmlns='urn:xmpp:idle:1' since='2026-01-01T00:00:00Z'/></presence>"
                "<presence from='liza@elhada.example/phone'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.presences.last().availability, Availability::Available);
    talk.server(u"<presence from='liza@elhada.example/phone' type='unavailable'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.presences.last().availability, Availability::Away);
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

} // namespace tst_xmpp_presence

VERBUND_TEST(tst_xmpp_presence::tst_xmpp_presence)
#include "tst_xmpp_presence.moc"
