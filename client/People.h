// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/ContactBook.h"
#include "client/Routing.h"
#include "client/Rows.h"

#include <QObject>
#include <QSet>

namespace verbund {

class Store;

/// Everybody the account knows: the copies of the contact lists joined with presence, typing, blocks and
/// routes. One person, whatever protocols he is on.
class People final : public QObject {
    Q_OBJECT

public:
    explicit People(Store &store, QObject *parent = nullptr);

    /// Reads the stored contact lists and pins.
    [[nodiscard]] Later<void> load();
    void setOwnAddress(const ImAddress &address);

    /// The person behind an address, known or not.
    [[nodiscard]] Person person(const ImAddress &address) const;
    [[nodiscard]] bool isContact(const ImAddress &address) const { return contacts().contains(address); }
    /// One entry per contact, of all lists.
    [[nodiscard]] const QHash<ImAddress, Contact> &contacts() const { return m_contacts.merged(); }
    /// The lists themselves.
    [[nodiscard]] const ContactBook &book() const { return m_contacts; }
    /// All group names, sorted for people.
    [[nodiscard]] QStringList groups() const;

    void replaceContacts(Carrier carrier, const QList<Contact> &contacts);
    void putContact(Carrier carrier, const Contact &contact);
    void removeContact(Carrier carrier, const ImAddress &address);
    void setPresence(Carrier carrier, const Presence &presence);
    void setTyping(Carrier carrier, const ImAddress &address, bool typing);
    void setBlocked(Carrier carrier, const QList<ImAddress> &blocked);
    /// Nobody is seen over this protocol, because we are offline there.
    void forgetPresence(Carrier carrier);

    /// The protocols that the account speaks, and which of them work now.
    void setLines(Carriers lines, Carriers online);
    [[nodiscard]] Carriers lines() const { return m_lines; }
    /// What carried his last message.
    void setLastCarrier(const ImAddress &address, Carrier carrier);
    /// Pins the route to somebody, also for later starts; no carrier: found anew each time.
    void setPin(const ImAddress &address, std::optional<Carrier> carrier);
    /// What the choice of his route is made from.
    [[nodiscard]] RouteFacts routeFacts(const ImAddress &address) const;
    /// Over which protocol a message to him goes now.
    [[nodiscard]] Carrier routeTo(const ImAddress &address) const { return routeOf(routeFacts(address)); }

Q_SIGNALS:
    /// These people look different now.
    void changed(const QList<verbund::ImAddress> &addresses);
    /// People were added to, or removed from, the contact list, or changed groups.
    void contactsChanged(const QList<verbund::ImAddress> &addresses);
    void groupsChanged();
    /// The user chose another route to him.
    void pinChanged(const verbund::ImAddress &address);

private:
    /// What one protocol says of everybody.
    struct View {
        QHash<ImAddress, Presence> presence;
        QSet<ImAddress> typing;
        QSet<ImAddress> blocked;
    };
    [[nodiscard]] View &view(Carrier carrier) { return m_views[size_t(carrier)]; }
    [[nodiscard]] Presence bestPresence(const ImAddress &address) const;
    void readStored(Carrier carrier, const QList<Contact> &contacts);
    void flush();
    void note(const ImAddress &address, bool inList);

    Store &m_store;
    QString m_ownDomain;
    ContactBook m_contacts;
    std::array<View, allCarriers.size()> m_views;
    QHash<ImAddress, Carrier> m_pins;
    QHash<ImAddress, Carrier> m_last;
    Carriers m_lines;
    Carriers m_online;
    QSet<ImAddress> m_changed;
    QSet<ImAddress> m_changedInList;
    bool m_flushPending = false;
};

} // namespace verbund
