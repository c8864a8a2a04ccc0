// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QTest>

namespace tst_federation {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const QJsonObject overXmpp{{u"protocol"_s, u"Xmpp"_s}};
const auto info = u"petra.winkler@zahnfee.example"_s;
const auto liza = u"liza@elhada.example"_s;
const auto sued = u"sued@elhada.example"_s;

QJsonObject send(const QString &to, const QString &body)
{
    return {{u"do"_s, u"send"_s}, {u"to"_s, to}, {u"body"_s, body}};
}

} // namespace

/// The home server's user and freelancers at the partner's, over two federated servers.
class TestFederation final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ProbeProcess> m_info;
    std::unique_ptr<ProbeProcess> m_liza;

private Q_SLOTS:
    void initTestCase()
    {
        m_info = std::make_unique<ProbeProcess>();
        m_liza = std::make_unique<ProbeProcess>();
        QVERIFY(m_info->signIn(info, overXmpp));
        QVERIFY(m_liza->signIn(liza, overXmpp));
    }

    void cleanupTestCase()
    {
        QVERIFY(m_info->quit());
        QVERIFY(m_liza->quit());
    }

    void contactListHasItsGroups()
    {
        const QJsonArray contacts = m_info->ask({{u"do"_s, u"contacts"_s}})[u"contacts"].toArray();
        QVERIFY(!contacts.isEmpty());
        bool grouped = false;
        for (const QJsonValue &contact : contacts)
            grouped |= contact[u"name"] == u"Marta Kowalczyk"_s
                && contact[u"groups"].toArray().contains(u"Zahnfee Field Service"_s);
        QVERIFY(grouped);
    }

    void requestComesBeforeAnyMessage()
    {
        m_liza->ask({{u"do"_s, u"addContact"_s}, {u"address"_s, info}, {u"name"_s, u"Zahnfee"_s}});
        const QJsonObject request =
            m_info->waitForEvent(u"request"_s, {{u"from"_s, liza}, {u"state"_s, u"Open"_s}});
        QVERIFY(request[u"asksPresence"].toBool());
        QVERIFY(!request[u"wrote"].toBool());
        QVERIFY(!m_info->waitForEvent(u"toast"_s, {{u"from"_s, liza}, {u"request"_s, true}}).isEmpty());
    }

    void acceptedPersonSeesPresenceAndStandsInTheGroup()
    {
        m_info->ask({{u"do"_s, u"presence"_s}, {u"state"_s, u"Busy"_s}, {u"note"_s, QString()}});
        m_info->ask({{u"do"_s, u"decide"_s}, {u"from"_s, liza}, {u"level"_s, u"External"_s},
            {u"name"_s, u"Liza Thompson"_s}, {u"group"_s, u"Niederlassung UK"_s}});
        QVERIFY(
            !m_liza->waitForEvent(u"person"_s, {{u"address"_s, info}, {u"presence"_s, u"Busy"_s}}).isEmpty());
        QVERIFY(!m_info
                ->waitForEvent(
                    u"person"_s, {{u"address"_s, liza}, {u"name"_s, u"Liza Thompson"_s}, {u"seesMe"_s, true}})
                .isEmpty());
        const QJsonArray contacts = m_info->ask({{u"do"_s, u"contacts"_s}})[u"contacts"].toArray();
        bool grouped = false;
        for (const QJsonValue &contact : contacts)
            grouped |= contact[u"address"] == liza
                && contact[u"groups"].toArray() == QJsonArray{u"Niederlassung UK"_s};
        QVERIFY(grouped);
    }

    void allSixStatesCrossTheFederation_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"Away", "BeRightBack", "Busy", "DoNotDisturb", "Offline", "Available"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }

    void allSixStatesCrossTheFederation()
    {
        QFETCH(QString, state);
        m_liza->forget();
        m_info->ask({{u"do"_s, u"presence"_s}, {u"state"_s, state}, {u"note"_s, u"note of "_s + state}});
        const QJsonObject seen =
            m_liza->waitForEvent(u"person"_s, {{u"address"_s, info}, {u"presence"_s, state}});
        QVERIFY(!seen.isEmpty());
        // The note is for colleagues.
        QCOMPARE(seen[u"note"].toString(), QString());
    }

    void noteIsSeenByColleaguesOnly()
    {
        ProbeProcess marta;
        QVERIFY(marta.signIn(u"marta.kowalczyk@zahnfee.example"_s, overXmpp));
        m_liza->forget();
        m_info->ask({{u"do"_s, u"presence"_s}, {u"state"_s, u"Busy"_s}, {u"note"_s, u"tooth count"_s}});
        QVERIFY(!marta.waitForEvent(u"person"_s, {{u"address"_s, info}, {u"note"_s, u"tooth count"_s}})
                .isEmpty());
        QVERIFY(
            !m_liza->waitForEvent(u"person"_s, {{u"address"_s, info}, {u"presence"_s, u"Busy"_s}}).isEmpty());
        for (const QJsonObject &said : m_liza->said())
            QVERIFY(said[u"note"].toString() != u"tooth count"_s);
        // Also who comes later sees it.
        QVERIFY(marta.quit());
        ProbeProcess again;
        QVERIFY(again.signIn(u"marta.kowalczyk@zahnfee.example"_s, overXmpp));
        QVERIFY(!again.waitForEvent(u"person"_s, {{u"address"_s, info}, {u"note"_s, u"tooth count"_s}})
                .isEmpty());
        QVERIFY(again.quit());
    }

    void messagesAndReceiptsGoBothWays()
    {
        m_info->forget();
        m_liza->forget();
        m_liza->ask(send(info, u"Which address do I give to customers?"_s));
        QVERIFY(!m_info->waitForEvent(u"message"_s, {{u"body"_s, u"Which address do I give to customers?"_s}})
                .isEmpty());
        QVERIFY(!m_liza->waitForEvent(u"messageChanged"_s, {{u"state"_s, u"Delivered"_s}}).isEmpty());
        QVERIFY(!m_info->waitForEvent(u"toast"_s, {{u"from"_s, liza}, {u"request"_s, false}}).isEmpty());
        m_info->ask(send(liza, u"info@zahnfee.example, day and night."_s));
        QVERIFY(!m_liza->waitForEvent(u"message"_s, {{u"body"_s, u"info@zahnfee.example, day and night."_s}})
                .isEmpty());
        QVERIFY(!m_info->waitForEvent(u"messageChanged"_s, {{u"state"_s, u"Delivered"_s}}).isEmpty());
    }

    void typingIsSeen()
    {
        m_liza->forget();
        m_info->ask({{u"do"_s, u"typing"_s}, {u"to"_s, liza}, {u"typing"_s, true}});
        QVERIFY(!m_liza->waitForEvent(u"person"_s, {{u"address"_s, info}, {u"typing"_s, true}}).isEmpty());
        m_info->ask({{u"do"_s, u"typing"_s}, {u"to"_s, liza}, {u"typing"_s, false}});
        QVERIFY(!m_liza->waitForEvent(u"person"_s, {{u"address"_s, info}, {u"typing"_s, false}}).isEmpty());
    }

    void hostileBodiesArriveAsText_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("markup") << u"<b onclick='x()'>&amp; </body></message>"_s;
        QTest::newRow("CDATA") << u"]]><presence type='unavailable'/>"_s;
        QTest::newRow("bidirectional controls") << u"\u202Egpj.exe\u202C \u2066a\u2069"_s;
        QTest::newRow("100,000 characters") << u"0123456789"_s.repeated(10'000);
        QTest::newRow("emoji") << u"👩‍👧😀"_s.repeated(500);
        QTest::newRow("lines") << u"a\n\n\tb"_s;
    }

    void hostileBodiesArriveAsText()
    {
        QFETCH(QString, body);
        m_info->forget();
        m_liza->ask(send(info, body));
        QVERIFY(!m_info->waitForEvent(u"message"_s, {{u"body"_s, body}}).isEmpty());
    }

    void messageToNobodyFailsWithASentence()
    {
        m_info->forget();
        m_info->ask(send(u"nobody@elhada.example"_s, u"Hello?"_s));
        const QJsonObject failed = m_info->waitForEvent(u"messageChanged"_s, {{u"state"_s, u"Failed"_s}});
        QVERIFY(!failed[u"failure"][u"sentence"].toString().isEmpty());
        m_info->forget();
        m_info->ask(send(u"liza@nowhere.example"_s, u"Hello?"_s));
        QCOMPARE(
            m_info->waitForEvent(
                      u"messageChanged"_s, {{u"state"_s, u"Failed"_s}}, 40'000)[u"failure"][u"kind"]
                .toString(),
            u"RecipientServerNotFound"_s);
    }

    void searchFindsWhatWasWritten()
    {
        const QJsonArray hits =
            m_info->ask({{u"do"_s, u"search"_s}, {u"words"_s, u"CUSTOM address"_s}})[u"hits"].toArray();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first()[u"message"][u"body"].toString(), u"Which address do I give to customers?"_s);
    }

    void secondDeviceSeesTheWholeHistory()
    {
        ProbeProcess second;
        QVERIFY(second.signIn(info, overXmpp));
        const QJsonArray first =
            m_info->ask({{u"do"_s, u"history"_s}, {u"with"_s, liza}})[u"messages"].toArray();
        const QJsonArray other =
            second.ask({{u"do"_s, u"history"_s}, {u"with"_s, liza}})[u"messages"].toArray();
        QCOMPARE(other.size(), first.size());
        // And what the first sends from now on, by carbon.
        m_info->ask(send(liza, u"from the first device"_s));
        QVERIFY(!second
                .waitForEvent(u"message"_s, {{u"body"_s, u"from the first device"_s}, {u"outgoing"_s, true}})
                .isEmpty());
        QVERIFY(second.quit());
    }

    void strangersMessageIsARequestAndHeLearnsNothing()
    {
        ProbeProcess stranger;
        QVERIFY(stranger.signIn(sued, overXmpp));
        m_info->forget();
        stranger.forget();
        stranger.ask(send(info, u"Win a prize at https://promo.example"_s));
        const QJsonObject request =
            m_info->waitForEvent(u"request"_s, {{u"from"_s, sued}, {u"state"_s, u"Open"_s}});
        QVERIFY(request[u"wrote"].toBool());
        QCOMPARE(request[u"text"].toString(), u"Win a prize at https://promo.example"_s);
        QVERIFY(!stranger.waitForEvent(u"messageChanged"_s, {{u"state"_s, u"Sent"_s}}).isEmpty());
        const QJsonArray chats = m_info->ask({{u"do"_s, u"conversations"_s}})[u"conversations"].toArray();
        for (const QJsonValue &chat : chats)
            QVERIFY(chat[u"with"] != sued);
        m_info->ask({{u"do"_s, u"decide"_s}, {u"from"_s, sued}, {u"level"_s, u"Blocked"_s}});
        QVERIFY(!m_info->waitForEvent(u"person"_s, {{u"address"_s, sued}, {u"blocked"_s, true}}).isEmpty());
        m_info->forget();
        stranger.ask(send(info, u"Hello again"_s));
        QVERIFY(!stranger.waitForEvent(u"messageChanged"_s, {{u"state"_s, u"Sent"_s}}).isEmpty());
        for (const QJsonObject &said : stranger.said())
            QVERIFY(said[u"state"] != u"Delivered"_s);
        QVERIFY(m_info->waitForEvent(u"message"_s, {{u"body"_s, u"Hello again"_s}}, 300).isEmpty());
        QVERIFY(stranger.quit());
    }

    void aThousandRequestsAtOnceAreAllThere()
    {
        m_info->forget();
        const QString lua =
            u"> local st = require'util.stanza'; for i = 1, 1000 do "
            u"prosody.core_route_stanza(prosody.hosts['elhada.example'], "
            "st.presence{from='flood'..i..'@elhada.example', to='petra.winkler@zahnfee.example', type='subscribe'}) end"_s;
        QCOMPARE(
            QProcess::execute(qEnvironmentVariable("VERBUND_SERVER"), {u"partner"_s, u"shell"_s, lua}), 0);
        QVERIFY(!m_info->waitForEvent(u"request"_s, {{u"from"_s, u"flood1000@elhada.example"_s}}, 60'000)
                .isEmpty());
        int open = 0;
        for (const QJsonValue &request : m_info->ask({{u"do"_s, u"requests"_s}})[u"requests"].toArray())
            open += request[u"state"] == u"Open"_s ? 1 : 0;
        QCOMPARE(open, 1'000);
        // The people one knows are still there, and at hand.
        m_liza->ask(send(info, u"still here?"_s));
        QVERIFY(!m_info->waitForEvent(u"message"_s, {{u"body"_s, u"still here?"_s}}).isEmpty());
    }

    void nothingReadableIsOnDisk()
    {
        int files = 0;
        QDirIterator profile(m_info->profile() + u'/' + info, QDir::Files, QDirIterator::Subdirectories);
        while (profile.hasNext()) {
            QFile file(profile.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            for (const char *readable :
                {"Which address", "customers", "liza@elhada", "Thompson", "SQLite format", "CREATE TABLE"})
                QVERIFY2(!content.contains(readable), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
    }
};

} // namespace tst_federation

VERBUND_TEST(tst_federation::TestFederation)
#include "tst_federation.moc"
