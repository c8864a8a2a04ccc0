// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/RequestWatch.h"

namespace verbund::sip {

RequestWatch::RequestWatch(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_subscription(parts.agent,
          {.target = parts.agent.identity().addressOfRecord,
              .event = "presence.winfo",
              .accept = "application/watcherinfo+xml"},
          parts.timing)
    , m_permissions(parts.permissions)
    , m_spelling(parts.spelling)
    , m_sink(parts.sink)
{
    connect(&m_subscription, &Subscription::notified, this, &RequestWatch::take);
    connect(&m_subscription, &Subscription::ended, this, &RequestWatch::refused);
    connect(&m_permissions, &Permissions::changed, this, [this](const QList<ImAddress> &addresses) {
        for (const ImAddress &address : addresses)
            if (m_permissions.isDecided(address))
                settle(address);
    });
}

void RequestWatch::take(const SipMessage &notify)
{
    if (notify.body().isEmpty())
        return;
    const auto info = readWatcherInfo(notify.body());
    if (!info)
        return;
    const bool follows = info->fullState || (m_version && info->version == *m_version + 1);
    if (!follows) {
        if (!m_version || info->version > *m_version) { // one was lost
            m_version.reset();
            m_subscription.restart();
        }
        return;
    }
    m_version = info->version;
    if (info->fullState) {
        QSet<ImAddress> still;
        for (const Watcher &watcher : info->watchers)
            still.insert(watcher.address);
        const auto open = m_open.keys();
        for (const ImAddress &address : open)
            if (!still.contains(address))
                settle(address);
    }
    for (const Watcher &watcher : info->watchers)
        takeWatcher(watcher);
}

void RequestWatch::takeWatcher(const Watcher &watcher)
{
    m_spelling.hear(watcher.address, watcher.exactUser);
    const bool asks =
        watcher.status == Watcher::Status::Pending || watcher.status == Watcher::Status::Waiting;
    if (!asks || m_permissions.isDecided(watcher.address))
        return settle(watcher.address);
    // Several devices of his are one request.
    if (m_open.contains(watcher.address) || watcher.address.isEmpty())
        return;
    m_open.insert(watcher.address, watcher);
    if (m_released)
        m_sink.requested({.from = watcher.address,
            .name = watcher.name,
            .text = {},
            .time = QDateTime::currentDateTimeUtc().addSecs(-watcher.subscribed.count()),
            .carrier = Carrier::Sip,
            .asksPresence = true});
}

void RequestWatch::settle(const ImAddress &address)
{
    if (m_open.remove(address) && m_released)
        m_sink.requestWithdrawn(address);
}

void RequestWatch::release()
{
    if (std::exchange(m_released, true))
        return;
    const auto open = std::exchange(m_open, {});
    for (const Watcher &watcher : open)
        takeWatcher(watcher);
}

} // namespace verbund::sip

#include "moc_RequestWatch.cpp"
