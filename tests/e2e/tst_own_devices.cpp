// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace tst_own_devices {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const auto hanna = u"hanna.roth@zahnfee.example"_s;
const auto ivo = u"ivo.kraus@zahnfee.example"_s;

QJsonObject send(const QString &to, const QString &body)
{
    return {{u"do"_s, u"send"_s}, {u"to"_s, to}, {u"body"_s, body}};
}

// One user at two devices, and a colleague who watches him.
struct Scene {
    // Whatever failed: who is only killed is kept alive by the server for a while, and seen by the next test.
    ~Scene()
    {
        if (!m_ended)
            std::ignore = end();
    }
    bool begin(const QString &protocol)
    {
        const QJsonObject over{{u"protocol"_s, protocol}};
        m_over = protocol;
        return desk.signIn(hanna, over) && phone.signIn(hanna, over);
    }
    bool watch()
    {
        if (!colleague.signIn(ivo, {{u"protocol"_s, m_over}}))
            return false;
        colleague.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, hanna}, {u"name"_s, u"Hanna"_s}});
        // Over XMPP the note goes only to whose presence is seen.
        desk.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, ivo}, {u"name"_s, u"Ivo"_s}});
        return sees(u"Available"_s, note(0));
    }
    bool end()
    {
        m_ended = true;
        const bool ended = colleague.quit();
        return desk.quit() && phone.quit() && ended;
    }

    // Each protocol's run has words of its own, as the servers keep what was chosen last.
    [[nodiscard]] QString note(int number) const { return u"%1 %2"_s.arg(m_over).arg(number); }
    static void choose(
        ProbeProcess &device, const QString &state, const QString &note = {}, const QString &until = {})
    {
        device.ask({{u"do"_s, u"presence"_s}, {u"state"_s, state}, {u"note"_s, note}, {u"until"_s, until}});
    }
    static void leave(ProbeProcess &device, bool idle = true)
    {
        device.forget();
        device.ask({{u"do"_s, u"idle"_s}, {u"idle"_s, idle}});
    }
    // What a device makes of it: the event, empty when it never comes to that.
    static QJsonObject own(
        ProbeProcess &device, const QString &chosen, const QString &note, const QString &shown = {})
    {
        return device.waitForEvent(u"own"_s,
            {{u"chosen"_s, chosen}, {u"note"_s, note}, {u"state"_s, shown.isEmpty() ? chosen : shown}});
    }
    bool sees(const QString &state, const QString &note)
    {
        return !colleague
                    .waitForEvent(
                        u"person"_s, {{u"address"_s, hanna}, {u"presence"_s, state}, {u"note"_s, note}})
                    .isEmpty();
    }
    bool sees(const QString &state)
    {
        return !colleague.waitForEvent(u"person"_s, {{u"address"_s, hanna}, {u"presence"_s, state}})
                    .isEmpty();
    }
    // The colleague hears this device once more: what it showed before has come by then.
    bool heardOf(ProbeProcess &device, const QString &body)
    {
        device.ask(send(ivo, body));
        return !colleague.waitForEvent(u"message"_s, {{u"body"_s, body}}).isEmpty();
    }
    bool hasSeen(const QString &state)
    {
        return std::ranges::any_of(colleague.said(), [&](const QJsonObject &event) {
            return event[u"event"_s] == u"person"_s && event[u"address"_s] == hanna
                && event[u"presence"_s] == state;
        });
    }

    // What everybody said of it lately, for who reads of a failure.
    QByteArray story()
    {
        QByteArray lines;
        for (ProbeProcess *const one : {&colleague, &desk, &phone}) {
            const QList<QJsonObject> said = one->said();
            for (const QJsonObject &event : said.last(std::min<qsizetype>(said.size(), 8)))
                lines += QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
            lines += "--\n" + one->log();
        }
        return lines;
    }

    ProbeProcess desk;
    ProbeProcess phone;
    ProbeProcess colleague;

private:
    QString m_over;
    bool m_ended = false;
};

} // namespace

/// Two whole clients of one user: what he chooses on one holds on both, and he is there while he is at one.
class tst_own_devices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFollowsTheOther_data() { protocols(); }
    void eachFollowsTheOther();
    void awayOnlyWhenAtNeither_data() { protocols(); }
    void awayOnlyWhenAtNeither();
    void absenceNeverOverridesAChoice_data() { protocols(); }
    void absenceNeverOverridesAChoice();

private:
    static void protocols()
    {
        QTest::addColumn<QString>("protocol");
        for (const char *protocol : {"Xmpp", "Sip", "Both"})
            QTest::newRow(protocol) << QString::fromLatin1(protocol);
    }
};

