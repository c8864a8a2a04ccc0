// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Desk.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QSettings>
#include <QTest>

namespace tst_lines {

using namespace Qt::StringLiterals;
using namespace verbund;

using Availability = Presence::Availability;
using Kind = Error::Kind;

namespace {

const auto liza = u"liza@toothfairy.example"_s;
const auto perez = u"r.perez@elhada.example"_s;

Error error(Kind kind) { return {.kind = kind, .subject = u"zahnfee.example"_s, .cause = {}}; }

} // namespace

/// The client over two home servers in the process, one for each protocol: one person, one conversation, one
/// presence, whatever carries them.
class TestLines final : public QObject {
    Q_OBJECT

private:
    // Until everything that the store was asked before has been done, and what followed from it.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            const auto answered = client().desk()->store().outbox(Carrier::Sip);
            QTRY_VERIFY(answered.isFinished());
        }
    }
    std::unique_ptr<ClientFixture> m_fixture;

    [[nodiscard]] Client &client() { return m_fixture->client(); }
    [[nodiscard]] FakeSession &xmpp() { return m_fixture->session(Carrier::Xmpp); }
    [[nodiscard]] FakeSession &sip() { return m_fixture->session(Carrier::Sip); }
    [[nodiscard]] Person person(const QString &of) { return client().desk()->people().person(address(of)); }
    [[nodiscard]] MessageRow message(int row)
    {
        const ConversationModel &conversation = *client().conversation();
        return conversation.data(conversation.index(row), ConversationModel::RowRole).value<MessageRow>();
    }
    [[nodiscard]] LineRow row(Carrier carrier)
    {
        for (const LineRow &row : client().connection()->rows()) {
            if (row.carrier == carrier)
                return row;
        }
        return {};
    }
    void write(const QString &text)
    {
        client().conversation()->setDraft(text);
        client().conversation()->send();
    }
    void talkTo(const QString &whom)
    {
        QVERIFY(client().openConversation(whom));
        QTRY_VERIFY(client().conversation()->isLoaded());
    }
    static QStringList sent(FakeSession &session) { return session.told.filter(u"message to"_s); }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ClientFixture>(); }
    void cleanup() { m_fixture.reset(); }

    // Signing in

    void firstSignIn_data()
    {
        QTest::addColumn<Account::Protocol>("protocol");
        QTest::addColumn<Kind>("overXmpp");
        QTest::addColumn<Kind>("overSip");
        QTest::addColumn<Kind>("shown");
        using enum Account::Protocol;
        using enum Kind;
        QTest::newRow("both work") << Automatic << None << None << None;
        QTest::newRow("only XMPP is there") << Automatic << None << ServerNotFound << None;
        QTest::newRow("only SIP is there") << Automatic << ServerNotFound << None << None;
        QTest::newRow("none is there") << Automatic << ServerNotFound << ServerNotFound << ServerNotFound;
        QTest::newRow("SIP is refused") << Automatic << None << CertificateExpired << None;
        QTest::newRow("wrong password") << Automatic << NotAuthorized << ServerNotFound << NotAuthorized;
        QTest::newRow("the more telling")
            << Automatic << ServerUnreachable << CertificateUntrusted << CertificateUntrusted;
        QTest::newRow("both are wanted, one is not there") << Both << None << ServerNotFound << None;
        QTest::newRow("SIP alone") << Sip << NotAuthorized << None << None;
        QTest::newRow("SIP alone fails") << Sip << None << Timeout << Timeout;
        QTest::newRow("XMPP alone") << Xmpp << None << NotAuthorized << None;
        QTest::newRow("XMPP alone fails") << Xmpp << NotAuthorized << None << NotAuthorized;
    }

    void firstSignIn()
    {
        QFETCH(Account::Protocol, protocol);
        QFETCH(Kind, overXmpp);
        QFETCH(Kind, overSip);
        QFETCH(Kind, shown);
        m_fixture->speaksSip = true;
        m_fixture->refusal = error(overXmpp);
        m_fixture->sipRefusal = error(overSip);
        m_fixture->submit(protocol);
        QTRY_VERIFY(!client().signInForm()->isBusy());
        QCOMPARE(client().signInForm()->error().kind, shown);
        QCOMPARE(client().phase(), shown == Kind::None ? Client::Phase::SignedIn : Client::Phase::SignedOut);
        if (shown != Kind::None)
            QTRY_VERIFY(QDir(m_fixture->profile()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void domainWithoutRecordsIsLookedForByItsName()
    {
        m_fixture->speaksSip = true;
        m_fixture->hasRecords = false;
        QVERIFY(m_fixture->signIn());
        QCOMPARE(xmpp().starts, 2);
        QVERIFY(!xmpp().lastSignIn.tentative);
        QCOMPARE(sip().starts, 1);
        QCOMPARE(client().connection()->rows().size(), 1);
    }

    void protocolThatTheDomainDoesNotSpeakIsDroppedSilently()
    {
        m_fixture->speaksSip = true;
        m_fixture->sipRefusal = error(Kind::ServerNotFound);
        QVERIFY(m_fixture->signIn());
        QVERIFY(sip().lastSignIn.tentative && xmpp().lastSignIn.tentative);
        QCOMPARE(client().connection()->rows().size(), 1);
        QVERIFY(!client().connection()->isBoth());
        QCOMPARE(client().connection()->errorText(), QString());
        QCOMPARE(sip().starts, 1);
        // What has worked once is not given up because DNS is silent for a while.
        m_fixture->restart();
        QTRY_COMPARE(client().connection() ? client().connection()->status() : Connection::Status::SignedOut,
            Connection::Status::Online);
        QVERIFY(sip().lastSignIn.tentative && !xmpp().lastSignIn.tentative);
    }

    void refusedLineIsSaidInTheSettingsWhileTheOtherCarriesAll()
    {
        m_fixture->speaksSip = true;
        m_fixture->sipRefusal = error(Kind::CertificateExpired);
        QVERIFY(m_fixture->signIn());
        QTRY_COMPARE(row(Carrier::Sip).status, Connection::Status::Refused);
        QCOMPARE(client().connection()->status(), Connection::Status::Online);
        QCOMPARE(client().connection()->errorText(), QString());
        QCOMPARE(row(Carrier::Sip).errorText, m_fixture->sipRefusal.sentence());
        QCOMPARE(row(Carrier::Xmpp).errorText, QString());
        sip().refusal = {};
        client().connection()->retryNow();
        QTRY_COMPARE(row(Carrier::Sip).status, Connection::Status::Online);
        QVERIFY(client().connection()->isBoth());
    }

    void whatAServerCannotDoIsSaidInSentences()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        Q_EMIT sip().limitationsChanged({Session::Limitation::OwnPresence, Session::Limitation::Requests});
        QCOMPARE(row(Carrier::Sip).limitations.size(), 2);
        QVERIFY(row(Carrier::Sip).limitations.first().contains(u"SIP"_s));
        QVERIFY(row(Carrier::Xmpp).limitations.isEmpty());
        Q_EMIT sip().limitationsChanged({});
        QVERIFY(row(Carrier::Sip).limitations.isEmpty());
    }

    void serverByHandIsThatOfTheChosenProtocol_data()
    {
        QTest::addColumn<Account::Protocol>("protocol");
        QTest::addColumn<QString>("overXmpp");
        QTest::addColumn<QString>("overSip");
        const auto host = u"chat.zahnfee.example"_s;
        QTest::newRow("automatic") << Account::Protocol::Automatic << host << QString();
        QTest::newRow("both") << Account::Protocol::Both << host << QString();
        QTest::newRow("SIP") << Account::Protocol::Sip << QString() << host;
    }

    void serverByHandIsThatOfTheChosenProtocol()
    {
        QFETCH(Account::Protocol, protocol);
        m_fixture->speaksSip = true;
        client().signInForm()->setServer(u"chat.zahnfee.example:5071"_s);
        m_fixture->submit(protocol);
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        if (protocol != Account::Protocol::Sip) {
            QTEST(xmpp().lastSignIn.host, "overXmpp");
            QVERIFY(!xmpp().lastSignIn.tentative);
        }
        QTEST(sip().lastSignIn.host, "overSip");
    }

    void chosenProtocolIsRemembered()
    {
        m_fixture->speaksSip = true;
        m_fixture->submit(Account::Protocol::Sip);
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QCOMPARE(client().signInForm()->protocol(), Account::Protocol::Sip);
        QCOMPARE(client().desk()->account().spoken, Carriers(Carrier::Sip));
        QVERIFY(!client().desk()->lines().line(Carrier::Xmpp));
    }

    void accountOfBeforeTheChoiceSpeaksXmpp()
    {
        QVERIFY(m_fixture->signIn());
        {
            QSettings file(m_fixture->profile() + u"/account.ini"_s, QSettings::IniFormat);
            file.remove(u"protocol"_s);
            file.remove(u"carriers"_s);
        }
        m_fixture->speaksSip = true;
        m_fixture->sipRefusal = error(Kind::ServerNotFound);
        m_fixture->refusal = error(Kind::ServerNotFound); // no DNS yet, after the laptop was opened
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QTRY_COMPARE(client().connection()->status(), Connection::Status::Waiting);
        QCOMPARE(client().connection()->rows().size(), 1);
    }

    void oneLineGoesAndTheAccountStaysConnected()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(perez, u"Pérez"_s)}));
        m_fixture->presence(liza, Availability::Available);
        m_fixture->presence(perez, Availability::Busy, {}, Carrier::Sip);
        sip().refusal = error(Kind::ServerUnreachable);
        sip().drop(error(Kind::ConnectionLost));
        QCOMPARE(client().connection()->status(), Connection::Status::Online);
        QCOMPARE(row(Carrier::Sip).status, Connection::Status::Waiting);
        QCOMPARE(person(perez).availability, Availability::Offline);
        QCOMPARE(person(liza).availability, Availability::Available);
        xmpp().refusal = error(Kind::ServerUnreachable);
        xmpp().drop(error(Kind::ConnectionLost));
        QCOMPARE(client().connection()->status(), Connection::Status::Waiting);
        QVERIFY(client().connection()->nextTry().isValid());
        QVERIFY(!client().connection()->errorText().isEmpty());
    }

    void signingOutEndsBothSessions()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        client().signOut(false);
        QTRY_COMPARE(client().phase(), Client::Phase::SignedOut);
    }

    // One person

    void contactOfBothListsIsOnePerson()
    {
        Contact overSip = contact(liza, u"Elizabeth"_s, {u"Branch"_s, u"UK"_s});
        overSip.seesMe = false;
        QVERIFY(
            m_fixture->signInOverBoth({contact(liza, {}, {u"UK"_s})}, {overSip, contact(perez, u"Pérez"_s)}));
        QTRY_COMPARE(client().contacts()->total(), 2);
        QCOMPARE(person(liza).name, u"Elizabeth"_s);
        QCOMPARE(person(liza).groups, (QStringList{u"UK"_s, u"Branch"_s}));
        QVERIFY(person(liza).seesMe);
        QCOMPARE(person(liza).contactOver, Carriers::all());
        QCOMPARE(person(perez).contactOver, Carriers(Carrier::Sip));
        xmpp().sink().contactRemoved(address(liza));
        QVERIFY(person(liza).inContacts);
        QCOMPARE(person(liza).groups, (QStringList{u"Branch"_s, u"UK"_s}));
        sip().sink().contactRemoved(address(liza));
        QVERIFY(!person(liza).inContacts);
    }

    void listsOfBothAreStoredApart()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(perez, u"Pérez"_s)}));
        auto overSip = sip().sink().storedContacts();
        auto overXmpp = xmpp().sink().storedContacts();
        QTRY_VERIFY(overSip.isFinished() && overXmpp.isFinished());
        QCOMPARE(overSip.result()->size(), 1);
        QCOMPARE(overSip.result()->first().address, address(perez));
        QCOMPARE(overXmpp.result()->first().address, address(liza));
        m_fixture->refusal = error(Kind::ServerUnreachable);
        m_fixture->sipRefusal = error(Kind::ServerUnreachable);
        m_fixture->restart();
        QTRY_COMPARE(client().contacts() ? client().contacts()->count() : 0, 2);
    }

    void moreReachablePresenceWins()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        m_fixture->presence(liza, Availability::Away, u"at lunch"_s);
        QCOMPARE(person(liza).note, u"at lunch"_s);
        m_fixture->presence(liza, Availability::Available, u"at the desk phone"_s, Carrier::Sip);
        QCOMPARE(person(liza).availability, Availability::Available);
        QCOMPARE(person(liza).note, u"at the desk phone"_s);
        QCOMPARE(person(liza).reachableOver, Carriers::all());
        sip().drop(error(Kind::ConnectionLost));
        QCOMPARE(person(liza).availability, Availability::Away);
        QCOMPARE(person(liza).note, u"at lunch"_s);
    }

    void typingAndBlocksCountOverEither()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        sip().sink().typingChanged(address(liza), true);
        QVERIFY(person(liza).typing);
        xmpp().sink().typingChanged(address(liza), false);
        QVERIFY(person(liza).typing);
        sip().sink().blockListReceived({address(perez)});
        xmpp().sink().blockListReceived({});
        QTRY_VERIFY(person(perez).blocked);
    }

    void onePresenceDrivesBoth()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        client().own()->setAvailability(Availability::Busy);
        client().own()->setNote(u"in a meeting"_s);
        for (FakeSession *session : {&xmpp(), &sip()}) {
            QCOMPARE(session->lastPresence.availability, Availability::Busy);
            QCOMPARE(session->lastPresence.note, u"in a meeting"_s);
        }
    }

    // One conversation

    void oneConversationWhateverCarries()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_fixture->receive(liza, u"over XMPP"_s, now.addSecs(-2));
        m_fixture->receive(liza, u"over SIP"_s, now.addSecs(-1), Carrier::Sip);
        QTRY_COMPARE(client().chats()->unread(), 2);
        QCOMPARE(client().chats()->count(), 1);
        talkTo(liza);
        QCOMPARE(client().conversation()->count(), 2);
        QVERIFY(!message(0).showsCarrier && message(1).showsCarrier);
        QCOMPARE(message(1).message.carrier, Carrier::Sip);
        // Each is confirmed the way it came.
        QTRY_VERIFY(xmpp().told.contains(u"receipt to liza@toothfairy.example"_s));
        QTRY_VERIFY(sip().told.contains(u"receipt to liza@toothfairy.example"_s));
    }

    void sameMessageOverBothIsOne()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        Message twice;
        twice.peer = address(liza);
        twice.body = u"Hello"_s;
        twice.time = QDateTime::currentDateTimeUtc();
        twice.originId = u"imdn-1"_s;
        std::ignore = xmpp().sink().arrived({.messages = {twice}, .receipts = {}, .archivePosition = {}});
        auto second = sip().sink().arrived({.messages = {twice}, .receipts = {}, .archivePosition = {}});
        QTRY_VERIFY(second.isFinished());
        talkTo(liza);
        QCOMPARE(client().conversation()->count(), 1);
    }

    void answerGoesTheWayTheMessageCame()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        QCOMPARE(person(liza).route, Carrier::Xmpp);
        m_fixture->receive(liza, u"Hello"_s, QDateTime::currentDateTimeUtc(), Carrier::Sip);
        QTRY_COMPARE(person(liza).route, Carrier::Sip);
        talkTo(liza);
        write(u"Hi"_s);
        QTRY_COMPARE(sent(sip()).size(), 1);
        QVERIFY(sent(xmpp()).isEmpty());
        QTRY_COMPARE(message(1).message.state, Message::State::Sent);
        QCOMPARE(message(1).message.carrier, Carrier::Sip);
        // After the next start too.
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QTRY_COMPARE(person(liza).route, Carrier::Sip);
    }

    void messageGoesWhereHeIsAContactOrThere()
    {
        QVERIFY(m_fixture->signInOverBoth(
            {contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s), contact(perez, u"Pérez"_s)}));
        QCOMPARE(person(perez).route, Carrier::Sip);
        QCOMPARE(person(liza).route, Carrier::Xmpp);
        m_fixture->presence(liza, Availability::Busy, {}, Carrier::Sip);
        QCOMPARE(person(liza).route, Carrier::Sip);
        std::ignore = client().desk()->dispatch().send(address(perez), u"hello"_s);
        QTRY_VERIFY(sip().told.contains(u"message to r.perez@elhada.example: hello"_s));
    }

    void pinHoldsAndIsRemembered()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        client().setRoute(liza, Route::Wish::OnlySip);
        QCOMPARE(person(liza).route, Carrier::Sip);
        QCOMPARE(person(liza).routeWish, Route::Wish::OnlySip);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QTRY_COMPARE(person(liza).route, Carrier::Sip);
        client().setRoute(liza, Route::Wish::Automatic);
        QCOMPARE(person(liza).route, Carrier::Xmpp);
    }

    void messageThatWaitsForALineThatIsDownGoesOverTheOther()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        for (FakeSession *session : {&xmpp(), &sip()}) {
            session->refusal = error(Kind::ServerUnreachable);
            session->drop(error(Kind::ConnectionLost));
        }
        talkTo(liza);
        write(u"hello"_s);
        QTRY_COMPARE(client().conversation()->count(), 1);
        QCOMPARE(message(0).message.carrier, Carrier::Xmpp);
        sip().refusal = {};
        client().connection()->retryNow();
        QTRY_COMPARE(sent(sip()).size(), 1);
        QTRY_COMPARE(message(0).message.state, Message::State::Sent);
        QCOMPARE(message(0).message.carrier, Carrier::Sip);
        xmpp().refusal = {};
        client().connection()->retryNow();
        QTRY_COMPARE(client().connection()->online(), Carriers::all());
        QCOMPARE(client().conversation()->count(), 1);
        QVERIFY(sent(xmpp()).isEmpty());
    }

    void messageThatWaitsGoesTheWayThatIsPinnedMeanwhile()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {}));
        xmpp().refusal = error(Kind::ServerUnreachable);
        xmpp().drop(error(Kind::ConnectionLost));
        talkTo(liza);
        write(u"hello"_s);
        QTRY_COMPARE(client().conversation()->count(), 1);
        QCOMPARE(message(0).message.carrier, Carrier::Xmpp);
        client().setRoute(liza, Route::Wish::OnlySip);
        QTRY_COMPARE(sent(sip()).size(), 1);
    }

    void messageThatMayHaveArrivedIsNotSentAnotherWay()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        xmpp().holdsBack = true;
        talkTo(liza);
        write(u"hello"_s);
        QTRY_COMPARE(sent(xmpp()).size(), 1);
        xmpp().refusal = error(Kind::ServerUnreachable);
        xmpp().drop(error(Kind::ConnectionLost));
        QTRY_COMPARE(row(Carrier::Xmpp).status, Connection::Status::Waiting);
        settle();
        QVERIFY(sent(sip()).isEmpty());
        QCOMPARE(message(0).message.carrier, Carrier::Xmpp);
        QCOMPARE(message(0).message.state, Message::State::Queued);
    }

    void messageToWhomTheOtherLineDoesNotKnowWaits()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {}));
        xmpp().refusal = error(Kind::ServerUnreachable);
        xmpp().drop(error(Kind::ConnectionLost));
        std::ignore = client().desk()->dispatch().send(address(liza), u"hello"_s);
        settle();
        QVERIFY(sent(sip()).isEmpty());
        xmpp().refusal = {};
        client().connection()->retryNow();
        QTRY_COMPARE(sent(xmpp()).size(), 1);
    }

    void failedMessageIsSentAgainByTheRouteOfNow()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        xmpp().answer = fail({.kind = Kind::RecipientServerTimeout, .subject = {}, .cause = {}});
        talkTo(liza);
        write(u"hello"_s);
        QTRY_COMPARE(client().conversation()->count(), 1);
        QTRY_COMPARE(message(0).message.state, Message::State::Failed);
        client().setRoute(liza, Route::Wish::OnlySip);
        client().conversation()->sendAgain(message(0).message.id);
        QTRY_COMPARE(message(0).message.state, Message::State::Sent);
        QCOMPARE(sent(sip()).size(), 1);
        QCOMPARE(message(0).message.carrier, Carrier::Sip);
    }

    void typingGoesByTheRoute()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        client().setRoute(liza, Route::Wish::OnlySip);
        talkTo(liza);
        client().conversation()->setDraft(u"x"_s);
        QCOMPARE(sip().told.filter(u"typing to"_s).size(), 1);
        QVERIFY(xmpp().told.filter(u"typing to"_s).isEmpty());
    }

    void readingIsConfirmedOverSipOnce()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {contact(liza, u"Liza"_s)}));
        m_fixture->receive(liza, u"Hello"_s, QDateTime::currentDateTimeUtc(), Carrier::Sip);
        QTRY_COMPARE(client().chats()->unread(), 1);
        QVERIFY(sip().told.filter(u"read receipt"_s).isEmpty());
        talkTo(liza);
        client().conversation()->markRead();
        client().conversation()->markRead();
        QTRY_COMPARE(sip().told.filter(u"read receipt to liza@toothfairy.example"_s).size(), 1);
        client().conversation()->markRead();
        settle();
        QCOMPARE(sip().told.filter(u"read receipt"_s).size(), 1);
    }

    // Strangers and requests

    void contactOfOneListIsNoStrangerOverTheOther()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {}));
        QVERIFY(!sip().sink().isStranger(address(liza)));
        QVERIFY(!sip().sink().isStranger(address(u"marta@zahnfee.example"_s)));
        QVERIFY(sip().sink().isStranger(address(perez)));
        m_fixture->receive(liza, u"Hello"_s, QDateTime::currentDateTimeUtc(), Carrier::Sip);
        QTRY_COMPARE(client().chats()->unread(), 1);
        QCOMPARE(client().requests()->openCount(), 0);
    }

    void nobodyIsJudgedBeforeBothListsOfTheFirstSignInAreThere()
    {
        m_fixture->speaksSip = true;
        m_fixture->sipRefusal = error(Kind::ServerUnreachable);
        m_fixture->submit();
        // XMPP comes first, and what it brings waits for the list of SIP, which does not come.
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        m_fixture->receive(perez, u"Hello"_s);
        QTRY_COMPARE(client().requests()->openCount(), 1);
        QTRY_COMPARE(client().connection()->status(), Connection::Status::Online);
    }

    void whoAsksOverBothIsOneRequestAndAnsweredOverBoth()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        m_fixture->request(perez, u"R. Pérez"_s);
        m_fixture->request(perez, {}, {}, Carrier::Sip);
        QTRY_COMPARE(client().requests()->find(perez).request.asksPresence, Carriers::all());
        QCOMPARE(client().requests()->openCount(), 1);
        client().openRequest(perez);
        client().answer()->save();
        QTRY_VERIFY(xmpp().told.contains(u"relate r.perez@elhada.example External"_s));
        QTRY_VERIFY(sip().told.contains(u"relate r.perez@elhada.example External"_s));
        QTRY_COMPARE(client().requests()->openCount(), 0);
    }

    void requestOverSipMakesAContactThereAlone()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        m_fixture->request(perez, u"R. Pérez"_s, {}, Carrier::Sip);
        QTRY_COMPARE(client().requests()->openCount(), 1);
        client().openRequest(perez);
        client().answer()->save();
        QTRY_VERIFY(sip().told.contains(u"relate r.perez@elhada.example External"_s));
        QTRY_VERIFY(sip().told.contains(u"subscribe to r.perez@elhada.example"_s));
        // What he may holds for every protocol, but he is a contact over this one only.
        QTRY_COMPARE(xmpp().told, QStringList{u"relate r.perez@elhada.example External"_s});
    }

    void whomTheUserSeesOverOneNeedsNoQuestionOverTheOther()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {}));
        m_fixture->request(liza, {}, {}, Carrier::Sip);
        QTRY_VERIFY(sip().told.contains(u"relate liza@toothfairy.example External"_s));
        QCOMPARE(client().requests()->openCount(), 0);
    }

    void blockIsToldOverBoth()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {}));
        client().setBlocked(liza, true);
        QTRY_VERIFY(xmpp().told.contains(u"relate liza@toothfairy.example Blocked"_s));
        QTRY_VERIFY(sip().told.contains(u"relate liza@toothfairy.example Blocked"_s));
        m_fixture->request(perez);
        QTRY_COMPARE(client().requests()->openCount(), 1);
        client().openRequest(perez);
        client().answer()->block();
        QTRY_VERIFY(xmpp().told.contains(u"relate r.perez@elhada.example Blocked"_s));
        QTRY_VERIFY(sip().told.contains(u"relate r.perez@elhada.example Blocked"_s));
    }

    // Contacts

    void newContactGoesToTheProtocol_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Route::Wish>("wish");
        QTest::addColumn<bool>("asksOverSip");
        QTest::addColumn<Carrier>("carrier");
        const auto automatic = Route::Wish::Automatic;
        QTest::newRow("plain") << perez << automatic << false << Carrier::Xmpp;
        QTest::newRow("scheme") << u"sip:"_s + perez << automatic << false << Carrier::Sip;
        QTest::newRow("chosen") << perez << Route::Wish::OnlySip << false << Carrier::Sip;
        QTest::newRow("chosen against the scheme")
            << u"sip:"_s + perez << Route::Wish::OnlyXmpp << false << Carrier::Xmpp;
        QTest::newRow("has asked over SIP") << perez << automatic << true << Carrier::Sip;
    }

    void newContactGoesToTheProtocol()
    {
        QFETCH(QString, typed);
        QFETCH(Route::Wish, wish);
        QFETCH(bool, asksOverSip);
        QFETCH(Carrier, carrier);
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        if (asksOverSip) {
            m_fixture->request(perez, {}, {}, Carrier::Sip);
            QTRY_COMPARE(client().requests()->openCount(), 1);
        }
        QVERIFY(client().addContact(typed, u"Pérez"_s, {}, wish));
        QTRY_VERIFY(m_fixture->session(carrier).told.contains(u"subscribe to r.perez@elhada.example"_s));
        QVERIFY((carrier == Carrier::Sip ? xmpp() : sip()).told.isEmpty());
        QCOMPARE(person(perez).contactOver, Carriers(carrier));
    }

    void contactIsRemovedFromEveryList()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s)}, {contact(liza, u"Liza"_s)}));
        client().removeContact(liza);
        QTRY_VERIFY(xmpp().told.contains(u"remove liza@toothfairy.example"_s));
        QTRY_VERIFY(sip().told.contains(u"remove liza@toothfairy.example"_s));
        QVERIFY(!person(liza).inContacts);
    }
};

} // namespace tst_lines

VERBUND_TEST(tst_lines::TestLines)
#include "tst_lines.moc"
