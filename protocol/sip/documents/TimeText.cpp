// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/TimeText.h"

namespace verbund::sip {

QDateTime fromTimeText(QStringView text)
{
    constexpr qsizetype longest = 40;
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > longest)
        return {};
    const QDateTime time = QDateTime::fromString(trimmed.toString().toUpper(), Qt::ISODateWithMs);
    // A time without a zone could be any hour of the day.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime || time.date().year() < 1970
        || time.date().year() > 9998)
        return {};
    return time.toUTC();
}

QString toTimeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace verbund::sip
