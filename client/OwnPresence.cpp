// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/OwnPresence.h"

#include "client/Clock.h"
#include "client/Format.h"
#include "client/Settings.h"
#include "client/StateEnd.h"
#include "client/StoredChoice.h"
#include "platforms/IdleWatch.h"
#include "protocol/TextRules.h"

#include <algorithm>
#include <chrono>

namespace verbund {

namespace {

// The wire knows whole seconds: what comes back must not look older than what was sent.
QDateTime wholeSeconds(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), QTimeZone::UTC);
}

} // namespace

OwnPresence::OwnPresence(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_chosen.availability = Presence::Availability::Available;
    m_shown = m_chosen;
    connect(&parts.clock, &Clock::woke, this, &OwnPresence::look);
    connect(&parts.idleWatch, &IdleWatch::idle, this, [this] {
        setIdleSince(wholeSeconds(m_parts.clock.now()).addSecs(-60 * m_parts.settings.awayMinutes()));
    });
    // A computer that slept wakes with its user.
    connect(&parts.idleWatch, &IdleWatch::active, this, [this] {
        setIdleSince({});
        look();
    });
    connect(&parts.settings, &Settings::awayMinutesChanged, this, &OwnPresence::followSettings);
    followSettings();
}

OwnPresence::~OwnPresence() { m_parts.idleWatch.setTimeout({}); }

void OwnPresence::followSettings()
{
    const std::chrono::minutes timeout(m_parts.settings.awayMinutes());
    m_parts.idleWatch.setTimeout(timeout);
    setIdleSince({});
}

void OwnPresence::setAvailability(Presence::Availability availability) { choose(availability, {}); }

void OwnPresence::silence(End end)
{
    const QDateTime now = wholeSeconds(m_parts.clock.now());
    QDateTime until;
    switch (end) {
    case End::Open:
        break;
    case End::HalfHour:
        until = now.addSecs(30 * 60);
        break;
    case End::OneHour:
        until = now.addSecs(60 * 60);
        break;
    case End::Tomorrow:
        until = nextMorning(now);
        break;
    }
    choose(Presence::Availability::DoNotDisturb, until);
}

bool OwnPresence::silenceUntil(const QString &typed)
{
    const auto time = readTimeOfDay(typed);
    if (time)
        choose(Presence::Availability::DoNotDisturb, nextTimeOfDay(*time, m_parts.clock.now()));
    return time.has_value();
}

QString OwnPresence::endWords(const QString &typed) const
{
    const auto time = readTimeOfDay(typed);
    return time ? Format().moment(nextTimeOfDay(*time, m_parts.clock.now())) : QString();
}

QString OwnPresence::words() const { return Format().state(m_shown.availability, m_chosen.until); }

QString OwnPresence::sinceWords() const
{
    return m_shown.since.isValid() ? tr("Since %1").arg(Format().listTime(m_shown.since)) : QString();
}

QString OwnPresence::untilWords() const
{
    return m_chosen.until.isValid() ? Format().moment(m_chosen.until) : tr("When I change it");
}

void OwnPresence::choose(Presence::Availability availability, const QDateTime &until)
{
    // Who chooses is there.
    m_idleSince = {};
    const bool begins = availability != m_chosen.availability;
    if (!begins && until == m_chosen.until)
        return update();
    m_chosen.availability = availability;
    m_chosen.until = until;
    stamp();
    if (begins)
        m_began = wholeSeconds(m_parts.clock.now());
    m_parts.clock.wakeAt(until);
    Q_EMIT chosenChanged();
    Q_EMIT chose();
    update();
}

void OwnPresence::setNote(const QString &note)
{
    const QString cleaned = cleanName(note);
    if (cleaned == m_chosen.note)
        return;
    m_chosen.note = cleaned;
    stamp();
    Q_EMIT chosenChanged();
    Q_EMIT chose();
    update();
}

// Always later than what is known, even of a device whose clock is fast.
void OwnPresence::stamp()
{
    const QDateTime now = wholeSeconds(m_parts.clock.now());
    m_chosen.since = m_chosen.since.isValid() ? std::max(now, m_chosen.since.addSecs(1)) : now;
}

bool OwnPresence::follow(const Presence &chosen)
{
    const QDateTime since = wholeSeconds(chosen.since);
    if (!chosen.since.isValid() || (m_chosen.since.isValid() && since <= m_chosen.since))
        return false;
    if (chosen.availability != m_chosen.availability)
        m_began = since;
    m_chosen = {.address = {},
        .availability = chosen.availability,
        .note = cleanName(chosen.note),
        .since = since,
        .until = chosen.until,
        .automatic = false};
    std::ignore = endIfDue();
    m_parts.clock.wakeAt(m_chosen.until);
    Q_EMIT chosenChanged();
    update();
    return true;
}

void OwnPresence::setIdleSince(const QDateTime &time)
{
    m_idleSince = time;
    update();
}

void OwnPresence::look()
{
    if (!endIfDue())
        return;
    Q_EMIT chosenChanged();
    update();
}

// Every device ends it by itself: that is no new choice.
bool OwnPresence::endIfDue()
{
    if (!m_chosen.until.isValid() || m_parts.clock.now() < m_chosen.until)
        return false;
    m_chosen.availability = Presence::Availability::Available;
    m_began = std::exchange(m_chosen.until, {});
    return true;
}

void OwnPresence::update()
{
    Presence shown = m_chosen;
    shown.since = m_began;
    shown.until = {};
    if (m_idleSince.isValid() && shown.availability == Presence::Availability::Available) {
        shown.availability = Presence::Availability::Away;
        shown.since = m_idleSince;
        shown.automatic = true;
    }
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT shownChanged();
    Q_EMIT presenceChanged();
}

QString OwnPresence::stored() const { return writeChoice({.presence = m_chosen, .began = m_began}); }

void OwnPresence::restore(const ImAddress &address, const QString &stored, const QString &note)
{
    m_address = address;
    const StoredChoice choice = readChoice(stored, note);
    m_chosen = choice.presence;
    m_began = choice.began;
    if (endIfDue())
        Q_EMIT chosenChanged();
    m_parts.clock.wakeAt(m_chosen.until);
    Q_EMIT personChanged();
    update();
}

} // namespace verbund

#include "moc_OwnPresence.cpp"
