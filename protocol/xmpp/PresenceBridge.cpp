// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PresenceBridge.h"

#include "protocol/Permission.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Wire.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund::xmpp {

namespace {

// What everybody sees who sees anything; the rest is for those whom permission() grants it.
constexpr Permission stateOnly{.presence = true};

// Since when it is so is told only where it did not begin just now: that everybody sees.
constexpr auto justNow = std::chrono::minutes(1);

// One that is away by itself never stands for one in use. Else the device that messages reach; among equals
// the one where he is most reachable.
bool isBetter(const DevicePresence &a, const DevicePresence &b)
{
    if (a.automatic != b.automatic)
        return b.automatic;
    if (a.priority != b.priority)
        return a.priority > b.priority;
    return a.availability < b.availability;
}

} // namespace

PresenceBridge::PresenceBridge(Wire &wire)
    : m_wire(wire)
{
}

void PresenceBridge::begin(const Presence &shown)
{
    m_people.clear();
    m_own = shown;
}

void PresenceBridge::report() const
{
    for (const Person &person : m_people) {
        if (person.shown.availability != Presence::Availability::Offline)
            m_wire.sink().presenceChanged(person.shown);
    }
}

void PresenceBridge::show(const Presence &presence)
{
    const bool sameState =
        presence.availability == m_own.availability && presence.automatic == m_own.automatic;
    m_own = presence;
    if (!sameState)
        return broadcast();
    for (Person &person : m_people)
        tell(person);
}

void PresenceBridge::showTo(const ImAddress &reader)
{
    if (const auto person = m_people.find(reader.toString()); person != m_people.end())
        tell(*person);
}

void PresenceBridge::letIn(const ImAddress &reader)
{
    if (const auto person = m_people.find(reader.toString()); person != m_people.end()) {
        person->told = {};
        tell(*person);
    }
}

void PresenceBridge::leave(const QString &domain) const
{
    const auto contacts = m_wire.roster().all();
    for (const Contact &contact : contacts) {
        if (!contact.seesMe || contact.address.domain() != domain)
            continue;
        QXmppPresence goodbye(QXmppPresence::Unavailable);
        goodbye.setTo(contact.address.toString());
        (void)m_wire.send(std::move(goodbye));
    }
}

void PresenceBridge::showPicture(const QString &hash)
{
    if (m_picture == hash)
        return;
    m_picture = hash;
    repeat();
}

void PresenceBridge::repeat()
{
    if (m_own.availability != Presence::Availability::Offline)
        broadcast();
}

void PresenceBridge::broadcast()
{
    Presence shown = shownTo(m_own, stateOnly);
    shown.automatic = m_own.automatic;
    (void)m_wire.send(toWire(shown, m_picture));
    // It replaces what anybody was told before.
    for (Person &person : m_people) {
        person.told = {};
        tell(person);
    }
}

void PresenceBridge::tell(Person &person) const
{
    const ImAddress &reader = person.shown.address;
    const Contact *contact = m_wire.roster().find(reader.toString());
    if (!contact || !contact->seesMe || person.devices.isEmpty())
        return;
    Presence shown = shownTo(m_own, m_wire.sink().permission(reader));
    if (shown.availability == Presence::Availability::Offline)
        return;
    shown.automatic = m_own.automatic;
    if (shown.note.isEmpty() && shown.since.secsTo(QDateTime::currentDateTimeUtc()) < justNow / 1s)
        shown.since = {};
    const Extra extra{.note = shown.note, .since = shown.since};
    if (std::exchange(person.told, extra) != extra)
        (void)m_wire.send(toWireFor(reader, shown, m_picture));
}

void PresenceBridge::sayGoodbye() const { (void)m_wire.send(toWire({})); }

void PresenceBridge::receive(const QDomElement &stanza)
{
    const QString from = stanza.attribute(u"from"_s);
    const qsizetype slash = from.indexOf(u'/');
    const QString bare = slash < 0 ? from : from.left(slash);
    const Contact *contact = m_wire.roster().find(bare);
    if (!contact || !contact->seesHim)
        return;
    Person &person = m_people[bare];
    person.shown.address = contact->address;
    if (slash < 0 && stanza.attribute(u"type"_s) == u"unavailable")
        person.devices.clear(); // about all of them (RFC 6121 §4.5.4)
    else
        put(person, slash < 0 ? QString() : from.mid(slash + 1), readPresence(stanza));
    update(person);
}

void PresenceBridge::put(Person &person, const QString &resource, const DevicePresence &presence) const
{
    const auto it = std::ranges::find(person.devices, resource, &Device::resource);
    if (presence.availability == Presence::Availability::Offline) {
        if (it != person.devices.end())
            person.devices.erase(it);
    } else if (it != person.devices.end()) {
        it->presence = presence;
    } else if (person.devices.size() < maxDevices) {
        person.devices += {resource, presence};
        // A device that comes has had from the server only what everybody gets.
        person.told = {};
        tell(person);
    }
}

void PresenceBridge::forget(const QString &bareJid)
{
    const auto it = m_people.find(bareJid);
    if (it == m_people.end())
        return;
    it->devices.clear();
    update(*it);
    m_people.erase(it);
}

void PresenceBridge::update(Person &person)
{
    const auto best = std::ranges::min_element(person.devices, isBetter, &Device::presence);
    const DevicePresence now = best == person.devices.end() ? DevicePresence() : best->presence;
    if (now.availability == person.shown.availability && now.note == person.shown.note)
        return;
    person.shown.availability = now.availability;
    person.shown.note = now.note;
    person.shown.since = now.since.isValid() ? now.since : QDateTime::currentDateTimeUtc();
    m_wire.sink().presenceChanged(person.shown);
}

} // namespace verbund::xmpp
