// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/RequestCheck.h"
#include "protocol/sip/SipMessage.h"

#include <QPointer>

#include <memory>

namespace verbund::sip {

class TransactionLayer;

/// A request of the other side that waits for its one final response (RFC 3261 §17.2.2; over a stream nothing
/// is repeated). A copyable handle; the first final response counts, later ones do nothing.
class ServerTransaction {
public:
    ServerTransaction(TransactionLayer &layer, const SipMessage &request);

    [[nodiscard]] const SipMessage &request() const { return m_state->request; }
    /// Fields of a response beside those that it takes from the request.
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    /// Answers; never 408 (RFC 4320 §4.2).
    void respond(int status, QByteArrayView reason, const Fields &fields = {}) const;
    /// Answers with a refusal.
    void respond(const Refusal &answer) const;

private:
    struct State {
        QPointer<TransactionLayer> layer;
        SipMessage request;
        QByteArray localTag;
        bool answered = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace verbund::sip
