// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/xmpp/PresenceWords.h"

#include <QHash>

namespace verbund::xmpp {

class Wire;

/// Contacts' presence in, own presence out (RFC 6121 §4).
class PresenceBridge {
public:
    /// Most devices of one contact that are told apart.
    static constexpr qsizetype maxDevices = 32;

    explicit PresenceBridge(Wire &wire);

    /// A new stream: nobody is known yet, and this is what everybody will see of us.
    void begin(const Presence &shown);
    /// Tells the sink again what is known, after a resumption.
    void report() const;
    /// Shows this to everybody who may see it, unless it is shown already.
    void show(const Presence &presence);
    /// Puts the hash of the own picture into every presence from now on (XEP-0153); empty: there is none.
    void showPicture(const QString &hash);
    /// Says again what is shown: servers that put the hash into presences do so only when one passes.
    void repeat() const;
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
    struct Person {
        QList<Device> devices;
        Presence shown;
    };

    void put(Person &person, const QString &resource, const DevicePresence &presence) const;
    void broadcast(bool noteMatters) const;
    void showNote(const Person &person) const;
    void update(Person &person);

    Wire &m_wire;
    QHash<QString, Person> m_people;
    Presence m_own;
    /// Of the own picture; nothing while presences say nothing of it.
    std::optional<QString> m_picture;
};

} // namespace verbund::xmpp
