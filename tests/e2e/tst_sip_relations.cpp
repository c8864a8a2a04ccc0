// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/SipUser.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimeZone>

namespace tst_sip_relations {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Availability = Presence::Availability;
using Level = Relation::Level;

namespace {

const auto vera = u"vera.stein@zahnfee.example"_s;
const auto karl = u"karl.wolf@zahnfee.example"_s;
const auto lea = u"lea.brandt@zahnfee.example"_s;
const auto gwen = u"gwen.hale@toothfairy.example"_s;
const auto ned = u"ned.moss@toothfairy.example"_s;

constexpr Permission seesAll{
    .presence = true, .note = true, .details = true, .picture = true, .message = true};
constexpr Permission seesState{.presence = true, .picture = true, .message = true};
constexpr Permission seesPicture{.picture = true};

Relation relation(const ImAddress &address, Level level)
{
    Relation relation;
    relation.address = address;
    relation.level = level;
    return relation;
}

// As the client does it: the policy says the permission, the session writes it.
bool relate(User &user, const Relation &relation, const Permission &permission)
{
    user.sink.permissions[relation.address] = permission;
    return done(user.session.relate(relation));
}

Presence state(Availability availability, const QString &note = {})
{
    return {.address = {},
        .availability = availability,
        .note = note,
        .since = QDateTime({2026, 1, 2}, {3, 4, 5}, QTimeZone::UTC)};
}

// All documents about somebody that came over the watcher's wire.
QByteArray documentsOf(const User &watcher, const User &of)
{
    QByteArray documents;
    const QByteArray entity = "entity=\"sip:" + of.own.toString().toUtf8() + '"';
    for (qsizetype begin = 0; (begin = watcher.heard.indexOf("<presence", begin)) >= 0; ++begin) {
        const qsizetype tagEnd = watcher.heard.indexOf('>', begin);
        const QByteArray tag = watcher.heard.mid(begin, tagEnd - begin);
        const qsizetype end = tag.endsWith('/') ? tagEnd : watcher.heard.indexOf("</presence>", begin);
        if (tag.contains(entity))
            documents += watcher.heard.mid(begin, end - begin) + '\n';
    }
    return documents;
}

// The server's log, from where it was opened.
class Log {
public:
    explicit Log(const QString &server)
        : m_file(qEnvironmentVariable("VERBUND_SANDBOX") + u'/' + server + u"/output"_s)
    {
        if (!m_file.open(QIODevice::ReadOnly) || !m_file.seek(m_file.size()))
            qFatal("There is no log.");
    }
    [[nodiscard]] const QByteArray &text()
    {
        m_text += m_file.readAll();
        return m_text;
    }

private:
    QFile m_file;
    QByteArray m_text;
};

bool asked(const User &owner, const User &watcher)
{
    return std::ranges::contains(owner.sink.requests, watcher.own, &PresenceRequest::from);
}

bool sees(User &watcher, const User &of, Availability availability)
{
    return QTest::qWaitFor([&] { return watcher.seen(of.own).availability == availability; }, patience);
}

} // namespace

/// Who sees what over SIP, on two Kamailio that federate; what comes over the watcher's wire is looked at
/// byte by byte.
class TestSipRelations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("VERBUND_SANDBOX_CA"))
            QFAIL("There is no sandbox here: run this by platforms/linux/enter.");
    }

    void eachLevelShowsWhatItShould_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("at home") << karl;
        QTest::newRow("at a partner's") << gwen;
    }
    void eachLevelShowsWhatItShould()
    {
        QFETCH(const QString, who);
        User owner(vera);
        User witness(who);
        const Picture picture = jpeg(900);
        const QByteArray icon = picture.bytes.toBase64();
        QVERIFY(done(owner.session.publishPicture(picture)));
        QVERIFY(owner.start(state(Availability::Busy, u"Zaehne zaehlen"_s)));
        QVERIFY(witness.start());
        QVERIFY(done(owner.session.forgetRelation(witness.own)));
        QVERIFY(done(witness.session.subscribe(owner.own)));
        QTRY_VERIFY_WITH_TIMEOUT(asked(owner, witness), patience);
        const auto has = [&](const QByteArray &text) { return documentsOf(witness, owner).contains(text); };
        const auto step = [&](Level level, const Permission &permission, bool told = false) {
            witness.heard.clear();
            Relation next = relation(witness.own, level);
            next.told = told;
            return relate(owner, next, permission);
        };
        // Undecided: nothing.
        QVERIFY2(!has("busy") && !has("Zaehne") && !has(icon) && !has(">open<"), documentsOf(witness, owner));
        // Unknown: the picture, and nothing that tells the state.
        QVERIFY(step(Level::Unknown, seesPicture));
        QTRY_VERIFY_WITH_TIMEOUT(!witness.sink.pictures.isEmpty(), patience);
        QCOMPARE(witness.sink.pictures.last().second, picture);
        QTRY_VERIFY_WITH_TIMEOUT(owner.sink.withdrawn.contains(witness.own), patience);
        QVERIFY2(has(icon) && !has("busy") && !has("Zaehne") && !has(">open<") && !has("2026-01-02"),
            documentsOf(witness, owner));
        QCOMPARE(witness.seen(owner.own).availability, Availability::Offline);
        // External: which of the six states it is, since one does not know when.
        QVERIFY(step(Level::External, seesState));
        QVERIFY(sees(witness, owner, Availability::Busy));
        QVERIFY(has(icon) && !has("Zaehne") && !has("2026-01-02"));
        for (const auto each : {Availability::DoNotDisturb, Availability::BeRightBack, Availability::Offline,
                 Availability::Available}) {
            owner.session.setPresence(state(each, u"Zaehne putzen"_s));
            QVERIFY(sees(witness, owner, each));
        }
        QVERIFY(!has("Zaehne") && !has("2026-01-02"));
        // Colleague, Team: all of it.
        for (const Level level : {Level::Colleague, Level::Team}) {
            QVERIFY(step(level, seesAll));
            QTRY_COMPARE_WITH_TIMEOUT(witness.seen(owner.own).note, u"Zaehne putzen"_s, patience);
            QTRY_VERIFY_WITH_TIMEOUT(has("2026-01-02T03:04:05Z"), patience);
        }
        QVERIFY(step(Level::External, seesState));
        QTRY_COMPARE_WITH_TIMEOUT(witness.seen(owner.own).note, QString(), patience);
        QCOMPARE(witness.seen(owner.own).availability, Availability::Available);
        // Denied: as if signed out.
        QVERIFY(step(Level::Stranger, {}));
        QVERIFY(sees(witness, owner, Availability::Offline));
        QVERIFY(!has("Zaehne") && !has(icon));
        // And back.
        QVERIFY(step(Level::External, seesState));
        QVERIFY(done(witness.session.subscribe(owner.own)));
        owner.session.setPresence(state(Availability::Busy));
        QVERIFY(sees(witness, owner, Availability::Busy));
        // Blocked: he sees nothing and what he writes gets nowhere, and he cannot tell.
        QVERIFY(step(Level::Blocked, {}));
        QVERIFY(sees(witness, owner, Availability::Offline));
        QCOMPARE(owner.sink.blocked, QList{witness.own});
        QVERIFY(done(witness.say(owner.own, u"Hört man mich?"_s)));
        QVERIFY(step(Level::External, seesState));
        QVERIFY(done(witness.say(owner.own, u"Und jetzt?"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(owner.hears(u"Und jetzt?"_s), patience);
        QVERIFY(!owner.hears(u"Hört man mich?"_s));
        QVERIFY(done(owner.session.forgetRelation(witness.own)));
        QVERIFY(done(witness.session.removeContact(owner.own)));
        QVERIFY(witness.stop() && owner.stop());
    }

    // Lists keep it to themselves, so it is seen where each is watched singly.
    void deniedQuietlyOrTold()
    {
        User owner(u"info@md5.example"_s);
        User witness(u"liza@md5.example"_s);
        QVERIFY(owner.start(state(Availability::Busy)));
        QVERIFY(witness.start());
        QVERIFY(done(witness.session.subscribe(owner.own)));
        QVERIFY(relate(owner, relation(witness.own, Level::External), seesState));
        QVERIFY(sees(witness, owner, Availability::Busy));
        QVERIFY(relate(owner, relation(witness.own, Level::Stranger), {}));
        QVERIFY(sees(witness, owner, Availability::Offline));
        QVERIFY(!witness.heard.contains("terminated"));
        Relation told = relation(witness.own, Level::Stranger);
        told.told = true;
        QVERIFY(relate(owner, told, {}));
        QTRY_VERIFY_WITH_TIMEOUT(witness.heard.contains("terminated;reason=rejected"), patience);
        QVERIFY(done(owner.session.forgetRelation(witness.own)));
        QVERIFY(done(witness.session.removeContact(owner.own)));
        QVERIFY(witness.stop() && owner.stop());
    }

    void aBlockedDomainIsShutOutAsAWhole()
    {
        User owner(vera);
        User teammate(gwen);
        User stranger(ned);
        User colleague(karl);
        QVERIFY(owner.start(state(Availability::Busy)));
        QVERIFY(teammate.start() && stranger.start() && colleague.start());
        QVERIFY(relate(owner, relation(teammate.own, Level::Team), seesAll));
        QVERIFY(relate(owner, relation(colleague.own, Level::Colleague), seesAll));
        QVERIFY(done(teammate.session.subscribe(owner.own)));
        QVERIFY(done(colleague.session.subscribe(owner.own)));
        QVERIFY(sees(teammate, owner, Availability::Busy) && sees(colleague, owner, Availability::Busy));

        owner.sink.requests.clear(); // as servers end a subscription late, some may be left of before
        QVERIFY(done(owner.session.setDomainBlocked(u"toothfairy.example"_s, true)));
        QVERIFY(sees(teammate, owner, Availability::Offline));
        Log log(u"sip-home"_s);
        QVERIFY(done(stranger.session.subscribe(owner.own)));
        QTRY_VERIFY_WITH_TIMEOUT(
            log.text().contains("f=sip:ned.moss@toothfairy.example t=sip:vera.stein@"), patience);
        QVERIFY(done(teammate.say(owner.own, u"Hört man mich?"_s)));
        owner.session.setPresence(state(Availability::Away));
        QVERIFY(sees(colleague, owner, Availability::Away));
        QVERIFY(done(colleague.say(owner.own, u"Mich schon"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(owner.hears(u"Mich schon"_s), patience);
        QVERIFY(!owner.hears(u"Hört man mich?"_s));
        QCOMPARE(teammate.seen(owner.own).availability, Availability::Offline);
        QVERIFY(!asked(owner, stranger) && !asked(owner, teammate));

        // What was decided about her is as before.
        QVERIFY(done(owner.session.setDomainBlocked(u"toothfairy.example"_s, false)));
        QVERIFY(done(teammate.session.subscribe(owner.own)));
        QVERIFY(sees(teammate, owner, Availability::Away));
        for (User *user : {&teammate, &stranger, &colleague}) {
            QVERIFY(done(user->session.removeContact(owner.own)));
            QVERIFY(done(owner.session.forgetRelation(user->own)));
            QVERIFY(user->stop());
        }
        QVERIFY(owner.stop());
    }

    // The server itself lets nobody see more once it is over, also while no device is signed in.
    void whatHasEndedIsSeenNoMore()
    {
        User owner(vera);
        User witness(gwen);
        QVERIFY(owner.start(state(Availability::Busy, u"Zaehne zaehlen"_s)));
        QVERIFY(witness.start());
        Relation ends = relation(witness.own, Level::Colleague);
        ends.until = QDateTime::currentDateTimeUtc().addDays(2);
        QVERIFY(relate(owner, ends, seesAll));
        QVERIFY(done(witness.session.subscribe(owner.own)));
        QVERIFY(sees(witness, owner, Availability::Busy));
        witness.heard.clear();
        owner.sink.requests.clear();
        ends.until = QDateTime::currentDateTimeUtc().addDays(-2);
        QVERIFY(relate(owner, ends, seesAll));
        QVERIFY(sees(witness, owner, Availability::Offline));
        owner.session.setPresence(state(Availability::Away, u"Zaehne putzen"_s));
        QVERIFY(done(owner.session.relate(relation(address(karl), Level::External))));
        const QByteArray seen = documentsOf(witness, owner);
        QVERIFY2(!seen.contains("Zaehne") && !seen.contains(">open<"), seen.constData());
        // It is no question anew.
        QVERIFY(!asked(owner, witness));
        QVERIFY(done(owner.session.forgetRelation(address(karl))));
        QVERIFY(done(owner.session.forgetRelation(witness.own)));
        QVERIFY(done(witness.session.removeContact(owner.own)));
        QVERIFY(witness.stop() && owner.stop());
    }

    void devicesFollowEachOther()
    {
        User desk(lea, u"desk"_s);
        User phone(lea, u"phone"_s);
        QVERIFY(desk.start(state(Availability::Available)));
        QVERIFY(phone.start(state(Availability::Available)));
        QCOMPARE(phone.sink.relationLists, 1);
        const ImAddress friendly = address(gwen);
        const ImAddress nasty = address(ned);

        Relation ends = relation(friendly, Level::External);
        ends.until = QDateTime::fromSecsSinceEpoch(1'830'000'000, QTimeZone::UTC);
        QVERIFY(relate(desk, ends, seesState));
        QTRY_COMPARE_WITH_TIMEOUT(phone.sink.relations.value(friendly).level, Level::External, patience);
        QCOMPARE(phone.sink.relations.value(friendly).until, ends.until);
        QVERIFY(relate(phone, relation(nasty, Level::Blocked), {}));
        QTRY_COMPARE_WITH_TIMEOUT(desk.sink.blocked, QList{nasty}, patience);
        QCOMPARE(desk.sink.relations.value(nasty).level, Level::Blocked);
        QVERIFY(!desk.sink.relations.contains(friendly)); // what one did oneself is no news
        QVERIFY(done(phone.session.setDomainBlocked(u"elhada.example"_s, true)));
        QTRY_COMPARE_WITH_TIMEOUT(desk.sink.blockedDomains, QStringList{u"elhada.example"_s}, patience);
        QVERIFY(done(desk.session.saveContact(
            {.address = friendly, .name = u"Gwen"_s, .groups = {u"Niederlassung UK"_s}})));
        QTRY_VERIFY_WITH_TIMEOUT(
            !phone.sink.changed.isEmpty() && phone.sink.changed.last().name == u"Gwen"_s, patience);
        QVERIFY(done(phone.session.removeContact(friendly)));
        QTRY_COMPARE_WITH_TIMEOUT(desk.sink.removed, QList{friendly}, patience);

        Presence chosen = state(Availability::DoNotDisturb, u"Kein Zahn bis sechs"_s);
        chosen.until = QDateTime({2027, 1, 1}, {18, 0}, QTimeZone::UTC);
        phone.session.shareChoice(chosen);
        QTRY_COMPARE_WITH_TIMEOUT(desk.sink.chosen.count(), 1, patience);
        chosen.address = desk.own;
        QCOMPARE(desk.sink.chosen.last(), chosen);
        QVERIFY(phone.sink.chosen.isEmpty());

        QVERIFY(done(desk.session.forgetRelation(nasty)));
        QTRY_COMPARE_WITH_TIMEOUT(phone.sink.forgotten, QList{nasty}, patience);
        QVERIFY(done(desk.session.setDomainBlocked(u"elhada.example"_s, false)));
        QTRY_VERIFY_WITH_TIMEOUT(phone.sink.blockedDomains.isEmpty(), patience);
        QVERIFY(phone.stop());

        // A device that signs in later has it all.
        User tablet(lea, u"tablet"_s);
        QVERIFY(tablet.start(state(Availability::Available)));
        QCOMPARE(tablet.sink.relationLists, 1);
        QCOMPARE(tablet.sink.relations.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(tablet.sink.chosen.count(), 1, patience);
        QCOMPARE(tablet.sink.chosen.last(), chosen);
        QVERIFY(desk.sink.requests.isEmpty() && tablet.sink.requests.isEmpty());
        QVERIFY(done(tablet.session.forgetRelation(friendly)));
        QVERIFY(tablet.stop() && desk.stop());
    }

    void whoIsAtOneDeviceIsNotAway()
    {
        User desk(lea, u"desk"_s);
        User phone(lea, u"phone"_s);
        User witness(karl);
        QVERIFY(witness.start());
        QVERIFY(desk.start(state(Availability::Available)));
        QVERIFY(relate(desk, relation(witness.own, Level::Colleague), seesAll));
        QVERIFY(done(witness.session.subscribe(desk.own)));
        QVERIFY(sees(witness, desk, Availability::Available));
        Presence idle = state(Availability::Away);
        idle.automatic = true;
        QVERIFY(phone.start(state(Availability::Available)));
        phone.session.setPresence(idle);
        // Once the phone knows of the desk it is silent, whatever the order of what came.
        QVERIFY(QTest::qWaitFor(
            [&] {
                const qsizetype last = witness.heard.lastIndexOf("<presence");
                const QByteArray document = witness.heard.sliced(std::max<qsizetype>(last, 0));
                return document.contains("automatic") && !document.contains("rpid:away");
            },
            patience));
        QVERIFY(sees(witness, desk, Availability::Available));
        QVERIFY(desk.stop());
        QVERIFY(sees(witness, desk, Availability::Away));
        phone.session.setPresence(state(Availability::Available));
        QVERIFY(sees(witness, desk, Availability::Available));
        QVERIFY(done(phone.session.forgetRelation(witness.own)));
        QVERIFY(done(witness.session.removeContact(desk.own)));
        QVERIFY(witness.stop() && phone.stop());
    }

    void tenThousandAtOnceAreOneDocument()
    {
        User owner(vera);
        QVERIFY(owner.start());
        Log log(u"sip-home"_s);
        const auto documents = [&] { // the server says so itself, once for each
            return log.text().count("REQ PUBLISH sip:vera.stein@zahnfee.example from tcp:");
        };
        QElapsedTimer clock;
        clock.start();
        QList<Later<void>> all;
        for (int i = 0; i < 10'000; ++i)
            all += owner.session.relate(
                relation(address(u"person%1@toothfairy.example"_s.arg(i)), Level::External));
        for (const Later<void> &each : std::as_const(all))
            QVERIFY(done(each));
        qInfo() << "10,000 relations:" << clock.elapsed() << "ms";
        QTRY_COMPARE_WITH_TIMEOUT(documents(), 1, patience);
        all.clear();
        for (int i = 0; i < 10'000; ++i)
            all += owner.session.forgetRelation(address(u"person%1@toothfairy.example"_s.arg(i)));
        for (const Later<void> &each : std::as_const(all))
            QVERIFY(done(each));
        QTRY_COMPARE_WITH_TIMEOUT(documents(), 2, patience);
        QVERIFY(owner.stop());
    }
};

} // namespace tst_sip_relations

VERBUND_TEST(tst_sip_relations::TestSipRelations)
#include "tst_sip_relations.moc"
