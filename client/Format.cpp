// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Format.h"

#include "protocol/FederationReport.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int colours = 8;

} // namespace

QString Format::time(const QDateTime &time) const
{
    return QLocale().toString(time.toLocalTime().time(), u"HH:mm"_s);
}

QString Format::listTime(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    const QDate date = time.toLocalTime().date();
    const qint64 days = date.daysTo(QDate::currentDate());
    if (days <= 0)
        return this->time(time);
    if (days == 1)
        return tr("Yesterday");
    return days < 7 ? QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat)
                    : QLocale().toString(date, QLocale::ShortFormat);
}

QString Format::day(const QString &isoDate) const
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    const qint64 days = date.daysTo(QDate::currentDate());
    if (days == 0)
        return tr("Today");
    if (days == 1)
        return tr("Yesterday");
    //: Date line with weekday, as in QDate::toString
    const QString pattern =
        date.year() == QDate::currentDate().year() ? tr("dddd, d MMMM") : tr("dddd, d MMMM yyyy");
    return QLocale().toString(date, pattern);
}

QString Format::age(const QDateTime &time) const
{
    const qint64 minutes = time.secsTo(QDateTime::currentDateTimeUtc()) / 60;
    if (minutes < 1)
        return tr("just now");
    if (minutes < 60)
        return tr("%n minute(s) ago", "", int(minutes));
    if (minutes < 24 * 60)
        return tr("%n hour(s) ago", "", int(minutes / 60));
    return tr("%n day(s) ago", "", int(minutes / (24 * 60)));
}

QString Format::availability(Presence::Availability availability) const
{
    switch (availability) {
    case Presence::Availability::Available:
        return tr("Available");
    case Presence::Availability::BeRightBack:
        return tr("Be right back");
    case Presence::Availability::Away:
        return tr("Away");
    case Presence::Availability::Busy:
        return tr("Busy");
    case Presence::Availability::DoNotDisturb:
        return tr("Do not disturb");
    case Presence::Availability::Offline:
        return tr("Offline");
    }
    return {};
}

QString Format::state(Presence::Availability availability, const QDateTime &until) const
{
    const QString name = this->availability(availability);
    //: "Do not disturb until 18:00", "Do not disturb until tomorrow, 08:00"
    return until.isValid() ? tr("%1 until %2").arg(name, moment(until)) : name;
}

QString Format::moment(const QDateTime &time) const
{
    const QDate date = time.toLocalTime().date();
    const qint64 days = QDate::currentDate().daysTo(date);
    if (days <= 0)
        return this->time(time);
    if (days == 1)
        return tr("tomorrow, %1").arg(this->time(time));
    //: A day and a time: "Monday, 08:00", "03.03.2027, 08:00"
    return tr("%1, %2").arg(
        days < 7 ? QLocale().dayName(date.dayOfWeek()) : QLocale().toString(date, QLocale::ShortFormat),
        this->time(time));
}

QString Format::messageState(Message::State state) const
{
    switch (state) {
    case Message::State::Received:
        return tr("Received");
    case Message::State::Queued:
        return tr("Waiting to be sent");
    case Message::State::Sent:
        return tr("Sent");
    case Message::State::Delivered:
        return tr("Delivered");
    case Message::State::Read:
        return tr("Read");
    case Message::State::Failed:
        return tr("Not sent");
    }
    return {};
}

QString Format::carrier(Carrier carrier) const
{
    return carrier == Carrier::Sip ? QStringLiteral("SIP") : QStringLiteral("XMPP");
}

QString Format::verdict(FederationLine::Verdict verdict) const { return verdictWord(verdict); }

QString Format::limitation(Session::Limitation limitation, Carrier carrier) const
{
    const QString name = this->carrier(carrier);
    switch (limitation) {
    case Session::Limitation::OwnPresence:
        return tr("Your server does not show your presence over %1.").arg(name);
    case Session::Limitation::ContactList:
        return tr("Your server keeps no contact list over %1. Your contacts there stay on this device.")
            .arg(name);
    case Session::Limitation::Requests:
        return tr("Requests cannot be received over %1, because your server does not pass them on.")
            .arg(name);
    }
    return {};
}

QString Format::initials(const QString &name) const
{
    QString letters;
    const auto words = QStringView(name).split(u'@').first().tokenize(u' ', Qt::SkipEmptyParts);
    QString first;
    QString last;
    for (const QStringView word : words) {
        const auto letter = std::ranges::find_if(word, [](QChar c) { return c.isLetterOrNumber(); });
        if (letter == word.end())
            continue;
        (first.isEmpty() ? first : last) = QString(*letter).toUpper();
    }
    letters = first + last;
    return letters.isEmpty() ? u"?"_s : letters;
}

int Format::colourIndex(const QString &address) const
{
    // qHash is seeded per process; this must be the same every day and on every device.
    quint32 hash = 2166136261u;
    for (const QChar c : address)
        hash = (hash ^ c.unicode()) * 16777619u;
    return int(hash % colours);
}

QString Format::firstName(const QString &name) const
{
    const QString first = name.section(u' ', 0, 0);
    return first.endsWith(u'.') ? name : first;
}

} // namespace verbund

#include "moc_Format.cpp"
