// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/TransactionLayer.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

// Requests that the application has not answered yet; more are a flood.
constexpr qsizetype maxServers = 10'000;

// By the branch where it is one (RFC 3261 §17.2.3), else by what stands for it in RFC 2543.
QByteArray serverKey(const SipMessage &request)
{
    const QByteArrayView branch = request.via().branch();
    QByteArray key = branch.toByteArray() + ' ' + request.via().sentBy.toByteArray() + ' '
        + request.sequenceMethod().toByteArray();
    if (branch.size() <= 7 || !same(branch.first(7), "z9hG4bK"))
        key += ' ' + request.callId().toByteArray() + ' ' + QByteArray::number(request.sequence()) + ' '
            + request.fromTag().toByteArray();
    return key;
}

// What the home server itself says while nobody is signed in.
Refusal asIfAway(const SipMessage &request)
{
    if (request.method() == "MESSAGE")
        return {.status = 202, .reason = "Accepted", .fieldName = {}, .fieldValue = {}};
    return {.status = 404, .reason = "Not Found", .fieldName = {}, .fieldValue = {}};
}

} // namespace

TransactionLayer::TransactionLayer(Flow &flow, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_timing(timing)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TransactionLayer::expire);
    connect(&flow, &Flow::received, this, &TransactionLayer::take);
    connect(&flow, &Flow::closed, this, [this] {
        fail({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = u"the connection ended"_s});
    });
}

TransactionLayer::~TransactionLayer()
{
    fail({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}});
}

Later<SipMessage> TransactionLayer::request(
    const QByteArray &branch, QByteArrayView method, const QByteArray &bytes)
{
    if (!m_flow.isOpen())
        return ready<SipMessage>(
            verbund::fail({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}}));
    auto promise = std::make_shared<QPromise<Result<SipMessage>>>();
    promise->start();
    m_clients.insert(branch, {.method = method.toByteArray(), .promise = promise});
    m_deadlines.enqueue({QDeadlineTimer(m_timing.transaction), branch});
    if (!m_timer.isActive())
        m_timer.start(m_timing.transaction);
    m_flow.send(bytes);
    return promise->future();
}

void TransactionLayer::answer(const ServerTransaction &transaction, const QByteArray &bytes)
{
    m_servers.remove(serverKey(transaction.request()));
    m_flow.send(bytes);
}

void TransactionLayer::take(const SipMessage &message)
{
    if (message.isRequest())
        takeRequest(message);
    else if (message.defect().isEmpty())
        takeResponse(message);
}

void TransactionLayer::takeRequest(const SipMessage &request)
{
    // Nothing can be said to who leaves no way back; ACK is never answered.
    if (request.via().sentBy.isEmpty() || request.method() == "ACK")
        return;
    const ServerTransaction transaction(*this, request);
    const bool isUnwelcome = m_isUnwelcome && m_isUnwelcome(request);
    if (const auto refusal = check(request))
        return transaction.respond(isUnwelcome ? asIfAway(request) : *refusal);
    if (isUnwelcome && request.method() != "MESSAGE")
        return transaction.respond(asIfAway(request));
    const QByteArray key = serverKey(request);
    if (m_servers.contains(key))
        return;
    if (m_servers.size() >= maxServers)
        return transaction.respond(
            {.status = 503, .reason = "Too Busy", .fieldName = "Retry-After", .fieldValue = "10"});
    m_servers.insert(key);
    Q_EMIT requested(transaction);
}

void TransactionLayer::takeResponse(const SipMessage &response)
{
    const auto found = m_clients.constFind(response.via().branch().toByteArray());
    if (found == m_clients.cend() || found->method != response.sequenceMethod() || response.status() < 200)
        return;
    const Promise promise = found->promise;
    m_clients.erase(found);
    promise->addResult(response);
    promise->finish();
}

void TransactionLayer::expire()
{
    QList<Promise> late;
    while (!m_deadlines.isEmpty()) {
        const auto &[deadline, branch] = m_deadlines.head();
        if (m_clients.contains(branch)) {
            if (!deadline.hasExpired())
                break;
            late += m_clients.take(branch).promise;
        }
        m_deadlines.dequeue();
    }
    if (!m_deadlines.isEmpty())
        m_timer.start(std::chrono::milliseconds(m_deadlines.head().first.remainingTime() + 1));
    for (const Promise &promise : std::as_const(late)) {
        promise->addResult(
            verbund::fail({.kind = Error::Kind::Timeout, .subject = {}, .cause = u"no final response"_s}));
        promise->finish();
    }
}

void TransactionLayer::fail(const Error &reason)
{
    m_timer.stop();
    m_deadlines.clear();
    const auto clients = std::exchange(m_clients, {});
    for (const Client &client : clients) {
        client.promise->addResult(verbund::fail(reason));
        client.promise->finish();
    }
}

} // namespace verbund::sip

#include "moc_TransactionLayer.cpp"
