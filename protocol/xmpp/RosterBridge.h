// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "protocol/Result.h"

#include <QDomElement>
#include <QObject>

namespace verbund::xmpp {

class PictureBridge;
class PresenceBridge;
class RequestBridge;
class Wire;

/// The contact list between server and sink (RFC 6121 §2).
class RosterBridge final : public QObject {
    Q_OBJECT

public:
    /// Tells `presence` and `pictures` whom we see no more, and `requests` who is let in.
    RosterBridge(Wire &wire, PresenceBridge &presence, PictureBridge &pictures, RequestBridge &requests,
        QObject *parent = nullptr);

    /// Asks for the whole list; known() follows. Once per new stream.
    void fetch();
    /// Tells the sink again what is known, after a resumption.
    void report();
    /// Takes a push; one that is not from the account is ignored (RFC 6121 §2.1.6).
    void receivePush(const QDomElement &iq);

    /// Writes name and groups.
    [[nodiscard]] Later<void> save(const Contact &contact);
    /// Removes an entry with both subscriptions; one that is not there is removed already.
    [[nodiscard]] Later<void> remove(const ImAddress &address);

Q_SIGNALS:
    /// The list is there, or the server has none.
    void known();
    /// Somebody may see us now, or not any more.
    void sightChanged(const verbund::ImAddress &address, bool seesMe);

private:
    void take(const QDomElement &query);
    void change(const QDomElement &item);
    void forget(const QString &bareJid);

    Wire &m_wire;
    PresenceBridge &m_presence;
    PictureBridge &m_pictures;
    RequestBridge &m_requests;
};

} // namespace verbund::xmpp
