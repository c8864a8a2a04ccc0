// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/RelationRow.h"

#include "storage/Database.h"

#include <QTimeZone>

#include <algorithm>

namespace verbund {

// The numbers stand in files: new ones go to the end, levels never change.
static_assert(int(Relation::Level::Blocked) == 0 && int(Relation::Level::Stranger) == 1
    && int(Relation::Level::Team) == 5 && int(Relation::Origin::Expiry) == 4);

namespace {

QDateTime moment(const Query &row, int column)
{
    return row.isNull(column) ? QDateTime()
                              : QDateTime::fromSecsSinceEpoch(row.integer(column), QTimeZone::UTC);
}

template <typename Enum> Enum bounded(qint64 stored, Enum most)
{
    return Enum(std::clamp<qint64>(stored, 0, qint64(most)));
}

} // namespace

Relation readRelation(const Query &row, int first)
{
    return {.address = ImAddress::fromStored(row.text(first)),
        .level = bounded(row.integer(first + 1), Relation::Level::Team),
        .origin = bounded(row.integer(first + 2), Relation::Origin::Expiry),
        .since = moment(row, first + 3),
        .until = moment(row, first + 4),
        .told = row.boolean(first + 5)};
}

std::optional<qint64> storedMoment(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

} // namespace verbund
