// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Tray.h"
#include "platforms/desktop/TrayItem.h"
#include "platforms/desktop/TrayMenu.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>

namespace verbund {

/// The tray of a Linux desktop: StatusNotifierItem over D-Bus, spoken by Plasma, Xfce, Cinnamon, and GNOME
/// with an extension. Nothing waits for the bus.
class DesktopTray final : public Tray {
    Q_OBJECT

public:
    explicit DesktopTray(QObject *parent = nullptr);
    ~DesktopTray() override;

    [[nodiscard]] bool isShown() const override { return m_isShown; }
    void show(const TrayIcon &icon) override;

public Q_SLOTS:
    /// Somebody who shows icons came or went.
    void askForHost();

private:
    void registerItem();
    void setShown(bool shown);

    QDBusConnection m_bus;
    QString m_name;
    TrayItem m_item;
    TrayMenu m_menu;
    QDBusServiceWatcher m_watcher;
    TrayIcon m_icon;
    bool m_isExported = false;
    bool m_isShown = false;
};

} // namespace verbund
