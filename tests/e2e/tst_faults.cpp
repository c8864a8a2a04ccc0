// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

namespace tst_faults {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const QJsonObject overXmpp{{u"protocol"_s, u"Xmpp"_s}};
const auto info = u"info@zahnfee.example"_s;

void server(const QStringList &arguments)
{
    QCOMPARE(QProcess::execute(qEnvironmentVariable("VERBUND_SERVER"), arguments), 0);
}

} // namespace

/// What can go wrong between a client and its home server, with real servers that are wrong in these ways.
class TestFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signInIsRefusedForTheRightReason_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("kind");
        QTest::newRow("wrong password") << info << u"wrong"_s << QString() << u"NotAuthorized"_s;
        QTest::newRow("unknown user")
            << u"nobody@zahnfee.example"_s << u"x"_s << QString() << u"NotAuthorized"_s;
        QTest::newRow("no such domain")
            << u"info@nowhere.example"_s << u"x"_s << QString() << u"ServerNotFound"_s;
        QTest::newRow("server refuses")
            << u"info@noserver.example"_s << u"x"_s << QString() << u"ServerUnreachable"_s;
        QTest::newRow("server is silent") << u"info@silent.example"_s << u"x"_s << QString() << u"Timeout"_s;
        QTest::newRow("certificate of another name")
            << u"info@wrongname.example"_s << QString() << QString() << u"CertificateWrongName"_s;
        QTest::newRow("certificate expired")
            << u"info@expired.example"_s << QString() << QString() << u"CertificateExpired"_s;
        QTest::newRow("certificate of unknown authority")
            << u"info@unknownca.example"_s << QString() << QString() << u"CertificateUntrusted"_s;
        QTest::newRow("closed port by hand")
            << info << QString() << u"127.0.0.2:5999"_s << u"ServerUnreachable"_s;
    }

    void signInIsRefusedForTheRightReason()
    {
        QFETCH(QString, address);
        QFETCH(QString, password);
        QFETCH(QString, server);
        QFETCH(QString, kind);
        ProbeProcess probe;
        const QString right = sandboxPassword(address);
        probe.tell({{u"do"_s, u"signIn"_s}, {u"address"_s, address},
            {u"password"_s, password.isEmpty() ? right : password}, {u"server"_s, server},
            {u"ca"_s, sandboxAuthority()}, {u"profile"_s, probe.profile()}, {u"protocol"_s, u"Xmpp"_s}});
        const QJsonObject failed = probe.waitForEvent(u"signInFailed"_s, {}, 25'000);
        QCOMPARE(failed[u"kind"].toString(), kind);
        QVERIFY(!failed[u"sentence"].toString().isEmpty());
        // Nothing half-made stays behind.
        QVERIFY(QDir(probe.profile()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void untrustedAuthorityIsRefusedWithoutTheSandboxesOwn()
    {
        ProbeProcess probe;
        probe.tell({{u"do"_s, u"signIn"_s}, {u"address"_s, info}, {u"password"_s, sandboxPassword(info)},
            {u"profile"_s, probe.profile()}});
        QCOMPARE(probe.waitForEvent(u"signInFailed"_s)[u"kind"].toString(), u"CertificateUntrusted"_s);
    }

    void signInWorks_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("server");
        QTest::newRow("by DNS") << info << QString();
        QTest::newRow("first server is dead") << u"info@dead-first.example"_s << QString();
        QTest::newRow("STARTTLS by hand") << info << u"127.0.0.2:5222"_s;
        QTest::newRow("direct TLS by hand") << info << u"xmpp.zahnfee.example:5223"_s;
    }

    void signInWorks()
    {
        QFETCH(QString, address);
        QFETCH(QString, server);
        ProbeProcess probe;
        QVERIFY(probe.signIn(address, {{u"server"_s, server}, {u"protocol"_s, u"Xmpp"_s}}));
        QVERIFY(probe.quit());
    }

    void passwordsAreNeverWrittenOut()
    {
        ProbeProcess probe;
        QVERIFY(probe.signIn(u"jonas.dietz@zahnfee.example"_s, overXmpp));
        QVERIFY(probe.quit());
        const QByteArray password = sandboxPassword(u"jonas.dietz@zahnfee.example"_s).toUtf8();
        QVERIFY(!password.isEmpty());
        QVERIFY(!probe.log().contains(password));
        for (const QFileInfo &file : QDir(probe.profile()).entryInfoList(QDir::Files)) {
            QFile content(file.filePath());
            QVERIFY(content.open(QIODevice::ReadOnly));
            QVERIFY2(!content.readAll().contains(password), qPrintable(file.fileName()));
        }
    }

    void connectionComesBackAfterTheServer_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("server stopped") << u"stop"_s;
        QTest::newRow("server killed") << u"kill"_s;
    }

    void connectionComesBackAfterTheServer()
    {
        QFETCH(QString, how);
        ProbeProcess marta;
        ProbeProcess anna;
        QVERIFY(marta.signIn(u"marta.kowalczyk@zahnfee.example"_s, overXmpp));
        QVERIFY(anna.signIn(u"anna.becker@zahnfee.example"_s, overXmpp));
        marta.forget();
        anna.forget();
        server({u"home"_s, how});
        QVERIFY(!marta.waitForEvent(u"connection"_s, {{u"status"_s, u"Waiting"_s}}).isEmpty());
        const QString body = u"written while the server was away (%1)"_s.arg(how);
        marta.ask({{u"do"_s, u"send"_s}, {u"to"_s, u"anna.becker@zahnfee.example"_s}, {u"body"_s, body}});
        server({u"home"_s, u"start"_s});
        QVERIFY(!marta.waitForEvent(u"connection"_s, {{u"status"_s, u"Online"_s}}, 60'000).isEmpty());
        QVERIFY(!anna.waitForEvent(u"message"_s, {{u"body"_s, body}}, 60'000).isEmpty());
        const QJsonObject history =
            anna.ask({{u"do"_s, u"history"_s}, {u"with"_s, u"marta.kowalczyk@zahnfee.example"_s}});
        int copies = 0;
        for (const QJsonValue &message : history[u"messages"].toArray())
            copies += message[u"body"].toString() == body ? 1 : 0;
        QCOMPARE(copies, 1);
        QVERIFY(marta.quit());
        QVERIFY(anna.quit());
    }
};

} // namespace tst_faults

VERBUND_TEST(tst_faults::TestFaults)
#include "tst_faults.moc"
