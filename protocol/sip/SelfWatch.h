// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Subscription.h"

namespace verbund::sip {

/// Hears what the user's other devices do, by the subscription to the own presence: each publishes after it
/// has changed a document, as few servers tell of documents themselves (xcap-diff, RFC 5875). Besides it says
/// every few minutes that it is time to look.
class SelfWatch final : public QObject {
    Q_OBJECT

public:
    /// `tupleId` is that of this device in the presence document.
    SelfWatch(UserAgent &agent, const QString &tupleId, const Timing &timing, QObject *parent = nullptr);

    void start();
    void stop();

Q_SIGNALS:
    /// Documents may have been changed elsewhere.
    void stirred();
    /// Whether somebody is at another device.
    void othersActive(bool active);

private:
    void take(const SipMessage &notify);

    Subscription m_subscription;
    QString m_tupleId;
    QTimer m_regular;
    /// Several notifications in a row are one reason to look.
    QTimer m_soon;
};

} // namespace verbund::sip
