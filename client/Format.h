// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/LookAlikes.h"
#include "client/Policy.h"
#include "protocol/FederationLine.h"
#include "protocol/Message.h"
#include "protocol/Presence.h"
#include "protocol/Session.h"
#include "storage/Request.h"

#include <QLocale>
#include <QObject>
#include <QQmlEngine>

namespace verbund {

/// Values as words: the one place for times, names of states and initials. No state of its own.
class Format final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// "14:05".
    Q_INVOKABLE [[nodiscard]] QString time(const QDateTime &time) const;
    /// For lists: "14:05" today, "Yesterday", a weekday within a week, else a date.
    Q_INVOKABLE [[nodiscard]] QString listTime(const QDateTime &time) const;
    /// For date lines, from "yyyy-MM-dd": "Today", "Yesterday", "Monday, 3 March".
    Q_INVOKABLE [[nodiscard]] QString day(const QString &isoDate) const;
    /// "2 minutes ago".
    Q_INVOKABLE [[nodiscard]] QString age(const QDateTime &time) const;
    /// "Available", "Be right back" …
    Q_INVOKABLE [[nodiscard]] QString availability(verbund::Presence::Availability availability) const;
    /// "Do not disturb until 18:00"; without an end only the state.
    [[nodiscard]] QString state(Presence::Availability availability, const QDateTime &until) const;
    /// A time to come: "18:00" today, "tomorrow, 08:00", "Monday, 08:00" within a week, else with the date.
    [[nodiscard]] QString moment(const QDateTime &time) const;
    /// "Sent", "Delivered" …
    Q_INVOKABLE [[nodiscard]] QString messageState(verbund::Message::State state) const;
    /// "SIP".
    Q_INVOKABLE [[nodiscard]] QString carrier(verbund::Route::Carrier carrier) const;
    /// How a line of the federation check was judged: "in order", "remark" …
    Q_INVOKABLE [[nodiscard]] QString verdict(verbund::FederationLine::Verdict verdict) const;
    /// What a server cannot do over a protocol, as a sentence.
    [[nodiscard]] QString limitation(Session::Limitation limitation, Carrier carrier) const;
    /// "External person" …
    Q_INVOKABLE [[nodiscard]] QString level(verbund::Relation::Level level) const;
    /// "Sees: … Does not see: …", with full stops.
    Q_INVOKABLE [[nodiscard]] QString consequence(
        verbund::Relation::Level level, verbund::Partner::Type type) const;
    /// "Federated partner" …
    Q_INVOKABLE [[nodiscard]] QString partnerType(verbund::Partner::Type type) const;
    /// What people at such a domain may, in one sentence.
    Q_INVOKABLE [[nodiscard]] QString partnerTypeMeaning(verbund::Partner::Type type) const;
    /// What a ruling is about: "sees my presence" …
    Q_INVOKABLE [[nodiscard]] QString action(verbund::Ruling::Action action) const;
    /// The answer to "Why?".
    Q_INVOKABLE [[nodiscard]] QString why(
        const verbund::Ruling &ruling, verbund::Relation::Level level) const;
    /// How a relationship came to be: "answered in the inbox" …
    Q_INVOKABLE [[nodiscard]] QString origin(verbund::Relation::Origin origin) const;
    /// Why a home server does not take a relationship, and what to do, as a sentence; empty for None.
    [[nodiscard]] QString rejection(Error::Kind reason) const;
    /// "until 31 December 2026, 18:00"; without the time where it is the end of a day; empty: never ends.
    Q_INVOKABLE [[nodiscard]] QString until(const QDateTime &until) const;
    /// "since 3 March 2026"; empty where it is not known.
    Q_INVOKABLE [[nodiscard]] QString since(const QDateTime &since) const;
    /// "asks to see your presence" …
    Q_INVOKABLE [[nodiscard]] QString came(const verbund::Request &request) const;
    /// Over which protocols: "XMPP and SIP".
    Q_INVOKABLE [[nodiscard]] QString cameOver(const verbund::Request &request) const;
    /// A warning, as a sentence.
    [[nodiscard]] QString likeness(const Likeness &likeness) const;
    /// One or two letters for the picture of a person without one.
    Q_INVOKABLE [[nodiscard]] QString initials(const QString &name) const;
    /// 0 to 7, always the same for an address: which of Theme's colours the picture has.
    Q_INVOKABLE [[nodiscard]] int colourIndex(const QString &address) const;
    /// A first name for "Message to Liza".
    Q_INVOKABLE [[nodiscard]] QString firstName(const QString &name) const;
};

} // namespace verbund
