// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/model/Office.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

namespace tst_import {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;

namespace {

constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;

using State = ImportRow::State;

} // namespace

/// Contacts from files: what the preview says, and what is stored.
class TestImport final : public OfficeTest {
    Q_OBJECT

private:
    static QList<ImportRow> rowsOf(const ImportForm &form)
    {
        QList<ImportRow> rows;
        for (int i = 0; i < form.rowCount(); ++i)
            rows.append(form.data(form.index(i), ImportForm::RowRole).value<ImportRow>());
        return rows;
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void previewSaysWhatBecomesOfEachEntry()
    {
        QCOMPARE(office().save({cardWith(u"Liza Thompson"_s, u"liza@toothfairy.example"_s)}), 1);
        ImportForm form(*desk().book(), office().people);
        const QAbstractItemModelTester tester(&form, mode);
        const QSignalSpy resets(&form, &ImportForm::modelReset);
        form.read(file(u"people.vcf"_s,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:R. "
            "Perez\r\nEMAIL;TYPE=WORK:r.perez@elhada.example\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Liza\r\nEMAIL;TYPE=WORK:liza@toothfairy.example\r\n"
            "TEL:+44 555 0100\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Perez at home\r\nEMAIL;TYPE=HOME:R.Perez@elhada.example\r\n"
            "ORG:El Hada\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Becker\r\nTEL:+49 555 0100\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Me\r\nEMAIL:info@zahnfee.example\r\nEND:VCARD\r\n"));
        QVERIFY(form.isBusy());
        QTRY_VERIFY(!form.isBusy());
        QCOMPARE(form.errorText(), QString());
        QVERIFY(!form.isCsv());
        const QList<ImportRow> rows = rowsOf(form);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0].state, State::New);
        QCOMPARE(rows[0].addressText, u"r.perez@elhada.example"_s);
        QCOMPARE(rows[1].state, State::Known);
        QCOMPARE(rows[1].existingName, u"Liza Thompson"_s);
        QCOMPARE(rows[1].line, 6);
        QCOMPARE(rows[2].state, State::Double);
        QCOMPARE(rows[3].state, State::NoAddress);
        QCOMPARE(rows[4].state, State::Bad);
        QVERIFY(!rows[4].problem.isEmpty());
        QVERIFY(!rows[4].taken);
        QCOMPARE(form.newCount(), 2);
        QCOMPARE(form.knownCount(), 1);
        QCOMPARE(form.badCount(), 1);
        QCOMPARE(form.takenCount(), 3);
        form.setOnlyProblems(true);
        QCOMPARE(form.rowCount(), 3);
        form.setOnlyProblems(false);
        QCOMPARE(form.rowCount(), 5);
        QCOMPARE(resets.count(), 0);
    }

    void importIsOneStepThatCanBeTakenBack()
    {
        Card known = cardWith(u"Liza Thompson"_s, u"liza@toothfairy.example"_s);
        known.note = u"as I know her"_s;
        QCOMPARE(office().save({known}), 1);
        ImportForm form(*desk().book(), office().people);
        const QSignalSpy done(&form, &ImportForm::done);
        form.read(file(u"people.csv"_s,
            "Name,E-mail,Company,Note\nR. Perez,r.perez@elhada.example,,\n"
            "Liza,liza@toothfairy.example,Tooth Fairy,other\nPerez,r.perez@elhada.example,El Hada,\n"
            "Not wanted,nobody@elhada.example,,\n"));
        QTRY_VERIFY(!form.isBusy());
        QCOMPARE(form.rowCount(), 4);
        form.setTaken(3, false);
        QCOMPARE(form.takenCount(), 2);
        form.setGroup(u"  Imported "_s);
        form.start();
        QVERIFY(form.isBusy());
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(done.first().first().toInt(), 2);
        QCOMPARE(office().cards().size(), 2);
        const auto card = [this](const ImAddress &of) {
            const Card *const found = office().people.cards().of(of);
            return found ? *found : Card();
        };
        QCOMPARE(card(liza()).name, u"Liza Thompson"_s);
        QCOMPARE(card(liza()).organisation, u"Tooth Fairy"_s);
        QCOMPARE(card(liza()).note, u"as I know her\nother"_s);
        QCOMPARE(card(liza()).groups, QStringList{u"Imported"_s});
        QCOMPARE(card(perez()).organisation, u"El Hada"_s);
        QVERIFY(desk().undo()->text().contains(u'2'));
        desk().undo()->undo();
        QTRY_COMPARE(office().cards().size(), 1);
        QTRY_COMPARE(card(liza()).note, u"as I know her"_s);
        QCOMPARE(card(liza()).organisation, QString());
        QCOMPARE(card(liza()).groups, QStringList());
    }

