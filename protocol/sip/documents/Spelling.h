// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QHash>

namespace verbund::sip {

/// How SIP servers write people: the case of the user part counts there (RFC 3261 §19.1.4), while an
/// ImAddress has none. Bounded; who is not known is written in lower case.
class Spelling {
public:
    /// Most people kept.
    static constexpr qsizetype mostPeople = 20'000;

    /// Keeps how his server writes him; empty: nothing is known. False when that changes nothing, is no way
    /// to write this address, or when there is no room.
    bool learn(const ImAddress &address, const QString &exactUser);
    /// The user part as his server writes it where it is not as in the address; else empty.
    [[nodiscard]] QString exactUser(const ImAddress &address) const;
    /// What is sent to: `sip:user@host`.
    [[nodiscard]] QString uriOf(const ImAddress &address) const;
    [[nodiscard]] bool isEmpty() const { return m_users.isEmpty(); }
    [[nodiscard]] bool isFull() const { return m_users.size() >= mostPeople; }
    /// Forgets everybody.
    void clear() { m_users.clear(); }

    friend bool operator==(const Spelling &, const Spelling &) = default;

private:
    /// Only those that are not as in the address.
    QHash<ImAddress, QString> m_users;
};

} // namespace verbund::sip
