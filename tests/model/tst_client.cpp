// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Desk.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace tst_client {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const auto liza = u"liza@toothfairy.example"_s;
const auto perez = u"r.perez@elhada.example"_s;

} // namespace

/// The client over a home server in the process: what the user does, and what the server is told.
class TestClient final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClientFixture> m_fixture;

    [[nodiscard]] Client &client() { return m_fixture->client(); }
    [[nodiscard]] FakeSession &server() { return m_fixture->session(); }
    [[nodiscard]] ToastRow toast(int row = 0)
    {
        const ToastsModel &toasts = *client().toasts();
        return toasts.data(toasts.index(row), ToastsModel::ToastRole).value<ToastRow>();
    }
    [[nodiscard]] MessageRow lastMessage()
    {
        const ConversationModel &conversation = *client().conversation();
        return conversation.data(conversation.index(conversation.count() - 1), ConversationModel::RowRole)
            .value<MessageRow>();
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ClientFixture>(); }
    void cleanup() { m_fixture.reset(); }

    // Sign-in

    void firstStartShowsTheSignInPage()
    {
        QTRY_COMPARE(client().phase(), Client::Phase::SignedOut);
        QVERIFY(!client().signInForm()->isSubmittable());
        QVERIFY(!client().chats());
    }

    void signedInIsRememberedWithPasswordInTheKeychainOnly()
    {
        QVERIFY(m_fixture->signIn());
        QCOMPARE(client().signInForm()->password(), QString());
        QCOMPARE(m_fixture->keychain.secrets.value(u"password of info@zahnfee.example"_s), "secret");
        QCOMPARE(m_fixture->keychain.secrets.value(u"history key of info@zahnfee.example"_s).size(), 32);
        for (const QFileInfo &file : QDir(m_fixture->profile()).entryInfoList(QDir::Files)) {
            QFile content(file.filePath());
            QVERIFY(content.open(QIODevice::ReadOnly));
            QVERIFY(!content.readAll().contains("secret"));
        }
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QTRY_COMPARE(client().connection()->status(), Connection::Status::Online);
        QCOMPARE(server().lastSignIn.password, u"secret"_s);
    }

    void passwordNotSavedIsAskedForAgain()
    {
        client().signInForm()->setSavePassword(false);
        SignInForm &form = *client().signInForm();
        form.setAddress(u"info@zahnfee.example"_s);
        form.setPassword(u"secret"_s);
        form.submit();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QVERIFY(!m_fixture->keychain.secrets.contains(u"password of info@zahnfee.example"_s));
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedOut);
        QCOMPARE(client().signInForm()->address(), u"info@zahnfee.example"_s);
    }

    void refusedSignInSaysWhyAndLeavesNothing_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("wrong password") << Error::Kind::NotAuthorized;
        QTest::newRow("no server") << Error::Kind::ServerNotFound;
        QTest::newRow("certificate") << Error::Kind::CertificateWrongName;
        QTest::newRow("time out") << Error::Kind::Timeout;
    }

    void refusedSignInSaysWhyAndLeavesNothing()
    {
        QFETCH(Error::Kind, kind);
        m_fixture->refusal = {.kind = kind, .subject = u"zahnfee.example"_s, .cause = {}};
        SignInForm &form = *client().signInForm();
        form.setAddress(u"info@zahnfee.example"_s);
        form.setPassword(u"wrong"_s);
        form.submit();
        QVERIFY(form.isBusy());
        QTRY_VERIFY(!form.isBusy());
        QCOMPARE(form.errorText(), m_fixture->refusal.sentence());
        QCOMPARE(client().phase(), Client::Phase::SignedOut);
        QCOMPARE(form.password(), u"wrong"_s);
        QTRY_VERIFY(m_fixture->keychain.secrets.isEmpty());
        QVERIFY(QDir(m_fixture->profile()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void cancelledSignInEndsAtOnce()
    {
        SignInForm &form = *client().signInForm();
        form.setAddress(u"info@zahnfee.example"_s);
        form.setPassword(u"secret"_s);
        form.submit();
        form.cancel();
        QTRY_VERIFY(!form.isBusy());
        QCOMPARE(form.errorText(), QString());
        QTRY_VERIFY(m_fixture->keychain.secrets.isEmpty());
        QVERIFY(m_fixture->signIn());
    }

    void lostKeyIsAClearChoice()
    {
        QVERIFY(m_fixture->signIn());
        m_fixture->keychain.secrets.remove(u"history key of info@zahnfee.example"_s);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::Blocked);
        QCOMPARE(client().problemError().kind, Error::Kind::KeyLost);
        QVERIFY(QFile::exists(client().problemPath()));
        client().startAnew();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QCOMPARE(QDir(QFileInfo(m_fixture->profile() + u"/info@zahnfee.example/history.db"_s).path())
                     .entryList({u"history.db.*"_s})
                     .size(),
            1);
    }

    void newerHistoryIsPutAsideTogetherWithItsKey()
    {
        QVERIFY(m_fixture->signIn());
        const QByteArray key = m_fixture->keychain.secrets.value(u"history key of info@zahnfee.example"_s);
        m_fixture->keychain.secrets[u"history key of info@zahnfee.example"_s] = QByteArray(32, 'x');
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::Blocked);
        QCOMPARE(client().problemError().kind, Error::Kind::StoreWrongKey);
        QVERIFY(client().canStartAnew());
        client().startAnew();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QCOMPARE(
            m_fixture->keychain.secrets.keys().filter(u"history key of info@zahnfee.example, "_s).size(), 1);
        QVERIFY(m_fixture->keychain.secrets.value(u"history key of info@zahnfee.example"_s) != key);
    }

    void lostKeyIsAChoiceAlsoWhenThePasswordIsTyped()
    {
        SignInForm &form = *client().signInForm();
        form.setAddress(u"info@zahnfee.example"_s);
        form.setPassword(u"secret"_s);
        form.submit();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        m_fixture->keychain.secrets.clear();
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedOut);
        client().signInForm()->setPassword(u"secret"_s);
        client().signInForm()->submit();
        QTRY_COMPARE(client().phase(), Client::Phase::Blocked);
        QCOMPARE(client().problemError().kind, Error::Kind::KeyLost);
        QVERIFY(!client().signInForm()->isBusy());
    }

    void lockedKeychainBlocksUntilItIsUnlocked()
    {
        QVERIFY(m_fixture->signIn());
        m_fixture->keychain.failure = Keychain::Failure::Denied;
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::Blocked);
        QCOMPARE(client().problemError().kind, Error::Kind::KeychainDenied);
        QVERIFY(!client().canStartAnew());
        client().startAnew();
        QVERIFY(QFile::exists(client().problemPath()));
        m_fixture->keychain.failure.reset();
        client().retry();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
    }

    void signOutAndForgetLeavesNothingOnTheDevice()
    {
        QVERIFY(m_fixture->signIn());
        client().signOut(true);
        QTRY_COMPARE(client().phase(), Client::Phase::SignedOut);
        QTRY_VERIFY(m_fixture->keychain.secrets.isEmpty());
        QVERIFY(!QFile::exists(m_fixture->profile() + u"/info@zahnfee.example"_s));
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedOut);
        QCOMPARE(client().signInForm()->address(), QString());
    }

    // Connection

    void lostConnectionIsTriedAgain()
    {
        QVERIFY(m_fixture->signIn());
        server().drop({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}});
        QCOMPARE(client().connection()->status(), Connection::Status::Waiting);
        QVERIFY(client().connection()->nextTry().isValid());
        QTRY_COMPARE(client().connection()->status(), Connection::Status::Online);
    }

    void refusalThatOnlyTheUserCanMendIsNotRepeated()
    {
        QVERIFY(m_fixture->signIn());
        server().refusal = {
            .kind = Error::Kind::CertificateExpired, .subject = u"zahnfee.example"_s, .cause = {}};
        server().drop({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}});
        client().connection()->retryNow();
        QTRY_COMPARE(client().connection()->status(), Connection::Status::Refused);
        QCOMPARE(client().connection()->errorText(), server().refusal.sentence());
        QVERIFY(!client().connection()->nextTry().isValid());
        server().refusal = {};
        client().connection()->retryNow();
        QTRY_COMPARE(client().connection()->status(), Connection::Status::Online);
    }

    void everybodyIsOfflineWhileWeAre()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        m_fixture->presence(liza, Presence::Availability::Available, u"in the field"_s);
        QCOMPARE(client().desk()->people().person(address(liza)).note, u"in the field"_s);
        server().drop({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}});
        QCOMPARE(
            client().desk()->people().person(address(liza)).availability, Presence::Availability::Offline);
    }

    // Messages

    void messageIsSentOnceAndShowsItsStates()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        QVERIFY(client().openConversation(liza));
        QTRY_VERIFY(client().conversation()->isLoaded());
        server().holdsBack = true;
        client().conversation()->setDraft(u"See you on Monday then!"_s);
        client().conversation()->send();
        QTRY_VERIFY(server().told.contains(u"message to liza@toothfairy.example: See you on Monday then!"_s));
        QCOMPARE(lastMessage().message.state, Message::State::Queued);
        server().acknowledge();
        QTRY_COMPARE(lastMessage().message.state, Message::State::Sent);
        const QString id = lastMessage().message.originId;
        std::ignore =
            server().sink().arrived({.messages = {}, .receipts = {{.peer = address(liza), .messageId = id}}});
        QTRY_COMPARE(lastMessage().message.state, Message::State::Delivered);
        QCOMPARE(server().told.filter(u"message to"_s).size(), 1);
    }

    void messagesWrittenOfflineGoOutInOrderWhenOnline()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        server().refusal = {.kind = Error::Kind::ServerUnreachable, .subject = {}, .cause = {}};
        server().drop({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}});
        client().openConversation(liza);
        QTRY_VERIFY(client().conversation()->isLoaded());
        for (const auto &text : {u"one"_s, u"two"_s, u"three"_s}) {
            client().conversation()->setDraft(text);
            client().conversation()->send();
        }
        QTRY_COMPARE(client().conversation()->count(), 3);
        QVERIFY(server().told.filter(u"message to"_s).isEmpty());
        server().refusal = {};
        client().connection()->retryNow();
        QTRY_COMPARE(server().told.filter(u"message to"_s).size(), 3);
        QCOMPARE(server().told.filter(u"message to"_s).first(), u"message to liza@toothfairy.example: one"_s);
        QCOMPARE(
            server().told.filter(u"message to"_s).last(), u"message to liza@toothfairy.example: three"_s);
    }

    void messageWithoutAcknowledgementStaysQueuedOverACrash()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        server().holdsBack = true;
        std::ignore = client().desk()->dispatch().send(address(liza), u"hello"_s);
        QTRY_COMPARE(server().told.filter(u"message to"_s).size(), 1);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        // The archive did not have it, so it goes out again with the same id.
        QTRY_COMPARE(server().told.filter(u"message to"_s).size(), 1);
        client().openConversation(liza);
        QTRY_COMPARE(client().conversation()->count(), 1);
        QTRY_COMPARE(lastMessage().message.state, Message::State::Sent);
    }

    void messageThatTheArchiveHasIsNotSentAgain()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        server().holdsBack = true;
        auto sent = client().desk()->dispatch().send(address(liza), u"hello"_s);
        QTRY_COMPARE(server().told.filter(u"message to"_s).size(), 1);
        Message archived = sent.result().value();
        archived.archiveId = u"a77"_s;
        auto stored = server().sink().arrived(
            {.messages = {archived}, .receipts = {}, .archivePosition = u"a77"_s, .fromArchive = true});
        QTRY_VERIFY(stored.isFinished());
        server().drop({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}});
        client().connection()->retryNow();
        QTRY_COMPARE(client().connection()->status(), Connection::Status::Online);
        client().openConversation(liza);
        QTRY_COMPARE(client().conversation()->count(), 1);
        QCOMPARE(lastMessage().message.state, Message::State::Sent);
        QCOMPARE(server().told.filter(u"message to"_s).size(), 1);
    }

    void refusedMessageSaysWhyAndCanBeSentAgain()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        server().answer = fail({.kind = Error::Kind::RecipientServerTimeout, .subject = {}, .cause = {}});
        std::ignore = client().desk()->dispatch().send(address(liza), u"hello"_s);
        client().openConversation(liza);
        QTRY_COMPARE(client().conversation()->count(), 1);
        QTRY_COMPARE(lastMessage().message.state, Message::State::Failed);
        QVERIFY(!lastMessage().message.failure.sentence().isEmpty());
        QVERIFY(lastMessage().canSendAgain);
        server().answer = {};
        client().conversation()->sendAgain(lastMessage().message.id);
        QTRY_COMPARE(lastMessage().message.state, Message::State::Sent);
        QCOMPARE(server().told.filter(u"message to"_s).size(), 2);
    }

    void unreadIsCountedUntilTheConversationIsSeen()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        m_fixture->receive(liza, u"one"_s);
        m_fixture->receive(liza, u"two"_s);
        QTRY_COMPARE(client().chats()->unread(), 2);
        client().openConversation(liza);
        client().conversation()->markRead();
        QTRY_COMPARE(client().chats()->unread(), 0);
    }

    void draftIsKeptPerConversation()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s), contact(perez, u"Pérez"_s)}));
        client().openConversation(liza);
        client().conversation()->setDraft(u"half a thought"_s);
        client().openConversation(perez);
        QCOMPARE(client().conversation()->draft(), QString());
        client().openConversation(liza);
        QCOMPARE(client().conversation()->draft(), u"half a thought"_s);
    }

    void typingIsToldToThoseWhoMayKnow()
    {
        Contact blind = contact(perez, u"Pérez"_s);
        blind.seesMe = false;
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s), blind}));
        client().openConversation(liza);
        client().conversation()->setDraft(u"x"_s);
        QCOMPARE(server().told.last(), u"typing to liza@toothfairy.example"_s);
        client().conversation()->setDraft({});
        QCOMPARE(server().told.last(), u"typed to liza@toothfairy.example"_s);
        client().openConversation(perez);
        client().conversation()->setDraft(u"x"_s);
        QVERIFY(server().told.filter(u"typing to r.perez"_s).isEmpty());
    }

    // Toasts

    void messageRaisesAToastThatTakesTheReply()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        m_fixture->receive(liza, u"Perfect, that is <b>easy</b>"_s);
        QTRY_COMPARE(client().toasts()->count(), 1);
        QCOMPARE(toast().person.name, u"Liza Thompson"_s);
        QCOMPARE(toast().text, u"Perfect, that is <b>easy</b>"_s);
        client().toasts()->reply(liza, u"Thank you"_s);
        QCOMPARE(client().toasts()->count(), 0);
        QTRY_VERIFY(server().told.contains(u"message to liza@toothfairy.example: Thank you"_s));
        QTRY_COMPARE(client().chats()->unread(), 0);
        QVERIFY(!client().conversation());
    }

    void nativeToastTakesTheReplyWhereTheDesktopCan()
    {
        m_fixture->notifier.replies = true;
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza Thompson"_s)}));
        m_fixture->receive(liza, u"Hello"_s);
        QTRY_COMPARE(m_fixture->notifier.shown.size(), 1);
        QCOMPARE(client().toasts()->count(), 0);
        Q_EMIT m_fixture->notifier.replied(m_fixture->notifier.shown.first().tag, u"Hi"_s);
        QTRY_VERIFY(server().told.contains(u"message to liza@toothfairy.example: Hi"_s));
    }

    void doNotDisturbSilencesToasts()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s)}));
        client().own()->setAvailability(Presence::Availability::DoNotDisturb);
        m_fixture->receive(liza, u"Hello"_s);
        QTRY_COMPARE(client().chats()->unread(), 1);
        QCOMPARE(client().toasts()->count(), 0);
    }

    void teamColleaguesGetThroughDoNotDisturb()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s), contact(perez, u"Pérez"_s)}));
        client().own()->setAvailability(Presence::Availability::DoNotDisturb);
        std::ignore = client().desk()->relations().set({address(liza)}, Relation::Level::Team);
        QTRY_VERIFY(server().told.contains(u"relate liza@toothfairy.example Team"_s));
        m_fixture->receive(perez, u"Hello"_s);
        m_fixture->receive(liza, u"Fire!"_s);
        QTRY_COMPARE(client().chats()->unread(), 2);
        QCOMPARE(client().toasts()->count(), 1);
        QCOMPARE(toast().person.address, address(liza));
    }

    void whatTheUserReadsRaisesNoToast()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s)}));
        client().openConversation(liza);
        client().setWindowActive(true);
        m_fixture->receive(liza, u"Hello"_s);
        QTRY_COMPARE(client().conversation()->count(), 1);
        QCOMPARE(client().toasts()->count(), 0);
        client().setWindowActive(false);
        m_fixture->receive(liza, u"Hello?"_s);
        QTRY_COMPARE(client().toasts()->count(), 1);
        client().setWindowActive(true);
        QCOMPARE(client().toasts()->count(), 0);
    }

    void oldMessagesRaiseNoToast()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s)}));
        m_fixture->receive(liza, u"yesterday"_s, QDateTime::currentDateTimeUtc().addDays(-1));
        QTRY_COMPARE(client().chats()->unread(), 1);
        QCOMPARE(client().toasts()->count(), 0);
    }

    void hiddenPreviewsShowNoText()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s)}));
        client().settings()->setPreviews(false);
        m_fixture->receive(liza, u"confidential"_s);
        QTRY_COMPARE(client().toasts()->count(), 1);
        QCOMPARE(toast().text, QString());
    }

    // Requests

    void requestIsCountedBeforeAnyMessageAndAnswered()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s, {u"Field"_s})}));
        m_fixture->request(perez, u"R. Pérez"_s, u"One question about fairy night shifts,"_s);
        QTRY_COMPARE(client().requests()->openCount(), 1);
        QTRY_COMPARE(client().toasts()->count(), 1);
        QVERIFY(toast().isRequest);
        QVERIFY(server().told.isEmpty());
        client().openRequest(perez);
        QVERIFY(client().answer());
        QCOMPARE(client().answer()->row().addressText(), perez);
        QCOMPARE(client().answer()->groups(), QStringList{u"Field"_s});
        client().answer()->setGroup(u"Field"_s);
        client().answer()->save();
        QTRY_COMPARE(client().requests()->openCount(), 0);
        QTRY_VERIFY(!client().answer());
        QTRY_VERIFY(server().told.contains(u"relate r.perez@elhada.example External"_s));
        QTRY_VERIFY(server().told.contains(u"contact r.perez@elhada.example “R. Pérez” [Field]"_s));
        QTRY_VERIFY(server().told.contains(u"subscribe to r.perez@elhada.example"_s));
        QCOMPARE(client().toasts()->count(), 0);
    }

    void strangersMessageIsARequestAndNothingLeavesTowardHim()
    {
        QVERIFY(m_fixture->signIn());
        m_fixture->receive(perez, u"Hello https://tracker.example/x"_s);
        QTRY_COMPARE(client().requests()->openCount(), 1);
        const RequestRow row = client().requests()->find(perez);
        QVERIFY(row.request.wrote);
        QCOMPARE(row.request.text, u"Hello https://tracker.example/x"_s);
        QCOMPARE(client().chats()->count(), 0);
        QVERIFY(!toast().person.address.isEmpty() && toast().isRequest);
        client().openConversation(perez);
        client().conversation()->setDraft(u"x"_s);
        QVERIFY(server().told.isEmpty());
        client().openRequest(perez);
        client().answer()->setSharesPresence(false);
        client().answer()->save();
        QTRY_COMPARE(client().chats()->count(), 1);
        QVERIFY(server().told.filter(u"External"_s).isEmpty());
    }

    void whomTheUserAskedFirstIsNotAskedAbout()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(client().addContact(perez, {}, {}));
        QTRY_COMPARE(client().contacts()->count(), 1);
        m_fixture->request(perez);
        QTRY_VERIFY(server().told.contains(u"relate r.perez@elhada.example External"_s));
        QCOMPARE(client().requests()->openCount(), 0);
    }

    void deniedRequestDoesNotComeBack()
    {
        QVERIFY(m_fixture->signIn());
        m_fixture->request(perez);
        QTRY_COMPARE(client().requests()->openCount(), 1);
        client().openRequest(perez);
        client().answer()->deny();
        QTRY_COMPARE(client().requests()->openCount(), 0);
        QTRY_VERIFY(server().told.contains(u"relate r.perez@elhada.example Stranger"_s));
        m_fixture->request(perez);
        m_fixture->receive(perez, u"please"_s);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QCOMPARE(client().requests()->openCount(), 0);
        QCOMPARE(client().requests()->count(), 1);
        QCOMPARE(client().chats()->count(), 0);
    }

    void manyRequestsAreOneToast()
    {
        QVERIFY(m_fixture->signIn());
        for (int i = 0; i < 1'000; ++i)
            m_fixture->request(u"stranger%1@promo.example"_s.arg(i));
        QTRY_COMPARE(client().requests()->openCount(), 1'000);
        QVERIFY(client().toasts()->count() <= ToastsModel::most);
        QVERIFY(server().told.isEmpty());
    }

    void ownPresenceIsRememberedAndToldAtTheNextSignIn()
    {
        QVERIFY(m_fixture->signIn());
        client().own()->setAvailability(Presence::Availability::Busy);
        client().own()->setNote(u"  in a\nmeeting "_s);
        QCOMPARE(server().lastPresence.note, u"in a meeting"_s);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QTRY_COMPARE(server().lastPresence.availability, Presence::Availability::Busy);
        QCOMPARE(client().own()->note(), u"in a meeting"_s);
    }

    void contactIsAddedAtOnceAndToldToTheServer()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(!client().addContact(u"no address"_s, {}, {}));
        QVERIFY(client().addContact(u"xmpp:Liza@toothfairy.example"_s, u"Liza"_s, u"UK"_s));
        QTRY_COMPARE(client().contacts()->count(), 1);
        QTRY_VERIFY(server().told.contains(u"subscribe to liza@toothfairy.example"_s));
        client().removeContact(liza);
        QTRY_COMPARE(client().contacts()->count(), 0);
        QTRY_VERIFY(server().told.contains(u"remove liza@toothfairy.example"_s));
    }
};

} // namespace tst_client

VERBUND_TEST(tst_client::TestClient)
#include "tst_client.moc"