void tst_own_devices::eachFollowsTheOther()
{
    QFETCH(const QString, protocol);
    Scene scene;
    QVERIFY(scene.begin(protocol));

    Scene::choose(scene.desk, u"DoNotDisturb"_s, scene.note(1), u"23:59"_s);
    const QJsonObject there = Scene::own(scene.desk, u"DoNotDisturb"_s, scene.note(1));
    const QJsonObject here = Scene::own(scene.phone, u"DoNotDisturb"_s, scene.note(1));
    QVERIFY(!here[u"until"].toString().isEmpty());
    QCOMPARE(here[u"until"], there[u"until"]);

    // The one used last decides, also over the end that the other gave.
    Scene::choose(scene.phone, u"Busy"_s, scene.note(2));
    const QJsonObject back = Scene::own(scene.desk, u"Busy"_s, scene.note(2));
    QVERIFY(!back.isEmpty());
    QCOMPARE(back[u"until"].toString(), QString());
    Scene::choose(scene.desk, u"Busy"_s, scene.note(3));
    QVERIFY(!Scene::own(scene.phone, u"Busy"_s, scene.note(3)).isEmpty());

    // Also whoever was not there learns it at the next start, from the server.
    QVERIFY(scene.desk.quit());
    Scene::choose(scene.phone, u"BeRightBack"_s, scene.note(4));
    scene.desk.forget();
    scene.desk.start();
    scene.desk.tell(
        {{u"do"_s, u"open"_s}, {u"profile"_s, scene.desk.profile()}, {u"ca"_s, sandboxAuthority()}});
    QVERIFY(!Scene::own(scene.desk, u"BeRightBack"_s, scene.note(4)).isEmpty());
    // And a device that is new.
    ProbeProcess tablet;
    QVERIFY(tablet.signIn(hanna, {{u"protocol"_s, protocol}}));
    QVERIFY(!Scene::own(tablet, u"BeRightBack"_s, scene.note(4)).isEmpty());
    QVERIFY(tablet.quit());
    QVERIFY(scene.end());
}

void tst_own_devices::awayOnlyWhenAtNeither()
{
    QFETCH(const QString, protocol);
    Scene scene;
    QVERIFY(scene.begin(protocol));
    Scene::choose(scene.desk, u"Available"_s, scene.note(0));
    QVERIFY(!Scene::own(scene.phone, u"Available"_s, scene.note(0)).isEmpty());
    QVERIFY2(scene.watch(), scene.story());

    // Nobody is at the desk, but at the phone.
    scene.colleague.forget();
    Scene::leave(scene.desk);
    QVERIFY(!Scene::own(scene.desk, u"Available"_s, scene.note(0), u"Away"_s).isEmpty());
    QVERIFY(scene.heardOf(scene.desk, scene.note(5)));
    Scene::choose(scene.phone, u"Available"_s, scene.note(6));
    QVERIFY(scene.sees(u"Available"_s, scene.note(6)));
    // What is chosen at the phone makes nobody be at the desk.
    QVERIFY(!Scene::own(scene.desk, u"Available"_s, scene.note(6), u"Away"_s).isEmpty());
    QVERIFY(scene.heardOf(scene.desk, scene.note(7)));
    QVERIFY(!scene.hasSeen(u"Away"_s));

    Scene::leave(scene.phone);
    QVERIFY2(scene.sees(u"Away"_s), scene.story());
    scene.colleague.forget();
    Scene::leave(scene.desk, false);
    QVERIFY(scene.sees(u"Available"_s));
    scene.colleague.forget();
    Scene::leave(scene.desk);
    QVERIFY2(scene.sees(u"Away"_s), scene.story());
    // And the other way round.
    scene.colleague.forget();
    Scene::leave(scene.phone, false);
    QVERIFY(scene.sees(u"Available"_s));
    Scene::leave(scene.desk);
    QVERIFY(scene.heardOf(scene.desk, scene.note(8)));
    QVERIFY(!scene.hasSeen(u"Away"_s));
    QVERIFY(scene.end());
}

void tst_own_devices::absenceNeverOverridesAChoice()
{
    QFETCH(const QString, protocol);
    Scene scene;
    QVERIFY(scene.begin(protocol));
    Scene::choose(scene.desk, u"Available"_s, scene.note(0));
    QVERIFY(!Scene::own(scene.phone, u"Available"_s, scene.note(0)).isEmpty());
    QVERIFY2(scene.watch(), scene.story());

    Scene::leave(scene.desk);
    Scene::choose(scene.phone, u"Busy"_s, scene.note(10));
    QVERIFY(!Scene::own(scene.desk, u"Busy"_s, scene.note(10)).isEmpty());
    QVERIFY(scene.sees(u"Busy"_s, scene.note(10)));
    scene.colleague.forget();
    Scene::leave(scene.phone);
    QVERIFY(!Scene::own(scene.phone, u"Busy"_s, scene.note(10)).isEmpty());
    QVERIFY(scene.heardOf(scene.phone, scene.note(11)));
    Scene::leave(scene.desk);
    QVERIFY(scene.heardOf(scene.desk, scene.note(12)));
    QVERIFY(!scene.hasSeen(u"Away"_s) && !scene.hasSeen(u"Available"_s));

    // Who chooses is there; the other device still is not.
    Scene::choose(scene.desk, u"Available"_s, scene.note(13));
    QVERIFY(scene.sees(u"Available"_s, scene.note(13)));
    QVERIFY(!Scene::own(scene.phone, u"Available"_s, scene.note(13), u"Away"_s).isEmpty());
    QVERIFY(scene.heardOf(scene.phone, scene.note(14)));
    QVERIFY(!scene.hasSeen(u"Away"_s));
    QVERIFY(scene.end());
}

} // namespace tst_own_devices

VERBUND_TEST(tst_own_devices::tst_own_devices)
#include "tst_own_devices.moc"
