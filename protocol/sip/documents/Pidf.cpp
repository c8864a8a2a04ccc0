// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Pidf.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/Icon.h"
#include "protocol/sip/documents/PidfParts.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/StateWords.h"
#include "protocol/sip/documents/TimeText.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::sip {

using Availability = Presence::Availability;

namespace {

bool isOpen(const PidfTuple &tuple)
{
    // A service that says "offline" in its own words is not open, whatever its basic status.
    return tuple.open.value_or(tuple.word.has_value()) && tuple.word != Availability::Offline;
}

bool isNewer(const QDateTime &time, const QDateTime &than)
{
    return time.isValid() && (!than.isValid() || time > than);
}

// The latest that says something; without times the first, as servers put the newest publication first.
const PidfPerson *speakingPerson(const QList<PidfPerson> &persons)
{
    const PidfPerson *latest = nullptr;
    for (const PidfPerson &person : persons) {
        if (person.saysState && (!latest || isNewer(person.time, latest->time)))
            latest = &person;
    }
    return latest;
}

const PidfTuple *speakingTuple(const QList<PidfTuple> &tuples, bool open)
{
    const PidfTuple *latest = nullptr;
    for (const PidfTuple &tuple : tuples) {
        if (isOpen(tuple) == open && (!latest || isNewer(tuple.time, latest->time)))
            latest = &tuple;
    }
    return latest;
}

// A finer word counts only beside the coarse one that it refines.
Availability stateOf(const PidfPerson &person)
{
    if (!person.activity)
        return person.exact.value_or(Availability::Available);
    const bool refines = (person.activity == Availability::Away && person.exact == Availability::BeRightBack)
        || (person.activity == Availability::Busy && person.exact == Availability::DoNotDisturb);
    return refines ? *person.exact : *person.activity;
}

Availability stateOf(const PidfPerson *person, const PidfTuple *open, const PidfTuple *closed)
{
    if (open)
        return person ? stateOf(*person) : open->word.value_or(Availability::Available);
    if (!closed)
        return person ? stateOf(*person) : Availability::Offline;
    // Some clients close their service while they must not be disturbed.
    const bool isShut = closed->open == false && person && person->activity == Availability::DoNotDisturb;
    return isShut ? Availability::DoNotDisturb : Availability::Offline;
}

QList<PidfNote> notesByPlace(
    const PidfParts &parts, const PidfPerson *person, const PidfTuple *open, const PidfTuple *closed)
{
    QList<PidfNote> notes;
    if (person)
        notes += person->notes;
    else
        for (const PidfPerson &each : parts.persons)
            notes += each.notes;
    notes += parts.notes;
    if (open)
        notes += open->notes;
    for (const PidfTuple &each : parts.tuples) {
        if (isOpen(each) == (open != nullptr))
            notes += each.notes;
    }
    if (closed && !open)
        notes += closed->notes;
    return notes;
}

qsizetype languageRank(const PidfNote &note, const QStringList &languages)
{
    if (note.language.isEmpty())
        return languages.size();
    for (qsizetype i = 0; i < languages.size(); ++i) {
        if (note.language.section(u'-', 0, 0).compare(languages[i].section(u'-', 0, 0), Qt::CaseInsensitive)
            == 0)
            return i;
    }
    return languages.size() + 1;
}

QDateTime sinceWhen(const PidfPerson *person, const PidfTuple *tuple)
{
    QDateTime since;
    if (person)
        since = person->since.isValid() ? person->since : person->time;
    if (!since.isValid() && tuple)
        since = tuple->time;
    // Nobody is away since tomorrow: his clock is wrong.
    return since.isValid() ? std::min(since, QDateTime::currentDateTimeUtc()) : since;
}

void writeActivity(XmlWriter &xml, QLatin1StringView activity)
{
    xml.start("rpid:activities"_L1);
    xml.element(activity);
    xml.end();
}

void writeState(XmlWriter &xml, const Presence &presence)
{
    if (presence.availability == Availability::Away || presence.availability == Availability::BeRightBack)
        writeActivity(xml, "rpid:away"_L1);
    else if (presence.availability == Availability::Busy
        || presence.availability == Availability::DoNotDisturb)
        writeActivity(xml, "rpid:busy"_L1);
    xml.start("availability"_L1);
    xml.attribute("xmlns"_L1, QString(ns::availability));
    xml.text(QString(ownWord(presence.availability)));
    xml.end();
}

void writePerson(XmlWriter &xml, const QString &tupleId, const Presence &presence)
{
    xml.start("dm:person"_L1);
    xml.attribute("id"_L1, personId(tupleId));
    writeState(xml, presence);
    xml.end();
}

void writeTuple(XmlWriter &xml, const QString &tupleId, const QString &contactUri, const Presence &presence)
{
    xml.start("tuple"_L1);
    xml.attribute("id"_L1, tupleId);
    xml.start("status"_L1);
    xml.element("basic"_L1, presence.availability == Availability::Offline ? u"closed"_s : u"open"_s);
    xml.end();
    if (!contactUri.isEmpty())
        xml.element("contact"_L1, contactUri);
    xml.end();
}

void writeDetails(XmlWriter &xml, const QString &tupleId, const Presence &presence)
{
    if (!presence.since.isValid() && !presence.automatic)
        return;
    xml.start("details"_L1);
    xml.attribute("xmlns"_L1, QString(ns::availability));
    xml.attribute("of"_L1, tupleId);
    if (presence.since.isValid())
        xml.attribute("since"_L1, toTimeText(presence.since));
    if (presence.automatic)
        xml.attribute("automatic"_L1, u"true");
    xml.end();
}

} // namespace

