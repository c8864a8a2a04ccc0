// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QDomElement>
#include <QList>
#include <QXmppClient.h>

namespace verbund::test {

/// Somebody else's XMPP client: says what it is told to, and records every stanza that it sees.
class Counterpart final {
public:
    explicit Counterpart(const QString &address);

    /// Signs in; true when it is online.
    [[nodiscard]] bool start();
    /// Says this stanza as it stands.
    void say(const QString &stanza);
    /// Asks with this payload; the answer, or a null element after the time.
    [[nodiscard]] QDomElement ask(const QString &to, const QString &payload);

    [[nodiscard]] const ImAddress &own() const { return m_own; }
    /// Everything seen from this person, his devices included.
    [[nodiscard]] QList<QDomElement> seenFrom(const ImAddress &person) const;
    /// What he shows now: "offline", or his state, "+" and his note where there is one.
    [[nodiscard]] QString shownBy(const ImAddress &person) const;
    /// The types of presence seen from his bare address, in order; and the last of them.
    [[nodiscard]] QStringList answersOf(const ImAddress &person) const;
    [[nodiscard]] QString answerOf(const ImAddress &person) const
    {
        const QStringList types = answersOf(person);
        return types.isEmpty() ? QString() : types.last();
    }
    void forget() { m_seen.clear(); }

private:
    ImAddress m_own;
    QXmppClient m_client{QXmppClient::NoExtensions};
    QList<QDomElement> m_seen;
    int m_asked = 0;
};

} // namespace verbund::test
