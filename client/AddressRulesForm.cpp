// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/AddressRulesForm.h"

#include "protocol/TextRules.h"
#include "protocol/address/AddressText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype longestNetworks = 64 * 1024;

// Every field once, the ones that nobody mentioned in the default order behind.
QList<Card::Field> complete(QList<Card::Field> order)
{
    const QList<Card::Field> all = defaultOrder();
    order.removeIf([&all](Card::Field field) { return !all.contains(field); });
    for (const Card::Field field : all) {
        if (!order.contains(field))
            order.append(field);
    }
    return order;
}

bool isBlank(const MappingRow &row)
{
    return row.pattern.trimmed().isEmpty() && row.replacement.trimmed().isEmpty();
}

QList<MappingRule> rulesOf(const QList<MappingRow> &rows)
{
    QList<MappingRule> rules;
    for (const MappingRow &row : rows) {
        if (!isBlank(row))
            rules.append({.pattern = row.pattern.trimmed(), .replacement = row.replacement.trimmed()});
    }
    return rules;
}

QList<MappingRow> rowsOf(const QList<MappingRule> &rules)
{
    QList<MappingRow> rows;
    for (const MappingRule &rule : rules)
        rows.append({.pattern = rule.pattern, .replacement = rule.replacement});
    return rows;
}

// What the rules see of a field of a contact.
QString subjectOf(const QString &sample)
{
    if (const auto typed = readAddress(sample))
        return typed->exactUser + u'@' + typed->address.domain();
    const QString number = plainNumber(sample);
    return number.isEmpty() ? cleanName(sample) : number;
}

} // namespace

AddressRulesForm::AddressRulesForm(AddressRules &rules, QObject *parent)
    : QAbstractListModel(parent)
    , m_rules(rules)
{
    connect(&rules, &AddressRules::loaded, this, &AddressRulesForm::reset);
    connect(&rules, &AddressRules::changed, this, [this] {
        // What the user is in the middle of stays.
        if (!m_edited)
            reset();
    });
    reset();
}

void AddressRulesForm::moveField(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= m_order.size() || to >= m_order.size())
        return;
    m_order.move(from, to);
    touch();
}

void AddressRulesForm::setFallback(const QString &fallback)
{
    if (fallback == m_fallback)
        return;
    m_fallback = fallback.left(MappingRules::longestText + 1);
    touch();
}

void AddressRulesForm::setNetworks(const QString &networks)
{
    if (networks == m_networks)
        return;
    m_networks = networks.left(longestNetworks);
    touch();
}

void AddressRulesForm::setSample(const QString &sample)
{
    if (sample == m_sample)
        return;
    m_sample = sample.left(MappingRules::longestText);
    judge();
    Q_EMIT changed();
}

void AddressRulesForm::addRule()
{
    if (m_rows.size() >= MappingRules::mostRules)
        return;
    setCount(m_rows.size() + 1);
    touch();
}

void AddressRulesForm::removeRule(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    touch();
}

void AddressRulesForm::moveRule(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= m_rows.size() || to >= m_rows.size())
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_rows.move(from, to);
    endMoveRows();
    touch();
}

void AddressRulesForm::setPattern(int row, const QString &pattern)
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].pattern == pattern)
        return;
    m_rows[row].pattern = pattern.left(MappingRules::longestText + 1);
    Q_EMIT dataChanged(index(row), index(row));
    touch();
}

void AddressRulesForm::setReplacement(int row, const QString &replacement)
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].replacement == replacement)
        return;
    m_rows[row].replacement = replacement.left(MappingRules::longestText + 1);
    Q_EMIT dataChanged(index(row), index(row));
    touch();
}

void AddressRulesForm::save()
{
    if (!canSave())
        return;
    // Answers with changed(), which shows what was saved.
    m_edited = false;
    m_rules.set(edited());
}

void AddressRulesForm::reset() { show(m_rules.rules()); }

DerivationRules AddressRulesForm::edited() const
{
    return {.order = m_order,
        .mapping = MappingRules::compile(rulesOf(m_rows), m_fallback).value_or(MappingRules()),
        .networks = readPublicNetworks(m_networks).value_or(PublicNetworks())};
}

