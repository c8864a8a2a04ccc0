// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/PidfParts.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/Icon.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/StateWords.h"
#include "protocol/sip/documents/TimeText.h"
#include "protocol/sip/documents/XmlNames.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

using Availability = Presence::Availability;

namespace {

constexpr qsizetype maxParts = 64; // devices, persons, notes: nobody has more
constexpr int maxIcons = 4; // that are looked at in one document

// Drafts and gateways vary the ends of the names.
bool isPidfFamily(const XmlReader &xml) { return xml.space().startsWith(ns::pidf); }

bool isNamed(const XmlReader &xml, QLatin1StringView name) { return isPidfFamily(xml) && xml.name() == name; }

void readNote(XmlReader &xml, QList<PidfNote> &notes)
{
    const QString language = xml.language();
    const QString text = cleanName(xml.text());
    if (!text.isEmpty() && notes.size() < maxParts)
        notes.append({.text = text, .language = language});
}

std::optional<Availability> readActivities(XmlReader &xml, QList<PidfNote> &notes)
{
    std::optional<Availability> state;
    while (xml.nextChild()) {
        if (isNamed(xml, "note"_L1)) {
            readNote(xml, notes);
            continue;
        }
        // Some say it by the element's name, some by its text; some add to a coarse name a finer text.
        std::optional<Availability> one = availabilityOf(xml.name());
        one = weightier(one, availabilityOf(xml.text(65)));
        if (one && *one != Availability::Offline)
            state = weightier(state, one);
    }
    return state;
}

void readStatus(XmlReader &xml, PidfTuple &tuple)
{
    while (xml.nextChild()) {
        if (xml.is(ns::pidf, "basic"_L1)) {
            const QString basic = xml.text(16).toLower();
            if (basic == u"open" || basic == u"closed")
                tuple.open = basic == u"open";
        } else if (xml.name() == "activities"_L1) {
            tuple.word = weightier(tuple.word, readActivities(xml, tuple.notes));
        } else {
            tuple.word = weightier(tuple.word, availabilityOf(xml.text(65))); // an extension in its own words
        }
    }
}

// Takes what the current element holds of a picture; false when it is no icon.
bool readPicture(XmlReader &xml, PidfParts &parts)
{
    if (!xml.is(ns::cipid, "icon"_L1))
        return false;
    if (parts.picture.isEmpty() && parts.icons++ < maxIcons)
        parts.picture = readIcon(xml.text(maxIconLength + 1));
    else
        xml.skip();
    return true;
}

PidfTuple readTuple(XmlReader &xml, PidfParts &parts)
{
    PidfTuple tuple;
    tuple.id = xml.attribute("id"_L1);
    while (xml.nextChild()) {
        if (xml.is(ns::pidf, "status"_L1))
            readStatus(xml, tuple);
        else if (isNamed(xml, "note"_L1))
            readNote(xml, tuple.notes);
        else if (isNamed(xml, "activities"_L1))
            tuple.word = weightier(tuple.word, readActivities(xml, tuple.notes));
        else if (isNamed(xml, "timestamp"_L1))
            tuple.time = fromTimeText(xml.text(64));
        else if (!readPicture(xml, parts))
            xml.skip();
    }
    return tuple;
}

PidfPerson readPerson(XmlReader &xml, PidfParts &parts)
{
    PidfPerson person;
    person.id = xml.attribute("id"_L1);
    while (xml.nextChild()) {
        if (isNamed(xml, "activities"_L1)) {
            person.saysState = true;
            person.since = fromTimeText(xml.attribute("from"_L1));
            person.activity = weightier(person.activity, readActivities(xml, person.notes));
        } else if (xml.is(ns::availability, "availability"_L1)) {
            person.exact = availabilityOf(xml.text(65));
            person.saysState = person.saysState || person.exact.has_value();
        } else if (isNamed(xml, "note"_L1)) {
            readNote(xml, person.notes);
        } else if (isNamed(xml, "timestamp"_L1)) {
            person.time = fromTimeText(xml.text(64));
        } else if (!readPicture(xml, parts)) {
            xml.skip();
        }
    }
    return person;
}

PidfDetails readDetails(XmlReader &xml)
{
    PidfDetails details{.of = xml.attribute("of"_L1),
        .since = fromTimeText(xml.attribute("since"_L1)),
        .automatic = xml.attribute("automatic"_L1) == u"true"};
    xml.skip();
    return details;
}

// They stand apart so that servers can take them away as a whole.
void spread(PidfParts &parts)
{
    for (const PidfDetails &details : std::as_const(parts.details)) {
        for (PidfTuple &tuple : parts.tuples) {
            if (tuple.id == details.of && !tuple.time.isValid())
                tuple.time = details.since;
        }
        for (PidfPerson &person : parts.persons) {
            if (person.id == personId(details.of) && !person.time.isValid())
                person.time = details.since;
        }
    }
}

void readPart(XmlReader &xml, PidfParts &parts)
{
    if (xml.is(ns::pidf, "tuple"_L1) && parts.tuples.size() < maxParts)
        parts.tuples.append(readTuple(xml, parts));
    else if (isNamed(xml, "person"_L1) && parts.persons.size() < maxParts)
        parts.persons.append(readPerson(xml, parts));
    else if (isNamed(xml, "note"_L1))
        readNote(xml, parts.notes);
    else if (xml.is(ns::availability, "details"_L1) && parts.details.size() < maxParts)
        parts.details.append(readDetails(xml));
    else if (!readPicture(xml, parts))
        xml.skip();
}

} // namespace

QString personId(const QString &tupleId) { return u"person-"_s + tupleId; }

Result<PidfParts> readPidfParts(QByteArrayView document)
{
    XmlReader xml(document);
    PidfParts parts;
    if (xml.enterRoot(ns::pidf, "presence"_L1)) {
        parts.entity = fromSipUri(xml.attribute("entity"_L1));
        while (xml.nextChild())
            readPart(xml, parts);
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    spread(parts);
    return parts;
}

} // namespace verbund::sip
