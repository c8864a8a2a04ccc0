// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/probe/Json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

QJsonArray names(Carriers carriers)
{
    QJsonArray array;
    for (const Carrier carrier : allCarriers) {
        if (carriers.contains(carrier))
            array.append(enumName(carrier));
    }
    return array;
}

} // namespace

QJsonObject toJson(const Message &message)
{
    QJsonObject json{
        {u"id"_s, message.id},
        {u"with"_s, message.peer.toString()},
        {u"outgoing"_s, message.outgoing},
        {u"body"_s, message.body},
        {u"time"_s, message.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"state"_s, enumName(message.state)},
        {u"route"_s, enumName(message.carrier)},
        {u"wireId"_s, message.originId},
    };
    if (message.state == Message::State::Failed)
        json.insert(u"failure"_s, toJson(message.failure));
    return json;
}

QJsonObject toJson(const Conversation &conversation)
{
    return {
        {u"with"_s, conversation.peer.toString()},
        {u"unread"_s, conversation.unread},
        {u"last"_s, toJson(conversation.last)},
    };
}

QJsonObject toJson(const Request &request)
{
    return {
        {u"from"_s, request.from.toString()},
        {u"name"_s, request.name},
        {u"text"_s, request.text},
        {u"asksPresence"_s, request.isAsking()},
        {u"wrote"_s, request.hasWritten()},
        {u"asksOver"_s, names(request.asksPresence)},
        {u"wroteOver"_s, names(request.wrote)},
        {u"state"_s, enumName(request.state)},
    };
}

QJsonObject toJson(const Person &person)
{
    return {
        {u"address"_s, person.addressText()},
        {u"name"_s, person.name},
        {u"presence"_s, enumName(person.availability)},
        {u"note"_s, person.note},
        {u"groups"_s, QJsonArray::fromStringList(person.groups)},
        {u"external"_s, person.external},
        {u"seesMe"_s, person.seesMe},
        {u"typing"_s, person.typing},
        {u"blocked"_s, person.blocked},
        {u"level"_s, enumName(person.level)},
        {u"contactOver"_s, names(person.contactOver)},
        {u"reachableOver"_s, names(person.reachableOver)},
        {u"route"_s, enumName(person.route)},
        {u"routeWish"_s, enumName(person.routeWish)},
        {u"organisation"_s, person.organisation},
        {u"favourite"_s, person.favourite},
        {u"picture"_s, person.picture},
    };
}

QJsonObject toJson(const Relation &relation)
{
    return {
        {u"address"_s, relation.address.toString()},
        {u"level"_s, enumName(relation.level)},
        {u"origin"_s, enumName(relation.origin)},
        {u"since"_s, relation.since.toString(Qt::ISODate)},
        {u"until"_s, relation.until.toString(Qt::ISODate)},
        {u"told"_s, relation.told},
    };
}

QJsonObject toJson(const SearchHit &hit)
{
    return {{u"message"_s, toJson(hit.message)}, {u"excerpt"_s, hit.excerpt}};
}

QJsonObject toJson(const FederationLine &line)
{
    return {
        {u"check"_s, enumName(line.check)},
        {u"verdict"_s, enumName(line.verdict)},
        {u"problem"_s, enumName(line.problem)},
        {u"title"_s, line.title()},
        {u"finding"_s, line.finding()},
        {u"cure"_s, line.cure()},
        {u"who"_s, line.who()},
        {u"command"_s, line.command},
    };
}

QJsonObject toJson(const Error &error)
{
    return {{u"kind"_s, enumName(error.kind)}, {u"sentence"_s, error.sentence()}};
}

} // namespace verbund
