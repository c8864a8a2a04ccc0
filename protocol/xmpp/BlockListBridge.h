// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"

#include <QDomElement>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace verbund::xmpp {

class Wire;

/// The block list (XEP-0191) of people and of domains, and reports that go with it (XEP-0377). Not
/// QXmppBlockingManager: its requests never end when the client goes away under them, and it answers pushes
/// from strangers.
class BlockListBridge final : public QObject {
    Q_OBJECT

public:
    explicit BlockListBridge(Wire &wire, QObject *parent = nullptr);

    /// Asks for the list, which also asks for its pushes, and whether reports are taken; known() follows.
    /// Once per new stream.
    void fetch();
    /// Tells the sink again what is known, after a resumption.
    void report() const;
    /// Takes a push of block or unblock; one that is not from the account is ignored.
    void receivePush(const QDomElement &iq);

    /// True when he is blocked himself; his domain does not count.
    [[nodiscard]] bool isBlocked(const ImAddress &address) const { return m_people.contains(address); }
    [[nodiscard]] const QSet<ImAddress> &people() const { return m_people; }
    /// True where the server takes reports.
    [[nodiscard]] bool takesReports() const { return m_takesReports; }

    /// Blocks an address.
    [[nodiscard]] Later<void> block(const ImAddress &address);
    /// Lifts a block.
    [[nodiscard]] Later<void> unblock(const ImAddress &address);
    /// Blocks a domain, or lifts it. It covers the domain itself and everybody at it, but none of its
    /// subdomains (XEP-0191 §3.1, RFC 6122): these are kept out by the client.
    [[nodiscard]] Later<void> setDomainBlocked(const QString &domain, bool blocked);
    /// Blocks an address and reports it as spam; where the server takes no reports, only the former.
    [[nodiscard]] Later<void> reportSpam(const ImAddress &address);

Q_SIGNALS:
    /// The list is there, or the server has none.
    void known();
    /// The server blocks these people now, or not any more.
    void changed(const QSet<verbund::ImAddress> &before);
    /// takesReports() changed.
    void abilitiesChanged();

private:
    void sort();
    [[nodiscard]] Later<void> order(const QString &what, const QString &jid, bool isSpam = false) const;

    Wire &m_wire;
    QStringList m_blocked;
    /// What of it is about people.
    QSet<ImAddress> m_people;
    bool m_known = false;
    bool m_takesReports = false;
};

} // namespace verbund::xmpp
