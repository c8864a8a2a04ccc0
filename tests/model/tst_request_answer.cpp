// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Desk.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_request_answer {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

using Level = Relation::Level;
using State = Request::State;

const auto perez = u"r.perez@elhada.example"_s;

} // namespace

/// Requests as they are answered: one by one, many at once, and the toasts that announce them.
class RequestAnswerTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClientFixture> m_fixture;

    [[nodiscard]] Client &client() { return m_fixture->client(); }
    [[nodiscard]] FakeSession &server() { return m_fixture->session(); }
    [[nodiscard]] RequestsModel &list() { return *client().requests(); }
    [[nodiscard]] RequestAnswer &answer() { return *client().answer(); }
    [[nodiscard]] Undo &undo() { return *client().contactDesk()->undo(); }
    [[nodiscard]] QStringList toldAbout(const QString &whom) { return server().told.filter(whom); }
    [[nodiscard]] State stateOf(const QString &whom)
    {
        const auto request = client().desk()->store().request(address(whom));
        return QTest::qWaitFor([&request] { return request.isFinished(); }) ? request.result()->state
                                                                            : State::Withdrawn;
    }
    [[nodiscard]] bool ask(const QString &whom, const QString &name = {}, const QString &text = {})
    {
        const int before = list().openCount();
        m_fixture->request(whom, name, text);
        return QTest::qWaitFor([this, before] { return list().openCount() == before + 1; });
    }
    [[nodiscard]] bool flood(int count)
    {
        for (int i = 0; i < count; ++i)
            m_fixture->request(u"s%1@promo%2.example"_s.arg(i).arg(i % 4));
        return QTest::qWaitFor([this, count] { return list().openCount() == count; });
    }
    [[nodiscard]] bool useDirectory(const QList<Card> &people)
    {
        m_fixture->hasDirectory = true;
        if (!m_fixture->signIn())
            return false;
        m_fixture->directory().people = people;
        client().contactDesk()->directory()->setSettings(
            {.url = u"ldaps://ldap.zahnfee.example"_s, .base = u"dc=example"_s});
        return true;
    }
    [[nodiscard]] ToastRow toast(int row = 0)
    {
        const ToastsModel &toasts = *client().toasts();
        return toasts.data(toasts.index(row), ToastsModel::ToastRole).value<ToastRow>();
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ClientFixture>(); }
    void cleanup() { m_fixture.reset(); }

    // One answer

    void thePreviewIsWhatTheWireIsMadeFrom()
    {
        QVERIFY(m_fixture->signIn());
        client().own()->setAvailability(Presence::Availability::Busy);
        client().own()->setNote(u"until three"_s);
        QVERIFY(ask(perez));
        client().openRequest(perez);
        const QSignalSpy changed(&answer(), &RequestAnswer::changed);
        for (const bool shares : {true, false}) {
            answer().setSharesPresence(shares);
            for (int level = 0; level < answer().levelNames().size() && shares; ++level) {
                answer().setLevelIndex(level);
                const Permission may =
                    permissionOf(answer().level(), answer().type(), Presence::Availability::Busy);
                QCOMPARE(answer().permission(), may);
                QCOMPARE(answer().shown(), shownTo(client().own()->presence(), may));
                QVERIFY(answer().shown().note.isEmpty()); // never at a public network
            }
        }
        QCOMPARE(answer().level(), Level::Unknown);
        QCOMPARE(answer().shown().availability, Presence::Availability::Offline);
        answer().setSharesPresence(true);
        client().own()->setAvailability(Presence::Availability::Away);
        QCOMPARE(answer().shown().availability, Presence::Availability::Away);
        QVERIFY(!changed.isEmpty());
        QVERIFY(toldAbout(perez).isEmpty());
    }

    void theWholeTextIsReadOnlyWhenItIsOpened()
    {
        QVERIFY(m_fixture->signIn());
        const QString text = QString(1'500, u'x');
        QVERIFY(ask(perez, u"R. Pérez"_s, text));
        QVERIFY(list().find(perez).request.text.size() < text.size());
        client().openRequest(perez);
        QTRY_COMPARE(answer().text(), text);
    }

    void somebodyOfTheDirectoryIsFound()
    {
        Card card;
        card.name = u"Ramon Pérez"_s;
        card.officeMail = perez;
        Card other;
        other.name = u"Ramona Perez"_s;
        other.officeMail = u"xr.perez@elhada.example"_s;
        QVERIFY(useDirectory({other, card}));
        QVERIFY(ask(perez, u"R."_s));
        QVERIFY(m_fixture->directory().searches.isEmpty()); // not before it is opened
        client().openRequest(perez);
        QTRY_COMPARE(answer().existingName(), u"Ramon Pérez"_s);
        QVERIFY(answer().isInDirectory());
        QVERIFY(answer().usesExisting());
        answer().save();
        QTRY_VERIFY(!client().answer());
        QTRY_VERIFY(!toldAbout(u"“Ramon Pérez”"_s).isEmpty());
    }

    void somebodyOfTheDirectoryBecomesAContactWithAllThatItSays()
    {
        Card card;
        card.name = u"Ramon Pérez"_s;
        card.organisation = u"Elhada"_s;
        card.sipAddress = u"ramon@phone.example"_s;
        card.officeMail = perez;
        card.phones = {u"+34 91 555 0100"_s};
        QVERIFY(useDirectory({card}));
        QVERIFY(ask(perez, u"R."_s));
        client().openRequest(perez);
        QTRY_VERIFY(answer().isInDirectory());
        answer().setGroup(u"Freie"_s);
        answer().save();
        QTRY_VERIFY(!client().answer());
        QTRY_COMPARE(client().desk()->people().person(address(perez)).name, u"Ramon Pérez"_s);
        const Person person = client().desk()->people().person(address(perez));
        const Card stored = client().contactDesk()->book()->cardOf(person);
        QVERIFY(stored.id != 0);
        QCOMPARE(stored.organisation, u"Elhada"_s);
        QCOMPARE(stored.phones, card.phones);
        QCOMPARE(stored.groups, QStringList{u"Freie"_s});
        // The address that he asked from is the one to write to, whatever comes first by the order.
        QCOMPARE(stored.address, address(perez));
        QVERIFY(stored.addresses.contains(address(u"ramon@phone.example"_s)));
        QTRY_COMPARE(toldAbout(u"subscribe"_s), QStringList{u"subscribe to r.perez@elhada.example"_s});
        QVERIFY(!undo().isPending());
    }

    void theDirectoryKnowsNobodyOrDoesNotAnswer()
    {
        QVERIFY(useDirectory({}));
        Error error;
        error.kind = Error::Kind::Timeout;
        for (const bool fails : {false, true}) {
            m_fixture->directory().failure = fails ? std::optional(error) : std::nullopt;
            const QString who = fails ? perez : u"m.dubois@atelier.example"_s;
            QVERIFY(ask(who, u"Somebody"_s));
            client().openRequest(who);
            QTRY_COMPARE(m_fixture->directory().searches.last(), who);
            QVERIFY(answer().existingName().isEmpty());
            QVERIFY(!answer().usesExisting());
            QVERIFY(answer().errorText().isEmpty());
        }
    }

    void aSearchThatTheRequestInterruptsIsAnsweredAllTheSame()
    {
        Card card;
        card.name = u"Liza Thompson"_s;
        card.officeMail = u"liza@toothfairy.example"_s;
        QVERIFY(useDirectory({card}));
        QVERIFY(ask(perez));
        DirectoryModel &directory = *client().contactDesk()->directory();
        m_fixture->directory().holdsBack = true;
        directory.setWords(u"liza"_s);
        QTRY_COMPARE(m_fixture->directory().searches.size(), 1);
        client().openRequest(perez);
        QTRY_COMPARE(m_fixture->directory().searches.size(), 2);
        m_fixture->directory().answer();
        QTRY_COMPARE(m_fixture->directory().searches.size(), 3);
        m_fixture->directory().answer();
        QTRY_COMPARE(directory.state(), DirectoryModel::State::Found);
        QCOMPARE(directory.count(), 1);
    }

    void permissionsEndWithADay()
    {
        QVERIFY(m_fixture->signIn());
        m_fixture->clock.set(QDateTime(QDate(2026, 3, 2), QTime(12, 0)));
        QVERIFY(ask(perez));
        client().openRequest(perez);
        Term &term = *answer().term();
        QVERIFY(!term.end().isValid());
        term.setIndex(2);
        QCOMPARE(term.end().toLocalTime().date(), QDate(2026, 3, 9));
        QCOMPARE(term.end().toLocalTime().time().hour(), 23);
        term.setIndex(int(term.names().size()) - 2);
        QCOMPARE(term.end().toLocalTime().date(), QDate(2026, 12, 31));
        term.setIndex(int(term.names().size()) - 1);
        QVERIFY(term.isTyped() && !answer().canSave());
        QVERIFY(term.errorText().isEmpty());
        for (const auto &[text, day] :
            {std::pair{u"31.12."_s, QDate(2026, 12, 31)}, {u"1.3."_s, QDate(2027, 3, 1)},
                {u"24.12.2027"_s, QDate(2027, 12, 24)}, {u"2026-03-02"_s, QDate(2026, 3, 2)}}) {
            term.setText(text);
            QVERIFY2(answer().canSave(), qPrintable(text));
            QCOMPARE(term.end().toLocalTime().date(), day);
        }
        for (const QString &wrong : {u"soon"_s, u"1.1.2020"_s, u"31.2.2027"_s}) {
            term.setText(wrong);
            QVERIFY2(!answer().canSave() && !term.errorText().isEmpty(), qPrintable(wrong));
        }
        answer().save();
        QCOMPARE(list().openCount(), 1);
    }

    void reportingNeedsAServerThatTakesIt()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(ask(perez));
        client().openRequest(perez);
        QVERIFY(!answer().canReport());
        server().reportable = true;
        QVERIFY(answer().canReport());
        answer().report();
        QTRY_COMPARE(stateOf(perez), State::Blocked);
    }

    void warningsNameWhomHeResembles()
    {
        QVERIFY(m_fixture->signIn({contact(u"liza@toothfairy.example"_s, u"Liza Thompson"_s)}));
        QVERIFY(ask(u"1iza@toothfairy.example"_s, u"Liza Thompson"_s));
        client().openRequest(u"1iza@toothfairy.example"_s);
        QCOMPARE(answer().warnings().size(), 2);
        for (const QString &sentence : answer().warnings())
            QVERIFY2(sentence.contains(u"Liza Thompson"_s), qPrintable(sentence));
    }

    void answeredOnAnotherDeviceItCloses()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(ask(perez));
        QTRY_COMPARE(client().toasts()->count(), 1);
        client().openRequest(perez);
        server().sink().requestWithdrawn(address(perez));
        QTRY_VERIFY(!client().answer());
        QCOMPARE(list().openCount(), 0);
        QCOMPARE(client().toasts()->count(), 0);
    }

    void aDeniedRequestCanBeAcceptedLater()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(ask(perez));
        client().openRequest(perez);
        answer().deny();
        QTRY_COMPARE(list().refusedCount(), 1);
        QCOMPARE(stateOf(perez), State::Denied);
        client().openRequest(perez);
        QVERIFY(client().answer());
        answer().save();
        QTRY_COMPARE(list().refusedCount(), 0);
        QCOMPARE(stateOf(perez), State::Accepted);
    }

    // Many

    void manyHaveOneAnswerThatCanBeTakenBack()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(flood(40));
        list().setSectionChosen(u"promo1.example"_s, true);
        QCOMPARE(list().chosenCount(), 10);
        client().requestBatch()->decideChosen(Level::Stranger);
        QCOMPARE(list().openCount(), 30);
        QVERIFY(!list().isChoosing());
        QVERIFY(undo().isPending());
        QCOMPARE(stateOf(u"s1@promo1.example"_s), State::Open);
        undo().undo();
        QCOMPARE(list().openCount(), 40);
        QCOMPARE(stateOf(u"s1@promo1.example"_s), State::Open);
        QVERIFY(server().told.isEmpty());
        client().requestBatch()->decideDomain(u"promo1.example"_s, Level::Stranger);
        undo().dismiss();
        QTRY_COMPARE(list().refusedCount(), 10);
        QCOMPARE(stateOf(u"s1@promo1.example"_s), State::Denied);
        QCOMPARE(stateOf(u"s2@promo2.example"_s), State::Open);
        QCOMPARE(list().openCount(), 30);
    }

    void aDomainIsBlockedWithAWayBack()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(flood(8));
        const Partners &partners = client().desk()->partners();
        const QString domain = u"promo1.example"_s;
        client().requestBatch()->blockDomain(domain);
        QCOMPARE(list().openCount(), 6);
        undo().undo();
        QCOMPARE(list().openCount(), 8);
        QCOMPARE(partners.type(domain), Partner::Type::UnverifiedPublic);
        client().openRequest(u"s1@promo1.example"_s);
        QVERIFY(answer().canBlockDomain());
        answer().blockDomain();
        QVERIFY(!client().answer());
        undo().dismiss();
        QTRY_COMPARE(partners.type(domain), Partner::Type::Blocked);
        QTRY_COMPARE(list().refusedCount(), 2);
        QCOMPARE(list().openCount(), 6);
    }

    void theNextAnswerMakesTheOneBeforeFinal()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(flood(4));
        client().requestBatch()->decideOne(u"s0@promo0.example"_s, Level::Stranger);
        client().requestBatch()->decideOne(u"s1@promo1.example"_s, Level::Blocked);
        QCOMPARE(list().openCount(), 2);
        QTRY_COMPARE(stateOf(u"s0@promo0.example"_s), State::Denied);
        QCOMPARE(stateOf(u"s1@promo1.example"_s), State::Open);
        undo().undo();
        QTRY_COMPARE(list().openCount(), 3);
        QCOMPARE(list().refusedCount(), 1);
    }

    void closingTheProgramMakesItFinal()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(flood(4));
        list().chooseAll();
        client().requestBatch()->decideChosen(Level::Stranger);
        const QSignalSpy gone(&client(), &Client::shutDownDone);
        client().shutDown();
        QTRY_COMPARE(gone.count(), 1);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QCOMPARE(list().openCount(), 0);
        QCOMPARE(list().refusedCount(), 4);
    }

    void theOpenRequestClosesWithTheManyItBelongsTo()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(flood(4));
        client().openRequest(u"s1@promo1.example"_s);
        list().chooseAll();
        client().requestBatch()->decideChosen(Level::Stranger);
        QVERIFY(!client().answer());
    }

    // Toasts

    void aFloodIsOneToastThatOpensTheList()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(flood(3));
        QCOMPARE(client().toasts()->count(), 3);
        for (int i = 3; i < 300; ++i)
            m_fixture->request(u"s%1@promo.example"_s.arg(i));
        QTRY_COMPARE(list().openCount(), 300);
        QTRY_COMPARE(client().toasts()->count(), 1);
        QVERIFY(toast().isRequest);
        QTRY_COMPARE(toast().count, 300);
        const QSignalSpy wanted(&client(), &Client::requestWanted);
        client().toasts()->activate(toast().person.addressText());
        QCOMPARE(wanted.count(), 1);
        QVERIFY(wanted.first().first().toString().isEmpty());
    }

    void aFloodHidesNobodyKnown()
    {
        const QString liza = u"liza@toothfairy.example"_s;
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s)}));
        for (int i = 0; i < 1'000; ++i) {
            m_fixture->request(u"s%1@promo.example"_s.arg(i));
            m_fixture->receive(u"t%1@promo.example"_s.arg(i), u"You have won"_s);
            if (i == 500)
                m_fixture->receive(liza, u"Are you there?"_s);
        }
        QTRY_COMPARE(list().openCount(), 2'000);
        QCOMPARE(client().chats()->count(), 1);
        QCOMPARE(client().chats()->unread(), 1);
        const ToastsModel &toasts = *client().toasts();
        QCOMPARE(toasts.count(), 2);
        QVERIFY(toast(0).text == u"Are you there?"_s || toast(1).text == u"Are you there?"_s);
        QVERIFY(toldAbout(u"promo"_s).isEmpty());
    }

    void aFloodTellsTheDesktopAFewTimesOnly()
    {
        m_fixture->notifier.replies = true;
        QVERIFY(m_fixture->signIn());
        for (int i = 0; i < 500; ++i)
            m_fixture->request(u"s%1@promo.example"_s.arg(i));
        QTRY_COMPARE(list().openCount(), 500);
        QVERIFY2(m_fixture->notifier.shown.size() <= 8,
            qPrintable(QString::number(m_fixture->notifier.shown.size())));
        const QString tag = m_fixture->notifier.shown.last().tag;
        list().chooseAll();
        client().requestBatch()->decideChosen(Level::Stranger);
        QVERIFY(m_fixture->notifier.withdrawn.contains(tag));
    }

    void aSingleToastOpensItsRequest()
    {
        m_fixture->notifier.replies = true;
        QVERIFY(m_fixture->signIn());
        QVERIFY(ask(perez));
        QTRY_COMPARE(m_fixture->notifier.shown.size(), 1);
        QVERIFY(m_fixture->notifier.shown.first().text.contains(perez));
        const QSignalSpy wanted(&client(), &Client::requestWanted);
        Q_EMIT m_fixture->notifier.activated(m_fixture->notifier.shown.first().tag);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), perez);
    }
};

} // namespace tst_request_answer

VERBUND_GUI_TEST(tst_request_answer::RequestAnswerTest)

#include "tst_request_answer.moc"
