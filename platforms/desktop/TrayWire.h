// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusArgument>
#include <QDBusVariant>
#include <QList>
#include <QVariantMap>

class QImage;

namespace verbund {

/// A picture as StatusNotifierItem sends it: ARGB, most significant byte first.
struct TrayPixmap {
    int width = 0;
    int height = 0;
    QByteArray bytes;

    [[nodiscard]] static TrayPixmap of(const QImage &image);
};
using TrayPixmaps = QList<TrayPixmap>;

struct TrayToolTip {
    QString icon;
    TrayPixmaps pixmaps;
    QString title;
    QString text;
};

/// A menu, or a part of it, as com.canonical.dbusmenu sends it.
struct MenuLayout {
    int id = 0;
    QVariantMap properties;
    QList<MenuLayout> children;
};

struct MenuProperties {
    int id = 0;
    QVariantMap properties;
};
using MenuPropertiesList = QList<MenuProperties>;

struct MenuEvent {
    int id = 0;
    QString name;
    QDBusVariant data;
    uint time = 0;
};
using MenuEvents = QList<MenuEvent>;

QDBusArgument &operator<<(QDBusArgument &out, const TrayPixmap &pixmap);
const QDBusArgument &operator>>(const QDBusArgument &in, TrayPixmap &pixmap);
QDBusArgument &operator<<(QDBusArgument &out, const TrayToolTip &tip);
const QDBusArgument &operator>>(const QDBusArgument &in, TrayToolTip &tip);
QDBusArgument &operator<<(QDBusArgument &out, const MenuLayout &layout);
const QDBusArgument &operator>>(const QDBusArgument &in, MenuLayout &layout);
QDBusArgument &operator<<(QDBusArgument &out, const MenuProperties &properties);
const QDBusArgument &operator>>(const QDBusArgument &in, MenuProperties &properties);
QDBusArgument &operator<<(QDBusArgument &out, const MenuEvent &event);
const QDBusArgument &operator>>(const QDBusArgument &in, MenuEvent &event);

/// Before any of them is sent.
void registerTrayTypes();

} // namespace verbund
