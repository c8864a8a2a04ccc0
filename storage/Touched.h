// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"

#include <QMap>
#include <QSet>

namespace verbund {

/// What a job has touched so far; read again when it is done, so that each thing is told once and as it is
/// then.
struct Touched {
    QMap<qint64, Message> added;
    QSet<qint64> changed;
    QSet<ImAddress> peers;
    QSet<ImAddress> requests;
    QSet<ImAddress> relations;
    bool partners = false;
    bool outboxFilled = false;
};

} // namespace verbund
