// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/XmppSession.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

namespace tst_xmpp_prosody {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Kind = Error::Kind;
using Availability = Presence::Availability;

namespace {

constexpr int patience = 20'000;

ImAddress address(const QString &text) { return ImAddress::parse(text).value_or(ImAddress()); }

QString passwordOf(const QString &user)
{
    QFile accounts(qEnvironmentVariable("VERBUND_SANDBOX_ACCOUNTS"));
    if (!accounts.open(QIODevice::ReadOnly))
        return {};
    const auto lines = QString::fromUtf8(accounts.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(user + u' '))
            return line.section(u' ', 1);
    }
    return u"none"_s;
}

// One user at one device.
struct User {
    explicit User(const QString &name)
        : own(address(name))
        , signIn{.address = own,
              .password = passwordOf(name),
              .host = {},
              .port = 0,
              .caFile = qEnvironmentVariable("VERBUND_SANDBOX_CA"),
              .deviceId = QUuid::createUuid().toString()}
    {
    }
    bool start()
    {
        session.start(
            signIn, {.address = {}, .availability = Availability::Available, .note = {}, .since = {}});
        return QTest::qWaitFor([this] { return session.state() != Session::State::Connecting; }, patience)
            && session.state() == Session::State::Online
            && QTest::qWaitFor([this] { return sink.contactLists > 0 && sink.timesCaughtUp > 0; }, patience);
    }
    bool stop()
    {
        session.stop();
        return QTest::qWaitFor([this] { return session.state() == Session::State::Offline; }, patience);
    }
    Later<void> say(const ImAddress &to, const QString &body)
    {
        Message message;
        message.peer = to;
        message.body = body;
        message.originId = QUuid::createUuid().toString(QUuid::Id128);
        message.outgoing = true;
        return session.send(message);
    }
    Error failure()
    {
        session.start(signIn, {});
        (void)QTest::qWaitFor([this] { return session.state() == Session::State::Offline; }, patience);
        return failures.count() == 1 ? failures.at(0).at(0).value<Error>() : Error();
    }

    ImAddress own;
    SignIn signIn;
    RecordingSink sink;
    XmppSession session{sink};
    QSignalSpy failures{&session, &Session::failed};
};

Picture png(qsizetype size)
{
    return {.bytes = "\x89PNG\r\n\x1a\n"_ba + QByteArray(size, 'p'), .mimeType = u"image/png"_s};
}

bool done(const Later<void> &later)
{
    return QTest::qWaitFor([&] { return later.isFinished(); }, patience) && later.result().has_value();
}

} // namespace

/// The session against real servers: two Prosody that federate, found by SRV (tests/sandbox).
class tst_xmpp_prosody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoPeopleMeetAcrossFederation();
    void theArchiveIsCaughtUpWith();
    void failuresComeBack_data();
    void failuresComeBack();
    void aBlockedPersonIsNotHeard();
    void faultyDomainsFailAsTheyShould_data();
    void faultyDomainsFailAsTheyShould();
    void theSecondServerIsTaken();
    void aTentativeSignInNeedsARecord();
    void picturesTravelAcrossFederation_data();
    void picturesTravelAcrossFederation();
    void thePictureIsThereAtTheNextSignIn();
};

void tst_xmpp_prosody::initTestCase()
{
    if (!qEnvironmentVariableIsSet("VERBUND_SANDBOX_CA"))
        QFAIL("There is no sandbox here: run this by platforms/linux/enter.");
}

