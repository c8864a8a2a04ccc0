// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Flow.h"
#include "protocol/sip/ServerTransaction.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QQueue>
#include <QSet>

namespace verbund::sip {

/// Matches responses to requests and hands out the other side's requests (RFC 3261 §17, non-INVITE).
class TransactionLayer final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    TransactionLayer(Flow &flow, const Timing &timing, QObject *parent = nullptr);
    ~TransactionLayer() override;

    /// Sends a request whose Via has this branch; the final response, or Timeout (timer F), or
    /// ConnectionLost.
    [[nodiscard]] Later<SipMessage> request(
        const QByteArray &branch, QByteArrayView method, const QByteArray &bytes);
    /// Sends the response of a server transaction.
    void answer(const ServerTransaction &transaction, const QByteArray &bytes);
    /// Says who is answered as if nobody were here: by 202 to a MESSAGE that goes no further, by 404 to all
    /// else.
    void setUnwelcome(const std::function<bool(const SipMessage &request)> &isUnwelcome)
    {
        m_isUnwelcome = isUnwelcome;
    }
    /// How many requests wait for their response.
    [[nodiscard]] qsizetype pending() const { return m_clients.size(); }

Q_SIGNALS:
    /// A request that is in order came in.
    void requested(const verbund::sip::ServerTransaction &transaction);

private:
    using Promise = std::shared_ptr<QPromise<Result<SipMessage>>>;
    struct Client {
        QByteArray method;
        Promise promise;
    };

    void take(const SipMessage &message);
    void takeRequest(const SipMessage &request);
    void takeResponse(const SipMessage &response);
    void expire();
    void fail(const Error &reason);

    Flow &m_flow;
    Timing m_timing;
    QHash<QByteArray, Client> m_clients;
    /// All wait equally long, so the oldest is always at the head.
    QQueue<std::pair<QDeadlineTimer, QByteArray>> m_deadlines;
    QTimer m_timer;
    QSet<QByteArray> m_servers;
    std::function<bool(const SipMessage &)> m_isUnwelcome;
};

} // namespace verbund::sip
