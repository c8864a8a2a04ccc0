// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Policy.h"

#include <algorithm>

namespace verbund {

using Level = Relation::Level;
using Type = Partner::Type;
using Action = Ruling::Action;
using Reason = Ruling::Reason;
using Availability = Presence::Availability;

namespace {

constexpr Ruling allowed{.allowed = true, .reason = Reason::Permitted};

constexpr Ruling refused(Reason reason) { return {.allowed = false, .reason = reason}; }

constexpr bool isPublic(Type type) { return type == Type::VerifiedPublic || type == Type::UnverifiedPublic; }

// From which level on; what a public network must never learn is decided before.
constexpr Level leastLevel(Action action)
{
    switch (action) {
    case Action::SeePicture:
    case Action::Message:
    case Action::Attention:
        return Level::Unknown;
    case Action::SeePresence:
    case Action::Request:
        return Level::External;
    case Action::SeeNote:
    case Action::SeeDetails:
        return Level::Colleague;
    }
    return Level::Team;
}

constexpr Reason tooLow(Level level)
{
    switch (level) {
    case Level::Blocked:
        return Reason::PersonBlocked;
    case Level::Stranger:
        return Reason::NotAccepted;
    case Level::Unknown:
        return Reason::PictureOnly;
    default:
        return Reason::StateOnly;
    }
}

constexpr bool isAboutPresence(Action action)
{
    return action == Action::SeePresence || action == Action::SeeNote || action == Action::SeeDetails;
}

} // namespace

Ruling rule(Level level, Type type, Availability own, Action action)
{
    if (type == Type::Blocked)
        return refused(Reason::DomainBlocked);
    if (level < leastLevel(action))
        return refused(tooLow(level));
    if ((action == Action::SeeNote || action == Action::SeeDetails) && isPublic(type))
        return refused(Reason::PublicDomain);
    if (isAboutPresence(action) && own == Availability::Offline)
        return refused(Reason::SignedOut);
    if (action == Action::Attention && own == Availability::DoNotDisturb && level != Level::Team)
        return refused(Reason::DoNotDisturb);
    return allowed;
}

Permission permissionOf(Level level, Type type, Availability own)
{
    const auto may = [=](Action action) { return rule(level, type, own, action).allowed; };
    return {.presence = may(Action::SeePresence),
        .note = may(Action::SeeNote),
        .details = may(Action::SeeDetails),
        .picture = may(Action::SeePicture),
        .message = may(Action::Message),
        .attention = may(Action::Attention)};
}

Permission permissionOf(Level level, Type type)
{
    return permissionOf(level, type, Availability::DoNotDisturb);
}

Level usualLevel(Type type)
{
    switch (type) {
    case Type::Own:
    case Type::Federated:
        return Level::Colleague;
    case Type::VerifiedPublic:
        return Level::External;
    case Type::UnverifiedPublic:
        return Level::Stranger;
    case Type::Blocked:
        return Level::Blocked;
    }
    return Level::Stranger;
}

Level levelOf(const Standing &standing)
{
    if (standing.decided || standing.type == Type::Blocked)
        return standing.decided.value_or(Level::Blocked);
    const Level usual = usualLevel(standing.type);
    if (standing.agreed)
        return std::max(usual, Level::External);
    return standing.listed || standing.talked ? std::max(usual, Level::Unknown) : usual;
}

bool isExternal(const ImAddress &address, const QString &ownDomain)
{
    const QString domain = address.domain();
    return domain != ownDomain && !domain.endsWith(u'.' + ownDomain);
}

bool isAgreed(const Contact &contact) { return contact.asked || contact.seesHim; }

} // namespace verbund

#include "moc_Policy.cpp"
