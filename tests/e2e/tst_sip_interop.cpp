// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTest>

namespace tst_sip_interop {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const auto nora = u"nora.berg@zahnfee.example"_s;

// Another SIP client, driven by tests/sandbox/NAME: a line in for each message, a line out for each event.
class Counterpart {
public:
    Counterpart(const QString &name, const QString &address, const QStringList &watched = {})
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(qEnvironmentVariable("VERBUND_COUNTERPARTS") + u'/' + name,
            QStringList{address, sandboxPassword(address)} + watched);
    }
    ~Counterpart()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    void say(const QString &to, const QString &text)
    {
        m_process.write(u"send %1 %2\n"_s.arg(to, text).toUtf8());
    }
    bool prints(const QString &line, int milliseconds = 20'000)
    {
        const bool printed = QTest::qWaitFor(
            [&] {
                m_output += m_process.readAllStandardOutput();
                return QString::fromUtf8(m_output).split(u'\n').contains(line);
            },
            milliseconds);
        if (!printed)
            qInfo("It printed:\n%s\n%s", m_output.constData(), m_process.readAllStandardError().constData());
        return printed;
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

/// Messages both ways, and presence, with SIP stacks that others wrote.
class TestSipInterop final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesGoBothWays_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("address");
        QTest::newRow("baresip at the partner's") << u"baresip"_s << u"desk@toothfairy.example"_s;
        QTest::newRow("linphone at the partner's") << u"linphone"_s << u"sued@toothfairy.example"_s;
    }

    void messagesGoBothWays()
    {
        QFETCH(QString, client);
        QFETCH(QString, address);
        ProbeProcess probe;
        QVERIFY(probe.signIn(nora, {{u"protocol"_s, u"Sip"_s}}));
        // Accepted before anything comes, so that nothing is held back as a stranger's.
        probe.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, address}, {u"name"_s, client},
            {u"route"_s, u"Sip"_s}});
        Counterpart other(client, address);
        QVERIFY(other.prints(u"registered"_s));
        other.say(nora, u"Hello from "_s + client);
        QVERIFY(
            !probe.waitForEvent(u"message"_s, {{u"with"_s, address}, {u"body"_s, u"Hello from "_s + client}})
                .isEmpty());
        for (const QString &text : {u"Hello back"_s, u"And once more, with umlauts: äöü"_s}) {
            probe.ask({{u"do"_s, u"send"_s}, {u"to"_s, address}, {u"body"_s, text}});
            QVERIFY(other.prints(u"received %1 %2"_s.arg(nora, text)));
        }
        QVERIFY(!probe
                .waitFor([](const QJsonObject &said) {
                    return said[u"event"] == u"messageChanged"_s
                        && said[u"body"].toString().startsWith(u"And once more")
                        && said[u"state"] != u"Queued"_s && said[u"state"] != u"Failed"_s;
                })
                .isEmpty());
        probe.ask({{u"do"_s, u"removeContact"_s}, {u"address"_s, address}});
        QVERIFY(probe.quit());
    }

    void theirPresenceIsSeenAndOursByThem()
    {
        const auto address = u"paula.grey@toothfairy.example"_s;
        ProbeProcess probe;
        QVERIFY(probe.signIn(nora, {{u"protocol"_s, u"Sip"_s}}));
        // baresip cannot answer requests: the permission is given by one of ours, on his server.
        ProbeProcess his;
        QVERIFY(his.signIn(address, {{u"protocol"_s, u"Sip"_s}}));
        probe.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, address}, {u"name"_s, u"Paula Grey"_s},
            {u"route"_s, u"Sip"_s}});
        QVERIFY(!his.waitForEvent(u"request"_s, {{u"from"_s, nora}, {u"state"_s, u"Open"_s}}).isEmpty());
        his.ask({{u"do"_s, u"decide"_s}, {u"from"_s, nora}, {u"level"_s, u"External"_s}});
        QVERIFY(!probe.waitForEvent(u"person"_s, {{u"address"_s, address}, {u"presence"_s, u"Available"_s}})
                .isEmpty());
        probe.forget();
        QVERIFY(his.quit());
        QVERIFY(!probe.waitForEvent(u"person"_s, {{u"address"_s, address}, {u"presence"_s, u"Offline"_s}})
                .isEmpty());
        probe.forget();

        Counterpart other(u"baresip"_s, address, {nora});
        QVERIFY(other.prints(u"registered"_s));
        // Whom she asked first may see her without being asked about.
        QVERIFY(!probe.waitForEvent(u"person"_s, {{u"address"_s, address}, {u"presence"_s, u"Available"_s}})
                .isEmpty());
        // It subscribes a second after its start, and tells only of changes, not of the first state.
        for (const auto &[state, shown] : {std::pair(u"Offline"_s, u"Offline"_s),
                 std::pair(u"Available"_s, u"Online"_s), std::pair(u"Busy"_s, u"Busy"_s)}) {
            bool seen = false;
            for (int round = 0; round < 10 && !seen; ++round) {
                probe.ask({{u"do"_s, u"presence"_s}, {u"state"_s, u"Away"_s}});
                probe.ask({{u"do"_s, u"presence"_s}, {u"state"_s, u"Available"_s}});
                probe.ask({{u"do"_s, u"presence"_s}, {u"state"_s, state}});
                seen = other.prints(u"sees %1 %2"_s.arg(nora, shown), 2'000);
            }
            QVERIFY2(seen, qPrintable(state));
        }
        QVERIFY(probe.quit());
    }
};

} // namespace tst_sip_interop

VERBUND_TEST(tst_sip_interop::TestSipInterop)
#include "tst_sip_interop.moc"
