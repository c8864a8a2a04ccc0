// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/UserAgent.h"

namespace verbund::sip {

/// What is subscribed to (RFC 6665).
struct SubscriptionWish {
    /// URI of the resource.
    QByteArray target;
    QByteArray event;
    /// For Accept.
    QByteArray accept;
    /// Takes lists (RFC 4662).
    bool eventList = false;
};

/// One subscription: makes its dialog, renews it, begins it afresh when it is lost, ends it.
class Subscription final : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Pending, Active };

    Subscription(
        UserAgent &agent, const SubscriptionWish &wish, const Timing &timing, QObject *parent = nullptr);
    ~Subscription() override;

    /// Subscribes, or renews now.
    void start();
    /// Unsubscribes; says nothing more.
    void stop();
    /// Lets go of the dialog and begins another one: what the server sent does not fit together.
    void restart();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SubscriptionWish &wish() const { return m_wish; }

Q_SIGNALS:
    /// The server took it (2xx).
    void accepted();
    /// Whatever came of a SUBSCRIBE, also nothing in time: the next in a queue may go.
    void answered();
    /// A NOTIFY, each once and in order; the state is that of its Subscription-State.
    void notified(const verbund::sip::SipMessage &notify);
    /// Over: refused with this status, or ended by the other side (status 0) with no sense in trying again.
    void ended(int status);

private:
    void send(std::chrono::seconds expires);
    void take(const Result<SipMessage> &response);
    void accept(const SipMessage &response);
    void refuse(const SipMessage &response);
    void takeNotify(const ServerTransaction &transaction);
    [[nodiscard]] bool belongsHere(const SipMessage &notify) const;
    void learnDialog(const SipMessage &message, QByteArrayView remoteTag);
    void applyState(const SipMessage &notify);
    void handleTermination(const Parameters &parameters);
    void newDialog();
    void finish(int status);
    void retryIn(std::chrono::milliseconds delay);

    UserAgent &m_agent;
    SubscriptionWish m_wish;
    Timing m_timing;
    std::shared_ptr<Dialog> m_dialog;
    QTimer m_timer;
    /// Until then no try goes out at once.
    QDeadlineTimer m_noHurry;
    State m_state = State::Idle;
    std::chrono::seconds m_wanted{3600};
    /// Tries in a row that led to nothing.
    int m_misses = 0;
    bool m_sending = false;
    bool m_again = false;
    bool m_over = false;
};

} // namespace verbund::sip
