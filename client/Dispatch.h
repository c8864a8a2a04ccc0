// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "protocol/Message.h"
#include "storage/OutboxItem.h"

#include <QObject>

namespace verbund {

class Lines;
class People;
class Store;

/// Decides over which protocols something goes that concerns a person, and puts it into the outbox.
class Dispatch final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        People &people;
        const Lines &lines;
    };
    explicit Dispatch(const Parts &parts, QObject *parent = nullptr);

    /// Stores a message for sending.
    [[nodiscard]] Later<Message> send(const ImAddress &peer, const QString &text);

private:
    void linesChanged();
    void rerouteWaiting();
    void reroute(const QList<OutboxItem> &items);

    Parts m_parts;
    Carriers m_up;
};

} // namespace verbund
