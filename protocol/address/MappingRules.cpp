// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/MappingRules.h"

#include "protocol/address/AddressParts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr QLatin1StringView arrow("=>");
constexpr QLatin1StringView fallbackWord("default");
constexpr qsizetype shortestNumber = 3;
constexpr qsizetype longestNumber = 32;

std::unexpected<Error> wrong(Error::Kind kind, qsizetype index, const QString &cause)
{
    return fail({.kind = kind, .subject = QString::number(index + 1), .cause = cause});
}

// Fit for one line of writeMappingRules.
bool isWritable(const QString &text)
{
    return text.isValidUtf16()
        && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isReplacement(const QString &text, int groups)
{
    for (qsizetype i = text.indexOf(u'\\'); i >= 0; i = text.indexOf(u'\\', i + 2)) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (next != u'\\' && (next < u'0' || next > u'9' || next.digitValue() > groups))
            return false;
    }
    return isWritable(text) && !text.contains(arrow);
}

// Why a rule cannot be taken; None when it can.
Error::Kind problemOf(const MappingRule &rule, const QRegularExpression &expression, QString &cause)
{
    if (rule.pattern.size() > MappingRules::longestText
        || rule.replacement.size() > MappingRules::longestText)
        return Error::Kind::TooLarge;
    // Alone first: "a)(?:b" is right only between the brackets that are put around it.
    const QRegularExpression alone(rule.pattern);
    cause = alone.isValid() ? expression.errorString() : alone.errorString();
    const bool right = !rule.pattern.isEmpty() && rule.pattern.compare(fallbackWord, Qt::CaseInsensitive) != 0
        && isWritable(rule.pattern) && alone.isValid() && expression.isValid()
        && isReplacement(rule.replacement, expression.captureCount());
    return right ? Error::Kind::None : Error::Kind::NotUnderstood;
}

QStringView withoutScheme(QStringView text)
{
    const QLatin1StringView scheme = schemeOfAddress(text);
    return scheme.isEmpty() ? text : text.sliced(scheme.size() + 1);
}

bool isFiller(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || u"()[]/."_s.contains(c);
}

// Number of a line (from 0) and its two sides.
struct Line {
    qsizetype number = 0;
    MappingRule rule;
};

bool isDefault(const Line &line) { return line.rule.pattern.compare(fallbackWord, Qt::CaseInsensitive) == 0; }

std::optional<Line> readLine(QStringView text, qsizetype number)
{
    const qsizetype at = text.lastIndexOf(arrow);
    if (at < 0)
        return std::nullopt;
    return Line{.number = number,
        .rule = {.pattern = text.first(at).trimmed().toString(),
            .replacement = text.sliced(at + arrow.size()).trimmed().toString()}};
}

// All that hold something; the default may only be the last.
Result<QList<Line>> readLines(const QString &text)
{
    if (text.size() > MappingRules::mostRules * 2 * MappingRules::longestText)
        return wrong(Error::Kind::TooLarge, 0, u"text too long"_s);
    QList<Line> lines;
    qsizetype number = -1;
    for (const QStringView part : QStringView(text).tokenize(u'\n')) {
        ++number;
        if (part.trimmed().isEmpty())
            continue;
        const auto line = readLine(part, number);
        const bool isBehindDefault = !lines.isEmpty() && isDefault(lines.last());
        if (!line || isBehindDefault || lines.size() > MappingRules::mostRules)
            return wrong(Error::Kind::NotUnderstood, isBehindDefault ? lines.last().number : number, {});
        lines.append(*line);
    }
    return lines;
}

} // namespace

Result<MappingRules> MappingRules::compile(const QList<MappingRule> &rules, const QString &fallback)
{
    if (rules.size() > mostRules)
        return wrong(Error::Kind::TooLarge, mostRules, u"too many rules"_s);
    MappingRules compiled;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const MappingRule rule{
            .pattern = rules[i].pattern.trimmed(), .replacement = rules[i].replacement.trimmed()};
        const bool fits = rule.pattern.size() <= longestText;
        const QRegularExpression expression = fits ? boundedExpression(rule.pattern) : QRegularExpression();
        QString cause;
        if (const Error::Kind problem = problemOf(rule, expression, cause); problem != Error::Kind::None)
            return wrong(problem, i, cause);
        compiled.m_rules.append(rule);
        compiled.m_expressions.append(expression);
        compiled.m_inverses.append(MappingInverse::of(rule.pattern, rule.replacement));
    }
    compiled.m_fallback = fallback.trimmed();
    if (compiled.m_fallback.size() > longestText || !isReplacement(compiled.m_fallback, 0))
        return wrong(Error::Kind::NotUnderstood, rules.size(), u"default rule"_s);
    return compiled;
}

