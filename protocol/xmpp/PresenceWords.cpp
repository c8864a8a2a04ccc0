// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PresenceWords.h"

#include "protocol/TextRules.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Features.h"

#include <QXmppElement.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

using Availability = Presence::Availability;

namespace {

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

QXmppElement refinement(const QString &word)
{
    QXmppElement element;
    element.setTagName(u"availability"_s);
    element.setAttribute(u"xmlns"_s, ns::availability.toString());
    element.setValue(word);
    return element;
}

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
    DevicePresence presence{.availability = Availability::Available, .note = {}, .since = {}, .priority = 0};
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
    }
    if (stanza.attribute(u"type"_s) == u"unavailable")
        presence.availability = Availability::Offline;
    else if (!refinementWord.isEmpty())
        presence.availability = refined(presence.availability, refinementWord);
    return presence;
}

QXmppPresence toWire(const Presence &presence, const std::optional<QString> &picture)
{
    QXmppPresence wire;
    setState(wire, presence.availability);
    if (presence.availability == Availability::Offline)
        return wire;
    announceFeatures(wire);
    if (picture) {
        wire.setVCardUpdateType(
            picture->isEmpty() ? QXmppPresence::VCardUpdateNoPhoto : QXmppPresence::VCardUpdateValidPhoto);
        wire.setPhotoHash(QByteArray::fromHex(picture->toLatin1()));
    }
    return wire;
}

QXmppPresence toWireWithNote(
    const Presence &presence, const std::optional<QString> &picture, const ImAddress &reader)
{
    QXmppPresence wire = toWire(presence, picture);
    wire.setStatusText(cleanName(presence.note));
    wire.setTo(reader.toString());
    return wire;
}

} // namespace verbund::xmpp
