// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PresenceBridge.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Wire.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

// The device that messages reach; among equals the one where he is most reachable.
bool isBetter(const DevicePresence &a, const DevicePresence &b)
{
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
    if (presence.availability == m_own.availability && presence.note == m_own.note)
        return;
    const bool noteMatters = !presence.note.isEmpty() || !m_own.note.isEmpty();
    m_own = presence;
    broadcast(noteMatters);
}

void PresenceBridge::showPicture(const QString &hash)
{
    if (m_picture == hash)
        return;
    m_picture = hash;
    repeat();
}

void PresenceBridge::repeat() const
{
    if (m_own.availability != Presence::Availability::Offline)
        broadcast(!m_own.note.isEmpty());
}

void PresenceBridge::broadcast(bool noteMatters) const
{
    (void)m_wire.send(toWire(m_own, m_picture));
    // What everybody gets holds no note, so those who may see it are told after that.
    for (const Person &person : m_people) {
        if (noteMatters && !person.devices.isEmpty())
            showNote(person);
    }
}

void PresenceBridge::showNote(const Person &person) const
{
    const ImAddress &reader = person.shown.address;
    const Contact *contact = m_wire.roster().find(reader.toString());
    if (contact && contact->seesMe && m_own.availability != Presence::Availability::Offline
        && m_wire.sink().maySeeNote(reader))
        (void)m_wire.send(toWireWithNote(m_own, m_picture, reader));
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
        if (!m_own.note.isEmpty())
            showNote(person);
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
