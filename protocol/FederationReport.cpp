// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/FederationReport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QMetaEnum>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Verdict = FederationLine::Verdict;

// See protocol/federation/README.md: what is there stays as it is; what is added raises nothing.
constexpr int schema = 1;

QString words(const char *text) { return QCoreApplication::translate("Federation", text); }

template <typename Enum> QString key(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QString lineText(const FederationLine &line)
{
    QString text = u"[%1] %2\n    %3\n"_s.arg(verdictWord(line.verdict), line.title(), line.finding());
    if (const QString cure = line.cure(); !cure.isEmpty())
        text += u"    → "_s + (line.who().isEmpty() ? cure : line.who() + u": "_s + cure) + u'\n';
    if (!line.command.isEmpty())
        text += u"    $ "_s + line.command + u'\n';
    return text;
}

QJsonObject lineJson(const FederationLine &line)
{
    return {
        {u"check"_s, key(line.check)},
        {u"verdict"_s, key(line.verdict)},
        {u"problem"_s, key(line.problem)},
        {u"actor"_s, key(line.actor)},
        {u"facts"_s, QJsonArray::fromStringList(line.facts)},
        {u"title"_s, line.title()},
        {u"finding"_s, line.finding()},
        {u"cure"_s, line.cure()},
        {u"who"_s, line.who()},
        {u"command"_s, line.command},
    };
}

const FederationLine *firstWith(const QList<FederationLine> &lines, Verdict verdict)
{
    const auto found = std::ranges::find(lines, verdict, &FederationLine::verdict);
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return words(QT_TRANSLATE_NOOP("Federation", "in order"));
    case Verdict::Warning:
        return words(QT_TRANSLATE_NOOP("Federation", "remark"));
    case Verdict::Failed:
        return words(QT_TRANSLATE_NOOP("Federation", "failed"));
    case Verdict::NotApplicable:
        return words(QT_TRANSLATE_NOOP("Federation", "not needed"));
    case Verdict::NotTested:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Federation", "not tested"));
}

QString untestedWords(qsizetype count)
{
    if (count == 0)
        return {};
    return QCoreApplication::translate("Federation",
        "%n further points were not tested: what comes before them has to work first.", nullptr, int(count));
}

QList<FederationLine> FederationReport::shown() const
{
    QList<FederationLine> shown = lines;
    shown.removeIf([](const FederationLine &line) { return line.isMinor(); });
    return shown;
}

qsizetype FederationReport::untested() const
{
    return std::ranges::count(lines, FederationLine::Problem::NeedsEarlier, &FederationLine::problem);
}

const FederationLine *FederationReport::firstFailure() const { return firstWith(lines, Verdict::Failed); }

Verdict FederationReport::verdict() const
{
    if (firstWith(lines, Verdict::Failed))
        return Verdict::Failed;
    // One protocol may be left out, but what was begun and not finished proves nothing.
    const bool reached = std::ranges::any_of(lines, [](const FederationLine &line) {
        using enum FederationLine::Check;
        return (line.check == SipTrust || line.check == XmppTrust)
            && (line.verdict == Verdict::Ok || line.verdict == Verdict::Warning);
    });
    if (!complete || !reached)
        return Verdict::NotTested;
    return firstWith(lines, Verdict::Warning) ? Verdict::Warning : Verdict::Ok;
}

QString FederationReport::summary() const
{
    const FederationLine *line = firstFailure();
    if (!line && verdict() == Verdict::Warning)
        line = firstWith(lines, Verdict::Warning);
    if (!line)
        return (verdict() == Verdict::Ok
                ? words(QT_TRANSLATE_NOOP("Federation", "Nothing stands in the way of %1."))
                : words(QT_TRANSLATE_NOOP("Federation", "%1 could not be tested to the end.")))
            .arg(domain);
    const QString what = line->verdict == Verdict::Failed
        ? words(QT_TRANSLATE_NOOP("Federation", "%1 cannot be reached as it is. %2"))
        : words(QT_TRANSLATE_NOOP("Federation", "%1 can be reached, with a remark. %2"));
    const QString cure = line->cure();
    const QString who = line->who();
    // What is no domain is not “not reachable”.
    const bool isNamed = line->problem != FederationLine::Problem::NotADomain;
    QString text = isNamed ? what.arg(domain, line->finding()) : line->finding();
    if (!cure.isEmpty())
        text += u' ' + (who.isEmpty() ? cure : who + u": "_s + cure);
    return text;
}

QString FederationReport::text() const
{
    QString text = words(QT_TRANSLATE_NOOP("Federation", "Federation check of %1, %2"))
                       .arg(domain, time.toUTC().toString(Qt::ISODate))
        + u"\n\n"_s;
    for (const FederationLine &line : shown())
        text += lineText(line);
    if (const QString rest = untestedWords(untested()); !rest.isEmpty())
        text += u'\n' + rest + u'\n';
    return text + u'\n' + summary() + u'\n';
}

QJsonObject FederationReport::json() const
{
    QJsonArray all;
    for (const FederationLine &line : lines)
        all += lineJson(line);
    return {
        {u"schema"_s, schema},
        {u"domain"_s, domain},
        {u"time"_s, time.toUTC().toString(Qt::ISODate)},
        {u"complete"_s, complete},
        {u"verdict"_s, key(verdict())},
        {u"summary"_s, summary()},
        {u"lines"_s, all},
    };
}

} // namespace verbund
