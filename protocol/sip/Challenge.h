// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace verbund::sip {

/// A digest challenge as a server sends it (RFC 7616 §3.3).
struct Challenge {
    enum class Algorithm { Md5, Sha256 };

    QByteArray realm;
    QByteArray nonce;
    QByteArray opaque;
    Algorithm algorithm = Algorithm::Md5;
    /// The server takes qop=auth; without it the old form of RFC 2069.
    bool withQop = false;
    bool stale = false;

    /// Reads one field value; nothing for other schemes, unknown algorithms, and qop without auth.
    [[nodiscard]] static std::optional<Challenge> parse(QByteArrayView value);
    /// The one to answer per realm: the topmost that we know (RFC 8760 §2.4).
    [[nodiscard]] static QList<Challenge> choose(const QList<QByteArrayView> &values);
};

} // namespace verbund::sip