void AddressRulesForm::show(const DerivationRules &rules)
{
    m_edited = false;
    m_order = complete(rules.order);
    m_fallback = rules.mapping.fallback();
    m_networks = writePublicNetworks(rules.networks).trimmed();
    const QList<MappingRow> rows = rowsOf(rules.mapping.rules());
    setCount(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        m_rows[i].pattern = rows[i].pattern;
        m_rows[i].replacement = rows[i].replacement;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    judge();
    Q_EMIT changed();
}

void AddressRulesForm::setCount(qsizetype count)
{
    if (count < m_rows.size()) {
        beginRemoveRows({}, int(count), int(m_rows.size()) - 1);
        m_rows.resize(count);
        endRemoveRows();
    } else if (count > m_rows.size()) {
        beginInsertRows({}, int(m_rows.size()), int(count) - 1);
        m_rows.resize(count);
        endInsertRows();
    }
}

void AddressRulesForm::touch()
{
    const DerivationRules &saved = m_rules.rules();
    m_edited = m_order != complete(saved.order) || m_fallback.trimmed() != saved.mapping.fallback()
        || rulesOf(m_rows) != saved.mapping.rules()
        || m_networks.trimmed() != writePublicNetworks(saved.networks).trimmed();
    judge();
    Q_EMIT changed();
}

void AddressRulesForm::judge()
{
    m_errorText.clear();
    const MappingRules mapping = judgeRows();
    judgeNetworks();
    judgeSample(mapping);
}

// Each rule alone, so that every wrong one is marked; the sample goes through those that are right.
MappingRules AddressRulesForm::judgeRows()
{
    QList<MappingRule> right;
    for (int i = 0; i < m_rows.size(); ++i) {
        MappingRow row = m_rows[i];
        const QList<MappingRule> rule = rulesOf({row});
        const auto compiled = MappingRules::compile(rule);
        row.wrong = !compiled;
        row.invertible = compiled && compiled->isInvertible(0);
        if (row.wrong)
            complain(tr("Rule %1 cannot be understood.").arg(i + 1));
        else
            right += rule;
        if (row != m_rows[i]) {
            m_rows[i] = row;
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    if (const auto compiled = MappingRules::compile(right, m_fallback))
        return *compiled;
    complain(tr("The default rule cannot be understood."));
    return MappingRules::compile(right).value_or(MappingRules());
}

void AddressRulesForm::judgeNetworks()
{
    const auto networks = readPublicNetworks(m_networks);
    if (!networks)
        complain(tr("Line %1 of the public networks cannot be understood. It should look like "
                    "“gateway.example: domain.example”.")
                .arg(networks.error().subject));
}

void AddressRulesForm::judgeSample(const MappingRules &mapping)
{
    const QString sample = subjectOf(m_sample);
    const auto outcome = sample.isEmpty() ? MappingRules::Outcome() : mapping.map(sample);
    // What no rule touches and is no address leads nowhere.
    m_outcome = outcome.rule >= 0 || readAddress(outcome.text) ? outcome.text : QString();
    m_sampleGivenUp = outcome.givenUp >= 0;
    m_backwards = m_outcome.isEmpty() ? QString() : mapping.unmap(m_outcome).text;
    int rule = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool counts = !isBlank(m_rows[i]) && !m_rows[i].wrong;
        const bool hit = counts && !sample.isEmpty() && rule == outcome.rule;
        rule += counts;
        if (std::exchange(m_rows[i].hit, hit) != hit)
            Q_EMIT dataChanged(index(i), index(i));
    }
}

// The first thing that is wrong is said; the marks show the rest.
void AddressRulesForm::complain(const QString &sentence)
{
    if (m_errorText.isEmpty())
        m_errorText = sentence;
}

int AddressRulesForm::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AddressRulesForm::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return role == RuleRole ? QVariant::fromValue(m_rows[index.row()]) : QVariant();
}

QHash<int, QByteArray> AddressRulesForm::roleNames() const { return {{RuleRole, "rule"}}; }

QList<int> AddressRulesForm::orderNumbers() const
{
    QList<int> numbers;
    for (const Card::Field field : m_order)
        numbers.append(int(field));
    return numbers;
}

} // namespace verbund

#include "moc_AddressRulesForm.cpp"
