// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/DesktopNotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <KNotification>
#include <KNotificationReplyAction>

using namespace Qt::StringLiterals;

namespace verbund {

DesktopNotifier::DesktopNotifier(QObject *parent)
    : Notifier(parent)
{
    askCapabilities();
}

DesktopNotifier::~DesktopNotifier()
{
    for (KNotification *shown : std::as_const(m_shown)) {
        shown->disconnect(this);
        shown->close();
    }
}

void DesktopNotifier::askCapabilities()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"GetCapabilities"_s);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        m_takesReplies = reply.isValid() && reply.value().contains("inline-reply"_L1);
        watcher->deleteLater();
    });
}

void DesktopNotifier::show(const Notification &notification)
{
    const QString tag = notification.tag;
    withdraw(tag);
    auto *shown = new KNotification(u"message"_s, KNotification::CloseOnTimeout, this);
    shown->setComponentName(u"verbund"_s);
    // The service renders markup, and everything in it comes from others.
    shown->setTitle(notification.title);
    shown->setText(notification.text.toHtmlEscaped());
    if (!notification.replyHint.isEmpty()) {
        auto reply = std::make_unique<KNotificationReplyAction>(notification.replyHint);
        reply->setPlaceholderText(notification.replyHint);
        connect(reply.get(), &KNotificationReplyAction::replied, this,
            [this, tag](const QString &text) { Q_EMIT replied(tag, text); });
        shown->setReplyAction(std::move(reply));
    }
    if (!notification.actionLabel.isEmpty()) {
        KNotificationAction *action = shown->addAction(notification.actionLabel);
        connect(action, &KNotificationAction::activated, this, [this, tag] { Q_EMIT actionChosen(tag); });
    }
    KNotificationAction *open = shown->addDefaultAction(notification.title);
    connect(open, &KNotificationAction::activated, this, [this, tag] { Q_EMIT activated(tag); });
    connect(shown, &KNotification::closed, this, [this, tag, shown] {
        if (m_shown.value(tag) == shown)
            m_shown.remove(tag);
        Q_EMIT closed(tag);
    });
    m_shown.insert(tag, shown);
    shown->sendEvent();
}

void DesktopNotifier::withdraw(const QString &tag)
{
    if (KNotification *shown = m_shown.take(tag)) {
        shown->disconnect(this);
        shown->close();
    }
}

} // namespace verbund

#include "moc_DesktopNotifier.cpp"
