// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/FetchQueue.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace verbund::xmpp {

FetchQueue::FetchQueue(std::size_t places, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_places(places)
    , m_patience(patience)
{
}

void FetchQueue::add(const Fetch &fetch)
{
    if (!m_waiting.contains(fetch.about))
        m_order.enqueue(fetch.about);
    m_waiting.insert(fetch.about, fetch);
    next();
}

void FetchQueue::drop(const QString &about) { m_waiting.remove(about); }

void FetchQueue::next()
{
    while (!m_suspended && m_open.size() < m_places && !m_order.isEmpty()) {
        const auto waiting = m_waiting.constFind(m_order.dequeue());
        if (waiting == m_waiting.cend())
            continue;
        const Fetch fetch = *waiting;
        m_waiting.erase(waiting);
        const int number = ++m_last;
        auto timer = std::make_unique<QTimer>();
        timer->setSingleShot(true);
        connect(timer.get(), &QTimer::timeout, this, [this, number] { std::ignore = finish(number); });
        timer->start(m_patience);
        m_open.push_back({.number = number, .timer = std::move(timer)});
        fetch.ask(number);
    }
}

bool FetchQueue::finish(int number)
{
    const auto open = std::ranges::find(m_open, number, &Open::number);
    if (open == m_open.end())
        return false;
    open->timer->stop();
    open->timer.release()->deleteLater(); // it may be what calls
    m_open.erase(open);
    next();
    return true;
}

void FetchQueue::suspend()
{
    m_suspended = true;
    for (const Open &open : m_open)
        open.timer->stop();
}

void FetchQueue::resume()
{
    if (!std::exchange(m_suspended, false))
        return;
    for (const Open &open : m_open)
        open.timer->start(m_patience);
    next();
}

} // namespace verbund::xmpp
