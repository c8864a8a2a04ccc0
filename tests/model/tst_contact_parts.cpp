// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/JoinedCard.h"
#include "tests/model/Office.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace tst_contact_parts {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;

namespace {

constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

/// What was done taken back, rules of the account, and contacts that may be doubles.
class TestContactParts final : public OfficeTest {
    Q_OBJECT

private:
    static MergeRow mergeRow(const MergesModel &model, int row = 0)
    {
        return model.data(model.index(row), MergesModel::MergeRole).value<MergeRow>();
    }
    static MappingRow mappingRow(const AddressRulesForm &model, int row = 0)
    {
        return model.data(model.index(row), AddressRulesForm::RuleRole).value<MappingRow>();
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void whatIsTakenBackIsNotCommitted()
    {
        Undo undo;
        QStringList happened;
        undo.offer(
            u"Liza was deleted."_s, [&] { happened += u"revert"_s; }, [&] { happened += u"commit"_s; });
        QVERIFY(undo.isPending());
        QCOMPARE(undo.text(), u"Liza was deleted."_s);
        undo.undo();
        QVERIFY(!undo.isPending());
        QVERIFY(undo.text().isEmpty());
        undo.undo();
        undo.dismiss();
        QCOMPARE(happened, QStringList{u"revert"_s});
    }

    void nextOfferMakesTheOneBeforeFinal()
    {
        Undo undo;
        QStringList happened;
        undo.offer(u"one"_s, [&] { happened += u"revert 1"_s; }, [&] { happened += u"commit 1"_s; });
        undo.offer(u"two"_s, [&] { happened += u"revert 2"_s; }, [&] { happened += u"commit 2"_s; });
        QCOMPARE(happened, QStringList{u"commit 1"_s});
        undo.undo();
        QCOMPARE(happened, (QStringList{u"commit 1"_s, u"revert 2"_s}));
    }

    void timeMakesItFinal()
    {
        Undo undo(nullptr, 20ms);
        const QSignalSpy changes(&undo, &Undo::changed);
        int commits = 0;
        undo.offer(u"one"_s, [] { QFAIL("taken back"); }, [&] { ++commits; });
        QTRY_COMPARE(commits, 1);
        QVERIFY(!undo.isPending());
        QCOMPARE(changes.count(), 2);
        undo.undo();
        QCOMPARE(commits, 1);
    }

    void takingBackMayOfferSomethingItself()
    {
        Undo undo;
        int redone = 0;
        undo.offer(u"one"_s, [&] { undo.offer(u"two"_s, [&] { ++redone; }); });
        undo.undo();
        QVERIFY(undo.isPending());
        QCOMPARE(undo.text(), u"two"_s);
        undo.undo();
        QCOMPARE(redone, 1);
    }

    void endOfTheProgramMakesItFinal()
    {
        int commits = 0;
        {
            Undo undo;
            undo.offer(u"one"_s, [] { QFAIL("taken back"); }, [&] { ++commits; });
        }
        QCOMPARE(commits, 1);
    }

    void rulesAreThereAfterARestart()
    {
        AddressRulesForm &form = *desk().rulesForm();
        const QAbstractItemModelTester tester(&form, mode);
        QVERIFY(!form.isEdited());
        form.addRule();
        form.setPattern(0, u"\\+497123222"_s);
        form.setReplacement(0, u"sip:user.01@pbx.example"_s);
        form.addRule();
        form.setNetworks(u"gateway.example: toothfairy.example"_s);
        form.setFallback(QString());
        form.moveField(0, 2);
        const auto order = form.order();
        QVERIFY(form.canSave());
        form.save();
        QVERIFY(!form.isEdited());
        QCOMPARE(form.rowCount(), 1);
        QVERIFY(restart());
        AddressRulesForm &again = *desk().rulesForm();
        QCOMPARE(again.rowCount(), 1);
        QCOMPARE(mappingRow(again, 0).replacement, u"sip:user.01@pbx.example"_s);
        QCOMPARE(again.networks(), u"gateway.example: toothfairy.example"_s);
        QCOMPARE(again.fallback(), QString());
        QCOMPARE(again.order(), order);
        QVERIFY(!again.isEdited());
    }

    void storedRulesThatNobodyCanReadAreIgnored()
    {
        for (const QString &name : {u"address order"_s, u"address mapping"_s, u"public networks"_s})
            std::ignore = store().setValue(name, u"((( => ===\n:::"_s);
        QTest::ignoreMessage(QtWarningMsg, "the stored mapping rules cannot be read");
        QTest::ignoreMessage(QtWarningMsg, "the stored public networks cannot be read");
        QVERIFY(restart());
        QCOMPARE(desk().rulesForm()->rowCount(), 0);
        QCOMPARE(desk().rulesForm()->order(), defaultOrder());
        QVERIFY(desk().book()->derive(cardWith({}, u"liza@toothfairy.example"_s)).chosen());
    }

    void editorSaysWhatWouldHappen()
    {
        AddressRulesForm &form = *desk().rulesForm();
        const QAbstractItemModelTester tester(&form, mode);
        form.addRule();
        form.addRule();
        form.setPattern(0, u"\\+49711(\\d+)"_s);
        form.setReplacement(0, u"sip:far.\\1@pbx.example"_s);
        form.setPattern(1, u"\\+497123(\\d+)"_s);
        form.setReplacement(1, u"sip:user.\\1@pbx.example"_s);
        form.setSample(u"+49 (0) 7123 / 22"_s);
        QCOMPARE(form.outcome(), u"sip:user.22@pbx.example"_s);
        QCOMPARE(form.backwards(), u"+49712322"_s);
        QVERIFY(!mappingRow(form, 0).hit);
        QVERIFY(mappingRow(form, 1).hit);
        QVERIFY(mappingRow(form, 1).invertible);
        form.moveRule(1, 0);
        QVERIFY(mappingRow(form, 0).hit);
        form.setSample(u"+1 555 0100"_s);
        QCOMPARE(form.outcome(), QString());
        QVERIFY(!mappingRow(form, 0).hit);
        form.setSample(u"liza@toothfairy.example"_s);
        QCOMPARE(form.outcome(), u"liza@toothfairy.example"_s);
        form.reset();
        QCOMPARE(form.rowCount(), 0);
        QVERIFY(!form.isEdited());
    }

    void wrongRuleIsMarkedAndNothingIsSaved()
    {
        AddressRulesForm &form = *desk().rulesForm();
        const QAbstractItemModelTester tester(&form, mode);
        form.addRule();
        form.addRule();
        form.setPattern(0, u"(\\d+)"_s);
        form.setReplacement(0, u"\\1@pbx.example"_s);
        form.setPattern(1, u"((("_s);
        form.setReplacement(1, u"x@pbx.example"_s);
        QVERIFY(!mappingRow(form, 0).wrong);
        QVERIFY(mappingRow(form, 1).wrong);
        QVERIFY(form.errorText().contains(u'2'));
        QVERIFY(!form.canSave());
        form.save();
        QVERIFY(form.isEdited());
        // The others show what they do meanwhile.
        form.setSample(u"4711"_s);
        QCOMPARE(form.outcome(), u"4711@pbx.example"_s);
        form.removeRule(1);
        QVERIFY(form.canSave());
        form.setNetworks(u"not a line"_s);
        QVERIFY(form.errorText().contains(u'1'));
        QVERIFY(!form.canSave());
    }

    void ruleThatTakesTooLongIsPassedOver()
    {
        AddressRulesForm &form = *desk().rulesForm();
        form.addRule();
        form.setPattern(0, u"(a|aa)+@b\\.example"_s);
        form.setReplacement(0, u"x@pbx.example"_s);
        QElapsedTimer clock;
        clock.start();
        form.setSample(QString(800, u'a') + u"@c.example"_s);
        QVERIFY(form.isSampleGivenUp());
        QVERIFY(clock.elapsed() < 5'000);
    }

    void newRulesDeriveContactsAnew()
    {
        Card card = cardWith(u"Pbx"_s, {});
        card.phones = {u"+49 7123 22"_s};
        QCOMPARE(office().save({card}), 1);
        QVERIFY(office().cards().first().address.isEmpty());
        AddressRulesForm &form = *desk().rulesForm();
        form.addRule();
        form.setPattern(0, u"\\+497123(\\d+)"_s);
        form.setReplacement(0, u"sip:user.\\1@pbx.example"_s);
        form.save();
        QTRY_COMPARE(office().cards().first().address, address(u"user.22@pbx.example"_s));
    }

    void contactsWithTheSameAddressAreAskedAbout()
    {
        MergesModel &merges = *desk().merges();
        const QAbstractItemModelTester tester(&merges, mode);
        const QSignalSpy resets(&merges, &MergesModel::modelReset);
        Card other = cardWith(u"Liza T."_s, {});
        other.privateMail = u"mailto:Liza@Toothfairy.example"_s;
        QCOMPARE(office().save({cardWith(u"Liza Thompson"_s, u"liza@toothfairy.example"_s), other,
                     cardWith(u"Anna Becker"_s, u"anna@zahnfee.example"_s)}),
            3);
        QTRY_COMPARE(merges.count(), 1);
        QCOMPARE(mergeRow(merges).reason, MergeRow::Reason::SameAddress);
        QCOMPARE(mergeRow(merges).first.address, liza());
        QCOMPARE(mergeRow(merges).second.address, liza());
        QVERIFY(mergeRow(merges).first.card < mergeRow(merges).second.card);
        QCOMPARE(resets.count(), 0);
    }

    void sameNameCountsWithTwoWordsAndOneDomain()
    {
        MergesModel &merges = *desk().merges();
        const QAbstractItemModelTester tester(&merges, mode);
        QCOMPARE(office().save({cardWith(u"Anna"_s, u"anna.b@zahnfee.example"_s),
                     cardWith(u"Anna"_s, u"anna.c@zahnfee.example"_s),
                     cardWith(u"Liza Thompson"_s, u"liza@toothfairy.example"_s),
                     cardWith(u"Liza Thompson"_s, u"liza@elhada.example"_s),
                     cardWith(u"José Pérez"_s, u"j.perez@elhada.example"_s),
                     cardWith(u"PEREZ, Jose"_s, u"jose@elhada.example"_s)}),
            6);
        QTRY_COMPARE(merges.count(), 1);
        QCOMPARE(mergeRow(merges).reason, MergeRow::Reason::SameNameAndDomain);
        QCOMPARE(mergeRow(merges).first.name, u"José Pérez"_s);
    }

    void publicNotationIsTheSameAddressAsThePlainOne()
    {
        AddressRulesForm &form = *desk().rulesForm();
        form.setNetworks(u"gateway.example: elsewhere.example"_s);
        form.save();
        QCOMPARE(office().save({cardWith(u"One"_s, u"pat@elsewhere.example"_s),
                     cardWith(u"Two"_s, u"pat(elsewhere.example)@gateway.example"_s)}),
            2);
        QTRY_COMPARE(desk().merges()->count(), 1);
    }

    void twoPeopleAreNotAskedAboutAgain()
    {
        const QList<Card> both{cardWith(u"José Pérez"_s, u"j.perez@elhada.example"_s),
            cardWith(u"José Pérez"_s, u"jose@elhada.example"_s)};
        QCOMPARE(office().save(both), 2);
        QTRY_COMPARE(desk().merges()->count(), 1);
        desk().merges()->keepApart(0);
        QCOMPARE(desk().merges()->count(), 0);
        QVERIFY(restart());
        QCOMPARE(office().save({cardWith(u"Liza Thompson"_s, u"a@toothfairy.example"_s),
                     cardWith(u"Liza Thompson"_s, u"b@toothfairy.example"_s)}),
            4);
        QTRY_COMPARE(desk().merges()->count(), 1);
        QCOMPARE(mergeRow(*desk().merges()).first.name, u"Liza Thompson"_s);
    }

    void mergedContactsAreOneUntilItIsTakenBack()
    {
        MergesModel &merges = *desk().merges();
        const QAbstractItemModelTester tester(&merges, mode);
        Card second = cardWith(u"Perez, Jose"_s, u"jose@elhada.example"_s, u"El Hada"_s);
        second.phones = {u"+34 555 0100"_s};
        QCOMPARE(office().save({cardWith(u"José Pérez"_s, u"j.perez@elhada.example"_s), second}), 2);
        QTRY_COMPARE(merges.count(), 1);
        merges.merge(0);
        QTRY_COMPARE(office().cards().size(), 1);
        QCOMPARE(office().cards().first().privateMail, u"jose@elhada.example"_s);
        QCOMPARE(office().cards().first().phones, second.phones);
        QCOMPARE(office().cards().first().organisation, u"El Hada"_s);
        QTRY_COMPARE(merges.count(), 0);
        desk().undo()->undo();
        QTRY_COMPARE(office().cards().size(), 2);
        QTRY_COMPARE(merges.count(), 1);
    }

    void presenceOfSomebodyIsShownInHisRowOnly()
    {
        MergesModel &merges = *desk().merges();
        QCOMPARE(office().save({cardWith(u"José Pérez"_s, u"j.perez@elhada.example"_s),
                     cardWith(u"José Pérez"_s, u"jose@elhada.example"_s)}),
            2);
        QTRY_COMPARE(merges.count(), 1);
        QTRY_COMPARE(mergeRow(merges).first.availability, Presence::Availability::Offline);
        const QSignalSpy changes(&merges, &MergesModel::dataChanged);
        office().people.setPresence(
            Carrier::Xmpp, {.address = liza(), .availability = Presence::Availability::Busy});
        office().people.setPresence(Carrier::Xmpp,
            {.address = address(u"jose@elhada.example"_s), .availability = Presence::Availability::Busy});
        QTRY_COMPARE(mergeRow(merges).second.availability, Presence::Availability::Busy);
        QTRY_COMPARE(changes.count(), 1);
    }

    void doublesAmongTenThousandAreFoundQuickly()
    {
        QList<Card> cards;
        for (int i = 0; i < 10'000; ++i)
            cards.append(
                cardWith(u"Person %1 Müller"_s.arg(i % 9'900), u"p%1@d%2.example"_s.arg(i).arg(i % 9)));
        QCOMPARE(office().save(cards), 10'000);
        QTRY_VERIFY(desk().merges()->count() > 0);
        QVERIFY(desk().merges()->count() <= MergesModel::mostRows);
        QElapsedTimer clock;
        clock.start();
        MergePairs pairs({}, MergesModel::mostRows);
        for (const Card &card : cards)
            pairs.add({.card = clock.isValid() ? &card - &cards.first() + 1 : 0}, card.name,
                {ImAddress::fromStored(card.officeMail)});
        QVERIFY(!pairs.found().isEmpty());
        qInfo("10,000 contacts: %lld ms", clock.elapsed());
        // All alike: still no more than that.
        MergePairs alike({}, MergesModel::mostRows);
        for (int i = 1; i <= 10'000; ++i)
            alike.add({.card = i}, u"Anna Becker"_s, {liza()});
        QCOMPARE(alike.found().size(), MergesModel::mostRows);
        QVERIFY(clock.elapsed() < 20'000);
    }

    void joinedCardLosesNothing()
    {
        Card kept = cardWith(u"Liza"_s, u"liza@toothfairy.example"_s);
        kept.privateMail = u"liza@private.example"_s;
        kept.note = u"Knows Anna"_s;
        kept.groups = {u"UK"_s};
        Card other = cardWith(u"Liza Thompson"_s, u"LIZA@toothfairy.example"_s, u"Tooth Fairy"_s);
        other.privateMail = u"l.thompson@home.example"_s;
        other.otherMail = u"third@home.example"_s;
        other.xmppAddress = u"liza@toothfairy.example"_s;
        other.groups = {u"UK"_s, u"Sales"_s};
        other.note = u"Tall"_s;
        const Card one = joined(kept, other);
        QCOMPARE(one.name, u"Liza"_s);
        QCOMPARE(one.organisation, u"Tooth Fairy"_s);
        QCOMPARE(one.officeMail, u"liza@toothfairy.example"_s);
        QCOMPARE(one.privateMail, u"liza@private.example"_s);
        QCOMPARE(one.otherMail, u"l.thompson@home.example"_s);
        QCOMPARE(one.xmppAddress, u"liza@toothfairy.example"_s);
        QCOMPARE(one.groups, (QStringList{u"UK"_s, u"Sales"_s}));
        QCOMPARE(one.note, u"Knows Anna\nTall\nthird@home.example"_s);
        QCOMPARE(joined(one, other), one);
    }
};

} // namespace tst_contact_parts

VERBUND_GUI_TEST(tst_contact_parts::TestContactParts)
#include "tst_contact_parts.moc"
