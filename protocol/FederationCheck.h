// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationReport.h"

#include <QObject>

namespace verbund {

/// Finds out why a domain cannot be reached. The seam to DNS and foreign servers; sends nothing about the
/// user.
class FederationCheck : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins; whatever ran before is cancelled without a word. Ends within five seconds.
    virtual void start(const FederationQuestion &question) = 0;
    /// Stops it: what is not known yet is not tested; finished() follows. Nothing where nothing runs.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// A line is known; not always in the order of the report.
    void lineFound(const verbund::FederationLine &line);
    /// The end of what start() began, in the next turn of the event loop at the earliest.
    void finished(const verbund::FederationReport &report);
};

} // namespace verbund
