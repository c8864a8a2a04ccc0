// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/xmpp/PresenceWords.h"

#include <QHash>

namespace verbund::xmpp {

class Wire;

/// Contacts' presence in, own presence out (RFC 6121 §4): the state is broadcast to all who are subscribed,
/// everything else goes to each of them as far as the sink permits it.
class PresenceBridge {
public:
    /// Most devices of one contact that are told apart.
    static constexpr qsizetype maxDevices = 32;

    explicit PresenceBridge(Wire &wire);

    /// A new stream: nobody is known yet, and this is what everybody will see of us.
    void begin(const Presence &shown);
    /// Tells the sink again what is known, after a resumption.
    void report() const;
    /// Shows this to everybody who may see it, unless it is shown already; what single people may see of it
    /// is asked anew.
    void show(const Presence &presence);
    /// What he may see of it has changed.
    void showTo(const ImAddress &reader);
    /// The server shows us to him from now on, as to everybody: tells him the rest.
    void letIn(const ImAddress &reader);
    /// Takes leave of these people only, who are to see nothing from now on.
    void leave(const QString &domain) const;
    /// Puts the hash of the own picture into every presence from now on (XEP-0153); empty: there is none.
    void showPicture(const QString &hash);
    /// Says again what is shown: servers that put the hash into presences do so only when one passes.
    void repeat();
    /// Takes leave.
    void sayGoodbye() const;

    /// Takes a presence of type available or unavailable.
    void receive(const QDomElement &stanza);
    /// We do not see him any more.
    void forget(const QString &bareJid);

private:
    struct Device {
        QString resource;
        DevicePresence presence;
    };
    /// What somebody sees beyond what is broadcast.
    struct Extra {
        QString note;
        QDateTime since;
        friend bool operator==(const Extra &, const Extra &) = default;
    };
    struct Person {
        QList<Device> devices;
        Presence shown;
        Extra told;
    };

    void put(Person &person, const QString &resource, const DevicePresence &presence) const;
    void broadcast();
    void tell(Person &person) const;
    void update(Person &person);

    Wire &m_wire;
    QHash<QString, Person> m_people;
    Presence m_own;
    /// Of the own picture; nothing while presences say nothing of it.
    std::optional<QString> m_picture;
};

} // namespace verbund::xmpp
