// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/FederationLines.h"

#include <algorithm>

namespace verbund {

namespace {

constexpr auto checkOf = [](const FederationRow &row) { return row.line.check; };

} // namespace

void FederationLines::clear() { replace({}); }

int FederationLines::minorCount() const
{
    return int(std::ranges::count_if(m_lines, &FederationLine::isMinor));
}

void FederationLines::setShowsAll(bool all)
{
    if (std::exchange(m_showsAll, all) == all)
        return;
    for (const FederationLine &line : std::as_const(m_lines)) {
        if (all)
            show(line);
        else if (line.isMinor())
            hide(line.check);
    }
    Q_EMIT countChanged();
}

void FederationLines::put(const FederationLine &line)
{
    m_lines.insert(line.check, line);
    if (m_showsAll || !line.isMinor())
        show(line);
    else
        hide(line.check);
    Q_EMIT countChanged();
}

void FederationLines::replace(const QList<FederationLine> &lines)
{
    const QList<FederationLine::Check> before = m_lines.keys();
    for (const FederationLine::Check check : before) {
        if (std::ranges::contains(lines, check, &FederationLine::check))
            continue;
        m_lines.remove(check);
        hide(check);
    }
    for (const FederationLine &line : lines)
        put(line);
    Q_EMIT countChanged();
}

void FederationLines::show(const FederationLine &line)
{
    const auto place = std::ranges::lower_bound(m_rows, line.check, {}, checkOf);
    const auto row = place - m_rows.begin();
    if (place != m_rows.end() && place->line.check == line.check)
        return set(row, {.line = line, .open = place->open});
    beginInsertRows({}, int(row), int(row));
    m_rows.insert(row, {.line = line, .open = false});
    endInsertRows();
}

void FederationLines::hide(FederationLine::Check check)
{
    const auto place = std::ranges::find(m_rows, check, checkOf);
    if (place == m_rows.end())
        return;
    const auto row = place - m_rows.begin();
    beginRemoveRows({}, int(row), int(row));
    m_rows.erase(place);
    endRemoveRows();
}

std::optional<FederationLine> FederationLines::line(FederationLine::Check check) const
{
    const auto found = std::ranges::find(m_rows, check, checkOf);
    return found == m_rows.end() ? std::nullopt : std::optional(found->line);
}

std::optional<FederationLine> FederationLines::first(FederationLine::Verdict verdict) const
{
    const auto found =
        std::ranges::find(m_rows, verdict, [](const FederationRow &row) { return row.line.verdict; });
    return found == m_rows.end() ? std::nullopt : std::optional(found->line);
}

void FederationLines::open(FederationLine::Check check)
{
    const auto found = std::ranges::find(m_rows, check, checkOf);
    if (found != m_rows.end() && found->hasMore())
        set(found - m_rows.begin(), {.line = found->line, .open = true});
}

bool FederationLines::isAnyOpen() const { return std::ranges::any_of(m_rows, &FederationRow::open); }

void FederationLines::toggle(int row)
{
    if (row < 0 || row >= m_rows.size() || !m_rows[row].hasMore())
        return;
    set(row, {.line = m_rows[row].line, .open = !m_rows[row].open});
}

void FederationLines::set(qsizetype row, const FederationRow &value)
{
    if (m_rows[row] == value)
        return;
    m_rows[row] = value;
    Q_EMIT dataChanged(index(int(row)), index(int(row)), {RowRole});
}

int FederationLines::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant FederationLines::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return role == RowRole ? QVariant::fromValue(m_rows[index.row()]) : QVariant();
}

QHash<int, QByteArray> FederationLines::roleNames() const { return {{RowRole, "row"}}; }

} // namespace verbund

#include "moc_FederationLines.cpp"
