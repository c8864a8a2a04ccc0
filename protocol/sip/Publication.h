// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/UserAgent.h"

namespace verbund::sip {

/// Keeps one document published (RFC 3903): one PUBLISH at a time, the newest document wins, 412 publishes
/// afresh.
class Publication final : public QObject {
    Q_OBJECT

public:
    /// `etag` of a publication of this device that may still be there; empty: none.
    Publication(UserAgent &agent, const QByteArray &event, const QByteArray &contentType,
        const QByteArray &etag, const Timing &timing, QObject *parent = nullptr);

    /// Publishes this from now on.
    void publish(const QByteArray &document);
    /// Takes it back; ready when the server holds nothing of it any more, or refuses to let go of it.
    [[nodiscard]] Later<void> remove();
    /// Of what the server holds; empty when nothing.
    [[nodiscard]] QByteArray etag() const { return m_etag; }

Q_SIGNALS:
    /// The server holds the newest document.
    void published();
    /// The server does not take publications (405, 489, 501 …); nothing more is tried.
    void refused(int status);

private:
    enum class Step { Idle, Sending, Waiting, Refused };
    struct Sent {
        bool withBody = false;
        bool removal = false;
    };

    void send();
    void take(const Result<SipMessage> &response, Sent sent);
    void settleRemoval();
    void react(const Result<SipMessage> &response, Sent sent);
    void accept(const SipMessage &response, Sent sent);
    void refuse(const SipMessage &response);
    void retryIn(std::chrono::milliseconds delay);

    UserAgent &m_agent;
    QByteArray m_event;
    QByteArray m_contentType;
    QByteArray m_etag;
    Timing m_timing;
    QByteArray m_document;
    QTimer m_timer;
    /// Of the removal that is awaited; null: none is.
    std::shared_ptr<QPromise<Result<void>>> m_removal;
    Step m_step = Step::Idle;
    /// Short, so that a device that died is not shown as present for long.
    std::chrono::seconds m_wanted{600};
    int m_misses = 0;
    /// The document has changed since the last PUBLISH went out.
    bool m_dirty = false;
    bool m_removing = false;
};

} // namespace verbund::sip
