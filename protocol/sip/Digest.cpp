// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Digest.h"

#include "protocol/sip/Bytes.h"

#include <QCryptographicHash>

#include <algorithm>

namespace verbund::sip {

namespace {

constexpr qsizetype maxRealms = 4;

QByteArray hash(Challenge::Algorithm algorithm, std::initializer_list<QByteArrayView> parts)
{
    QCryptographicHash sum(
        algorithm == Challenge::Algorithm::Sha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Md5);
    bool first = true;
    for (const QByteArrayView part : parts) {
        if (!std::exchange(first, false))
            sum.addData(QByteArrayView(":"));
        sum.addData(part);
    }
    return sum.result().toHex();
}

} // namespace

QByteArray digestResponse(const Challenge &challenge, QByteArrayView user, QByteArrayView password,
    QByteArrayView method, QByteArrayView uri, QByteArrayView nc, QByteArrayView cnonce)
{
    const auto algorithm = challenge.algorithm;
    const QByteArray secret = hash(algorithm, {user, challenge.realm, password});
    const QByteArray request = hash(algorithm, {method, uri});
    if (!challenge.withQop)
        return hash(algorithm, {secret, challenge.nonce, request});
    return hash(algorithm, {secret, challenge.nonce, nc, cnonce, "auth", request});
}

Digest::Digest(const QByteArray &user, const QByteArray &password)
    : m_user(user)
    , m_password(password)
{
}

bool Digest::challenged(const QList<QByteArrayView> &challenges)
{
    QList<Challenge> chosen = Challenge::choose(challenges);
    chosen.removeIf([this](const Challenge &challenge) { return !isAllowed(challenge); });
    for (const Challenge &challenge : chosen) {
        const auto known = std::ranges::find(
            m_realms, challenge.realm, [](const Realm &realm) { return realm.challenge.realm; });
        // A new nonce counts from 1; the same one goes on, or the server takes it for a replay.
        if (known != m_realms.end())
            *known = {
                .challenge = challenge, .uses = known->challenge.nonce == challenge.nonce ? known->uses : 0};
        else if (m_realms.size() < maxRealms)
            m_realms += {.challenge = challenge};
    }
    return !chosen.isEmpty();
}

QHash<QByteArray, Challenge::Algorithm> Digest::realms() const
{
    QHash<QByteArray, Challenge::Algorithm> realms;
    for (const Realm &realm : m_realms)
        realms.insert(realm.challenge.realm, realm.challenge.algorithm);
    return realms;
}

bool Digest::isAllowed(const Challenge &challenge) const
{
    const auto allowed = m_allowed.constFind(challenge.realm);
    return m_allowed.isEmpty() || (allowed != m_allowed.cend() && challenge.algorithm >= *allowed);
}

QByteArrayList Digest::credentials(QByteArrayView method, QByteArrayView uri)
{
    QByteArrayList all;
    for (Realm &realm : m_realms)
        all += answer(realm, method, uri);
    return all;
}

QByteArray Digest::answer(Realm &realm, QByteArrayView method, QByteArrayView uri) const
{
    const Challenge &challenge = realm.challenge;
    const QByteArray nc = QByteArray::number(++realm.uses, 16).rightJustified(8, '0');
    const QByteArray cnonce = randomToken();
    QByteArray value = "Digest username=" + quoted(m_user) + ", realm=" + quoted(challenge.realm)
        + ", nonce=" + quoted(challenge.nonce) + ", uri=" + quoted(uri) + ", response=\""
        + digestResponse(challenge, m_user, m_password, method, uri, nc, cnonce) + '"';
    value += challenge.algorithm == Challenge::Algorithm::Sha256 ? ", algorithm=SHA-256" : ", algorithm=MD5";
    if (challenge.withQop)
        value += ", qop=auth, nc=" + nc + ", cnonce=\"" + cnonce + '"';
    if (!challenge.opaque.isEmpty())
        value += ", opaque=" + quoted(challenge.opaque);
    return value;
}

} // namespace verbund::sip
