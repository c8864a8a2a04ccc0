// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/RowRuns.h"

#include <QAbstractListModel>

#include <algorithm>

namespace verbund {

/// A list whose rows are brought to what is wanted run by run: views keep their place, and what stays is not
/// announced.
class RunsModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

protected:
    /// More runs of rows than this are better announced as one change.
    static constexpr qsizetype mostRuns = 64;

    /// Removes and inserts these runs; what stays is left as it is.
    template <typename Rows> void applyRuns(Rows &rows, const Rows &wanted, const RowRuns &runs)
    {
        for (qsizetype run = runs.gone.size() - 1; run >= 0; --run) {
            const auto [first, count] = runs.gone[run];
            beginRemoveRows({}, int(first), int(first + count - 1));
            rows.remove(first, count);
            endRemoveRows();
        }
        for (const auto &[first, count] : runs.fresh) {
            beginInsertRows({}, int(first), int(first + count - 1));
            const Rows fresh = wanted.sliced(first, count);
            rows.insert(first, count, {});
            std::ranges::copy(fresh, rows.begin() + first);
            endInsertRows();
        }
    }

    /// Removes all rows and inserts those that are wanted.
    template <typename Rows> void exchangeAll(Rows &rows, const Rows &wanted)
    {
        if (!rows.isEmpty()) {
            beginRemoveRows({}, 0, int(rows.size()) - 1);
            rows.clear();
            endRemoveRows();
        }
        if (!wanted.isEmpty()) {
            beginInsertRows({}, 0, int(wanted.size()) - 1);
            rows = wanted;
            endInsertRows();
        }
    }

    /// Announces the rows whose entry is marked as touched, in runs.
    template <typename Rows> void announce(const Rows &rows)
    {
        for (qsizetype i = 0; i < rows.size();) {
            qsizetype end = i;
            while (end < rows.size() && rows[end].entry->touched)
                ++end;
            if (end > i)
                Q_EMIT dataChanged(index(int(i)), index(int(end) - 1));
            i = std::max(end, i + 1);
        }
    }
};

} // namespace verbund
