// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/DesktopTray.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <functional>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const auto watcherName = u"org.kde.StatusNotifierWatcher"_s;
const auto watcherPath = u"/StatusNotifierWatcher"_s;
const auto itemPath = u"/StatusNotifierItem"_s;
const auto menuPath = u"/MenuBar"_s;

void ask(QObject *asker, const QDBusConnection &bus, const QDBusMessage &question,
    const std::function<void(const QDBusMessage &)> &then)
{
    auto *const call = new QDBusPendingCallWatcher(bus.asyncCall(question), asker);
    QObject::connect(call, &QDBusPendingCallWatcher::finished, asker, [call, then] {
        call->deleteLater();
        then(call->reply());
    });
}

} // namespace

DesktopTray::DesktopTray(QObject *parent)
    : Tray(parent)
    , m_bus(QDBusConnection::sessionBus())
    , m_name(u"org.kde.StatusNotifierItem-%1-1"_s.arg(QCoreApplication::applicationPid()))
    , m_watcher(watcherName, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    registerTrayTypes();
    connect(&m_item, &TrayItem::activated, this, &Tray::activated);
    connect(&m_menu, &TrayMenu::chosen, this, &Tray::chosen);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &DesktopTray::registerItem);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { setShown(false); });
    for (const auto &change : {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
        m_bus.connect(watcherName, watcherPath, watcherName, change, this, SLOT(askForHost()));
}

DesktopTray::~DesktopTray()
{
    if (!m_isExported)
        return;
    m_bus.unregisterObject(itemPath);
    m_bus.unregisterObject(menuPath);
    m_bus.unregisterService(m_name);
}

void DesktopTray::show(const TrayIcon &icon)
{
    const TrayIcon old = std::exchange(m_icon, icon);
    if (old.picture != icon.picture)
        m_item.setPicture(icon.picture);
    m_item.setText(icon.text);
    m_menu.setItems(icon.menu);
    if (std::exchange(m_isExported, true) || !m_bus.isConnected())
        return;
    m_bus.registerObject(itemPath, &m_item, QDBusConnection::ExportAllContents);
    m_bus.registerObject(menuPath, &m_menu, QDBusConnection::ExportAllContents);
    m_bus.registerService(m_name);
    registerItem();
}

void DesktopTray::registerItem()
{
    if (!m_isExported)
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(
        watcherName, watcherPath, watcherName, u"RegisterStatusNotifierItem"_s);
    question.setAutoStartService(false);
    question << m_name;
    ask(this, m_bus, question, [this](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ReplyMessage)
            askForHost();
    });
}

void DesktopTray::askForHost()
{
    if (!m_isExported)
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(
        watcherName, watcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setAutoStartService(false);
    question << watcherName << u"IsStatusNotifierHostRegistered"_s;
    ask(this, m_bus, question, [this](const QDBusMessage &answer) {
        const QDBusPendingReply<QDBusVariant> reply = answer;
        setShown(reply.isValid() && reply.value().variant().toBool());
    });
}

void DesktopTray::setShown(bool shown)
{
    if (std::exchange(m_isShown, shown) != shown)
        Q_EMIT shownChanged();
}

} // namespace verbund

#include "moc_DesktopTray.cpp"
