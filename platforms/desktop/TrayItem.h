// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/desktop/TrayWire.h"

#include <QDBusObjectPath>
#include <QObject>

namespace verbund {

/// The icon itself on the session bus (org.kde.StatusNotifierItem).
class TrayItem final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierItem")
    Q_PROPERTY(QString Category READ category CONSTANT)
    Q_PROPERTY(QString Id READ id CONSTANT)
    Q_PROPERTY(QString Title READ title CONSTANT)
    Q_PROPERTY(QString Status READ status CONSTANT)
    Q_PROPERTY(int WindowId READ windowId CONSTANT)
    Q_PROPERTY(QString IconName READ iconName CONSTANT)
    Q_PROPERTY(verbund::TrayPixmaps IconPixmap READ iconPixmap)
    Q_PROPERTY(verbund::TrayToolTip ToolTip READ toolTip)
    Q_PROPERTY(bool ItemIsMenu READ isMenu CONSTANT)
    Q_PROPERTY(QDBusObjectPath Menu READ menu CONSTANT)

public:
    using QObject::QObject;

    void setPicture(const QImage &picture);
    void setText(const QString &text);

    [[nodiscard]] QString category() const { return QStringLiteral("Communications"); }
    [[nodiscard]] QString id() const { return QStringLiteral("org.verbund.Verbund"); }
    [[nodiscard]] QString title() const { return QStringLiteral("Verbund"); }
    [[nodiscard]] QString status() const { return QStringLiteral("Active"); }
    [[nodiscard]] int windowId() const { return 0; }
    [[nodiscard]] QString iconName() const { return {}; }
    [[nodiscard]] TrayPixmaps iconPixmap() const { return m_pixmaps; }
    [[nodiscard]] TrayToolTip toolTip() const;
    [[nodiscard]] bool isMenu() const { return false; }
    [[nodiscard]] QDBusObjectPath menu() const;

public Q_SLOTS:
    void Activate(int x, int y);
    void SecondaryActivate(int x, int y);
    void ContextMenu(int x, int y);
    void Scroll(int delta, const QString &orientation);

Q_SIGNALS:
    void NewIcon();
    void NewToolTip();
    /// Ours.
    void activated();

private:
    TrayPixmaps m_pixmaps;
    QString m_text;
};

} // namespace verbund
