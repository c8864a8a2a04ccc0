// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/SipUser.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>

namespace tst_sip_kamailio {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Kind = Error::Kind;
using Availability = Presence::Availability;

/// The session against real SIP servers: two Kamailio that federate, found by SRV (tests/sandbox).
class tst_sip_kamailio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("VERBUND_SANDBOX_CA"))
            QFAIL("There is no sandbox here: run this by platforms/linux/enter.");
    }

    void plainTextComesFirstThenReceiptsAndTyping()
    {
        User jonas(u"jonas.dietz@zahnfee.example"_s);
        User anna(u"anna.becker@zahnfee.example"_s);
        QVERIFY(jonas.start());
        QVERIFY(anna.start());
        QCOMPARE(anna.limitations, {});
        QVERIFY(done(anna.say(jonas.own, u"Grüße 🦷 <b>"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(jonas.hears(u"Grüße 🦷 <b>"_s), patience);
        QVERIFY(!jonas.sink.messages.last().wantsReceipt);
        QCOMPARE(jonas.sink.messages.last().peer, anna.own);
        QCOMPARE(jonas.sink.messages.last().carrier, Carrier::Sip);

        // By now anna's client has learnt what jonas' takes.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                std::ignore = done(anna.say(jonas.own, u"Mit Quittung"_s));
                return QTest::qWaitFor(
                    [&] { return !jonas.sink.messages.isEmpty() && jonas.sink.messages.last().wantsReceipt; },
                    500);
            }(),
            patience);
        const Message message = jonas.sink.messages.last();
        QVERIFY(message.wantsReadReceipt);
        QVERIFY(done(jonas.session.confirm(message)));
        QTRY_COMPARE_WITH_TIMEOUT(anna.sink.receipts.count(), 1, patience);
        QCOMPARE(anna.sink.receipts.at(0).messageId, message.originId);
        QCOMPARE(anna.sink.receipts.at(0).state, Message::State::Delivered);
        QVERIFY(done(jonas.session.confirmRead(message)));
        QTRY_COMPARE_WITH_TIMEOUT(anna.sink.receipts.count(), 2, patience);
        QCOMPARE(anna.sink.receipts.at(1).state, Message::State::Read);

        anna.session.setTyping(jonas.own, true);
        QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.typing.count(), 1, patience);
        QCOMPARE(jonas.sink.typing.at(0), std::pair(anna.own, true));
        anna.session.setTyping(jonas.own, false);
        QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.typing.count(), 2, patience);
        QVERIFY(anna.stop());
        QVERIFY(jonas.stop());
    }

    void presenceAndPermissionsAcrossFederation()
    {
        User erik(u"erik.lund@zahnfee.example"_s);
        User liza(u"liza@toothfairy.example"_s);
        QVERIFY(erik.start({.address = {}, .availability = Availability::Busy, .note = u"Zähne zählen"_s}));
        QVERIFY(liza.start());

        QVERIFY(done(liza.session.subscribe(erik.own)));
        QTRY_COMPARE_WITH_TIMEOUT(erik.sink.requests.count(), 1, patience);
        QCOMPARE(erik.sink.requests.at(0).from, liza.own);
        QCOMPARE(erik.sink.requests.at(0).carrier, Carrier::Sip);
        QVERIFY(liza.seen(erik.own).availability == Availability::Offline);

        QVERIFY(done(erik.session.relate({.address = liza.own, .level = Relation::Level::External})));
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(erik.own).availability, Availability::Busy, patience);
        QCOMPARE(liza.seen(erik.own).note, QString()); // she is no colleague
        QTRY_COMPARE_WITH_TIMEOUT(erik.sink.withdrawn, QList{liza.own}, patience);

        for (const auto state : {Availability::Away, Availability::BeRightBack, Availability::DoNotDisturb,
                 Availability::Offline, Availability::Available}) {
            erik.session.setPresence({.address = {}, .availability = state, .note = u"Notiz"_s});
            QTRY_COMPARE_WITH_TIMEOUT(liza.seen(erik.own).availability, state, patience);
            QCOMPARE(liza.seen(erik.own).note, QString());
        }
        QVERIFY(done(erik.session.relate({.address = liza.own})));
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(erik.own).availability, Availability::Offline, patience);
        QVERIFY(done(erik.session.relate({.address = liza.own, .level = Relation::Level::External})));
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(erik.own).availability, Availability::Available, patience);
        QVERIFY(done(erik.session.relate({.address = liza.own, .level = Relation::Level::Blocked})));
        QTRY_COMPARE_WITH_TIMEOUT(erik.sink.blocked, QList{liza.own}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(erik.own).availability, Availability::Offline, patience);
        QVERIFY(done(liza.say(erik.own, u"Hört man mich?"_s))); // she is not told
        QVERIFY(!erik.hears(u"Hört man mich?"_s));
        QVERIFY(done(erik.session.forgetRelation(liza.own)));
        QVERIFY(done(liza.say(erik.own, u"Und jetzt?"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(erik.hears(u"Und jetzt?"_s), patience);
        QVERIFY(done(liza.session.removeContact(erik.own)));
        QVERIFY(liza.stop());
        QVERIFY(erik.stop());
    }

    void colleaguesSeeTheNoteAndGroupsAreKeptOnTheServer()
    {
        User marta(u"marta.kowalczyk@zahnfee.example"_s);
        User nora(u"nora.berg@zahnfee.example"_s);
        QVERIFY(
            nora.start({.address = {}, .availability = Availability::Available, .note = u"bis 17 Uhr"_s}));
        QVERIFY(marta.start());
        QVERIFY(done(nora.session.relate({.address = marta.own, .level = Relation::Level::External})));
        QVERIFY(done(marta.session.saveContact(
            {.address = nora.own, .name = u"Nora B."_s, .groups = {u"Zentrale"_s, u"Süd"_s}})));
        QVERIFY(done(marta.session.subscribe(nora.own)));
        QTRY_COMPARE_WITH_TIMEOUT(marta.seen(nora.own).availability, Availability::Available, patience);
        QCOMPARE(marta.seen(nora.own).note, u"bis 17 Uhr"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            !marta.sink.changed.isEmpty() && marta.sink.changed.last().seesHim, patience);
        QVERIFY(marta.stop());

        User again(u"marta.kowalczyk@zahnfee.example"_s, u"another"_s);
        QVERIFY(again.start());
        const auto found = std::ranges::find(again.sink.contacts, nora.own, &Contact::address);
        QVERIFY(found != again.sink.contacts.end());
        QCOMPARE(found->name, u"Nora B."_s);
        QCOMPARE(QSet<QString>(found->groups.cbegin(), found->groups.cend()),
            (QSet<QString>{u"Zentrale"_s, u"Süd"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(again.seen(nora.own).availability, Availability::Available, patience);
        QVERIFY(nora.stop());
        QTRY_COMPARE_WITH_TIMEOUT(again.seen(nora.own).availability, Availability::Offline, patience);
        QVERIFY(done(again.session.removeContact(nora.own)));
        QTRY_COMPARE_WITH_TIMEOUT(again.sink.removed, QList{nora.own}, patience);
        QVERIFY(again.stop());
    }

    void picturesTravelAcrossFederationToThoseWhoSeeThePresence()
    {
        User nora(u"nora.berg@zahnfee.example"_s);
        User sued(u"sued@toothfairy.example"_s);
        User desk(u"desk@toothfairy.example"_s);
        const Picture first = jpeg(5000);
        QVERIFY(done(nora.session.publishPicture(first)));
        QVERIFY(nora.start());
        QVERIFY(sued.start());
        QVERIFY(desk.start());
        QVERIFY(done(sued.session.subscribe(nora.own)));
        QVERIFY(done(desk.session.subscribe(nora.own)));
        QTRY_COMPARE_WITH_TIMEOUT(nora.sink.requests.count(), 2, patience);
        QVERIFY(sued.sink.pictures.isEmpty());
        QVERIFY(done(nora.session.relate({.address = sued.own, .level = Relation::Level::External})));
        QVERIFY(done(nora.session.relate({.address = desk.own})));
        QTRY_COMPARE_WITH_TIMEOUT(sued.sink.pictures.count(), 1, patience);
        QCOMPARE(sued.sink.pictures.at(0).first, nora.own);
        QCOMPARE(sued.sink.pictures.at(0).second, first);
        QVERIFY(done(nora.session.publishPicture(jpeg(300))));
        QTRY_COMPARE_WITH_TIMEOUT(sued.sink.pictures.count(), 2, patience);
        QCOMPARE(sued.sink.pictures.at(1).second, jpeg(300));
        QVERIFY(done(nora.session.publishPicture({})));
        QTRY_COMPARE_WITH_TIMEOUT(sued.sink.shownPictures.last().second, QString(), patience);
        QVERIFY(desk.sink.shownPictures.isEmpty());
        for (User *user : {&sued, &desk}) {
            QVERIFY(done(user->session.removeContact(nora.own)));
            QVERIFY(user->stop());
        }
        QVERIFY(nora.stop());
    }

    // The server itself does not mind the case, so what is on the wire is read in its log.
    void theExactUserIsKeptAndUsed()
    {
        QFile log(qEnvironmentVariable("VERBUND_SANDBOX") + u"/sip-home/output"_s);
        QVERIFY(log.open(QIODevice::ReadOnly));
        User marta(u"marta.kowalczyk@zahnfee.example"_s);
        User nora(u"nora.berg@zahnfee.example"_s);
        QVERIFY(nora.start());
        QVERIFY(marta.start());
        QVERIFY(done(marta.session.saveContact(
            {.address = nora.own, .name = u"Nora B."_s, .groups = {}, .exactUser = u"Nora.Berg"_s})));
        QVERIFY(log.seek(log.size()));
        QVERIFY(done(marta.say(nora.own, u"Genau dir"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(nora.hears(u"Genau dir"_s), patience);
        QVERIFY(log.readAll().contains("REQ MESSAGE sip:Nora.Berg@zahnfee.example "));
        QVERIFY(marta.stop());

        User again(u"marta.kowalczyk@zahnfee.example"_s, u"another"_s);
        QVERIFY(again.start());
        const auto found = std::ranges::find(again.sink.contacts, nora.own, &Contact::address);
        QVERIFY(found != again.sink.contacts.end());
        QCOMPARE(found->exactUser, u"Nora.Berg"_s);
        QVERIFY(done(again.session.removeContact(nora.own)));
        QVERIFY(again.stop());
        QVERIFY(nora.stop());
    }

    void messagesWrittenWhileAwayCome()
    {
        User jonas(u"jonas.dietz@zahnfee.example"_s);
        User liza(u"liza@toothfairy.example"_s);
        QVERIFY(liza.start());
        QVERIFY(done(liza.say(jonas.own, u"Bist du da?"_s)));
        QVERIFY(done(liza.say(jonas.own, u"Dann später."_s)));
        QVERIFY(jonas.start());
        QTRY_VERIFY_WITH_TIMEOUT(jonas.hears(u"Bist du da?"_s) && jonas.hears(u"Dann später."_s), patience);
        QVERIFY(jonas.stop());
        QVERIFY(liza.stop());
    }

    void refusalsAreSentences_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("busy") << u"busy@zahnfee.example"_s << Kind::RecipientBusy;
        QTest::newRow("overloaded") << u"retry@zahnfee.example"_s << Kind::ServerOverloaded;
        QTest::newRow("nobody") << u"nobody@zahnfee.example"_s << Kind::RecipientNotFound;
        QTest::newRow("nobody over there") << u"nobody@toothfairy.example"_s << Kind::RecipientNotFound;
        QTest::newRow("no such domain") << u"x@nowhere.example"_s << Kind::RecipientNotFound;
        for (const auto &[code, kind] : {std::pair(403, Kind::Forbidden), {404, Kind::RecipientNotFound},
                 {408, Kind::RecipientServerTimeout}, {415, Kind::NotUnderstood},
                 {480, Kind::RecipientUnavailable}, {486, Kind::RecipientBusy}, {488, Kind::NotAcceptable},
                 {500, Kind::ServerOverloaded}, {503, Kind::ServerOverloaded},
                 {504, Kind::RecipientServerTimeout}, {603, Kind::Forbidden}})
            QTest::addRow("%d", code) << u"code-%1@zahnfee.example"_s.arg(code) << kind;
    }

    void refusalsAreSentences()
    {
        QFETCH(const QString, to);
        QFETCH(const Kind, kind);
        User jonas(u"jonas.dietz@zahnfee.example"_s);
        QVERIFY(jonas.start());
        const Error error = errorOf(jonas.say(address(to), u"Hallo?"_s));
        QCOMPARE(error.kind, kind);
        QVERIFY(!error.sentence().isEmpty());
        if (to.startsWith(u"code-")) { // what the server says of it stands in the cause
            QVERIFY(error.cause.contains(u"As the test asked for"));
            QVERIFY(error.cause.contains(u"SIP;cause="));
        }
        QVERIFY(jonas.stop());
    }

    void faultyDomainsFailAsTheyShould_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("wrong name") << u"info@sip-wrongname.example"_s << Kind::CertificateWrongName;
        QTest::newRow("common name only") << u"info@sip-commonname.example"_s << Kind::CertificateWrongName;
        QTest::newRow("expired") << u"info@sip-expired.example"_s << Kind::CertificateExpired;
        QTest::newRow("unknown authority") << u"info@sip-unknownca.example"_s << Kind::CertificateUntrusted;
        QTest::newRow("refuses") << u"info@sip-noserver.example"_s << Kind::ServerUnreachable;
        QTest::newRow("hangs") << u"info@sip-silent.example"_s << Kind::Timeout;
        QTest::newRow("is not") << u"info@nowhere.example"_s << Kind::ServerNotFound;
        QTest::newRow("unknown user") << u"niemand@zahnfee.example"_s << Kind::NotAuthorized;
    }

    void faultyDomainsFailAsTheyShould()
    {
        QFETCH(const QString, account);
        QFETCH(const Kind, kind);
        User user(account);
        QCOMPARE(user.failure().kind, kind);
    }

    void otherDomainsSignIn_data()
    {
        QTest::addColumn<QString>("account");
        QTest::newRow("the second server is taken") << u"info@sip-dead-first.example"_s;
        QTest::newRow("the certificate names only a URI") << u"info@sip-onlyuri.example"_s;
        QTest::newRow("MD5 only") << u"info@md5.example"_s;
        QTest::newRow("SHA-256 only") << u"info@sha256.example"_s;
    }

    void otherDomainsSignIn()
    {
        QFETCH(const QString, account);
        User user(account);
        QVERIFY(user.start());
        QVERIFY(user.stop());
    }

    void withoutAListServerEachIsWatchedByHimself_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::newRow("404 to the list") << u"md5.example"_s;
        QTest::newRow("489 to the list") << u"sha256.example"_s;
    }

    void withoutAListServerEachIsWatchedByHimself()
    {
        QFETCH(const QString, domain);
        User info(u"info@"_s + domain);
        User liza(u"liza@"_s + domain);
        QVERIFY(info.start());
        QVERIFY(liza.start());
        QVERIFY(done(liza.session.saveContact({.address = info.own, .name = u"Info"_s, .groups = {}})));
        QVERIFY(done(liza.session.subscribe(info.own)));
        QTRY_COMPARE_WITH_TIMEOUT(info.sink.requests.count(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!liza.sink.changed.isEmpty() && liza.sink.changed.last().asked, patience);
        QVERIFY(done(info.session.relate({.address = liza.own, .level = Relation::Level::External})));
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(info.own).availability, Availability::Available, patience);
        QTRY_VERIFY_WITH_TIMEOUT(liza.sink.changed.last().seesHim, patience);
        QVERIFY(done(liza.say(info.own, u"Hin"_s)));
        QVERIFY(done(info.say(liza.own, u"Her"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(info.hears(u"Hin"_s) && liza.hears(u"Her"_s), patience);
        QVERIFY(done(info.session.relate({.address = liza.own})));
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(info.own).availability, Availability::Offline, patience);
        QVERIFY(done(info.session.relate({.address = liza.own, .level = Relation::Level::External})));
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(info.own).availability, Availability::Available, patience);
        QVERIFY(info.stop());
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(info.own).availability, Availability::Offline, patience);
        // Also from the start of another connection.
        QVERIFY(liza.stop());
        QVERIFY(info.start());
        QVERIFY(liza.start());
        QTRY_COMPARE_WITH_TIMEOUT(liza.seen(info.own).availability, Availability::Available, patience);
        QVERIFY(info.stop());
        QVERIFY(liza.stop());
    }

    void aBareServerIsGoodForMessages()
    {
        User info(u"info@bare.example"_s);
        info.sink.kept = {{.address = address(u"liza@bare.example"_s), .name = u"Liza"_s, .groups = {}}};
        QVERIFY(info.start());
        QTRY_COMPARE_WITH_TIMEOUT(info.limitations.count(), 3, patience);
        QCOMPARE(info.sink.contacts.count(), 1);
        QVERIFY(done(info.say(info.own, u"an mich"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(info.hears(u"an mich"_s), patience);
        QVERIFY(info.stop());
    }
};

} // namespace tst_sip_kamailio

VERBUND_TEST(tst_sip_kamailio::tst_sip_kamailio)
#include "tst_sip_kamailio.moc"
