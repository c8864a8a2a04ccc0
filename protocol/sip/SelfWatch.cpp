// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SelfWatch.h"

#include "protocol/sip/documents/PidfParts.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace verbund::sip {

namespace {

constexpr auto breath = 100ms;

bool isActive(const PidfTuple &tuple, const PidfParts &parts)
{
    const auto saysIdle = [&](const PidfDetails &details) {
        return details.of == tuple.id && details.automatic;
    };
    return tuple.open == true && std::ranges::none_of(parts.details, saysIdle);
}

} // namespace

SelfWatch::SelfWatch(UserAgent &agent, const QString &tupleId, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_subscription(agent,
          {.target = agent.identity().addressOfRecord, .event = "presence", .accept = "application/pidf+xml"},
          timing)
    , m_tupleId(tupleId)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(breath);
    m_regular.setInterval(timing.follow);
    connect(&m_subscription, &Subscription::notified, this, &SelfWatch::take);
    connect(&m_soon, &QTimer::timeout, this, &SelfWatch::stirred);
    connect(&m_regular, &QTimer::timeout, this, &SelfWatch::stirred);
}

void SelfWatch::start()
{
    m_subscription.start();
    m_regular.start();
}

void SelfWatch::stop()
{
    m_subscription.stop();
    m_regular.stop();
    m_soon.stop();
}

void SelfWatch::take(const SipMessage &notify)
{
    if (!m_soon.isActive())
        m_soon.start();
    const auto parts = readPidfParts(notify.body());
    if (!parts)
        return;
    Q_EMIT othersActive(std::ranges::any_of(parts->tuples,
        [&](const PidfTuple &tuple) { return tuple.id != m_tupleId && isActive(tuple, *parts); }));
}

} // namespace verbund::sip

#include "moc_SelfWatch.cpp"
