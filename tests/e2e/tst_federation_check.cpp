// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/FederationReport.h"
#include "tests/support/FederationSetUps.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QProcess>
#include <QTest>

#include <csignal>

namespace tst_federation_check {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

namespace {

constexpr int longest = 30'000; // ms; on a busy machine

template <typename Enum> QString key(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

/// One run of verbund-check.
class Run {
public:
    explicit Run(const QStringList &arguments, const char *language = "C.UTF-8")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, QString::fromLatin1(language));
        environment.remove(u"LANGUAGE"_s);
        m_process.setProcessEnvironment(environment);
        m_process.start(qEnvironmentVariable("VERBUND_CHECK"), arguments);
    }

    int code()
    {
        return m_process.waitForFinished(longest) && m_process.exitStatus() == QProcess::NormalExit
            ? m_process.exitCode()
            : -1;
    }
    QString text()
    {
        m_said += m_process.readAllStandardOutput();
        return QString::fromUtf8(m_said);
    }
    QByteArray errors() { return m_process.readAllStandardError(); }
    QJsonObject json() { return QJsonDocument::fromJson(text().toUtf8()).object(); }
    bool says(const QString &what)
    {
        return QTest::qWaitFor([&] { return text().contains(what); }, longest);
    }
    void interrupt() { ::kill(pid_t(m_process.processId()), SIGINT); }

private:
    QProcess m_process;
    QByteArray m_said;
};

QStringList federation(const QString &subject, const QStringList &more = {})
{
    return QStringList{u"federation"_s, subject, u"--ca"_s, qEnvironmentVariable("VERBUND_SANDBOX_CA")}
    + more;
}

QJsonObject firstWith(const QJsonObject &report, FederationLine::Verdict verdict)
{
    for (const QJsonValue line : report[u"lines"].toArray())
        if (line[u"verdict"] == key(verdict))
            return line.toObject();
    return {};
}

QJsonObject firstTrouble(const QJsonObject &report)
{
    const QJsonObject failure = firstWith(report, FederationLine::Verdict::Failed);
    return failure.isEmpty() ? firstWith(report, FederationLine::Verdict::Warning) : failure;
}

} // namespace

