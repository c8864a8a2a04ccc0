// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Challenge.h"

#include <QByteArrayList>
#include <QHash>

namespace verbund::sip {

/// Answers digest challenges (RFC 7616, RFC 8760) with one user's password, also of requests that follow, so
/// that they need no round trip of their own. SIP and XCAP each have one.
class Digest {
public:
    /// `user` as the server knows it; the password stays in memory only.
    Digest(const QByteArray &user, const QByteArray &password);

    /// Remembers what a 401 or 407 asks for. False when nothing of it can be answered.
    [[nodiscard]] bool challenged(const QList<QByteArrayView> &challenges);
    /// The realms that were challenged, each with its algorithm.
    [[nodiscard]] QHash<QByteArray, Challenge::Algorithm> realms() const;
    /// From now on only these realms are answered, with nothing weaker than these algorithms.
    void restrictTo(const QHash<QByteArray, Challenge::Algorithm> &realms) { m_allowed = realms; }
    /// True once there is something to answer.
    [[nodiscard]] bool isChallenged() const { return !m_realms.isEmpty(); }
    /// Credentials for one request, a field value per realm; counts the nonce's use.
    [[nodiscard]] QByteArrayList credentials(QByteArrayView method, QByteArrayView uri);

private:
    struct Realm {
        Challenge challenge;
        quint32 uses = 0;
    };

    [[nodiscard]] bool isAllowed(const Challenge &challenge) const;
    [[nodiscard]] QByteArray answer(Realm &realm, QByteArrayView method, QByteArrayView uri) const;

    QByteArray m_user;
    QByteArray m_password;
    QList<Realm> m_realms;
    /// Empty: all.
    QHash<QByteArray, Challenge::Algorithm> m_allowed;
};

/// The response value of RFC 7616 §3.4.1; `cnonce` and `nc` count only with qop.
[[nodiscard]] QByteArray digestResponse(const Challenge &challenge, QByteArrayView user,
    QByteArrayView password, QByteArrayView method, QByteArrayView uri, QByteArrayView nc,
    QByteArrayView cnonce);

} // namespace verbund::sip
