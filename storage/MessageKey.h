// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace verbund {

/// A place in a conversation: messages are ordered by time, then id. Ids rise with time, whatever the order
/// of arrival; without an id it is the place before the first message of that time.
struct MessageKey {
    QDateTime time;
    qint64 id = 0;
};

} // namespace verbund