/// verbund-check as people and scripts use it, against the sandbox's set-ups.
class tst_federation_check : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFaultIsNamedWithItsCure_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(federationSetUps.size()); ++i)
            QTest::newRow(federationSetUps[size_t(i)].name) << i;
    }

    void everyFaultIsNamedWithItsCure()
    {
        QFETCH(int, index);
        const FederationSetUp &setUp = federationSetUps[size_t(index)];
        const QString domain = QString::fromUtf8(setUp.domain);
        Run json(federation(domain, {u"--json"_s}));
        Run text(federation(u"liza@"_s + domain));
        QCOMPARE(json.code(), 1);
        QCOMPARE(text.code(), 1);
        const QJsonObject line = firstTrouble(json.json());
        QCOMPARE(line[u"check"].toString(), key(setUp.check));
        QCOMPARE(line[u"problem"].toString(), key(setUp.problem));
        QCOMPARE(line[u"verdict"].toString(), key(setUp.verdict));
        QCOMPARE(line[u"actor"].toString(), key(setUp.actor));
        QVERIFY(!line[u"cure"].toString().isEmpty());
        const QString said = text.text();
        QVERIFY(said.contains(line[u"finding"].toString()));
        QVERIFY(
            said.contains(u"→ "_s + line[u"who"].toString() + u": "_s + line[u"cure"].toString() + u'\n'));
        QVERIFY(said.contains(u"$ "_s + line[u"command"].toString() + u'\n')
            || line[u"command"].toString().isEmpty());
        QVERIFY(said.endsWith(json.json()[u"summary"].toString() + u'\n'));
        QVERIFY(!said.contains(u"liza"_s));
        QVERIFY(!said.contains(u'\033')); // no terminal, no colours
    }

    void domainsInOrderAreInOrder_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("both protocols") << federation(u"zahnfee.example"_s);
        QTest::newRow("own") << federation(u"info@zahnfee.example"_s, {u"--own"_s});
        QTest::newRow("SIP") << federation(u"toothfairy.example"_s);
        QTest::newRow("XMPP") << federation(u"elhada.example"_s);
        QTest::newRow("direct") << federation(u"direct.example"_s, {u"--direct"_s, u"sip.direct.example"_s});
        QTest::newRow("direct, with the port")
            << federation(u"direct.example"_s, {u"--direct"_s, u"sip.direct.example:5061"_s});
        QTest::newRow("direct, XMPP")
            << federation(u"elhada.example"_s, {u"--direct"_s, u"xmpp.elhada.example:5269"_s});
    }

    void domainsInOrderAreInOrder()
    {
        QFETCH(QStringList, arguments);
        Run run(arguments + QStringList{u"--json"_s});
        QCOMPARE(run.code(), 0);
        const QJsonObject report = run.json();
        QCOMPARE(report[u"verdict"].toString(), u"Ok"_s);
        QCOMPARE(report[u"schema"].toInt(), 1);
        QCOMPARE(report[u"complete"].toBool(), true);
        QVERIFY(firstTrouble(report).isEmpty());
    }

    void withoutTheAuthorityItIsNotTrusted()
    {
        Run run({u"federation"_s, u"toothfairy.example"_s, u"--json"_s});
        QCOMPARE(run.code(), 1);
        QCOMPARE(firstTrouble(run.json())[u"problem"].toString(), u"UnknownAuthority"_s);
    }

    void itSpeaksGerman()
    {
        Run run(federation(u"sip-expired.example"_s), "de_DE.UTF-8");
        QCOMPARE(run.code(), 1);
        QVERIFY(run.text().contains(u"SIP: Gültigkeit des Zertifikats"_s));
        QVERIFY(run.text().contains(u"→ Der Administrator des Partners: Das Zertifikat erneuern"_s));
    }

    void linesComeAsTheyAreKnown()
    {
        Run run(federation(u"quiet.example"_s));
        QVERIFY(run.says(u"SIP: address"_s));
        run.interrupt();
        QCOMPARE(run.code(), 2);
        QVERIFY(run.text().contains(u"sip.quiet.example has the address 192.0.2.1"_s));
        QVERIFY(run.text().contains(u"Not tested: the check was cancelled."_s));
        QVERIFY(run.text().endsWith(u"quiet.example could not be tested to the end.\n"_s));
    }

    void wrongUseIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("no domain") << QStringList{u"federation"_s};
        QTest::newRow("two domains") << federation(u"elhada.example"_s, {u"toothfairy.example"_s});
        QTest::newRow("another word") << QStringList{u"weather"_s, u"elhada.example"_s};
        QTest::newRow("another option") << federation(u"elhada.example"_s, {u"--fast"_s});
        QTest::newRow("no file") << QStringList{
            u"federation"_s, u"elhada.example"_s, u"--ca"_s, u"/no/such/file"_s};
        QTest::newRow("no server") << federation(u"elhada.example"_s, {u"--direct"_s});
    }

    void wrongUseIsExplained()
    {
        QFETCH(QStringList, arguments);
        Run run(arguments);
        QCOMPARE(run.code(), 64);
        QVERIFY(run.text().isEmpty());
        QVERIFY(!run.errors().isEmpty());
    }

    void whatIsNoDomainIsWrongUse()
    {
        Run run(federation(u"liza quinn@"_s));
        QCOMPARE(run.code(), 64);
        QVERIFY(!run.text().contains(u"liza"_s));
    }

    void helpAndVersionAreThere()
    {
        Run help({u"--help"_s});
        QCOMPARE(help.code(), 0);
        for (const QString &option : {u"--json"_s, u"--direct"_s, u"--own"_s, u"--ca"_s})
            QVERIFY(help.text().contains(option));
        Run version({u"--version"_s});
        QCOMPARE(version.code(), 0);
        QVERIFY(version.text().startsWith(u"verbund-check "_s));
    }
};

} // namespace tst_federation_check

VERBUND_TEST(tst_federation_check::tst_federation_check)

#include "tst_federation_check.moc"
