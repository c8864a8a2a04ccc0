// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Desk.h"
#include "client/exchange/CsvTable.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace verbund::tst_privacy {

namespace {

using Level = Relation::Level;
using Origin = Relation::Origin;

constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QString liza = u"liza@toothfairy.example"_s;
const QString perez = u"r.perez@elhada.example"_s;
const QString emilia = u"emilia@elhada.example"_s;
const QString marta = u"marta@zahnfee.example"_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// "Who sees what", relationships and partners of the whole client, as the user changes them.
class PrivacyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ClientFixture>();
        m_files = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_fixture.reset();
        m_files.reset();
    }

    void everybodyWhoSeesAnythingIsListedWithWhy()
    {
        QVERIFY(signIn());
        QTRY_COMPARE(people().total(), 4);
        const VisibilityRow row = privacy().row(liza);
        QCOMPARE(row.relation.level, Level::External);
        QCOMPARE(row.relation.origin, Origin::Server);
        QCOMPARE(row.type, Partner::Type::UnverifiedPublic);
        QCOMPARE(privacy().row(marta).relation.level, Level::Colleague);
        QCOMPARE(sections(), QStringList({number(Level::Colleague), number(Level::External)}));
        QCOMPARE(people().countIn(number(Level::External)), 3);
        QVERIFY(people().isRevocable(number(Level::External)));
    }

    void revokedIsShownAtOnceAndToldWhenItIsFinal()
    {
        QVERIFY(signIn());
        const QAbstractItemModelTester tester(&people(), mode);
        privacy().revoke(liza);
        QCOMPARE(privacy().row(liza).relation.level, Level::Stranger);
        QCOMPARE(people().countIn(number(Level::Stranger)), 1);
        QVERIFY(undo().isPending());
        undo().undo();
        QCOMPARE(privacy().row(liza).relation.level, Level::External);
        QCOMPARE(people().countIn(number(Level::Stranger)), 0);
        QVERIFY(relationsTold().isEmpty());
        privacy().revoke(liza);
        undo().dismiss();
        QTRY_COMPARE(relationsTold(), QStringList{u"relate liza@toothfairy.example Stranger"_s});
        QCOMPARE(privacy().row(liza).relation.level, Level::Stranger);
        QCOMPARE(privacy().row(liza).relation.origin, Origin::Hand);
        QVERIFY(!people().isRevocable(number(Level::Stranger)));
    }

    void domainAndContactGroupAreRevokedAsAWhole()
    {
        QVERIFY(signIn());
        const QAbstractItemModelTester tester(&people(), mode);
        people().setGrouping(VisibilityModel::Grouping::ByDomain);
        QCOMPARE(
            sections(), QStringList({u"elhada.example"_s, u"toothfairy.example"_s, u"zahnfee.example"_s}));
        privacy().revokeSection(u"elhada.example"_s);
        undo().dismiss();
        QTRY_COMPARE(relationsTold().size(), 2);
        QVERIFY(relationsTold().contains(u"relate r.perez@elhada.example Stranger"_s));
        QVERIFY(relationsTold().contains(u"relate emilia@elhada.example Stranger"_s));
        people().setGrouping(VisibilityModel::Grouping::ByGroup);
        QCOMPARE(people().sectionName(u"Branch"_s), u"Branch"_s);
        QCOMPARE(people().peopleIn(u"Branch"_s), QList{address(liza)});
        privacy().revokeSection(u"Branch"_s);
        undo().dismiss();
        QTRY_COMPARE(relationsTold().size(), 3);
        QCOMPARE(privacy().row(marta).relation.level, Level::Colleague);
    }

    void onlyWhatIsShownOfAPartIsRevoked()
    {
        QVERIFY(signIn());
        people().setFilter(u"perez"_s);
        QCOMPARE(people().count(), 1);
        privacy().revokeSection(number(Level::External));
        undo().dismiss();
        QTRY_COMPARE(relationsTold(), QStringList{u"relate r.perez@elhada.example Stranger"_s});
        people().setFilter({});
        QCOMPARE(people().countIn(number(Level::External)), 2);
    }

    void revokedStaysRevokedWhenTheProgramEnds()
    {
        QVERIFY(signIn());
        privacy().revoke(liza);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QCOMPARE(privacy().row(liza).relation.level, Level::Stranger);
    }

    void chosenRelationshipHoldsAtOnceAndIsTakenBackExactly()
    {
        QVERIFY(signIn());
        privacy().setLevel(liza, Level::Team);
        QTRY_COMPARE(privacy().row(liza).relation.level, Level::Team);
        QTRY_COMPARE(relationsTold(), QStringList{u"relate liza@toothfairy.example Team"_s});
        QTRY_VERIFY(undo().isPending());
        undo().undo();
        QTRY_COMPARE(privacy().row(liza).relation.level, Level::External);
        QCOMPARE(privacy().row(liza).relation.origin, Origin::Server);
        QVERIFY(!client().desk()->relations().isDecided(address(liza)));
    }

    void decidedRelationshipComesBackWithItsEnd()
    {
        QVERIFY(signIn());
        const QDateTime end = m_fixture->clock.now().addDays(7);
        decide({perez}, Level::Colleague, end);
        const Relation before = privacy().row(perez).relation;
        privacy().setLevel(perez, Level::Blocked);
        QTRY_COMPARE(privacy().row(perez).relation.level, Level::Blocked);
        QTRY_VERIFY(undo().isPending());
        undo().undo();
        QTRY_COMPARE(privacy().row(perez).relation, before);
    }

    void choosingForSomebodyWhoWasRevokedGoesBefore()
    {
        QVERIFY(signIn());
        privacy().revoke(liza);
        privacy().setLevel(liza, Level::Colleague);
        QTRY_COMPARE(privacy().row(liza).relation.level, Level::Colleague);
        QTRY_VERIFY(undo().isPending());
        undo().dismiss();
        QTRY_COMPARE(relationsTold(), QStringList{u"relate liza@toothfairy.example Colleague"_s});
    }

    void whatTheServerRefusesIsShownAndToldAgainOnlyByHand()
    {
        QVERIFY(signIn());
        const Error no{.kind = Error::Kind::Forbidden, .subject = {}, .cause = {}};
        m_fixture->session().answer = fail(no);
        QVERIFY(privacy().row(liza).problem.isEmpty());
        privacy().setLevel(liza, Level::Team);
        QTRY_VERIFY(!privacy().row(liza).problem.isEmpty());
        QCOMPARE(privacy().row(liza).relation.level, Level::Team);
        QVERIFY(privacy().row(perez).problem.isEmpty());
        QCOMPARE(relationsTold().size(), 1);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QTRY_VERIFY(!privacy().row(liza).problem.isEmpty());
        decide({perez}, Level::Colleague);
        QTRY_COMPARE(relationsTold(), QStringList{u"relate r.perez@elhada.example Colleague"_s});
        privacy().tellAgain(liza);
        QTRY_COMPARE(relationsTold().last(), u"relate liza@toothfairy.example Team"_s);
        QTRY_VERIFY(privacy().row(liza).problem.isEmpty());
    }

    void aPersonIsOneRowWithAllHisAddresses()
    {
        QVERIFY(signIn());
        const QString atHome = u"liza@home.example"_s;
        Card card;
        card.name = u"Liza Thompson"_s;
        card.officeMail = liza;
        card.privateMail = atHome;
        std::ignore = client().contactDesk()->book()->save(card, {.asksPresence = false});
        QTRY_VERIFY(client().desk()->people().keyOf(address(atHome)));
        people().setGrouping(VisibilityModel::Grouping::ByDomain);
        const QAbstractItemModelTester tester(&people(), mode);
        QCOMPARE(people().total(), 4);
        privacy().open(liza);
        privacy().form()->setLevelIndex(int(RelationForm::levels().indexOf(Level::Team)));
        privacy().form()->save();
        QTRY_VERIFY(!privacy().form());
        QTRY_COMPARE(privacy().row(atHome).relation.level, Level::Team);
        QTRY_COMPARE(relationsTold(),
            QStringList({u"relate liza@toothfairy.example Team"_s, u"relate liza@home.example Team"_s}));
        QTRY_COMPARE(people().total(), 4);
        QCOMPARE(people().peopleIn(u"toothfairy.example"_s), QList{address(liza)});
        QCOMPARE(people().all().size(), 5);
        // Back to what each of them was.
        QTRY_VERIFY(undo().isPending());
        undo().undo();
        QTRY_VERIFY(!client().desk()->relations().isDecided(address(atHome)));
        QCOMPARE(privacy().row(liza).relation.origin, Origin::Server);
        // Who sees other things at another address has a row for that.
        decide({atHome}, Level::Colleague);
        QTRY_COMPARE(people().peopleIn(u"home.example"_s), QList{address(atHome)});
        QCOMPARE(people().total(), 5);
        privacy().revoke(liza);
        QCOMPARE(privacy().row(atHome).relation.level, Level::Stranger);
        QCOMPARE(people().total(), 4);
    }

    void formShowsWhatHeWouldSeeAndWhy()
    {
        QVERIFY(signIn());
        client().own()->setAvailability(Presence::Availability::DoNotDisturb);
        client().own()->setNote(u"in the workshop"_s);
        privacy().open(marta);
        RelationForm &form = *privacy().form();
        QCOMPARE(form.level(), Level::Colleague);
        QCOMPARE(form.shown().note, u"in the workshop"_s);
        QCOMPARE(form.reasons().size(), 6);
        QVERIFY(!form.reasons().last().allowed);
        form.setLevelIndex(int(RelationForm::levels().indexOf(Level::Team)));
        QVERIFY(form.reasons().last().allowed);
        form.setLevelIndex(int(RelationForm::levels().indexOf(Level::External)));
        QCOMPARE(form.shown().availability, Presence::Availability::DoNotDisturb);
        QVERIFY(form.shown().note.isEmpty());
        form.setLevelIndex(int(RelationForm::levels().indexOf(Level::Unknown)));
        QCOMPARE(form.shown().availability, Presence::Availability::Offline);
        form.setLevelIndex(int(RelationForm::levels().indexOf(Level::Blocked)));
        QVERIFY(!form.canEnd());
        for (const WhyRow &row : form.reasons())
            QVERIFY(!row.allowed && !row.reason.isEmpty() && !row.text.isEmpty());
    }

    void permissionEndsByTheClockAndIsShownSo()
    {
        QVERIFY(signIn());
        privacy().open(liza);
        RelationForm &form = *privacy().form();
        form.setLevelIndex(int(RelationForm::levels().indexOf(Level::Colleague)));
        form.term()->setIndex(2);
        const QDateTime end = form.term()->end();
        QVERIFY(end > m_fixture->clock.now());
        form.save();
        QTRY_VERIFY(!privacy().form());
        QCOMPARE(privacy().row(liza).relation.until, end);
        people().setOrder(VisibilityModel::Order::EndingFirst);
        m_fixture->clock.set(end.addSecs(1));
        QTRY_COMPARE(privacy().row(liza).relation.level, Level::Stranger);
        QCOMPARE(privacy().row(liza).relation.origin, Origin::Expiry);
        QCOMPARE(people().peopleIn(number(Level::Stranger)), QList{address(liza)});
    }

    void formKnowsTheEndThatHolds()
    {
        QVERIFY(signIn());
        const QDateTime end = m_fixture->clock.now().toLocalTime().date().addDays(40).endOfDay().toUTC();
        decide({liza}, Level::External, end);
        privacy().open(liza);
        QVERIFY(privacy().form()->term()->isValid());
        QCOMPARE(privacy().form()->term()->end().toSecsSinceEpoch(), end.toSecsSinceEpoch());
    }

    void listIsSortedAndFilteredUnderRandomChanges()
    {
        QVERIFY(signIn());
        const QAbstractItemModelTester tester(&people(), mode);
        const QSignalSpy resets(&people(), &VisibilityModel::modelReset);
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            const QString who = u"p%1@d%2.example"_s.arg(random.bounded(20)).arg(random.bounded(4));
            switch (random.bounded(6)) {
            case 0:
                people().setGrouping(VisibilityModel::Grouping(random.bounded(3)));
                break;
            case 1:
                people().setOrder(VisibilityModel::Order(random.bounded(3)));
                break;
            case 2:
                people().setFilter(random.bounded(2) ? u"p1"_s : QString());
                break;
            case 3:
                privacy().revoke(who);
                break;
            default:
                decide({who}, Level(random.bounded(6)),
                    random.bounded(2) ? m_fixture->clock.now().addDays(random.bounded(1, 90)) : QDateTime());
            }
            if (QTest::currentTestFailed())
                return;
            verifyRows();
        }
        QCOMPARE(resets.count(), 0);
    }

    void tenThousandPeopleAreFewChanges()
    {
        QVERIFY(signIn());
        const QAbstractItemModelTester tester(&people(), mode);
        QSignalSpy inserted(&people(), &VisibilityModel::rowsInserted);
        QSignalSpy removed(&people(), &VisibilityModel::rowsRemoved);
        QSignalSpy changed(&people(), &VisibilityModel::dataChanged);
        QStringList crowd;
        for (int i = 0; i < 10'000; ++i)
            crowd.append(u"person%1@company%2.example"_s.arg(i).arg(i % 50));
        decide(crowd, Level::External);
        QCOMPARE(people().total(), 10'004);
        QCOMPARE_LE(inserted.count() + removed.count() + changed.count(), 300);
        people().setGrouping(VisibilityModel::Grouping::ByDomain);
        people().setFilter(u"company7.example"_s);
        QCOMPARE(people().count(), 200);
        inserted.clear();
        removed.clear();
        changed.clear();
        privacy().revokeSection(u"company7.example"_s);
        QCOMPARE_LE(inserted.count() + removed.count() + changed.count(), 3);
        undo().undo();
        QCOMPARE(privacy().row(u"person7@company7.example"_s).relation.level, Level::External);
    }

    void tableIsReadBackFromCsv()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"=HYPERLINK(\"x\");\"y\""_s),
            contact(perez, u"Pérez, \"R.\""_s), contact(emilia, u"  +49"_s), contact(marta, u"@marta"_s)}));
        decide({perez}, Level::Colleague, QDateTime(QDate(2100, 6, 15), QTime(12, 30), QTimeZone::UTC));
        QSignalSpy exported(&privacy(), &PrivacyDesk::exported);
        const QString path = m_files->filePath(u"who.csv"_s);
        privacy().exportTo(QUrl::fromLocalFile(path), PrivacyDesk::FileKind::Csv);
        QCOMPARE(exported.count(), 1);
        QCOMPARE(exported.first().first().toInt(), 4);
        const QByteArray bytes = bytesOf(path);
        QVERIFY(!bytes.startsWith("\xef\xbb\xbf"));
        const auto table = readCsv(bytes, {.encoding = u"UTF-8"_s, .delimiter = u","_s, .hasHeader = true});
        QVERIFY(table);
        QCOMPARE(table->header.size(), 12);
        QCOMPARE(table->rows.size(), 4);
        QStringList names;
        for (const QStringList &row : table->rows) {
            QCOMPARE(row.size(), 12);
            names.append(row.first());
        }
        names.sort();
        QStringList expected{u"'=HYPERLINK(\"x\");\"y\""_s, u"Pérez, \"R.\""_s, u"'  +49"_s, u"'@marta"_s};
        expected.sort();
        QCOMPARE(names, expected);
        for (const QStringList &row : table->rows) {
            if (row[1] == perez)
                QCOMPARE(row[10].left(10), u"2100-06-15"_s);
        }
    }

    void tableIsReadBackFromJson()
    {
        QVERIFY(signIn());
        decide({perez}, Level::Unknown, QDateTime(QDate(2100, 6, 15), QTime(12, 30), QTimeZone::UTC));
        const QString path = m_files->filePath(u"who.json"_s);
        privacy().exportTo(QUrl::fromLocalFile(path), PrivacyDesk::FileKind::Json);
        const QJsonArray people = QJsonDocument::fromJson(bytesOf(path)).object()[u"people"_s].toArray();
        QCOMPARE(people.size(), 4);
        bool found = false;
        for (const QJsonValue &one : people) {
            if (one[u"address"_s].toString() != perez)
                continue;
            found = true;
            QCOMPARE(one[u"level"_s].toString(), u"Unknown"_s);
            QCOMPARE(one[u"seesPresence"_s].toBool(true), false);
            QCOMPARE(one[u"seesPicture"_s].toBool(), true);
            QCOMPARE(one[u"until"_s].toString(), u"2100-06-15T12:30:00Z"_s);
            QCOMPARE(one[u"origin"_s].toString(), u"Hand"_s);
        }
        QVERIFY(found);
    }

    void exportThatFailsSaysSoAndLeavesNothing()
    {
        QVERIFY(signIn());
        QSignalSpy failed(&privacy(), &PrivacyDesk::failed);
        const QString path = m_files->filePath(u"missing/who.csv"_s);
        privacy().exportTo(QUrl::fromLocalFile(path), PrivacyDesk::FileKind::Csv);
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.first().first().toString().contains(u"who.csv"_s));
        QVERIFY(!QFile::exists(path));
    }

    void partnerIsAddedChangedAndRemovedWithAWayBack()
    {
        QVERIFY(signIn());
        PartnersModel &partners = *privacy().partners();
        const QAbstractItemModelTester tester(&partners, mode);
        QCOMPARE(partners.count(), 1);
        QCOMPARE(partners.find(u"zahnfee.example"_s).type, Partner::Type::Own);
        write(u" Toothfairy.EXAMPLE "_s, u"fairies.example, branch.example"_s, Partner::Type::Federated);
        QCOMPARE(partners.count(), 2);
        const Partner added = partners.find(u"toothfairy.example"_s);
        QCOMPARE(added.moreDomains, QStringList({u"fairies.example"_s, u"branch.example"_s}));
        QTRY_COMPARE(privacy().row(liza).type, Partner::Type::Federated);

        privacy().editPartner(u"toothfairy.example"_s);
        privacy().partnerForm()->setDomain(u"branch.example"_s);
        privacy().partnerForm()->setMoreDomains(u"toothfairy.example"_s);
        privacy().partnerForm()->save();
        QTRY_VERIFY(!privacy().partnerForm());
        QTRY_COMPARE(partners.find(u"branch.example"_s).moreDomains, QStringList{u"toothfairy.example"_s});
        QCOMPARE(partners.count(), 2);
        QTRY_VERIFY(undo().isPending());
        undo().undo();
        QTRY_COMPARE(partners.find(u"toothfairy.example"_s), added);
        QTRY_COMPARE(partners.count(), 2);

        partners.remove(u"toothfairy.example"_s);
        QTRY_COMPARE(partners.count(), 1);
        QTRY_COMPARE(privacy().row(liza).type, Partner::Type::UnverifiedPublic);
        QTRY_VERIFY(undo().isPending());
        undo().undo();
        QTRY_COMPARE(partners.find(u"toothfairy.example"_s), added);
    }

    void domainsAreJudgedInPlainSentences_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("note");
        QTest::newRow("good") << u"other.example"_s << QString() << QString();
        QTest::newRow("address") << u"liza@other.example"_s << u"is an address"_s << QString();
        QTest::newRow("words") << u"no domain"_s << u"is no domain"_s << QString();
        QTest::newRow("link") << u"https://other.example/x"_s << u"is no domain"_s << QString();
        QTest::newRow("half") << u"other"_s << u"ending is missing"_s << QString();
        QTest::newRow("own") << u"Zahnfee.example"_s << u"your own domain"_s << QString();
        QTest::newRow("below own") << u"lab.zahnfee.example"_s << QString() << u"below your own domain"_s;
        QTest::newRow("below another")
            << u"uk.elhada.example"_s << QString() << u"lies below elhada.example"_s;
        QTest::newRow("another's") << u"elhada.example"_s << QString() << u"belongs to the partner"_s;
        QTest::newRow("IDN") << u"XN--BCHER-KVA.example"_s << QString() << u"Read as "_s;
        QTest::newRow("administrator's") << u"works.example"_s << u"Your administrator"_s << QString();
        QTest::newRow("below the administrator's")
            << u"a.works.example"_s << u"Your administrator"_s << QString();
    }

    void domainsAreJudgedInPlainSentences()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, problem);
        QFETCH(const QString, note);
        provision(R"({"partners": [{"domain": "works.example", "type": "Federated"}]})");
        QVERIFY(signIn());
        write(u"elhada.example"_s, {}, Partner::Type::VerifiedPublic);
        privacy().addPartner();
        PartnerForm &form = *privacy().partnerForm();
        QVERIFY(!form.canSave());
        form.setDomain(typed);
        QVERIFY2(form.domainProblem().contains(problem), qPrintable(form.domainProblem()));
        QCOMPARE(form.domainProblem().isEmpty(), problem.isEmpty());
        QCOMPARE(form.canSave(), problem.isEmpty());
        if (problem.isEmpty()) {
            QVERIFY2(form.domainNote().contains(note), qPrintable(form.domainNote()));
            QCOMPARE(form.domainNote().isEmpty(), note.isEmpty());
        }
        form.setDomain(u"fine.example"_s);
        form.setMoreDomains(u"good.example; "_s + typed + u", Fine.example"_s);
        QVERIFY(!form.canSave());
        QVERIFY(!form.moreProblem().isEmpty());
    }

    void administratorsPartnersAreShownAndLocked()
    {
        provision(R"({"partners": [{"domain": "toothfairy.example", "domains": ["uk.example"],
            "description": "Tooth Fairy", "type": "VerifiedPublic"}], "defaultType": "Blocked"})");
        QVERIFY(signIn());
        PartnersModel &partners = *privacy().partners();
        QCOMPARE(partners.count(), 2);
        QVERIFY(partners.find(u"toothfairy.example"_s).locked);
        QCOMPARE(partners.defaultType(), Partner::Type::Blocked);
        QVERIFY(partners.setsDefault());
        privacy().editPartner(u"toothfairy.example"_s);
        QVERIFY(!privacy().partnerForm());
        partners.remove(u"toothfairy.example"_s);
        partners.remove(u"zahnfee.example"_s);
        QVERIFY(!undo().isPending());
        QCOMPARE(partners.count(), 2);
        QCOMPARE(privacy().row(liza).type, Partner::Type::VerifiedPublic);
        QCOMPARE(privacy().row(perez).type, Partner::Type::Blocked);
    }