Result<PersonSummary> readPidf(QByteArrayView document, const QStringList &languages)
{
    const Result<PidfParts> parts = readPidfParts(document);
    if (!parts)
        return fail(parts.error());
    const PidfPerson *person = speakingPerson(parts->persons);
    const PidfTuple *open = speakingTuple(parts->tuples, true);
    const PidfTuple *closed = speakingTuple(parts->tuples, false);
    Presence presence;
    presence.address = parts->entity;
    presence.availability = stateOf(person, open, closed);
    presence.since =
        sinceWhen(presence.availability == Availability::Offline ? nullptr : person, open ? open : closed);
    const QList<PidfNote> notes = notesByPlace(*parts, person, open, closed);
    const auto rank = [&](const PidfNote &note) { return languageRank(note, languages); };
    if (const auto best = std::ranges::min_element(notes, {}, rank); best != notes.end())
        presence.note = best->text;
    return PersonSummary{.presence = presence, .picture = parts->picture};
}

QByteArray writePidf(const ImAddress &entity, const QString &tupleId, const QString &contactUri,
    const Presence &presence, const Picture &picture, bool silent)
{
    XmlWriter xml;
    xml.start("presence"_L1);
    xml.attribute("xmlns"_L1, QString(ns::pidf));
    xml.attribute("xmlns:dm"_L1, QString(ns::dataModel));
    xml.attribute("xmlns:rpid"_L1, QString(ns::rpid));
    if (!picture.isEmpty())
        xml.attribute("xmlns:c"_L1, QString(ns::cipid));
    xml.attribute("entity"_L1, toSipUri(entity));
    writeTuple(xml, tupleId, contactUri, presence);
    // Below the root, not in the person: what stands in persons and services Kamailio cuts once only, and who
    // sees the picture may see no person.
    if (const QString note = cleanName(presence.note); !note.isEmpty())
        xml.element("note"_L1, note);
    if (presence.availability != Availability::Offline && !silent)
        writePerson(xml, tupleId, presence);
    writeDetails(xml, tupleId, presence);
    if (!picture.isEmpty())
        xml.element("c:icon"_L1, iconUri(picture));
    return xml.finish();
}

} // namespace verbund::sip
