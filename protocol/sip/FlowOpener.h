// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Flow.h"
#include "protocol/sip/Locator.h"

#include <functional>
#include <optional>

namespace verbund::sip {

/// Makes the transports of a session.
using TransportFactory = std::function<std::unique_ptr<Transport>()>;

/// Finds the server and tries its addresses one after the other until one is connected and secured.
class FlowOpener final : public QObject {
    Q_OBJECT

public:
    FlowOpener(
        Resolver &resolver, TransportFactory transports, const Timing &timing, QObject *parent = nullptr);

    /// Starts once; one of the signals follows.
    void start(const SignIn &signIn);
    /// The flow that was opened.
    [[nodiscard]] std::unique_ptr<Flow> takeFlow() { return std::move(m_flow); }

Q_SIGNALS:
    void opened();
    /// No address led to a connection; the most telling reason of all tries.
    void failed(const verbund::Error &error);

private:
    void tryNext();
    void drop(const Error &error);

    Locator m_locator;
    TransportFactory m_transports;
    Timing m_timing;
    QTimer m_tryTime;
    QList<Endpoint> m_endpoints;
    QByteArray m_domain;
    std::unique_ptr<Flow> m_flow;
    std::optional<Error> m_worst;
};

} // namespace verbund::sip