void tst_xmpp_prosody::twoPeopleMeetAcrossFederation()
{
    User jonas(u"jonas.dietz@zahnfee.example"_s);
    User sued(u"sued@elhada.example"_s);
    QVERIFY(jonas.start());
    QVERIFY(sued.start());

    QVERIFY(done(sued.session.subscribe(jonas.own)));
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.requests.count(), 1, patience);
    QCOMPARE(jonas.sink.requests.at(0).from, sued.own);
    QVERIFY(done(jonas.session.relate({.address = sued.own, .level = Relation::Level::External})));
    QVERIFY(done(jonas.session.subscribe(sued.own)));
    QVERIFY(done(jonas.session.saveContact({.address = sued.own, .name = u"Süd"_s, .groups = {u"Freie"_s}})));
    QTRY_COMPARE_WITH_TIMEOUT(sued.sink.requests.count(), 1, patience);
    QVERIFY(done(sued.session.relate({.address = jonas.own, .level = Relation::Level::External})));
    QTRY_VERIFY_WITH_TIMEOUT(
        !jonas.sink.presences.isEmpty() && jonas.sink.presences.last().address == sued.own, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!sued.sink.presences.isEmpty(), patience);
    QVERIFY(jonas.sink.changed.last().seesHim && jonas.sink.changed.last().seesMe);

    jonas.session.setPresence(
        {.address = {}, .availability = Availability::Busy, .note = u"Sitzung"_s, .since = {}});
    QTRY_COMPARE_WITH_TIMEOUT(sued.sink.presences.last().availability, Availability::Busy, patience);
    QCOMPARE(sued.sink.presences.last().note, QString());

    sued.session.setTyping(jonas.own, true);
    QVERIFY(done(sued.say(jonas.own, u"Grüße 🦷 <b>"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.messages.count(), 1, patience);
    const Message message = jonas.sink.messages.at(0);
    QCOMPARE(message.body, u"Grüße 🦷 <b>"_s);
    QVERIFY(!message.archiveId.isEmpty());
    QCOMPARE(jonas.sink.position, message.archiveId);
    QCOMPARE(jonas.sink.typing.count(), 2);
    QVERIFY(done(jonas.session.confirm(message)));
    QTRY_COMPARE_WITH_TIMEOUT(sued.sink.receipts.count(), 1, patience);
    QCOMPARE(sued.sink.receipts.at(0).messageId, message.originId);

    QVERIFY(done(jonas.session.forgetRelation(sued.own)));
    QVERIFY(done(jonas.session.removeContact(sued.own)));
    QTRY_VERIFY_WITH_TIMEOUT(!sued.sink.changed.isEmpty() && !sued.sink.changed.last().seesMe, patience);
    QVERIFY(done(sued.session.forgetRelation(jonas.own)));
    QVERIFY(done(sued.session.removeContact(jonas.own)));
}

void tst_xmpp_prosody::theArchiveIsCaughtUpWith()
{
    constexpr int count = 230;
    User jonas(u"jonas.dietz@zahnfee.example"_s);
    User anna(u"anna.becker@zahnfee.example"_s);
    QVERIFY(jonas.start());
    QVERIFY(anna.start());
    QVERIFY(done(anna.say(jonas.own, u"vorher"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(
        !jonas.sink.messages.isEmpty() && jonas.sink.messages.last().body == u"vorher"_s, patience);
    QVERIFY(jonas.stop());

    QList<Later<void>> sent;
    for (int i = 0; i < count; ++i)
        sent += anna.say(jonas.own, u"Nachricht %1"_s.arg(i));
    for (const Later<void> &one : std::as_const(sent))
        QVERIFY(done(one));

    jonas.sink.messages.clear();
    jonas.sink.arrivals.clear();
    QVERIFY(jonas.start());
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.timesCaughtUp, 2, patience);
    QStringList fetched;
    for (const Arrival &arrival : std::as_const(jonas.sink.arrivals)) {
        for (const Message &message : arrival.messages) {
            if (arrival.fromArchive)
                fetched += message.body;
        }
    }
    QCOMPARE(fetched.count(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(fetched.at(i), u"Nachricht %1"_s.arg(i));
}

void tst_xmpp_prosody::failuresComeBack_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QList<Kind>>("kinds");
    QTest::newRow("nobody there") << u"nobody@elhada.example"_s
                                  << QList{Kind::RecipientUnavailable, Kind::RecipientNotFound};
    QTest::newRow("no such server") << u"nobody@nowhere.example"_s
                                    << QList{Kind::RecipientServerNotFound, Kind::RecipientServerTimeout};
}

void tst_xmpp_prosody::failuresComeBack()
{
    QFETCH(const QString, to);
    QFETCH(const QList<Kind>, kinds);
    User jonas(u"jonas.dietz@zahnfee.example"_s);
    QVERIFY(jonas.start());
    jonas.sink.receipts.clear();
    QVERIFY(done(jonas.say(address(to), u"Hallo?"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.receipts.count(), 1, patience);
    QCOMPARE(jonas.sink.receipts.at(0).state, Message::State::Failed);
    QVERIFY2(kinds.contains(jonas.sink.receipts.at(0).failure.kind),
        qPrintable(jonas.sink.receipts.at(0).failure.cause));
}

void tst_xmpp_prosody::aBlockedPersonIsNotHeard()
{
    User jonas(u"jonas.dietz@zahnfee.example"_s);
    User anna(u"anna.becker@zahnfee.example"_s);
    QVERIFY(jonas.start());
    QVERIFY(anna.start());
    QVERIFY(done(jonas.session.relate({.address = anna.own, .level = Relation::Level::Blocked})));
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.blocked, QList{anna.own}, patience);
    QVERIFY(done(anna.say(jonas.own, u"Hört man mich?"_s)));
    QVERIFY(done(jonas.session.forgetRelation(anna.own)));
    QTRY_VERIFY_WITH_TIMEOUT(jonas.sink.blocked.isEmpty(), patience);
    QVERIFY(done(anna.say(jonas.own, u"Und jetzt?"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(!jonas.sink.messages.isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.messages.last().body, u"Und jetzt?"_s, patience);
    for (const Message &message : std::as_const(jonas.sink.messages))
        QVERIFY(message.body != u"Hört man mich?"_s);
}

void tst_xmpp_prosody::faultyDomainsFailAsTheyShould_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("wrong name") << u"info@wrongname.example"_s << Kind::CertificateWrongName;
    QTest::newRow("expired") << u"info@expired.example"_s << Kind::CertificateExpired;
    QTest::newRow("unknown authority") << u"info@unknownca.example"_s << Kind::CertificateUntrusted;
    QTest::newRow("refuses") << u"info@noserver.example"_s << Kind::ServerUnreachable;
    QTest::newRow("hangs") << u"info@silent.example"_s << Kind::Timeout;
    QTest::newRow("is not") << u"info@nowhere.example"_s << Kind::ServerNotFound;
    QTest::newRow("unknown user") << u"niemand@zahnfee.example"_s << Kind::NotAuthorized;
}

void tst_xmpp_prosody::faultyDomainsFailAsTheyShould()
{
    QFETCH(const QString, account);
    QFETCH(const Kind, kind);
    User user(account);
    QCOMPARE(user.failure().kind, kind);
}

void tst_xmpp_prosody::theSecondServerIsTaken()
{
    User user(u"info@dead-first.example"_s);
    QVERIFY(user.start());
}

// The branch has a host of its name, which speaks SIP.
void tst_xmpp_prosody::aTentativeSignInNeedsARecord()
{
    User user(u"info@toothfairy.example"_s);
    QCOMPARE(user.failure().kind, Kind::ServerUnreachable);
    User tentative(u"info@toothfairy.example"_s);
    tentative.signIn.tentative = true;
    QCOMPARE(tentative.failure().kind, Kind::ServerNotFound);
    User known(u"info@zahnfee.example"_s);
    known.signIn.tentative = true;
    QVERIFY(known.start());
}

void tst_xmpp_prosody::picturesTravelAcrossFederation_data()
{
    QTest::addColumn<bool>("mutual");
    QTest::newRow("both see each other: by notification") << true;
    QTest::newRow("only one sees the other: by presence") << false;
}

void tst_xmpp_prosody::picturesTravelAcrossFederation()
{
    QFETCH(const bool, mutual);
    User jonas(u"jonas.dietz@zahnfee.example"_s);
    User liza(u"sued@elhada.example"_s);
    User mallory(u"anna.becker@zahnfee.example"_s);
    QVERIFY(jonas.start());
    QVERIFY(liza.start());
    QVERIFY(mallory.start());
    QVERIFY(done(liza.session.relate({.address = jonas.own, .level = Relation::Level::External})));
    QVERIFY(done(jonas.session.subscribe(liza.own)));
    if (mutual) {
        QVERIFY(done(jonas.session.relate({.address = liza.own, .level = Relation::Level::External})));
        QVERIFY(done(liza.session.subscribe(jonas.own)));
        QTRY_VERIFY_WITH_TIMEOUT(!liza.sink.presences.isEmpty(), patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!jonas.sink.presences.isEmpty(), patience);
    const Picture picture = png(50'000);
    QVERIFY(done(liza.session.publishPicture(picture)));
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.pictures.count(), 1, patience);
    QCOMPARE(jonas.sink.pictures.at(0).first, liza.own);
    QCOMPARE(jonas.sink.pictures.at(0).second, picture);
    QCOMPARE(jonas.sink.shownPictures.last().second, picture.hash());
    QVERIFY(done(liza.session.publishPicture({})));
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.shownPictures.last().second, QString(), patience);
    for (const auto &[shown, hash] : std::as_const(mallory.sink.shownPictures))
        QVERIFY(shown != liza.own && hash.isEmpty());
    QVERIFY(done(jonas.session.forgetRelation(liza.own)));
    QVERIFY(done(jonas.session.removeContact(liza.own)));
    QVERIFY(done(liza.session.forgetRelation(jonas.own)));
    QVERIFY(done(liza.session.removeContact(jonas.own)));
    // What only breaks off is kept alive by the server for a while.
    QVERIFY(jonas.stop() && liza.stop() && mallory.stop());
}

void tst_xmpp_prosody::thePictureIsThereAtTheNextSignIn()
{
    User jonas(u"jonas.dietz@zahnfee.example"_s);
    QVERIFY(jonas.start());
    const Picture picture = png(1000);
    QVERIFY(done(jonas.session.publishPicture(picture)));
    User second(u"jonas.dietz@zahnfee.example"_s);
    QVERIFY(second.start());
    QTRY_COMPARE_WITH_TIMEOUT(second.sink.pictures.count(), 1, patience);
    QCOMPARE(second.sink.pictures.at(0).first, jonas.own);
    QCOMPARE(second.sink.pictures.at(0).second, picture);
    QVERIFY(done(second.session.publishPicture({})));
    QTRY_COMPARE_WITH_TIMEOUT(jonas.sink.shownPictures.last().second, QString(), patience);
    QVERIFY(jonas.stop() && second.stop());
}

} // namespace tst_xmpp_prosody

VERBUND_TEST(tst_xmpp_prosody::tst_xmpp_prosody)
#include "tst_xmpp_prosody.moc"
