// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/PresenceWatch.h"

#include "protocol/sip/documents/Pidf.h"

#include <algorithm>

namespace verbund::sip {

namespace {

// So many single subscriptions are on their way at a time: servers answer floods by 503.
constexpr int mostStarting = 16;
constexpr QByteArrayView pidf("application/pidf+xml");

} // namespace

PresenceWatch::PresenceWatch(UserAgent &agent, const SpellingBook &spelling, const ImAddress &own,
    const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
    , m_spelling(spelling)
    , m_own(own)
    , m_timing(timing)
{
}

void PresenceWatch::watch(const QSet<ImAddress> &people, const QByteArray &list)
{
    const auto before = std::exchange(m_people, people);
    for (const ImAddress &gone : before - people)
        remove(gone);
    m_people = people;
    if (people.isEmpty() && !m_list)
        return;
    if (!list.isEmpty() && !m_listRefused)
        watchList(list);
    else
        watchEach();
}

void PresenceWatch::watchList(const QByteArray &list)
{
    if (m_list)
        return;
    m_list = std::make_unique<Subscription>(m_agent,
        SubscriptionWish{.target = list,
            .event = "presence",
            .accept = "application/pidf+xml, application/rlmi+xml, multipart/related",
            .eventList = true},
        m_timing);
    connect(m_list.get(), &Subscription::notified, this, &PresenceWatch::takeList);
    connect(m_list.get(), &Subscription::ended, this, [this] {
        // 404, 489 and the like: no list server, so each by himself.
        m_listRefused = true;
        m_list.release()->deleteLater();
        watchEach();
    });
    m_version.reset();
    m_list->start();
}

void PresenceWatch::refreshList()
{
    if (m_list)
        m_list->start();
}

void PresenceWatch::watchEach()
{
    for (const ImAddress &address : std::as_const(m_people))
        watchOne(address);
}

SubscriptionWish PresenceWatch::wishFor(const ImAddress &address) const
{
    return {.target = m_spelling.uriOf(address), .event = "presence", .accept = pidf.toByteArray()};
}

void PresenceWatch::watchOne(const ImAddress &address)
{
    if (m_single.contains(address) || address.isEmpty() || address == m_own)
        return;
    const auto single = std::make_shared<Subscription>(m_agent, wishFor(address), m_timing);
    m_single.insert(address, single);
    Subscription *subscription = single.get();
    connect(subscription, &Subscription::answered, this, [this, address] {
        if (m_starting.remove(address))
            startNext();
    });
    connect(subscription, &Subscription::ended, this, [this, address] {
        setSight(address, Sight::None);
        show({.address = address});
    });
    connect(
        subscription, &Subscription::notified, this, [this, address, subscription](const SipMessage &notify) {
            if (subscription->state() == Subscription::State::Idle)
                return show({.address = address});
            setSight(address,
                subscription->state() == Subscription::State::Active ? Sight::Active : Sight::Pending);
            takeDocument(address, notify.body());
        });
    m_waiting += address;
    startNext();
}

void PresenceWatch::startNext()
{
    while (m_starting.size() < mostStarting && !m_waiting.isEmpty()) {
        const ImAddress address = m_waiting.takeFirst();
        if (const auto next = m_single.value(address)) {
            m_starting.insert(address);
            next->start();
        }
    }
}

void PresenceWatch::add(const ImAddress &address)
{
    m_people.insert(address);
    if (!m_list)
        watchOne(address);
}

void PresenceWatch::remove(const ImAddress &address)
{
    m_people.remove(address);
    if (const auto single = m_single.take(address)) {
        if (m_waiting.removeAll(address) == 0)
            single->stop();
        if (m_starting.remove(address))
            startNext();
        // It may be the one that is speaking.
        QMetaObject::invokeMethod(this, [single] { }, Qt::QueuedConnection);
    }
    m_sights.remove(address);
    if (m_shown.contains(address))
        show({.address = address});
    m_shown.remove(address);
    m_pictures.remove(address);
}

void PresenceWatch::respell(const ImAddress &address)
{
    if (!m_single.contains(address))
        return;
    remove(address);
    add(address);
}

void PresenceWatch::stop()
{
    if (m_list)
        m_list->stop();
    for (const auto &single : std::as_const(m_single))
        single->stop();
}

void PresenceWatch::takeList(const SipMessage &notify)
{
    if (notify.body().isEmpty())
        return;
    const auto notice = readListNotice(notify.value(HeaderName::ContentType), notify.body());
    if (!notice || (!notice->fullState && m_version && notice->version <= *m_version))
        return;
    const bool follows = notice->fullState || !m_version || notice->version == *m_version + 1;
    m_version = notice->version;
    for (const ListedPresence &member : std::as_const(notice->members))
        takeMember(member);
    if (!follows) { // one was lost: the whole again
        m_version.reset();
        m_list->restart();
    }
}

void PresenceWatch::takeMember(const ListedPresence &member)
{
    if (!m_people.contains(member.address))
        return;
    const auto state = member.state.value_or(RlmiInstance::State::Terminated);
    setSight(member.address,
        state == RlmiInstance::State::Active        ? Sight::Active
            : state == RlmiInstance::State::Pending ? Sight::Pending
                                                    : Sight::None);
    if (state != RlmiInstance::State::Active)
        return show({.address = member.address});
    // Named and without a document: he shows nothing (any more), as under polite-block.
    Presence presence = member.presence.value_or(Presence());
    presence.address = member.address;
    show(presence, member.picture);
}

void PresenceWatch::takeDocument(const ImAddress &address, QByteArrayView document)
{
    if (document.isEmpty())
        return show({.address = address});
    auto summary = readPidf(document);
    if (!summary)
        return;
    // Whose it is says the subscription, not the document.
    summary->presence.address = address;
    show(summary->presence, summary->picture);
}

void PresenceWatch::setSight(const ImAddress &address, Sight sight)
{
    if (m_sights.value(address, Sight::None) == sight)
        return;
    m_sights.insert(address, sight);
    Q_EMIT sightChanged({address});
}

void PresenceWatch::show(const Presence &presence, const Picture &picture)
{
    show(presence);
    // That he has none says only a document in which he is there: servers write others in his name.
    if (picture.isEmpty() && presence.availability == Presence::Availability::Offline)
        return;
    const QString hash = picture.hash();
    const auto known = m_pictures.constFind(presence.address);
    if (known != m_pictures.cend() && *known == hash)
        return;
    m_pictures.insert(presence.address, hash);
    Q_EMIT pictureChanged(presence.address, picture);
}

void PresenceWatch::show(const Presence &presence)
{
    const Presence before = m_shown.value(presence.address);
    if (before.availability == presence.availability && before.note == presence.note)
        return;
    Presence shown = presence;
    if (!shown.since.isValid())
        shown.since = QDateTime::currentDateTimeUtc();
    m_shown.insert(shown.address, shown);
    Q_EMIT presenceChanged(shown);
}

} // namespace verbund::sip

#include "moc_PresenceWatch.cpp"