private:
    [[nodiscard]] bool signIn()
    {
        return m_fixture->signIn(
            {contact(liza, u"Liza Thompson"_s, {u"Branch"_s}), contact(perez, u"R. Pérez"_s),
                contact(emilia, u"Emilia Sandoval"_s), contact(marta, u"Marta Kowalczyk"_s)});
    }
    void provision(const QByteArray &json)
    {
        QFile file(m_files->filePath(u"policy.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        m_fixture->policyFile = file.fileName();
        m_fixture->restart();
    }
    void decide(const QStringList &whom, Level level, const QDateTime &until = {})
    {
        QList<ImAddress> addresses;
        for (const QString &one : whom)
            addresses.append(address(one));
        const auto stored = client().desk()->relations().set(addresses, level, until);
        QVERIFY(QTest::qWaitFor([&stored] { return stored.isFinished(); }, 30'000));
        QVERIFY(stored.result());
        QTRY_COMPARE(client().desk()->relations().level(addresses.last()), level);
    }
    void write(const QString &domain, const QString &more, Partner::Type type)
    {
        privacy().addPartner();
        PartnerForm &form = *privacy().partnerForm();
        form.setDomain(domain);
        form.setMoreDomains(more);
        while (form.type() != type)
            form.setTypeIndex((form.typeIndex() + 1) % 4);
        QVERIFY(form.canSave());
        form.save();
        QTRY_VERIFY(!privacy().partnerForm());
        QTRY_VERIFY(!privacy().partners()->find(domain.trimmed().toLower()).domain.isEmpty());
    }
    /// Sorted as it says, each in the right part, nobody missing.
    void verifyRows()
    {
        QSet<QString> shown;
        QStringList keys;
        for (int i = 0; i < people().count(); ++i) {
            const QModelIndex index = people().index(i);
            const auto row = people().data(index, VisibilityModel::RowRole).value<VisibilityRow>();
            const QString section = people().data(index, VisibilityModel::SectionRole).toString();
            QCOMPARE(row, privacy().row(row.addressText()));
            shown.insert(row.addressText());
            if (people().grouping() == VisibilityModel::Grouping::ByLevel)
                QCOMPARE(section, number(row.relation.level));
            if (people().grouping() == VisibilityModel::Grouping::ByDomain)
                QCOMPARE(section, row.relation.address.domain());
            if (keys.isEmpty() || keys.last() != section)
                keys.append(section);
        }
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
        QSet<QString> expected;
        const QList<VisibilityRow> all = people().all();
        QCOMPARE(all.size(), people().total());
        for (const VisibilityRow &row : all) {
            if (people().filter().isEmpty() || row.name.contains(people().filter())
                || row.addressText().contains(people().filter()))
                expected.insert(row.addressText());
        }
        QCOMPARE(shown, expected);
    }
    [[nodiscard]] QStringList sections()
    {
        QStringList found;
        for (int i = 0; i < people().count(); ++i) {
            const QString section = people().data(people().index(i), VisibilityModel::SectionRole).toString();
            if (!found.contains(section))
                found.append(section);
        }
        return found;
    }
    [[nodiscard]] QStringList relationsTold()
    {
        return m_fixture->session().told.filter(QRegularExpression(u"^(relate|forget)"_s));
    }
    [[nodiscard]] static QString number(Level level) { return QString::number(int(level)); }
    [[nodiscard]] Client &client() { return m_fixture->client(); }
    [[nodiscard]] PrivacyDesk &privacy() { return *client().privacy(); }
    [[nodiscard]] VisibilityModel &people() { return *privacy().visibility(); }
    [[nodiscard]] Undo &undo() { return *client().contactDesk()->undo(); }

    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_files;
};

} // namespace verbund::tst_privacy

VERBUND_GUI_TEST(verbund::tst_privacy::PrivacyTest)

#include "tst_privacy.moc"
