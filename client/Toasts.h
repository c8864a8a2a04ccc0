// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace verbund {

class Notifier;
class OwnPresence;
class People;
class Settings;
class ToastsModel;

/// Raises a toast for what the user does not see anyway: natively where the desktop's service takes replies,
/// else in Verbund's own toast window.
class Toasts final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Notifier &notifier;
        ToastsModel &own;
        const People &people;
        const OwnPresence &presence;
        const Settings &settings;
    };
    explicit Toasts(const Parts &parts, QObject *parent = nullptr);

    void messageArrived(const Message &message);
    /// `openCount`: requests waiting now; from the fourth on one toast stands for all, which opens their
    /// list.
    void requestsAppeared(const QList<Request> &requests, int openCount);
    /// As many wait now: what stands for all of them goes with the last one.
    void requestsLeft(int openCount);
    /// The user reads this conversation or decides this request: its toast goes.
    void clear(const ImAddress &peer);
    /// What the user has before his eyes; empty when the window is not active.
    void setWatched(const ImAddress &peer) { m_watched = peer; }

Q_SIGNALS:
    void replied(const verbund::ImAddress &peer, const QString &text);
    void readMarked(const verbund::ImAddress &peer);
    /// Of a request of nobody in particular: the list is wanted.
    void activated(const verbund::ImAddress &peer, bool isRequest);

private:
    void raiseRequest(const Request &request);
    void raiseSummary();
    void raise(const ToastRow &toast);
    [[nodiscard]] static QString nativeText(const ToastRow &toast);
    [[nodiscard]] bool isSilent() const;

    Parts m_parts;
    ImAddress m_watched;
    /// Who has a toast of his own for his request.
    QSet<ImAddress> m_singles;
    /// Stands for many requests, nobody's; without a count: it is not shown.
    ToastRow m_summary{.person = {}, .text = {}, .time = {}, .isRequest = true, .count = 0};
    /// A flood changes it once a second.
    QTimer m_pause;
    bool m_summaryWaits = false;
    /// Native ones that are shown, by tag.
    QHash<QString, ToastRow> m_native;
    /// Messages since the user last looked, by person.
    QHash<ImAddress, int> m_counts;
};

} // namespace verbund
