// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/SignInSettings.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUuid>
#include <QXmppConfiguration.h>
#include <QXmppSasl2UserAgent.h>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

constexpr int keepAliveSeconds = 60;
constexpr int keepAliveTimeoutSeconds = 20;

// Everything QXmpp knows that is not SCRAM (RFC 5802, RFC 7677).
QStringList refusedMechanisms()
{
    return {u"PLAIN"_s, u"DIGEST-MD5"_s, u"ANONYMOUS"_s, u"X-OAUTH2"_s, u"X-FACEBOOK-PLATFORM"_s,
        u"X-MESSENGER-OAUTH2"_s};
}

QByteArray deviceHash(const SignIn &signIn)
{
    const QString seed = signIn.deviceId + u'|' + signIn.address.toString();
    return QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256);
}

QList<QSslCertificate> authorities(const QString &caFile)
{
    // Left empty, OpenSSL loads the system's on demand, which is much cheaper.
    if (caFile.isEmpty())
        return {};
    static const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates(); // 60 ms
    return system + QSslCertificate::fromPath(caFile, QSsl::Pem);
}

} // namespace

QString resourceFor(const SignIn &signIn)
{
    const QByteArray hash = signIn.deviceId.isEmpty() ? QUuid::createUuid().toRfc4122() : deviceHash(signIn);
    return u"Verbund."_s + QString::fromLatin1(hash.first(6).toHex());
}

QXmppConfiguration settingsFor(const SignIn &signIn)
{
    QXmppConfiguration settings;
    settings.setUser(signIn.address.user());
    settings.setDomain(signIn.address.domain());
    settings.setPassword(signIn.password);
    settings.setResource(resourceFor(signIn));
    settings.setResourcePrefix(u"Verbund"_s);
    settings.setAutoReconnectionEnabled(false);
    settings.setAutoAcceptSubscriptions(false);
    settings.setIgnoreSslErrors(false);
    settings.setUseNonSASLAuthentication(false);
    settings.setUseFastTokenAuthentication(false);
    settings.setDisabledSaslMechanisms(refusedMechanisms());
    settings.setKeepAliveInterval(keepAliveSeconds);
    settings.setKeepAliveTimeout(keepAliveTimeoutSeconds);
    settings.setCaCertificates(authorities(signIn.caFile));
    if (!signIn.deviceId.isEmpty()) {
        const QUuid device = QUuid::fromRfc4122(deviceHash(signIn).first(16));
        settings.setSasl2UserAgent(QXmppSasl2UserAgent(device, u"Verbund"_s, QString()));
    }
    return settings;
}

} // namespace verbund::xmpp
