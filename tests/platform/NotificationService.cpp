// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/platform/NotificationService.h"

using namespace Qt::StringLiterals;

namespace verbund {

NotificationService::NotificationService(const QStringList &capabilities)
    : m_capabilities(capabilities)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"notification service"_s))
{
    m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    m_bus.registerService(u"org.freedesktop.Notifications"_s);
}

NotificationService::~NotificationService()
{
    m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
    QDBusConnection::disconnectFromBus(u"notification service"_s);
}

QStringList NotificationService::GetCapabilities()
{
    ++asked;
    return m_capabilities;
}

QString NotificationService::GetServerInformation(
    QString &vendor, QString &version, QString &specification) const
{
    vendor = u"Verbund"_s;
    version = u"1"_s;
    specification = u"1.2"_s;
    return u"test"_s;
}

uint NotificationService::Notify(const QString &, uint, const QString &, const QString &title,
    const QString &body, const QStringList &actions, const QVariantMap &hints, int)
{
    const uint id = uint(shown.size()) + 1;
    shown.append({.id = id, .title = title, .body = body, .actions = actions, .hints = hints});
    return id;
}

void NotificationService::CloseNotification(uint id)
{
    closed.append(id);
    Q_EMIT NotificationClosed(id, 3);
}

void NotificationService::reply(uint id, const QString &text) { Q_EMIT NotificationReplied(id, text); }

void NotificationService::invoke(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }

} // namespace verbund

#include "moc_NotificationService.cpp"
