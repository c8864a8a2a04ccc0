// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/XcapClient.h"

#include "protocol/sip/Bytes.h"
#include "protocol/sip/MessageScan.h"

#include <QHostAddress>
#include <QNetworkReply>

#include <chrono>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund::sip {

namespace {

constexpr auto patience = 15s;
constexpr int maxHttpChallenges = 2;
constexpr qint64 spareBytes = 64 * 1024;

Error errorOf(int status, const QString &text)
{
    using Kind = Error::Kind;
    const Kind kind = status == 401 || status == 403 ? Kind::Forbidden
        : status == 409 || status == 412             ? Kind::NotAcceptable
        : status == 413                              ? Kind::TooLarge
        : status >= 500                              ? Kind::ServerOverloaded
        : status >= 400                              ? Kind::NotUnderstood
                                                     : Kind::ServerUnreachable;
    return {.kind = kind, .subject = {}, .cause = u"XCAP %1 %2"_s.arg(status).arg(text)};
}

// Several challenges come in one field: each begins with its scheme, a token before a blank and a parameter.
QList<QByteArray> challengesIn(const QByteArray &field)
{
    QList<QByteArray> challenges;
    const auto parts = split(field, ',');
    for (const QByteArrayView part : parts) {
        const qsizetype blank = part.indexOf(' ');
        const bool begins = (blank > 0 && isToken(part.first(blank)) && part.sliced(blank + 1).contains('=')
                                && !trimmed(part.sliced(blank)).startsWith('='))
            || (isToken(part) && blank < 0);
        if (begins || challenges.isEmpty())
            challenges += part.toByteArray();
        else
            challenges.last() += ", " + part.toByteArray();
    }
    return challenges;
}

} // namespace

struct XcapClient::Call {
    QByteArray verb;
    QNetworkRequest request;
    QByteArray body;
    std::function<void(int status, QNetworkReply *reply)> done;
    int challenges = 0;
    bool tooLarge = false;
};

bool XcapClient::isUsableRoot(const QUrl &root)
{
    if (!root.isValid() || root.host().isEmpty())
        return false;
    return root.scheme() == "https"_L1
        || (root.scheme() == "http"_L1 && QHostAddress(root.host()).isLoopback());
}

bool XcapClient::isRootOf(const QUrl &root, const QString &domain)
{
    const QString host = root.host(QUrl::FullyEncoded).toLower();
    const bool within = host == domain || host.endsWith(u'.' + domain);
    return isUsableRoot(root) && !domain.isEmpty() && within;
}

XcapClient::XcapClient(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_digest(parts.name, parts.password)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!parts.caFile.isEmpty())
        m_tls.addCaCertificates(parts.caFile);
    if (!isUsableRoot(parts.root))
        m_parts.root = QUrl();
}

std::shared_ptr<XcapClient::Call> XcapClient::makeCall(const QByteArray &verb, const QByteArray &auid) const
{
    const auto call = std::make_shared<Call>();
    QUrl url = m_parts.root;
    const QByteArray user = QUrl::toPercentEncoding(QString::fromUtf8(m_parts.user), ":@+!$*'()");
    const qsizetype slash = auid.indexOf('/');
    const QByteArray application = slash < 0 ? auid : auid.first(slash);
    const QByteArray name = slash < 0 ? QByteArray("/index") : auid.sliced(slash);
    url.setPath(
        url.path() + u'/' + QString::fromUtf8(application + "/users/" + user + name), QUrl::TolerantMode);
    call->verb = verb;
    call->request.setUrl(url);
    call->request.setSslConfiguration(m_tls);
    call->request.setTransferTimeout(patience);
    call->request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    call->request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    call->request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    call->request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    call->request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return call;
}

void XcapClient::run(const std::shared_ptr<Call> &call)
{
    const QByteArray path = call->request.url().path(QUrl::FullyEncoded).toLatin1();
    const auto credentials = m_digest.credentials(call->verb, path);
    if (!credentials.isEmpty())
        call->request.setRawHeader("Authorization", credentials.first());
    QNetworkReply *reply = m_network.sendCustomRequest(call->request, call->verb, call->body);
    // Not by the progress, which Qt tells ten times a second only; and no more than this is ever kept.
    reply->setReadBufferSize(maxBodyBytes + spareBytes);
    connect(reply, &QNetworkReply::readyRead, this, [call, reply] {
        if (reply->bytesAvailable() > maxBodyBytes) {
            call->tooLarge = true;
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, call, reply] { finish(call, reply); });
}

void XcapClient::finish(const std::shared_ptr<Call> &call, QNetworkReply *reply)
{
    reply->deleteLater();
    const int status =
        call->tooLarge ? 413 : reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 401 && call->challenges++ < maxHttpChallenges) {
        const auto challenges = challengesIn(reply->rawHeader("WWW-Authenticate"));
        if (m_digest.challenged(QList<QByteArrayView>(challenges.cbegin(), challenges.cend())))
            return run(call);
    }
    call->done(status, reply);
}

Later<XcapAnswer> XcapClient::get(const QByteArray &auid, const QByteArray &etag)
{
    if (!isAvailable())
        return ready<XcapAnswer>(
            fail({.kind = Error::Kind::NotUnderstood, .subject = {}, .cause = u"no XCAP server"_s}));
    auto promise = std::make_shared<QPromise<Result<XcapAnswer>>>();
    promise->start();
    const auto call = makeCall("GET", auid);
    if (!etag.isEmpty())
        call->request.setRawHeader("If-None-Match", etag);
    call->done = [promise](int status, QNetworkReply *reply) {
        if (status == 200)
            promise->addResult(
                XcapAnswer{.document = reply->readAll(), .etag = reply->rawHeader("ETag"), .exists = true});
        else if (status == 304)
            promise->addResult(XcapAnswer{.document = {}, .etag = {}, .exists = true, .isSame = true});
        else if (status == 404)
            promise->addResult(XcapAnswer());
        else
            promise->addResult(fail(errorOf(status, reply->errorString())));
        promise->finish();
    };
    run(call);
    return promise->future();
}

Later<QByteArray> XcapClient::put(
    const QByteArray &auid, const QByteArray &contentType, const QByteArray &document, const QByteArray &etag)
{
    if (!isAvailable())
        return ready<QByteArray>(
            fail({.kind = Error::Kind::NotUnderstood, .subject = {}, .cause = u"no XCAP server"_s}));
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    const auto call = makeCall("PUT", auid);
    call->body = document;
    call->request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    if (etag.isEmpty())
        call->request.setRawHeader("If-None-Match", "*");
    else
        call->request.setRawHeader("If-Match", etag);
    call->done = [promise](int status, QNetworkReply *reply) {
        if (status == 200 || status == 201)
            promise->addResult(reply->rawHeader("ETag"));
        else
            promise->addResult(fail(errorOf(status, reply->errorString())));
        promise->finish();
    };
    run(call);
    return promise->future();
}

} // namespace verbund::sip

#include "moc_XcapClient.cpp"
