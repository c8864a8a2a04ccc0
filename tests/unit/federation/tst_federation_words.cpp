// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/FederationReport.h"
#include "protocol/federation/JudgeParts.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMetaEnum>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>

namespace tst_federation_words {

using namespace Qt::StringLiterals;
using namespace verbund;

using Actor = FederationLine::Actor;
using Check = FederationLine::Check;
using Problem = FederationLine::Problem;
using Verdict = FederationLine::Verdict;

namespace {

const QStringList facts{u"one"_s, u"two"_s, u"three"_s};

template <typename Enum> QList<Enum> allOf()
{
    const QMetaEnum keys = QMetaEnum::fromType<Enum>();
    QList<Enum> all;
    for (int i = 0; i < keys.keyCount(); ++i)
        all += Enum(keys.value(i));
    return all;
}

FederationLine line(Check check, Verdict verdict, Problem problem = Problem::None)
{
    return {.check = check, .verdict = verdict, .problem = problem, .facts = facts};
}

FederationReport report(QList<FederationLine> lines, bool complete = true)
{
    return {.domain = u"toothfairy.example"_s,
        .time = QDateTime(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC),
        .lines = std::move(lines),
        .complete = complete};
}

FederationReport expiredReport()
{
    return report({
        {.check = Check::Domain,
            .verdict = Verdict::Ok,
            .facts = {u"toothfairy.example"_s},
            .command = u"nslookup -type=MX toothfairy.example"_s},
        line(Check::SipTrust, Verdict::Ok),
        {.check = Check::SipValidity,
            .verdict = Verdict::Failed,
            .problem = Problem::Expired,
            .actor = Actor::Partner,
            .facts = {u"2026-02-01"_s, u"sip.toothfairy.example"_s},
            .command = u"openssl s_client -connect sip.toothfairy.example:5061"_s},
        line(Check::XmppRecord, Verdict::NotApplicable, Problem::NotOffered),
    });
}

} // namespace

/// What the federation check says, on the page and on the command line alike.
class tst_federation_words : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void everyCheckHasATitleAndSaysThatAllIsWell()
    {
        for (const Check check : allOf<Check>()) {
            const FederationLine well = line(check, Verdict::Ok);
            QVERIFY(!well.title().isEmpty());
            QVERIFY(!well.finding().isEmpty());
            QVERIFY2(!well.finding().contains(u'%'), qPrintable(well.finding()));
            QVERIFY(well.cure().isEmpty());
        }
    }

    void everyProblemSaysWhatWasFound()
    {
        for (const Problem problem : allOf<Problem>()) {
            if (problem == Problem::None)
                continue;
            const FederationLine found = line(Check::Domain, Verdict::Failed, problem);
            QVERIFY2(
                found.finding() != line(Check::Domain, Verdict::Ok).finding(), qPrintable(found.finding()));
            QVERIFY2(!(found.finding() + found.cure()).contains(u'%'), qPrintable(found.finding()));
        }
    }

    void whereThereIsACureSomebodyActs()
    {
        for (const Problem problem : allOf<Problem>())
            for (const bool own : {false, true}) {
                FederationLine found = line(Check::Domain, Verdict::Failed, problem);
                found.actor = actorFor(problem, own);
                QCOMPARE(found.cure().isEmpty(), found.actor == Actor::Nobody);
                QCOMPARE(found.who().isEmpty(), found.actor == Actor::Nobody);
                QVERIFY(!own || found.actor != Actor::Partner);
            }
    }

    void germanIsComplete()
    {
        QHash<QString, QString> english;
        const auto collect = [&](auto &&into) {
            for (const Check check : allOf<Check>()) {
                into(u"title %1"_s.arg(int(check)), line(check, Verdict::Ok).title());
                into(u"well %1"_s.arg(int(check)), line(check, Verdict::Ok).finding());
            }
            for (const Problem problem : allOf<Problem>()) {
                into(u"finding %1"_s.arg(int(problem)),
                    line(Check::Domain, Verdict::Failed, problem).finding());
                into(u"cure %1"_s.arg(int(problem)), line(Check::Domain, Verdict::Failed, problem).cure());
            }
            for (const Verdict verdict : allOf<Verdict>())
                into(u"verdict %1"_s.arg(int(verdict)), verdictWord(verdict));
        };
        collect([&](const QString &key, const QString &text) { english.insert(key, text); });
        QTranslator german;
        QVERIFY(german.load(u":/i18n/verbund_de.qm"_s));
        QCoreApplication::installTranslator(&german);
        collect([&](const QString &key, const QString &text) {
            if (!text.isEmpty())
                QVERIFY2(english[key] != text, qPrintable(text));
        });
        QCoreApplication::removeTranslator(&german);
    }

    void factsAreFilledInOnce()
    {
        const FederationLine wrong{.problem = Problem::WrongName, .facts = {u"%2"_s, u"<b>%1</b>"_s}};
        QCOMPARE(wrong.finding(), u"The certificate is made out to <b>%1</b>, not to %2."_s);
        QCOMPARE(FederationLine{.problem = Problem::WrongName}.finding(),
            u"The certificate is made out to , not to ."_s);
    }