    void secondImportOfAFileChangesNothing()
    {
        const QUrl csv = file(u"people.csv"_s,
            "Name,E-mail,Phone\nR. Perez,r.perez@elhada.example,\nAnna Becker,,+49 555 0100\n");
        for (const int expected : {2, 0}) {
            ImportForm form(*desk().book(), office().people);
            const QSignalSpy done(&form, &ImportForm::done);
            form.read(csv);
            QTRY_VERIFY(!form.isBusy());
            QCOMPARE(form.newCount(), expected);
            QCOMPARE(form.knownCount(), 2 - expected);
            form.start();
            QTRY_COMPARE(done.count(), 1);
            QCOMPARE(done.first().first().toInt(), expected);
            QCOMPARE(office().cards().size(), 2);
        }
    }

    void notationInAFileIsConverted()
    {
        AddressRulesForm &rules = *desk().rulesForm();
        rules.setNetworks(u"gateway.example: elsewhere.example"_s);
        rules.save();
        ImportForm form(*desk().book(), office().people);
        form.read(file(u"old.csv"_s,
            "Name,E-mail\nPat,pat(elsewhere.example)@gateway.example\n"
            "Pat,pat@elsewhere.example\n"));
        QTRY_VERIFY(!form.isBusy());
        const QList<ImportRow> rows = rowsOf(form);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].addressText, u"pat@elsewhere.example"_s);
        QCOMPARE(rows[1].state, State::Double);
    }

    void columnsOfACsvFileCanBeChosen()
    {
        ImportForm form(*desk().book(), office().people);
        const QAbstractItemModelTester tester(&form, mode);
        form.read(file(u"odd.csv"_s, "aaa;bbb;ccc\nLiza;liza@toothfairy.example;Tooth Fairy\n"));
        QTRY_VERIFY(!form.isBusy());
        QVERIFY(form.isCsv());
        QCOMPARE(form.delimiter(), u";"_s);
        QCOMPARE(form.columns().size(), 3);
        QCOMPARE(form.columns().at(2).name, u"ccc"_s);
        QCOMPARE(form.columns().at(2).sample, u"Tooth Fairy"_s);
        form.setColumn(0, CsvColumn::Content::Name);
        form.setColumn(1, CsvColumn::Content::OfficeMail);
        form.setColumn(2, CsvColumn::Content::Organisation);
        QTRY_VERIFY(!form.isBusy());
        QCOMPARE(rowsOf(form).value(0).organisation, u"Tooth Fairy"_s);
        QCOMPARE(rowsOf(form).value(0).addressText, liza().toString());
        form.setDelimiter(u"|"_s);
        QTRY_VERIFY(!form.isBusy());
        QCOMPARE(form.columns().size(), 1);
        form.setDelimiter(u"no delimiter"_s);
        QCOMPARE(form.delimiter(), u"|"_s);
        form.setDelimiter(u";"_s);
        form.setHasHeader(false);
        QTRY_VERIFY(!form.isBusy());
        QCOMPARE(form.rowCount(), 2);
    }

    void fileThatCannotBeImportedIsExplained()
    {
        ImportForm form(*desk().book(), office().people);
        const QAbstractItemModelTester tester(&form, mode);
        form.read(QUrl::fromLocalFile(path(u"missing.vcf"_s)));
        QVERIFY(form.errorText().contains(u"missing.vcf"));
        form.read(QUrl(u"https://toothfairy.example/people.vcf"_s));
        QVERIFY(!form.errorText().isEmpty());
        form.read(QUrl::fromLocalFile(path({})));
        QVERIFY(!form.errorText().isEmpty());
        form.read(file(u"picture.csv"_s, QByteArray(4000, '\0')));
        QVERIFY(form.errorText().contains(u"picture.csv"));
        form.read(file(u"empty.vcf"_s, {}));
        QVERIFY(form.errorText().contains(u"empty.vcf"));
        QFile large(path(u"large.csv"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(maxImportBytes + 1));
        form.read(QUrl::fromLocalFile(large.fileName()));
        QVERIFY(form.errorText().contains(u"large"));
        QCOMPARE(form.rowCount(), 0);
        QVERIFY(!form.isBusy());
        form.start();
        QVERIFY(!form.isBusy());
        form.read(file(u"good.csv"_s, "Name,E-mail\nLiza,liza@toothfairy.example\n"));
        QTRY_COMPARE(form.rowCount(), 1);
        QCOMPARE(form.errorText(), QString());
    }

    void addressThatIsNoneIsSaidInItsRow()
    {
        ImportForm form(*desk().book(), office().people);
        form.read(file(u"odd.csv"_s, "Name,E-mail\nLiza,at toothfairy\nR. Perez,r.perez@elhada.example\n"));
        QTRY_VERIFY(!form.isBusy());
        const ImportRow row = rowsOf(form).value(0);
        QCOMPARE(row.state, State::NoAddress);
        QCOMPARE(row.line, 2);
        QVERIFY(row.problem.contains(u"at toothfairy"));
    }

    void twentyThousandEntriesNeverBlock()
    {
        QByteArray csv = "Name,E-mail,Company\n";
        for (int i = 0; i < 20'000; ++i)
            csv += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i % 19'000)
                + "@toothfairy.example,Tooth Fairy\n";
        const QUrl url = file(u"many.csv"_s, csv);
        ImportForm form(*desk().book(), office().people);
        QElapsedTimer clock;
        clock.start();
        form.read(url);
        const qint64 parsed = clock.elapsed();
        qint64 longest = 0;
        double progress = 0;
        while (form.isBusy()) {
            const qint64 before = clock.elapsed();
            QCoreApplication::processEvents();
            longest = std::max(longest, clock.elapsed() - before);
            QVERIFY(!form.isBusy() || form.progress() >= progress);
            progress = form.progress();
        }
        qInfo("20,000 entries: read in %lld ms, judged in %lld ms, longest turn %lld ms", parsed,
            clock.elapsed() - parsed, longest);
        QCOMPARE(form.rowCount(), 20'000);
        QCOMPARE(form.newCount(), 19'000);
        QVERIFY(longest < 1'000);
        const QSignalSpy done(&form, &ImportForm::done);
        clock.restart();
        longest = 0;
        form.start();
        while (done.isEmpty() && form.isBusy()) {
            const qint64 before = clock.elapsed();
            QCoreApplication::processEvents();
            longest = std::max(longest, clock.elapsed() - before);
        }
        QCOMPARE(done.count(), 1);
        qInfo("20,000 entries: stored in %lld ms, longest turn %lld ms", clock.elapsed(), longest);
        QCOMPARE(office().cards().size(), 19'000);
    }

    void previewIsAsSimpleCountingSays()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 20; ++round) {
            QList<int> people;
            QByteArray csv = "Name,E-mail\n";
            for (int i = 0; i < 40; ++i) {
                people.append(random.bounded(25));
                csv += "P,p" + QByteArray::number(people.last()) + "@elhada.example\n";
            }
            ImportForm form(*desk().book(), office().people);
            const QAbstractItemModelTester tester(&form, mode);
            form.read(file(u"random.csv"_s, csv));
            QTRY_VERIFY(!form.isBusy());
            QList<bool> taken(40, true);
            for (int step = 0; step < 60; ++step) {
                const int row = random.bounded(40);
                taken[row] = random.bounded(3) == 0;
                form.setTaken(row, taken[row]);
            }
            QSet<int> wanted;
            for (int i = 0; i < 40; ++i) {
                if (taken[i])
                    wanted.insert(people[i]);
            }
            QCOMPARE(form.newCount(), QSet<int>(people.cbegin(), people.cend()).size());
            QCOMPARE(form.takenCount(), wanted.size());
        }
    }
};

} // namespace tst_import

VERBUND_GUI_TEST(tst_import::TestImport)
#include "tst_import.moc"