MappingRules::Outcome MappingRules::map(const QString &text) const
{
    Outcome outcome;
    if (text.size() <= longestText && text.isValidUtf16()) {
        int tired = 0;
        for (qsizetype i = 0; i < m_rules.size() && tired < mostGivenUp; ++i) {
            const QRegularExpressionMatch match = m_expressions[i].match(text);
            if (!match.isValid()) {
                outcome.givenUp = tired++ == 0 ? int(i) : outcome.givenUp;
            } else if (match.hasMatch() && match.capturedEnd() == text.size()) { // "(*ACCEPT)" ends before
                outcome.rule = int(i);
                outcome.text = expanded(m_rules[i].replacement, match, text);
                return outcome;
            }
        }
    }
    outcome.text = expanded(m_fallback, {}, text);
    return outcome;
}

bool MappingRules::gives(qsizetype rule, const QString &text, QStringView bare) const
{
    const Outcome outcome = map(text);
    return outcome.rule == rule && withoutScheme(outcome.text).compare(bare, Qt::CaseInsensitive) == 0;
}

MappingRules::Outcome MappingRules::unmap(const QString &text) const
{
    Outcome outcome{.rule = -1, .text = text, .givenUp = -1};
    if (text.size() > longestText || !text.isValidUtf16())
        return outcome;
    const QLatin1StringView scheme = schemeOfAddress(text);
    const QString bare = withoutScheme(text).toString();
    int tries = 0;
    for (qsizetype i = 0; i < m_rules.size() && tries < mostGivenUp; ++i) {
        const auto &inverse = m_inverses[i];
        if (!inverse || (!scheme.isEmpty() && !inverse->scheme.isEmpty() && scheme != inverse->scheme))
            continue;
        const QRegularExpressionMatch match = inverse->expression.match(bare);
        if (match.isValid() && !match.hasMatch())
            continue;
        ++tries;
        if (!match.isValid()) {
            outcome.givenUp = outcome.givenUp < 0 ? int(i) : outcome.givenUp;
            continue;
        }
        const QString back = expanded(inverse->replacement, match, bare);
        if (gives(i, back, bare))
            return {.rule = int(i), .text = back, .givenUp = outcome.givenUp};
    }
    return outcome;
}

bool MappingRules::isInvertible(qsizetype rule) const
{
    return rule >= 0 && rule < m_inverses.size() && m_inverses[rule].has_value();
}

QString plainNumber(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.startsWith("tel:"_L1, Qt::CaseInsensitive)) {
        rest = rest.sliced(4);
        if (const qsizetype parameters = rest.indexOf(u';'); parameters >= 0)
            rest = rest.first(parameters);
    }
    if (rest.size() > 4 * longestNumber)
        return {};
    QString written = rest.toString();
    if (written.startsWith(u'+')) // how people write both the number from abroad and the one at home
        written.remove(u"(0)"_s);
    QString number;
    for (const QChar c : std::as_const(written)) {
        if (c.isDigit())
            number += QChar(u'0' + c.digitValue());
        else if ((c == u'+' && number.isEmpty()) || c == u'*' || c == u'#')
            number += c;
        else if (!isFiller(c))
            return {};
    }
    return number.size() >= shortestNumber && number.size() <= longestNumber ? number : QString();
}

QString writeMappingRules(const MappingRules &rules)
{
    QString text;
    for (const MappingRule &rule : rules.rules())
        text += rule.pattern + u" => "_s + rule.replacement + u'\n';
    return text + fallbackWord + u" => "_s + rules.fallback() + u'\n';
}

Result<MappingRules> readMappingRules(const QString &text)
{
    auto lines = readLines(text);
    if (!lines)
        return std::unexpected(lines.error());
    Line fallback{.number = 0, .rule = {.pattern = {}, .replacement = u"\\0"_s}};
    if (!lines->isEmpty() && isDefault(lines->last()))
        fallback = lines->takeLast();
    QList<MappingRule> rules;
    std::ranges::transform(*lines, std::back_inserter(rules), &Line::rule);
    auto compiled = MappingRules::compile(rules, fallback.rule.replacement);
    if (compiled)
        return compiled;
    const qsizetype index = compiled.error().subject.toLongLong() - 1;
    const Line &line = index < lines->size() ? (*lines)[index] : fallback;
    return wrong(compiled.error().kind, line.number, compiled.error().cause);
}

} // namespace verbund

#include "moc_MappingRules.cpp"
