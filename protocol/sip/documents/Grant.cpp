// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Grant.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund::sip {

using Level = Relation::Level;

namespace {

// By the value of the level.
constexpr std::array levelWords{
    "blocked"_L1, "stranger"_L1, "unknown"_L1, "external"_L1, "colleague"_L1, "team"_L1};
constexpr std::array flags{std::pair{"told"_L1, &Grant::told}, std::pair{"state"_L1, &Grant::state},
    std::pair{"note"_L1, &Grant::note}, std::pair{"details"_L1, &Grant::details},
    std::pair{"picture"_L1, &Grant::picture}};
// What of() never makes is not ours.
bool isWhole(const Grant &grant)
{
    const bool shows = grant.state || grant.picture;
    return (grant.level > Level::Stranger || !shows) && (grant.level == Level::Stranger || !grant.told)
        && (grant.state || (!grant.note && !grant.details));
}

constexpr qint64 lastSecond = 253'370'764'799; // of the year 9998

bool takeWord(Grant &grant, QStringView word)
{
    for (const auto &[name, flag] : flags) {
        if (word == name)
            return grant.*flag = true;
    }
    bool isNumber = false;
    grant.until = word.toLongLong(&isNumber);
    return isNumber && grant.until > 0 && grant.until <= lastSecond;
}

} // namespace

Grant Grant::of(const Relation &relation, const Permission &permission)
{
    Grant grant{.level = relation.level};
    if (relation.until.isValid())
        grant.until = std::clamp<qint64>(relation.until.toSecsSinceEpoch(), 1, lastSecond);
    if (grant.level == Level::Stranger)
        grant.told = relation.told;
    if (grant.level <= Level::Stranger)
        return grant;
    grant.state = permission.presence;
    grant.note = permission.presence && permission.note;
    grant.details = permission.presence && permission.details;
    grant.picture = permission.picture;
    return grant;
}

std::optional<Grant> Grant::fromId(QStringView id)
{
    const auto words = id.split(u'-');
    if (words.size() < 2 || words.size() > 8 || words.first() != "verbund"_L1)
        return std::nullopt;
    const auto level =
        std::ranges::find_if(levelWords, [&](QLatin1StringView word) { return words[1] == word; });
    if (level == levelWords.end())
        return std::nullopt;
    Grant grant{.level = static_cast<Level>(level - levelWords.begin())};
    for (const QStringView word : words.sliced(2)) {
        if (!takeWord(grant, word))
            return std::nullopt;
    }
    return isWhole(grant) && grant.id() == id ? std::optional(grant) : std::nullopt;
}

QString Grant::id() const
{
    QString id = "verbund-"_L1 + levelWords.at(static_cast<size_t>(level));
    for (const auto &[name, flag] : flags) {
        if (this->*flag)
            id += u'-' + name;
    }
    return until == 0 ? id : id + u'-' + QString::number(until);
}

Handling Grant::handling() const
{
    if (level == Level::Blocked || told)
        return Handling::Block;
    return state || picture ? Handling::Allow : Handling::PoliteBlock;
}

Relation Grant::relationTo(const ImAddress &address) const
{
    Relation relation;
    relation.address = address;
    relation.level = level;
    relation.origin = Relation::Origin::Server;
    if (until != 0)
        relation.until = QDateTime::fromSecsSinceEpoch(until, QTimeZone::UTC);
    relation.told = told;
    return relation;
}

bool Grant::decidesLike(const Grant &other) const
{
    return level == other.level && told == other.told && until == other.until;
}

} // namespace verbund::sip
