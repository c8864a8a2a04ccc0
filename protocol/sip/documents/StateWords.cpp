// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/StateWords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund::sip {

using Availability = Presence::Availability;

namespace {

struct Word {
    QLatin1StringView text;
    Availability meaning;
};

constexpr std::array words{
    Word{"available"_L1, Availability::Available},
    Word{"online"_L1, Availability::Available},
    Word{"open"_L1, Availability::Available},
    Word{"chat"_L1, Availability::Available},
    Word{"working"_L1, Availability::Available},
    Word{"berightback"_L1, Availability::BeRightBack},
    Word{"brb"_L1, Availability::BeRightBack},
    Word{"intransit"_L1, Availability::BeRightBack},
    Word{"away"_L1, Availability::Away},
    Word{"extendedaway"_L1, Availability::Away},
    Word{"xa"_L1, Availability::Away},
    Word{"idle"_L1, Availability::Away},
    Word{"inactive"_L1, Availability::Away},
    Word{"sleeping"_L1, Availability::Away},
    Word{"vacation"_L1, Availability::Away},
    Word{"holiday"_L1, Availability::Away},
    Word{"permanentabsence"_L1, Availability::Away},
    Word{"travel"_L1, Availability::Away},
    Word{"breakfast"_L1, Availability::Away},
    Word{"lunch"_L1, Availability::Away},
    Word{"outtolunch"_L1, Availability::Away},
    Word{"dinner"_L1, Availability::Away},
    Word{"meal"_L1, Availability::Away},
    Word{"shopping"_L1, Availability::Away},
    Word{"playing"_L1, Availability::Away},
    Word{"spectator"_L1, Availability::Away},
    Word{"tv"_L1, Availability::Away},
    Word{"worship"_L1, Availability::Away},
    Word{"busy"_L1, Availability::Busy},
    Word{"onthephone"_L1, Availability::Busy},
    Word{"inacall"_L1, Availability::Busy},
    Word{"meeting"_L1, Availability::Busy},
    Word{"inameeting"_L1, Availability::Busy},
    Word{"appointment"_L1, Availability::Busy},
    Word{"performance"_L1, Availability::Busy},
    Word{"presentation"_L1, Availability::Busy},
    Word{"presenting"_L1, Availability::Busy},
    Word{"steering"_L1, Availability::Busy},
    Word{"dnd"_L1, Availability::DoNotDisturb},
    Word{"donotdisturb"_L1, Availability::DoNotDisturb},
    Word{"offline"_L1, Availability::Offline},
    Word{"closed"_L1, Availability::Offline},
    Word{"invisible"_L1, Availability::Offline},
};

int weight(std::optional<Availability> availability)
{
    if (!availability)
        return -1;
    switch (*availability) {
    case Availability::Offline:
        return 0;
    case Availability::Available:
        return 1;
    case Availability::BeRightBack:
        return 2;
    case Availability::Away:
        return 3;
    case Availability::Busy:
        return 4;
    case Availability::DoNotDisturb:
        return 5;
    }
    return -1;
}

} // namespace

std::optional<Availability> availabilityOf(QStringView word)
{
    constexpr qsizetype longest = 64;
    if (word.size() > longest)
        return std::nullopt;
    QString letters = word.toString().toLower();
    letters.removeIf([](QChar c) { return !c.isLetter(); });
    const auto found = std::ranges::find_if(words, [&](const Word &each) { return letters == each.text; });
    return found == words.end() ? std::nullopt : std::optional(found->meaning);
}

std::optional<Availability> weightier(std::optional<Availability> a, std::optional<Availability> b)
{
    return weight(a) >= weight(b) ? a : b;
}

QLatin1StringView ownWord(Availability availability)
{
    switch (availability) {
    case Availability::Available:
        return "available"_L1;
    case Availability::BeRightBack:
        return "be-right-back"_L1;
    case Availability::Away:
        return "away"_L1;
    case Availability::Busy:
        return "busy"_L1;
    case Availability::DoNotDisturb:
        return "do-not-disturb"_L1;
    case Availability::Offline:
        break;
    }
    return "offline"_L1;
}

} // namespace verbund::sip
