// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <optional>

namespace verbund {

/// A time of day as people type it: "18", "18:00", "18.30", "1830"; nothing else.
[[nodiscard]] std::optional<QTime> readTimeOfDay(QStringView typed);
/// The next time that it is so late, after `now`, where the user is.
[[nodiscard]] QDateTime nextTimeOfDay(QTime time, const QDateTime &now);
/// The morning after the day of `now`.
[[nodiscard]] QDateTime nextMorning(const QDateTime &now);

} // namespace verbund
