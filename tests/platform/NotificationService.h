// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace verbund {

/// A desktop's notification service on the session bus (Desktop Notifications Specification 1.2), as the test
/// wants it.
class NotificationService final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint id = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    explicit NotificationService(const QStringList &capabilities);
    ~NotificationService() override;

    QList<Shown> shown;
    QList<uint> closed;
    /// How often somebody asked what it can.
    int asked = 0;

    /// The user types a reply into it.
    void reply(uint id, const QString &text);
    /// The user clicks an action.
    void invoke(uint id, const QString &action);

public Q_SLOTS:
    QStringList GetCapabilities();
    QString GetServerInformation(QString &vendor, QString &version, QString &specification) const;
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &title,
        const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);
    void CloseNotification(uint id);

Q_SIGNALS:
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString &action);
    void NotificationReplied(uint id, const QString &text);

private:
    QStringList m_capabilities;
    QDBusConnection m_bus;
};

} // namespace verbund
