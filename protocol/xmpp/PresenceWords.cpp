// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PresenceWords.h"

#include "protocol/TextRules.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Features.h"

#include <QXmlStreamWriter>
#include <QXmppElement.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

using Availability = Presence::Availability;

namespace {

// The device in use goes before one that is away by itself, and before most others (RFC 6121 §4.7.2.3).
constexpr int priorityInUse = 5;

Availability fromShow(const QString &show)
{
    if (show == u"away" || show == u"xa")
        return Availability::Away;
    if (show == u"dnd")
        return Availability::DoNotDisturb;
    return Availability::Available;
}

// A refinement counts only beside the show value that it refines.
Availability refined(Availability shown, const QString &word)
{
    if (shown == Availability::Away && word == u"be-right-back")
        return Availability::BeRightBack;
    if (shown == Availability::DoNotDisturb && word == u"busy")
        return Availability::Busy;
    return shown;
}

QXmppElement element(const QString &name, QStringView space)
{
    QXmppElement element;
    element.setTagName(name);
    element.setAttribute(u"xmlns"_s, space.toString());
    return element;
}

QXmppElement refinement(const QString &word)
{
    QXmppElement availability = element(u"availability"_s, ns::availability);
    availability.setValue(word);
    return availability;
}

QString writtenTime(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

constexpr std::array states{
    std::pair(Availability::Available, QStringView(u"available")),
    std::pair(Availability::BeRightBack, QStringView(u"be-right-back")),
    std::pair(Availability::Busy, QStringView(u"busy")),
    std::pair(Availability::DoNotDisturb, QStringView(u"do-not-disturb")),
    std::pair(Availability::Away, QStringView(u"away")),
    std::pair(Availability::Offline, QStringView(u"offline")),
};

void setState(QXmppPresence &wire, Availability availability)
{
    switch (availability) {
    case Availability::Available:
        break;
    case Availability::BeRightBack:
        wire.setAvailableStatusType(QXmppPresence::Away);
        wire.setExtensions({refinement(u"be-right-back"_s)});
        break;
    case Availability::Away:
        wire.setAvailableStatusType(QXmppPresence::Away);
        break;
    case Availability::Busy:
        wire.setAvailableStatusType(QXmppPresence::DND);
        wire.setExtensions({refinement(u"busy"_s)});
        break;
    case Availability::DoNotDisturb:
        wire.setAvailableStatusType(QXmppPresence::DND);
        break;
    case Availability::Offline:
        wire.setType(QXmppPresence::Unavailable);
        break;
    }
}

} // namespace

DevicePresence readPresence(const QDomElement &stanza)
{
    DevicePresence presence{
        .availability = Availability::Available, .note = {}, .since = {}, .priority = 0, .automatic = false};
    QString refinementWord;
    for (QDomElement e = stanza.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        const QString name = e.localName();
        const QString space = e.namespaceURI();
        if (space == ns::client && name == u"show")
            presence.availability = fromShow(e.text().trimmed());
        else if (space == ns::client && name == u"status" && presence.note.isEmpty())
            presence.note = cleanName(e.text());
        else if (space == ns::client && name == u"priority")
            presence.priority = std::clamp(e.text().toInt(), -128, 127);
        else if (space == ns::delay && name == u"delay")
            presence.since = std::min(timeStamp(e.attribute(u"stamp"_s)), QDateTime::currentDateTimeUtc());
        else if (space == ns::availability && name == u"availability")
            refinementWord = e.text().trimmed();
        else if (space == ns::idle && name == u"idle")
            presence.automatic = true;
    }
    if (stanza.attribute(u"type"_s) == u"unavailable")
        presence.availability = Availability::Offline;
    else if (!refinementWord.isEmpty())
        presence.availability = refined(presence.availability, refinementWord);
    // Some say since when nobody touched a device that is available all the same.
    presence.automatic &= presence.availability == Availability::Away;
    return presence;
}

QXmppPresence toWire(const Presence &presence, const std::optional<QString> &picture)
{
    QXmppPresence wire;
    setState(wire, presence.availability);
    if (presence.availability == Availability::Offline)
        return wire;
    wire.setPriority(presence.automatic ? 0 : priorityInUse);
    announceFeatures(wire);
    if (picture) {
        wire.setVCardUpdateType(
            picture->isEmpty() ? QXmppPresence::VCardUpdateNoPhoto : QXmppPresence::VCardUpdateValidPhoto);
        wire.setPhotoHash(QByteArray::fromHex(picture->toLatin1()));
    }
    return wire;
}

QXmppPresence toWireFor(const ImAddress &reader, const Presence &shown, const std::optional<QString> &picture)
{
    QXmppPresence wire = toWire(shown, picture);
    wire.setTo(reader.toString());
    wire.setStatusText(cleanName(shown.note));
    if (shown.since.isValid()) {
        QXmppElement delay = element(u"delay"_s, ns::delay);
        delay.setAttribute(u"stamp"_s, writtenTime(shown.since));
        wire.setExtensions(wire.extensions() << delay);
    }
    return wire;
}

void writeChoice(QXmlStreamWriter &xml, const Presence &chosen)
{
    const auto state = std::ranges::find(states, chosen.availability, &decltype(states)::value_type::first);
    xml.writeStartElement(u"choice"_s);
    xml.writeDefaultNamespace(ns::availability.toString());
    xml.writeAttribute(u"state"_s, state->second.toString());
    if (chosen.since.isValid())
        xml.writeAttribute(u"since"_s, writtenTime(chosen.since));
    if (chosen.until.isValid())
        xml.writeAttribute(u"until"_s, writtenTime(chosen.until));
    xml.writeCharacters(chosen.note);
    xml.writeEndElement();
}

std::optional<Presence> readChoice(const QDomElement &item)
{
    const QDomElement choice = child(item, u"choice", ns::availability);
    const QString word = choice.attribute(u"state"_s);
    const auto state = std::ranges::find(states, word, &decltype(states)::value_type::second);
    if (state == states.end())
        return {};
    Presence chosen;
    chosen.availability = state->first;
    chosen.note = cleanName(choice.text());
    chosen.since = timeStamp(choice.attribute(u"since"_s));
    chosen.until = timeStamp(choice.attribute(u"until"_s));
    return chosen;
}

Presence asShared(const Presence &chosen)
{
    Presence shared;
    shared.availability = chosen.availability;
    shared.note = cleanName(chosen.note);
    shared.since = chosen.since.isValid() ? chosen.since.toUTC() : QDateTime();
    shared.until = chosen.until.isValid() ? chosen.until.toUTC() : QDateTime();
    return shared;
}

} // namespace verbund::xmpp
