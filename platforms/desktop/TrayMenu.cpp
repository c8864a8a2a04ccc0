// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/TrayMenu.h"

#include <QBuffer>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (buffer.open(QIODevice::WriteOnly))
        image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void TrayMenu::setItems(const QList<TrayIcon::Item> &items)
{
    if (items == m_items)
        return;
    m_items = items;
    Q_EMIT LayoutUpdated(++m_revision, 0);
}

QString TrayMenu::textDirection() const
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s;
}

QVariantMap TrayMenu::properties(int id) const
{
    if (id == 0)
        return {{u"children-display"_s, u"submenu"_s}};
    const TrayIcon::Item item = m_items.value(id - 1);
    if (item.text.isEmpty())
        return {{u"type"_s, u"separator"_s}};
    // An underscore marks the letter of a shortcut.
    QVariantMap properties{
        {u"label"_s, QString(item.text).replace(u'_', u"__"_s)}, {u"enabled"_s, item.isEnabled}};
    if (item.isChoice) {
        properties.insert(u"toggle-type"_s, u"radio"_s);
        properties.insert(u"toggle-state"_s, item.isChosen ? 1 : 0);
    }
    if (!item.picture.isNull())
        properties.insert(u"icon-data"_s, png(item.picture));
    return properties;
}

uint TrayMenu::GetLayout(int parent, int depth, const QStringList &, MenuLayout &layout)
{
    layout = {.id = parent, .properties = properties(parent), .children = {}};
    if (parent == 0 && depth != 0) {
        for (int id = 1; id <= m_items.size(); ++id)
            layout.children.append({.id = id, .properties = properties(id), .children = {}});
    }
    return m_revision;
}

MenuPropertiesList TrayMenu::GetGroupProperties(const QList<int> &ids, const QStringList &)
{
    MenuPropertiesList list;
    for (const int id : ids) {
        if (id >= 0 && id <= m_items.size())
            list.append({.id = id, .properties = properties(id)});
    }
    return list;
}

QDBusVariant TrayMenu::GetProperty(int id, const QString &name)
{
    return QDBusVariant(properties(id).value(name, QString()));
}

void TrayMenu::Event(int id, const QString &name, const QDBusVariant &, uint)
{
    const TrayIcon::Item item = m_items.value(id - 1);
    if (name == "clicked"_L1 && !item.text.isEmpty() && item.isEnabled)
        Q_EMIT chosen(id - 1);
}

QList<int> TrayMenu::EventGroup(const MenuEvents &events)
{
    QList<int> unknown;
    for (const MenuEvent &event : events) {
        if (event.id < 0 || event.id > m_items.size())
            unknown.append(event.id);
        else
            Event(event.id, event.name, event.data, event.time);
    }
    return unknown;
}

bool TrayMenu::AboutToShow(int) { return false; }

QList<int> TrayMenu::AboutToShowGroup(const QList<int> &, QList<int> &unknown)
{
    unknown.clear();
    return {};
}

} // namespace verbund

#include "moc_TrayMenu.cpp"
