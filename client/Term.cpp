// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Term.h"

#include "client/Clock.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// As a day is written here in short, but with the year in full: an end is years away at times.
QString dayFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format;
}

QString dayText(const QDate &day) { return QLocale().toString(day, dayFormat()); }

} // namespace

Term::Term(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

QStringList Term::names() const
{
    QStringList names{tr("Without end")};
    for (const QDate &day : days())
        //: A permission that ends with this day
        names.append(tr("until %1").arg(dayText(day)));
    names.append(tr("until another day …"));
    return names;
}

QDate Term::today() const { return m_clock.now().toLocalTime().date(); }

// Today, a week, a month, the end of the year.
QList<QDate> Term::days() const
{
    const QDate day = today();
    QList<QDate> days{day, day.addDays(7), day.addMonths(1)};
    if (const QDate last(day.year(), 12, 31); !days.contains(last))
        days.append(last);
    return days;
}

void Term::setIndex(int index)
{
    if (index == m_index || index < 0 || index >= names().size())
        return;
    m_index = index;
    m_given = {};
    Q_EMIT changed();
}

bool Term::isTyped() const { return m_index == days().size() + 1; }

void Term::setText(const QString &text)
{
    m_text = text;
    m_given = {};
    Q_EMIT changed();
}

void Term::set(const QDateTime &end)
{
    m_index = 0;
    m_text.clear();
    m_given = end;
    if (end.isValid()) {
        // What ends with midnight ends with the day before.
        const QDate day = end.toLocalTime().addSecs(-1).date();
        m_index = int(days().indexOf(day)) + 1;
        if (m_index == 0) {
            m_index = int(days().size()) + 1;
            m_text = dayText(day);
        }
    }
    Q_EMIT changed();
}

QString Term::example() const { return dayText(QDate(today().year(), 12, 31)); }

// As people write it here, with the year in full, in short, or left out for the next such day.
QDate Term::typedDay() const
{
    const QString text = m_text.trimmed();
    const QLocale here;
    const QString brief = here.dateFormat(QLocale::ShortFormat);
    for (const QString &format : {dayFormat(), brief, u"d.M.yyyy"_s, u"yyyy-MM-dd"_s}) {
        const QDate day = here.toDate(text, format);
        if (day.isValid())
            return day.year() < 2000 ? day.addYears(100) : day;
    }
    for (const QString &format : {u"d.M."_s, u"d.M"_s}) {
        const QDate day =
            QDate::fromString(text + u' ' + QString::number(today().year()), format + u" yyyy"_s);
        if (day.isValid())
            return day < today() ? day.addYears(1) : day;
    }
    return {};
}

QString Term::errorText() const
{
    if (!isTyped() || m_text.trimmed().isEmpty())
        return {};
    const QDate day = typedDay();
    if (!day.isValid())
        return tr("This is no date. Write it like %1.").arg(example());
    return day < today() ? tr("This day has passed already.") : QString();
}

bool Term::isValid() const { return !isTyped() || (typedDay().isValid() && typedDay() >= today()); }

QDateTime Term::end() const
{
    if (m_index == 0 || !isValid())
        return {};
    if (m_given.isValid())
        return m_given;
    const QDate day = isTyped() ? typedDay() : days().at(m_index - 1);
    // What is stored and told has no milliseconds.
    return QDateTime::fromSecsSinceEpoch(day.endOfDay().toSecsSinceEpoch(), QTimeZone::UTC);
}

} // namespace verbund

#include "moc_Term.cpp"
