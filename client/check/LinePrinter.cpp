// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/check/LinePrinter.h"

#include "protocol/FederationReport.h"

#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Check = FederationLine::Check;
using Verdict = FederationLine::Verdict;

const QMetaEnum checks = QMetaEnum::fromType<Check>();
constexpr auto verdicts = {
    Verdict::Ok, Verdict::Warning, Verdict::Failed, Verdict::NotApplicable, Verdict::NotTested};

QString colourOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return u"\033[32m"_s;
    case Verdict::Warning:
        return u"\033[33m"_s;
    case Verdict::Failed:
        return u"\033[1;31m"_s;
    default:
        return u"\033[2m"_s;
    }
}

} // namespace

LinePrinter::LinePrinter(bool coloured)
    : m_coloured(coloured)
{
    for (int i = 0; i < checks.keyCount(); ++i)
        m_titleWidth = std::max(m_titleWidth, FederationLine{.check = Check(checks.value(i))}.title().size());
}

QString LinePrinter::take(const FederationLine &line)
{
    m_waiting.insert(line.check, line);
    QString out;
    while (m_next < checks.keyCount() && m_waiting.contains(Check(checks.value(m_next)))) {
        const FederationLine next = m_waiting.take(Check(checks.value(m_next++)));
        if (!next.isMinor())
            out += text(next);
    }
    return out;
}

QString LinePrinter::mark(Verdict verdict) const
{
    qsizetype width = 0;
    for (const Verdict one : verdicts)
        width = std::max(width, verdictWord(one).size());
    const QString word = verdictWord(verdict).leftJustified(width);
    return m_coloured ? colourOf(verdict) + word + u"\033[0m"_s : word;
}

QString LinePrinter::text(const FederationLine &line) const
{
    QString out = mark(line.verdict) + u"  "_s + line.title().leftJustified(m_titleWidth) + u"  "_s
        + line.finding() + u'\n';
    if (line.verdict != Verdict::Failed && line.verdict != Verdict::Warning)
        return out;
    const QString indent(4, u' ');
    if (const QString cure = line.cure(); !cure.isEmpty())
        out += indent + u"→ "_s + (line.who().isEmpty() ? cure : line.who() + u": "_s + cure) + u'\n';
    if (!line.command.isEmpty())
        out += indent + u"$ "_s + line.command + u'\n';
    return out;
}

} // namespace verbund
