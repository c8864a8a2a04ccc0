// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/Language.h"
#include "client/app/OwnTray.h"
#include "client/app/StatePictures.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/FakeTray.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

namespace tst_own_tray {

using namespace Qt::StringLiterals;
using namespace verbund;

using Availability = Presence::Availability;

namespace {

constexpr int firstState = 2;

QImage gray(const QImage &image) { return image.convertToFormat(QImage::Format_Alpha8); }

} // namespace

/// The icon in the tray: what it shows of the client, and what its menu does.
class TestOwnTray final : public QObject {
    Q_OBJECT

private:
    FakeTray m_tray;
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<OwnTray> m_own;

    [[nodiscard]] Client &client() { return m_fixture->client(); }

private Q_SLOTS:
    void init()
    {
        Language().set(u"en"_s);
        m_fixture = std::make_unique<ClientFixture>();
        m_own = std::make_unique<OwnTray>(client(), m_tray);
    }
    void cleanup()
    {
        m_own.reset();
        m_fixture.reset();
    }

    void signedOutItOnlyOpensAndQuits()
    {
        QCOMPARE(m_tray.icon.text, u"Verbund: signed out"_s);
        QSignalSpy wanted(m_own.get(), &OwnTray::windowWanted);
        QSignalSpy done(&client(), &Client::shutDownDone);
        QVERIFY(m_tray.choose(u"Open Verbund"_s));
        QVERIFY(!m_tray.choose(u"Busy"_s));
        m_tray.click();
        QCOMPARE(wanted.size(), 2);
        QVERIFY(m_tray.choose(u"Quit Verbund"_s));
        QTRY_COMPARE(done.size(), 1);
    }

    void itShowsAndChoosesTheState()
    {
        QVERIFY(m_fixture->signIn());
        QCOMPARE(m_tray.icon.text, u"Verbund: Available"_s);
        QCOMPARE(m_tray.icon.picture, trayPicture(Availability::Available, 0));
        QVERIFY(m_tray.choose(u"Do not disturb"_s));
        QCOMPARE(client().own()->availability(), Availability::DoNotDisturb);
        QCOMPARE(m_tray.icon.text, u"Verbund: Do not disturb"_s);
        QCOMPARE(m_tray.icon.picture, trayPicture(Availability::DoNotDisturb, 0));
        for (int state = 0; state <= int(Availability::Offline); ++state) {
            const TrayIcon::Item &item = m_tray.icon.menu[firstState + state];
            QCOMPARE(item.isChosen, state == int(Availability::DoNotDisturb));
            QCOMPARE(item.picture, statePicture(Availability(state)));
        }
        // Shown as away, what was chosen keeps its mark.
        client().own()->setAvailability(Availability::Available);
        m_fixture->idleWatch.leave();
        QCOMPARE(m_tray.icon.picture, trayPicture(Availability::Away, 0));
        QVERIFY(m_tray.icon.menu[firstState].isChosen);
    }

    void itCountsWhatWaits()
    {
        QVERIFY(m_fixture->signIn());
        m_fixture->request(u"r.perez@elhada.example"_s);
        QTRY_COMPARE(m_tray.icon.picture, trayPicture(Availability::Available, 1));
        QVERIFY(m_tray.icon.menu.first().text.startsWith(u"Open Verbund (1"_s));
        client().signOut(false);
        QTRY_COMPARE(m_tray.icon.text, u"Verbund: signed out"_s);
        QCOMPARE(m_tray.icon.picture, trayPicture(Availability::Offline, 0));
    }

    void itSpeaksGerman()
    {
        QVERIFY(m_fixture->signIn());
        Language language;
        language.set(u"de"_s);
        m_own->show();
        QCOMPARE(m_tray.icon.text, u"Verbund: Anwesend"_s);
        QVERIFY(m_tray.choose(u"Nicht stören"_s));
        QCOMPARE(client().own()->availability(), Availability::DoNotDisturb);
    }

    // Whoever does not tell red from green sees six shapes.
    void statesDifferInShape()
    {
        for (int one = 0; one <= int(Availability::Offline); ++one) {
            for (int other = 0; other < one; ++other)
                QVERIFY(gray(statePicture(Availability(one))) != gray(statePicture(Availability(other))));
        }
        QVERIFY(trayPicture(Availability::Busy, 3) != trayPicture(Availability::Busy, 0));
        QVERIFY(trayPicture(Availability::Busy, 100) == trayPicture(Availability::Busy, 10'000));
    }

    void aPictureOfThem()
    {
        QImage sheet(6 * 72, 4 * 72, QImage::Format_ARGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        painter.fillRect(0, 144, sheet.width(), 144, QColor(0x202626));
        for (int state = 0; state <= int(Availability::Offline); ++state) {
            for (int row = 0; row < 4; ++row)
                painter.drawImage(state * 72 + 4, row * 72 + 4,
                    row % 2 ? trayPicture(Availability(state), state * state * 4)
                            : statePicture(Availability(state)));
        }
        painter.end();
        QVERIFY(QDir().mkpath(QStringLiteral(SCREENS_FOLDER)));
        QVERIFY(sheet.save(QStringLiteral(SCREENS_FOLDER "/tray.png")));
    }
};

} // namespace tst_own_tray

VERBUND_GUI_TEST(tst_own_tray::TestOwnTray)

#include "tst_own_tray.moc"
