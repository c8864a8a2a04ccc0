// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/UserAgent.h"

namespace verbund::sip {

/// What a registrar's 200 says of our own binding (RFC 3261 §10.3, RFC 5626, RFC 5627, RFC 3608).
struct Binding {
    std::chrono::seconds expires{0};
    /// Public GRUU; empty when the server gives none.
    QByteArray publicGruu;
    QByteArrayList serviceRoute;
    /// 0 when the server names no rhythm.
    std::chrono::seconds flowTimer{0};
};

/// Reads it; our binding is the one of this instance and reg-id, else of this contact: never a sibling's.
[[nodiscard]] Binding readBinding(
    const SipMessage &response, QByteArrayView instance, QByteArrayView contact);

/// Keeps this connection registered (RFC 3261 §10.2, outbound RFC 5626).
class Registration final : public QObject {
    Q_OBJECT

public:
    explicit Registration(UserAgent &agent, QObject *parent = nullptr);

    /// Registers; registered() or failed() follows, failed() also when a renewal is refused later.
    void start();
    /// Takes the binding back; ready when the server knows, or cannot be told.
    [[nodiscard]] Later<void> stop();
    [[nodiscard]] const Binding &binding() const { return m_binding; }

Q_SIGNALS:
    /// For the first time.
    void registered();
    void failed(const verbund::Error &error);

private:
    void send();
    void take(const Result<SipMessage> &response);
    void accept(const SipMessage &response);
    [[nodiscard]] OutgoingRequest request(std::chrono::seconds expires) const;
    [[nodiscard]] QString domain() const;

    UserAgent &m_agent;
    std::shared_ptr<Dialog> m_dialog = std::make_shared<Dialog>();
    Binding m_binding;
    QTimer m_refresh;
    std::chrono::seconds m_wanted{3600};
    bool m_registered = false;
    bool m_raised = false;
    bool m_stopped = false;
};

} // namespace verbund::sip
