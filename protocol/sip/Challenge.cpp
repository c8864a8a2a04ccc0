// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Challenge.h"

#include "protocol/sip/Bytes.h"

#include <algorithm>

namespace verbund::sip {

namespace {

constexpr qsizetype maxParts = 32;

bool offersAuth(QByteArrayView qop)
{
    const QByteArray options = unquoted(qop);
    const auto parts = split(options, ',');
    return std::ranges::any_of(parts, [](QByteArrayView option) { return same(option, "auth"); });
}

// What is sent back must be sent back as it came.
bool isSendable(const QByteArray &value)
{
    return !value.contains('\0') && !value.contains('\r') && !value.contains('\n');
}

} // namespace

std::optional<Challenge> Challenge::parse(QByteArrayView value)
{
    const QByteArrayView text = trimmed(value);
    if (text.size() < 7 || !same(text.first(6), "Digest") || (text[6] != ' ' && text[6] != '\t'))
        return std::nullopt;
    Challenge challenge;
    bool usable = true;
    const auto parts = split(text.sliced(7), ',');
    if (parts.size() > maxParts)
        return std::nullopt;
    for (const QByteArrayView part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0)
            continue;
        const QByteArrayView name = trimmed(part.first(equals));
        const QByteArrayView raw = trimmed(part.sliced(equals + 1));
        if (same(name, "realm"))
            challenge.realm = unquoted(raw);
        else if (same(name, "nonce"))
            challenge.nonce = unquoted(raw);
        else if (same(name, "opaque"))
            challenge.opaque = unquoted(raw);
        else if (same(name, "stale"))
            challenge.stale = same(unquoted(raw), "true");
        else if (same(name, "qop"))
            usable = usable && (challenge.withQop = offersAuth(raw));
        else if (same(name, "algorithm") && same(unquoted(raw), "SHA-256"))
            challenge.algorithm = Algorithm::Sha256;
        else if (same(name, "algorithm") && !same(unquoted(raw), "MD5"))
            usable = false;
    }
    usable = usable && !challenge.nonce.isEmpty() && isSendable(challenge.nonce)
        && isSendable(challenge.realm) && isSendable(challenge.opaque);
    return usable ? std::optional(challenge) : std::nullopt;
}

QList<Challenge> Challenge::choose(const QList<QByteArrayView> &values)
{
    QList<Challenge> chosen;
    for (const QByteArrayView value : values) {
        const auto challenge = parse(value);
        if (challenge && !std::ranges::contains(chosen, challenge->realm, &Challenge::realm))
            chosen += *challenge;
    }
    return chosen;
}

} // namespace verbund::sip
