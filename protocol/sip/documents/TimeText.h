// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace verbund::sip {

/// A moment as RFC 3339 writes it; invalid when the text is none or has no time zone.
[[nodiscard]] QDateTime fromTimeText(QStringView text);
/// The moment in UTC; empty for an invalid one.
[[nodiscard]] QString toTimeText(const QDateTime &time);

} // namespace verbund::sip
