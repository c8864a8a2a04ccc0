// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// Words for relationships and partners.
#include "client/Format.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace verbund {

using Level = Relation::Level;
using Type = Partner::Type;
using Action = Ruling::Action;
using Reason = Ruling::Reason;

namespace {

// Long, without the day of the week.
QString dateText(const QDate &date)
{
    static const QRegularExpression weekday(u"[,\\s]*dddd[,\\s]*"_s);
    return QLocale().toString(date, QLocale().dateFormat(QLocale::LongFormat).remove(weekday));
}

// The last day of what ends with a day, however that was written.
std::optional<QDate> wholeDay(const QDateTime &end)
{
    const QTime time = end.time();
    if (time == QTime(0, 0))
        return end.date().addDays(-1);
    return time >= QTime(23, 59) ? std::optional(end.date()) : std::nullopt;
}

} // namespace

QString Format::level(Level level) const
{
    switch (level) {
    case Level::Blocked:
        return tr("Blocked");
    case Level::Stranger:
        return tr("Stranger");
    case Level::Unknown:
        return tr("Unknown person");
    case Level::External:
        return tr("External person");
    case Level::Colleague:
        return tr("Colleague");
    case Level::Team:
        return tr("Team colleague");
    }
    return {};
}

QString Format::consequence(Level level, Type type) const
{
    const Permission permission = permissionOf(level, type);
    if (level == Level::Blocked || type == Type::Blocked)
        return tr("Sees nothing, and nothing sent by this person gets through.");
    if (!permission.picture)
        return tr("Sees nothing. Messages wait as a request.");
    if (!permission.presence)
        return tr("Sees: my contact picture. Does not see: presence information.");
    if (permission.note)
        return permission.attention
            ? tr("Sees: state, note, since when, device, picture. Gets through “Do not disturb”.")
            : tr("Sees: state, note, since when, device, picture.");
    return permission.attention
        ? tr("Sees: state, picture. Gets through “Do not disturb”. Does not see: note, since when, device.")
        : tr("Sees: state, picture. Does not see: note, since when, device.");
}

QString Format::partnerType(Type type) const
{
    switch (type) {
    case Type::Own:
        return tr("Own company");
    case Type::Federated:
        return tr("Federated partner");
    case Type::VerifiedPublic:
        return tr("Public, verified");
    case Type::UnverifiedPublic:
        return tr("Public, not verified");
    case Type::Blocked:
        return tr("Blocked domain");
    }
    return {};
}

QString Format::partnerTypeMeaning(Type type) const
{
    switch (type) {
    case Type::Own:
        return tr("Sees my presence with note and may write, without asking.");
    case Type::Federated:
        return tr("Adds me, sees my presence with note and may write, without asking.");
    case Type::VerifiedPublic:
        return tr("Adds me, sees my presence and may write, without asking. Never sees my note.");
    case Type::UnverifiedPublic:
        return tr("Sees my presence and may write only after I agree. Never sees my note.");
    case Type::Blocked:
        return tr("Sees nothing, and nothing from there gets through.");
    }
    return {};
}

QString Format::action(Action action) const
{
    switch (action) {
    case Action::SeePresence:
        return tr("sees my presence");
    case Action::SeeNote:
        return tr("sees my note");
    case Action::SeeDetails:
        return tr("sees since when, and my device");
    case Action::SeePicture:
        return tr("sees my contact picture");
    case Action::Message:
        return tr("may write to me");
    case Action::Attention:
        return tr("may call my attention now");
    case Action::Request:
        return tr("needs no answer to see my presence");
    }
    return {};
}

QString Format::why(const Ruling &ruling, Level level) const
{
    switch (ruling.reason) {
    case Reason::Permitted:
        return tr("Because the relationship is “%1”.").arg(this->level(level));
    case Reason::PersonBlocked:
        return tr("Because you have blocked this person.");
    case Reason::DomainBlocked:
        return tr("Because the whole domain is blocked.");
    case Reason::NotAccepted:
        return tr("Because you have not agreed.");
    case Reason::PictureOnly:
        return tr("Because an unknown person sees only your contact picture.");
    case Reason::StateOnly:
        return tr("Because an external person sees only your state and your contact picture.");
    case Reason::PublicDomain:
        return tr("Because people at public networks never see notes.");
    case Reason::DoNotDisturb:
        return tr("Because you do not want to be disturbed: only team colleagues get through.");
    case Reason::SignedOut:
        return tr("Because you are offline: nobody sees your presence.");
    }
    return {};
}

QString Format::origin(Relation::Origin origin) const
{
    switch (origin) {
    case Relation::Origin::Request:
        return tr("You answered a request.");
    case Relation::Origin::Hand:
        return tr("You set it yourself.");
    case Relation::Origin::Server:
        return tr("Set on your server.");
    case Relation::Origin::Partner:
        return tr("It follows from the kind of partner.");
    case Relation::Origin::Expiry:
        return tr("An earlier permission has ended.");
    }
    return {};
}

QString Format::rejection(Error::Kind reason) const
{
    switch (reason) {
    case Error::Kind::None:
        return {};
    case Error::Kind::TooLarge:
        return tr(
            "The server refused this: its list is full. Revoke permissions that nobody needs any more.");
    case Error::Kind::InvalidAddress:
    case Error::Kind::RecipientNotFound:
    case Error::Kind::RecipientServerNotFound:
        return tr("The server refused this: it knows no such address. Check how it is written.");
    case Error::Kind::Forbidden:
    case Error::Kind::NotAuthorized:
        return tr("The server refused this: your account may not do it. Ask your administrator.");
    default:
        return tr("The server refused this: it cannot do it. Ask your administrator.");
    }
}

QString Format::until(const QDateTime &until) const
{
    if (!until.isValid())
        return {};
    const QDateTime end = until.toLocalTime();
    if (const auto day = wholeDay(end))
        return tr("until %1").arg(dateText(*day));
    //: A date and a time
    return tr("until %1, %2").arg(dateText(end.date()), time(end));
}

QString Format::since(const QDateTime &since) const
{
    return since.isValid() ? tr("since %1").arg(dateText(since.toLocalTime().date())) : QString();
}

} // namespace verbund
