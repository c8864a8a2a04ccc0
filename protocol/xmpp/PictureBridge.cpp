// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PictureBridge.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/PubSubWords.h"
#include "protocol/xmpp/Wire.h"

#include <QXmlStreamWriter>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund::xmpp {

namespace {

constexpr std::size_t places = 4;
constexpr auto patience = 30s;

} // namespace

QString PictureBridge::Question::key() const
{
    return (source == Source::Metadata ? u'm' : u'p') + notice.hash;
}

PictureBridge::PictureBridge(Wire &wire, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_queue(places, patience)
{
}

ImAddress PictureBridge::personOf(const QString &bareJid) const
{
    if (m_wire.isFromAccount(bareJid))
        return m_wire.own();
    const Contact *contact = m_wire.roster().find(bareJid);
    const bool mayAsk = contact && (contact->seesHim || m_looked.contains(bareJid));
    return mayAsk ? contact->address : ImAddress();
}

// The service behind a person speaks under his bare address.
void PictureBridge::receiveEvent(const QDomElement &message)
{
    const QString from = message.attribute(u"from"_s);
    if (const auto notice = readPictureEvent(message))
        take(from.isEmpty() ? m_wire.own().toString() : from, Source::Metadata, *notice);
}

void PictureBridge::receivePresence(const QDomElement &presence)
{
    if (const auto notice = readPhotoUpdate(presence))
        take(bareJid(presence.attribute(u"from"_s)), Source::Presence, *notice);
}

void PictureBridge::look(const QString &bareJid)
{
    const Contact *contact = m_wire.roster().find(bareJid);
    if (!contact || m_looked.size() >= maxLooks || m_looked.contains(bareJid))
        return;
    m_looked.insert(bareJid);
    const auto write = [](QXmlStreamWriter &xml) { writeItemsQuery(xml, ns::avatarMetadata.toString()); };
    m_wire.ask(bareJid, write, [this, bareJid](const Result<QDomElement> &answer) {
        if (const auto notice = answer ? readPictureItems(*answer) : std::nullopt)
            take(bareJid, Source::Metadata, *notice);
    });
}

void PictureBridge::forget(const QString &bareJid)
{
    m_people.remove(bareJid);
    m_queue.drop(bareJid);
}

void PictureBridge::take(const QString &bareJid, Source source, const PictureNotice &notice)
{
    const ImAddress address = personOf(bareJid);
    if (address.isEmpty())
        return;
    Person &person = m_people[bareJid];
    if (source == Source::Presence && person.source == Source::Metadata)
        return; // what old clients see of it
    const bool isNew = !person.told || person.hash != notice.hash;
    if (!isNew && (person.settled || person.source == source)) {
        person.source = source;
        return;
    }
    person.hash = notice.hash;
    person.source = source;
    person.told = true;
    m_queue.drop(bareJid);
    const bool wanted = m_wire.sink().pictureShown(address, notice.hash) && !notice.hash.isEmpty();
    person.settled = !wanted;
    if (wanted)
        fetch(bareJid, notice);
    if (isNew && address == m_wire.own() && source == Source::Metadata)
        Q_EMIT ownShown(notice.hash);
}

void PictureBridge::fetch(const QString &bareJid, const PictureNotice &notice)
{
    Person &person = m_people[bareJid];
    const Question question{.bareJid = bareJid, .notice = notice, .source = person.source};
    if (person.unanswered.contains(question.key()) || ++person.fetches > maxFetches)
        return;
    m_queue.add({.about = bareJid, .ask = [this, question](int number) { ask(number, question); }});
}

void PictureBridge::ask(int number, const Question &question)
{
    m_people[question.bareJid].unanswered.insert(question.key());
    const auto write = [question](QXmlStreamWriter &xml) {
        question.source == Source::Metadata ? writePictureQuery(xml, question.notice.item)
                                            : writeVCardQuery(xml);
    };
    const bool isOwn = question.bareJid == m_wire.own().toString();
    m_wire.ask(isOwn ? QString() : question.bareJid, write,
        [this, number, question](const Result<QDomElement> &answer) {
            if (m_queue.finish(number) && answer)
                finish(question, *answer);
        });
}

void PictureBridge::finish(const Question &question, const QDomElement &answer)
{
    const QString &hash = question.notice.hash;
    const Picture picture =
        question.source == Source::Metadata ? readPictureAnswer(answer, hash) : readVCardAnswer(answer, hash);
    const auto person = m_people.find(question.bareJid);
    if (picture.isEmpty() || person == m_people.end())
        return;
    person->unanswered.remove(question.key());
    if (person->hash != hash || std::exchange(person->settled, true))
        return;
    m_wire.sink().pictureReceived(personOf(question.bareJid), picture);
}

} // namespace verbund::xmpp
