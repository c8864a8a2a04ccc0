// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationLine.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace verbund {

/// What the federation check is asked.
struct FederationQuestion {
    /// A domain or an address; of an address only the domain is ever looked up.
    QString subject;
    /// `HOST[:PORT]` of a server known by hand (direct federation); empty: by DNS.
    QString direct;
    /// True where it is the user's own domain: what a partner would have to do, our administrator has to.
    bool own = false;

    friend bool operator==(const FederationQuestion &, const FederationQuestion &) = default;
};

/// A verdict in one or two translated words.
[[nodiscard]] QString verdictWord(FederationLine::Verdict verdict);

/// One translated sentence about so many points that were left out because something before them has to work
/// first; empty for none.
[[nodiscard]] QString untestedWords(qsizetype count);

/// All lines of one check, in their order.
struct FederationReport {
    /// As people read it (IDN decoded); never the user part of an address.
    QString domain;
    QDateTime time;
    QList<FederationLine> lines;
    /// False where it was cancelled or the time was up: some lines are not tested.
    bool complete = false;

    /// The first failed line, else null.
    [[nodiscard]] const FederationLine *firstFailure() const;
    /// The worst that was found: Failed, Warning, Ok, or NotTested where nothing could be learnt.
    [[nodiscard]] FederationLine::Verdict verdict() const;
    /// The lines without the minor ones.
    [[nodiscard]] QList<FederationLine> shown() const;
    /// How many were not tested because something before them has to work first.
    [[nodiscard]] qsizetype untested() const;
    /// One translated sentence: what is wrong and who must do what.
    [[nodiscard]] QString summary() const;
    /// The whole as text, to be copied or sent on; holds nothing about the user.
    [[nodiscard]] QString text() const;
    /// The whole as documented in protocol/federation/README.md; holds nothing about the user.
    [[nodiscard]] QJsonObject json() const;

    friend bool operator==(const FederationReport &, const FederationReport &) = default;
};

} // namespace verbund
