// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Session.h"
#include "storage/OutboxItem.h"

#include <QObject>
#include <QSet>

namespace verbund {

class Store;

/// Tells the home server what is in the store's outbox for this protocol, in order, each once: begins when
/// the archive is read (what it holds was sent before), stops when the connection goes, and begins again.
class Outbox final : public QObject {
    Q_OBJECT

public:
    Outbox(Store &store, Session &session, QObject *parent = nullptr);

    /// The archive is read to its end: whatever is still queued was never sent.
    void resume();

private:
    void drain();
    void sendNext();
    void hand(const OutboxItem &item);
    [[nodiscard]] Later<void> publish(const QString &hash);
    [[nodiscard]] Later<void> tell(const OutboxItem &item);
    void finish(const OutboxItem &item, const Result<void> &told);

    Store &m_store;
    Session &m_session;
    QList<OutboxItem> m_items;
    QSet<qint64> m_handed;
    bool m_open = false;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_handing = false;
};

} // namespace verbund
