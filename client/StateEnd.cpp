// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/StateEnd.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int morning = 8;

} // namespace

std::optional<QTime> readTimeOfDay(QStringView typed)
{
    static const QRegularExpression form(u"^([0-9]{1,2})(?:[:.]?([0-9]{2}))?$"_s);
    const QRegularExpressionMatch match = form.matchView(typed.trimmed());
    const QTime time(match.hasMatch() ? match.capturedView(1).toInt() : -1, match.capturedView(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QDateTime nextTimeOfDay(QTime time, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const QDateTime next(today, time);
    return (next > now ? next : QDateTime(today.addDays(1), time)).toUTC();
}

QDateTime nextMorning(const QDateTime &now)
{
    return QDateTime(now.toLocalTime().date().addDays(1), QTime(morning, 0)).toUTC();
}

} // namespace verbund
