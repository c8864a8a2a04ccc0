// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/UserAgent.h"

#include "protocol/sip/MessageWriter.h"

namespace verbund::sip {

namespace {

// First without credentials, then with those asked for, then once with a fresh nonce (also without stale).
constexpr int maxChallenges = 2;

} // namespace

UserAgent::UserAgent(
    Flow &flow, const Identity &identity, const QByteArray &password, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_identity(identity)
    , m_userDigest(identity.user, password)
    , m_proxyDigest(identity.user, password)
    , m_transactions(flow, timing)
{
    connect(&m_transactions, &TransactionLayer::requested, this, &UserAgent::dispatch);
}

void UserAgent::trustRegistrarOnly()
{
    const auto realms = m_userDigest.realms();
    m_userDigest.restrictTo(realms);
    m_proxyDigest.restrictTo(realms);
}

QByteArray UserAgent::localContact() const
{
    const qsizetype at = m_identity.addressOfRecord.indexOf('@');
    return m_identity.addressOfRecord.first(at + 1) + m_flow.transport().localAddress()
        + ";transport=" + m_flow.transport().name().toLower();
}

Later<SipMessage> UserAgent::send(const OutgoingRequest &request)
{
    const auto attempt = std::make_shared<Attempt>();
    attempt->request = request;
    attempt->promise = std::make_shared<QPromise<Result<SipMessage>>>();
    attempt->promise->start();
    auto future = attempt->promise->future();
    this->attempt(attempt);
    return future;
}

void UserAgent::attempt(const std::shared_ptr<Attempt> &attempt)
{
    ++attempt->request.dialog->sequence;
    const QByteArray branch = "z9hG4bK" + randomToken(10);
    m_transactions.request(branch, attempt->request.method, write(attempt->request, branch))
        .then(this, [this, attempt](const Result<SipMessage> &response) { finish(attempt, response); });
}

void UserAgent::finish(const std::shared_ptr<Attempt> &attempt, const Result<SipMessage> &response)
{
    if (response && isAnswerable(*attempt, *response))
        return this->attempt(attempt);
    attempt->promise->addResult(response);
    attempt->promise->finish();
}

bool UserAgent::isAnswerable(Attempt &attempt, const SipMessage &response)
{
    const bool byUser = response.status() == 401;
    if ((!byUser && response.status() != 407) || attempt.challenges++ >= maxChallenges)
        return false;
    Digest &digest = byUser ? m_userDigest : m_proxyDigest;
    // One field holds one challenge, its commas stand within (RFC 3261 §7.3.1).
    QList<QByteArrayView> challenges;
    for (const HeaderField &field : response.fields()) {
        if (field.id == (byUser ? HeaderName::WwwAuthenticate : HeaderName::ProxyAuthenticate))
            challenges += field.value;
    }
    return digest.challenged(challenges);
}

QByteArray UserAgent::write(const OutgoingRequest &request, const QByteArray &branch)
{
    const Dialog &dialog = *request.dialog;
    const QByteArray target = dialog.target.isEmpty() ? dialog.remoteUri : dialog.target;
    const QByteArray uri = request.uri.isEmpty() ? target : request.uri;
    MessageWriter writer = MessageWriter::request(request.method, uri);
    writer.add("Via",
        "SIP/2.0/" + m_flow.transport().name() + ' ' + m_flow.transport().localAddress() + ";branch=" + branch
            + ";rport");
    writer.add("Max-Forwards", "70");
    // The registrar's way is for all but what renews it (RFC 3608).
    const bool outside = dialog.remoteTag.isEmpty();
    const QByteArrayList &routes = outside && request.method != "REGISTER" ? m_serviceRoute : dialog.routes;
    for (const QByteArray &route : routes)
        writer.add("Route", route);
    writer.add("From", '<' + m_identity.addressOfRecord + ">;tag=" + dialog.localTag);
    const QByteArray to = '<' + dialog.remoteUri + '>';
    writer.add("To", dialog.remoteTag.isEmpty() ? to : to + ";tag=" + dialog.remoteTag);
    writer.add("Call-ID", dialog.callId);
    writer.add("CSeq", QByteArray::number(dialog.sequence) + ' ' + request.method);
    if (request.withContact)
        writer.add("Contact", '<' + localContact() + ";ob>");
    for (const auto &[name, value] : request.fields)
        writer.add(name, value);
    for (const QByteArray &value : m_userDigest.credentials(request.method, uri))
        writer.add("Authorization", value);
    for (const QByteArray &value : m_proxyDigest.credentials(request.method, uri))
        writer.add("Proxy-Authorization", value);
    return writer.finish(request.contentType, request.body);
}

void UserAgent::setUnwelcome(const std::function<bool(const SipMessage &request)> &isUnwelcome)
{
    m_transactions.setUnwelcome([this, isUnwelcome](const SipMessage &request) {
        const bool isAwaited =
            request.method() == "NOTIFY" && m_dialogs.contains(request.callId().toByteArray());
        return !isAwaited && isUnwelcome(request);
    });
}

void UserAgent::serveDialog(const QByteArray &callId, const Handler &handler)
{
    if (handler)
        m_dialogs.insert(callId, handler);
    else
        m_dialogs.remove(callId);
}

void UserAgent::dispatch(const ServerTransaction &transaction)
{
    const SipMessage &request = transaction.request();
    if (request.method() == "NOTIFY") {
        const Handler handler = m_dialogs.value(request.callId().toByteArray());
        if (handler)
            return handler(transaction);
        return transaction.respond(481, "Subscription Does Not Exist");
    }
    if (const Handler handler = m_methods.value(request.method().toByteArray()))
        return handler(transaction);
    if (request.method() == "CANCEL" || request.method() == "BYE")
        return transaction.respond(481, "Call/Transaction Does Not Exist");
    if (request.method() == "SUBSCRIBE" || request.method() == "PUBLISH")
        return transaction.respond(489, "Bad Event");
    const bool options = request.method() == "OPTIONS";
    transaction.respond({.status = options ? 200 : 405,
        .reason = options ? "OK" : "Method Not Allowed",
        .fieldName = "Allow",
        .fieldValue = allowedMethods.toByteArray()});
}

} // namespace verbund::sip

#include "moc_UserAgent.cpp"
