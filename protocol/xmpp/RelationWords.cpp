// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/RelationWords.h"

#include "protocol/xmpp/Dom.h"

#include <QTimeZone>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

// In the order of the enumerations.
constexpr QStringView levels = u"bsuect";
constexpr QStringView origins = u"rhspx";
constexpr qint64 endOfTime = 253'402'300'799'999; // of the year 9999

QString written(const QDateTime &time)
{
    return time.isValid() ? QString::number(time.toMSecsSinceEpoch()) : u"-"_s;
}

// Nothing where it is no time.
std::optional<QDateTime> readTime(QStringView word)
{
    if (word == u"-")
        return QDateTime();
    bool isNumber = false;
    const qint64 time = word.toLongLong(&isNumber);
    if (!isNumber || time < 0 || time > endOfTime)
        return {};
    return QDateTime::fromMSecsSinceEpoch(time, QTimeZone::UTC);
}

QString line(const Relation &relation)
{
    const auto letters = {levels[qsizetype(relation.level)], origins[qsizetype(relation.origin)]};
    return QString(letters.begin(), 2) + (relation.told ? u"! "_s : u" "_s) + written(relation.since) + u' '
        + written(relation.until) + u' ' + relation.address.toString();
}

std::optional<Relation> readLine(QStringView text)
{
    const auto words = text.split(u' ');
    if (words.size() != 4 || words[0].size() < 2 || words[0].size() > 3)
        return {};
    const qsizetype level = levels.indexOf(words[0][0]);
    const qsizetype origin = origins.indexOf(words[0][1]);
    const bool told = words[0].size() == 3;
    const auto since = readTime(words[1]);
    const auto until = readTime(words[2]);
    const auto address = ImAddress::parse(words[3]);
    if (level < 0 || origin < 0 || (told && words[0][2] != u'!') || !since || !until || !address)
        return {};
    return Relation{.address = *address,
        .level = Relation::Level(level),
        .origin = Relation::Origin(origin),
        .since = *since,
        .until = *until,
        .told = told};
}

} // namespace

int relationShardOf(const ImAddress &address)
{
    return qChecksum(address.toString().toUtf8()) % relationShards;
}

std::optional<int> relationShardIn(const QDomElement &item)
{
    const QString id = item.attribute(u"id"_s);
    bool isNumber = false;
    const int shard = id.toInt(&isNumber);
    if (!isNumber || shard < 0 || shard >= relationShards || id != QString::number(shard))
        return {};
    return shard;
}

RelationShard readRelations(const QDomElement &item, int shard)
{
    RelationShard relations;
    const QString text = child(item, u"relations", ns::relations).text();
    for (const QStringView one : QStringView(text).tokenize(u'\n')) {
        if (relations.size() >= maxShardSize)
            break;
        if (const auto relation = readLine(one); relation && relationShardOf(relation->address) == shard)
            relations.insert(relation->address, *relation);
    }
    return relations;
}

void writeRelations(QXmlStreamWriter &xml, const RelationShard &shard)
{
    QStringList lines;
    for (const Relation &relation : shard)
        lines += line(relation);
    std::ranges::sort(lines);
    xml.writeStartElement(u"relations"_s);
    xml.writeDefaultNamespace(ns::relations.toString());
    xml.writeCharacters(lines.join(u'\n'));
    xml.writeEndElement();
}

Relation asKept(const Relation &relation)
{
    Relation kept = relation;
    const auto utc = [](const QDateTime &time) { return time.isValid() ? time.toUTC() : QDateTime(); };
    kept.since = utc(relation.since);
    kept.until = utc(relation.until);
    return kept;
}

} // namespace verbund::xmpp