    void theWorstLineCounts()
    {
        const auto verdict = [](QList<FederationLine> lines, bool complete = true) {
            return report(std::move(lines), complete).verdict();
        };
        const FederationLine trusted = line(Check::SipTrust, Verdict::Ok);
        QCOMPARE(verdict({}), Verdict::NotTested);
        QCOMPARE(verdict({line(Check::Domain, Verdict::Ok)}), Verdict::NotTested);
        QCOMPARE(verdict({trusted}), Verdict::Ok);
        QCOMPARE(verdict({trusted}, false), Verdict::NotTested);
        QCOMPARE(verdict({line(Check::SipTarget, Verdict::Warning), trusted}), Verdict::Warning);
        QCOMPARE(verdict({line(Check::SipTarget, Verdict::Warning)}), Verdict::NotTested);
        QCOMPARE(verdict({trusted, line(Check::XmppPort, Verdict::Failed)}), Verdict::Failed);
        QCOMPARE(verdict({line(Check::XmppPort, Verdict::Failed)}, false), Verdict::Failed);
        QCOMPARE(report({}).firstFailure(), nullptr);
    }

    void theSummaryNamesWhatIsWrongAndWhoActs()
    {
        QCOMPARE(expiredReport().firstFailure()->check, Check::SipValidity);
        QCOMPARE(expiredReport().summary(),
            u"toothfairy.example cannot be reached as it is. The certificate of sip.toothfairy.example "
            u"expired on "
            "01/02/2026. The partner's administrator: Renew the certificate, and let it be renewed by itself "
            "in "
            "future."_s);
        QCOMPARE(report({line(Check::SipTrust, Verdict::Ok)}).summary(),
            u"Nothing stands in the way of toothfairy.example."_s);
        QCOMPARE(report({}, false).summary(), u"toothfairy.example could not be tested to the end."_s);
    }

    void datesAndRecordsAreWrittenAsHere()
    {
        const FederationLine named{.check = Check::SipRecord,
            .verdict = Verdict::Ok,
            .facts = {u"sip.a.example:5061 0 10, sip.b.example:5061 10 20"_s}};
        QCOMPARE(named.finding(),
            u"_sipfederationtls._tcp names sip.a.example:5061 (priority 0, weight 10), sip.b.example:5061 "
            "(priority 10, weight 20)."_s);
        FederationLine early{.problem = Problem::NotYetValid, .facts = {u"2026-02-01"_s, u"a.example"_s}};
        QCOMPARE(early.finding(), u"The certificate of a.example is not valid before 01/02/2026."_s);
        QLocale::setDefault(QLocale(u"de_DE"_s));
        QCOMPARE(early.finding(), u"The certificate of a.example is not valid before 01.02.2026."_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        early.facts = {u"%2"_s, u"%d1"_s};
        QCOMPARE(early.finding(), u"The certificate of %d1 is not valid before %2."_s);
    }

    void whatAddsNothingIsLeftOut()
    {
        const FederationReport all = report({
            line(Check::SipRecord, Verdict::NotApplicable, Problem::NotOffered),
            line(Check::SipPort, Verdict::NotApplicable, Problem::NotOffered),
            line(Check::XmppPort, Verdict::Failed, Problem::PortClosed),
            line(Check::XmppTls, Verdict::NotTested, Problem::NeedsEarlier),
            line(Check::XmppTrust, Verdict::NotTested, Problem::NeedsEarlier),
            line(Check::XmppStream, Verdict::NotTested, Problem::Cancelled),
        });
        QCOMPARE(all.shown().size(), 3);
        QCOMPARE(all.untested(), 2);
        QVERIFY(!all.text().contains(u"SIP: port"_s));
        QVERIFY(all.text().contains(untestedWords(2)));
        QCOMPARE(all.json()[u"lines"].toArray().size(), 6);
        QVERIFY(untestedWords(0).isEmpty());
        QVERIFY(untestedWords(7).startsWith(u"7 "_s));
    }

    void theTextCanBeSentOn()
    {
        const QString text = expiredReport().text();
        QVERIFY(text.startsWith(u"Federation check of toothfairy.example, 2026-03-01T08:00:00Z\n"_s));
        QVERIFY(text.contains(u"[failed] SIP: certificate's validity\n"_s));
        QVERIFY(text.contains(u"→ The partner's administrator: Renew the certificate"_s));
        QVERIFY(text.contains(u"$ openssl s_client -connect sip.toothfairy.example:5061\n"_s));
        QVERIFY(text.trimmed().endsWith(expiredReport().summary()));
    }

    // Others read it: what is there keeps its name and its meaning, see protocol/federation/README.md.
    void jsonIsAsDocumented()
    {
        QFile file(QStringLiteral(VERBUND_REPORT));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(
            QJsonDocument(expiredReport().json()).toJson(), QJsonDocument::fromJson(file.readAll()).toJson());
    }
};

} // namespace tst_federation_words

VERBUND_TEST(tst_federation_words::tst_federation_words)

#include "tst_federation_words.moc"
