// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/DesktopNotifier.h"
#include "tests/platform/NotificationService.h"

#include <QDBusConnectionInterface>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const Notification message{.tag = u"chat:liza@toothfairy.example"_s,
    .title = u"Liza Thompson"_s,
    .text = u"<b>Hello</b> & welcome"_s,
    .replyHint = u"Reply …"_s,
    .actionLabel = u"Mark as read"_s};

// The bus keeps the order: when this is answered, every answer before it is there.
void catchUpWithTheBus()
{
    QVERIFY(
        QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.Notifications"_s));
    QCoreApplication::processEvents();
}

} // namespace

/// Native toasts, over a real session bus.
class TestNotifier final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serviceWithoutReplyIsNotUsedForReplies()
    {
        NotificationService service({u"body"_s, u"actions"_s});
        const DesktopNotifier notifier;
        QTRY_COMPARE(service.asked, 1);
        catchUpWithTheBus();
        QVERIFY(!notifier.takesReplies());
    }

    void replyComesBackAndTextIsNoMarkup()
    {
        NotificationService service({u"body"_s, u"body-markup"_s, u"actions"_s, u"inline-reply"_s});
        DesktopNotifier notifier;
        QTRY_VERIFY(notifier.takesReplies());
        QSignalSpy replied(&notifier, &Notifier::replied);
        notifier.show(message);
        QTRY_COMPARE(service.shown.size(), 1);
        QCOMPARE(service.shown.first().title, u"Liza Thompson"_s);
        QVERIFY(service.shown.first().body.contains(u"&lt;b&gt;Hello&lt;/b&gt;"_s));
        QVERIFY(service.shown.first().actions.contains(u"inline-reply"_s));
        QVERIFY(service.shown.first().actions.contains(u"Mark as read"_s));
        service.reply(service.shown.first().id, u"Thank you"_s);
        QTRY_COMPARE(replied.count(), 1);
        QCOMPARE(replied.first(), QVariantList({message.tag, u"Thank you"_s}));
    }

    void clickAndSecondActionAreTold()
    {
        NotificationService service({u"body"_s, u"actions"_s, u"inline-reply"_s});
        DesktopNotifier notifier;
        QTRY_VERIFY(notifier.takesReplies());
        QSignalSpy activated(&notifier, &Notifier::activated);
        QSignalSpy chosen(&notifier, &Notifier::actionChosen);
        notifier.show(message);
        QTRY_COMPARE(service.shown.size(), 1);
        service.invoke(service.shown.first().id, u"default"_s);
        QTRY_COMPARE(activated.count(), 1);
        notifier.show(message);
        QTRY_COMPARE(service.shown.size(), 2);
        const QStringList &actions = service.shown.last().actions;
        service.invoke(service.shown.last().id, actions.at(actions.indexOf(u"Mark as read"_s) - 1));
        QTRY_COMPARE(chosen.count(), 1);
    }

    void withdrawnToastIsClosed()
    {
        NotificationService service({u"body"_s, u"actions"_s, u"inline-reply"_s});
        DesktopNotifier notifier;
        QTRY_VERIFY(notifier.takesReplies());
        notifier.show(message);
        QTRY_COMPARE(service.shown.size(), 1);
        catchUpWithTheBus();
        notifier.withdraw(message.tag);
        QTRY_COMPARE(service.closed, QList<uint>{service.shown.first().id});
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
    TestNotifier test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_notifier.moc"
