// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Tray.h"
#include "platforms/desktop/TrayWire.h"

namespace verbund {

/// The menu of the icon on the session bus, for the desktop to draw (com.canonical.dbusmenu). Items are
/// numbered from 1.
class TrayMenu final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "com.canonical.dbusmenu")
    Q_PROPERTY(uint Version READ version CONSTANT)
    Q_PROPERTY(QString TextDirection READ textDirection CONSTANT)
    Q_PROPERTY(QString Status READ status CONSTANT)
    Q_PROPERTY(QStringList IconThemePath READ iconThemePath CONSTANT)

public:
    using QObject::QObject;

    void setItems(const QList<TrayIcon::Item> &items);

    [[nodiscard]] uint version() const { return 3; }
    [[nodiscard]] QString textDirection() const;
    [[nodiscard]] QString status() const { return QStringLiteral("normal"); }
    [[nodiscard]] QStringList iconThemePath() const { return {}; }

public Q_SLOTS:
    uint GetLayout(int parent, int depth, const QStringList &names, verbund::MenuLayout &layout);
    verbund::MenuPropertiesList GetGroupProperties(const QList<int> &ids, const QStringList &names);
    QDBusVariant GetProperty(int id, const QString &name);
    void Event(int id, const QString &name, const QDBusVariant &data, uint time);
    QList<int> EventGroup(const verbund::MenuEvents &events);
    bool AboutToShow(int id);
    QList<int> AboutToShowGroup(const QList<int> &ids, QList<int> &unknown);

Q_SIGNALS:
    void ItemsPropertiesUpdated(
        const verbund::MenuPropertiesList &updated, const verbund::MenuPropertiesList &removed);
    void LayoutUpdated(uint revision, int parent);
    void ItemActivationRequested(int id, uint time);
    /// Ours: the number in the list that was set.
    void chosen(int item);

private:
    [[nodiscard]] QVariantMap properties(int id) const;

    QList<TrayIcon::Item> m_items;
    uint m_revision = 1;
};

} // namespace verbund
