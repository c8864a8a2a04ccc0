// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/DesktopTray.h"

#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusReply>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

/// Stands for the panel of a desktop.
class Watcher final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    explicit Watcher(bool host)
        : m_host(host)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.registerObject(u"/StatusNotifierWatcher"_s, this, QDBusConnection::ExportAllContents);
        bus.registerService(u"org.kde.StatusNotifierWatcher"_s);
    }
    ~Watcher() override
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.unregisterService(u"org.kde.StatusNotifierWatcher"_s);
        bus.unregisterObject(u"/StatusNotifierWatcher"_s);
    }

    QStringList items;

    [[nodiscard]] bool hasHost() const { return m_host; }
    void addHost()
    {
        m_host = true;
        Q_EMIT StatusNotifierHostRegistered();
    }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service) { items.append(service); }

Q_SIGNALS:
    void StatusNotifierHostRegistered();

private:
    bool m_host;
};

TrayIcon icon()
{
    QImage picture(64, 64, QImage::Format_ARGB32);
    picture.fill(QColor(1, 2, 3));
    return {.picture = picture,
        .text = u"Verbund: Available"_s,
        .menu = {{.text = u"Open"_s}, {}, {.text = u"Do_not disturb"_s, .isChosen = true, .isChoice = true},
            {.text = u"Not now"_s, .isEnabled = false}}};
}

// As a panel does it: over the bus, from another connection.
class Panel {
public:
    explicit Panel(const QString &service)
        : m_service(service)
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"panel"_s))
    {
    }
    ~Panel() { QDBusConnection::disconnectFromBus(u"panel"_s); }

    QDBusMessage call(const QString &path, const QString &interface, const QString &method,
        const QVariantList &arguments = {})
    {
        QDBusMessage message = QDBusMessage::createMethodCall(m_service, path, interface, method);
        message.setArguments(arguments);
        QDBusPendingCallWatcher watcher(m_bus.asyncCall(message));
        QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
        if (finished.isEmpty())
            finished.wait();
        return watcher.reply();
    }
    template <typename T> T property(const QString &name)
    {
        const QDBusMessage answer = call(u"/StatusNotifierItem"_s, u"org.freedesktop.DBus.Properties"_s,
            u"Get"_s, {u"org.kde.StatusNotifierItem"_s, name});
        return qdbus_cast<T>(answer.arguments().value(0).value<QDBusVariant>().variant());
    }
    QDBusMessage menu(const QString &method, const QVariantList &arguments)
    {
        return call(u"/MenuBar"_s, u"com.canonical.dbusmenu"_s, method, arguments);
    }
    MenuLayout layout()
    {
        return qdbus_cast<MenuLayout>(menu(u"GetLayout"_s, {0, -1, QStringList()}).arguments().value(1));
    }

private:
    QString m_service;
    QDBusConnection m_bus;
};

} // namespace

/// The icon in the tray, over a real session bus.
class TestTray final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAPanelNothingIsShown()
    {
        DesktopTray tray;
        tray.show(icon());
        QVERIFY(!tray.isShown());
        // And it comes when the panel comes, and goes with it.
        {
            Watcher watcher(false);
            QTRY_COMPARE(watcher.items.size(), 1);
            QVERIFY(!tray.isShown());
            watcher.addHost();
            QTRY_VERIFY(tray.isShown());
        }
        QTRY_VERIFY(!tray.isShown());
    }

    void thePanelSeesPictureTextAndMenu()
    {
        Watcher watcher(true);
        DesktopTray tray;
        tray.show(icon());
        QTRY_VERIFY(tray.isShown());
        Panel panel(watcher.items.first());
        const auto pixmaps = panel.property<TrayPixmaps>(u"IconPixmap"_s);
        QCOMPARE(pixmaps.size(), 3);
        QCOMPARE(pixmaps.last().width, 64);
        QCOMPARE(pixmaps.last().bytes.first(4), QByteArray("\xff\x01\x02\x03", 4));
        QCOMPARE(panel.property<TrayToolTip>(u"ToolTip"_s).title, u"Verbund: Available"_s);
        QCOMPARE(panel.property<QString>(u"Category"_s), u"Communications"_s);
        QCOMPARE(panel.property<QDBusObjectPath>(u"Menu"_s).path(), u"/MenuBar"_s);

        const MenuLayout layout = panel.layout();
        QCOMPARE(layout.children.size(), 4);
        QCOMPARE(layout.children[0].properties[u"label"_s], u"Open"_s);
        QCOMPARE(layout.children[1].properties[u"type"_s], u"separator"_s);
        QCOMPARE(layout.children[2].properties[u"label"_s], u"Do__not disturb"_s);
        QCOMPARE(layout.children[2].properties[u"toggle-state"_s], 1);
        QCOMPARE(layout.children[3].properties[u"enabled"_s], false);
    }

    void whatIsChosenAndClickedIsTold()
    {
        Watcher watcher(true);
        DesktopTray tray;
        tray.show(icon());
        QTRY_VERIFY(tray.isShown());
        QSignalSpy chosen(&tray, &Tray::chosen);
        QSignalSpy activated(&tray, &Tray::activated);
        Panel panel(watcher.items.first());
        const auto data = QVariant::fromValue(QDBusVariant(0));
        panel.menu(u"Event"_s, {3, u"clicked"_s, data, 0u});
        panel.menu(u"Event"_s, {3, u"hovered"_s, data, 0u});
        panel.menu(u"Event"_s, {4, u"clicked"_s, data, 0u}); // cannot be chosen
        panel.menu(u"Event"_s, {2, u"clicked"_s, data, 0u}); // a line
        panel.menu(u"Event"_s, {99, u"clicked"_s, data, 0u});
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first(), 2);
        panel.call(u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s, {0, 0});
        QCOMPARE(activated.size(), 1);
    }

    void aChangeIsAnnounced()
    {
        Watcher watcher(true);
        DesktopTray tray;
        TrayIcon shown = icon();
        tray.show(shown);
        QTRY_VERIFY(tray.isShown());
        Panel panel(watcher.items.first());
        const uint before = panel.menu(u"GetLayout"_s, {0, -1, QStringList()}).arguments().value(0).toUInt();
        shown.text = u"Verbund: Busy"_s;
        shown.menu[2].isChosen = false;
        shown.picture.fill(Qt::red);
        tray.show(shown);
        QCOMPARE(panel.property<TrayToolTip>(u"ToolTip"_s).title, u"Verbund: Busy"_s);
        QCOMPARE(panel.layout().children[2].properties[u"toggle-state"_s], 0);
        QCOMPARE(panel.property<TrayPixmaps>(u"IconPixmap"_s).last().bytes.first(4),
            QByteArray("\xff\xff\0\0", 4));
        QVERIFY(panel.menu(u"GetLayout"_s, {0, -1, QStringList()}).arguments().value(0).toUInt() > before);
    }
};

// Starts itself again on a session bus of its own, with nobody else on it.
int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("VERBUND_OWN_BUS")) {
        qputenv("VERBUND_OWN_BUS", "1");
        QStringList arguments{u"--"_s, QString::fromLocal8Bit(argv[0])};
        for (int i = 1; i < argc; ++i)
            arguments.append(QString::fromLocal8Bit(argv[i]));
        return QProcess::execute(u"dbus-run-session"_s, arguments);
    }
    const QGuiApplication application(argc, argv);
    TestTray test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tray.moc"
