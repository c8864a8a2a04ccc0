// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <utility>

namespace verbund {

/// Where two lists of rows differ that are sorted alike.
struct RowRuns {
    /// Runs of rows that go, and of those that come: first and count, rising.
    QList<std::pair<qsizetype, qsizetype>> gone;
    QList<std::pair<qsizetype, qsizetype>> fresh;

    [[nodiscard]] qsizetype count() const { return gone.size() + fresh.size(); }
};

/// One walk along both finds the runs to remove and to insert.
template <typename Rows, typename Before>
[[nodiscard]] RowRuns rowRuns(const Rows &now, const Rows &wanted, const Before &before)
{
    RowRuns found;
    const auto extend = [](QList<std::pair<qsizetype, qsizetype>> &runs, qsizetype at) {
        if (!runs.isEmpty() && runs.last().first + runs.last().second == at)
            ++runs.last().second;
        else
            runs.append({at, 1});
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < now.size() || j < wanted.size()) {
        if (j == wanted.size() || (i < now.size() && before(now[i], wanted[j])))
            extend(found.gone, i++);
        else if (i == now.size() || before(wanted[j], now[i]))
            extend(found.fresh, j++);
        else {
            ++i;
            ++j;
        }
    }
    return found;
}

} // namespace verbund
