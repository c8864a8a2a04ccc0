// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Cards.h"
#include "client/ContactBook.h"
#include "client/Policy.h"
#include "client/Routing.h"
#include "client/Rows.h"
#include "protocol/address/PublicNetworks.h"

#include <QObject>
#include <QSet>

namespace verbund {

class Partners;
class Store;

/// Everybody the account knows: the user's cards and the copies of the contact lists joined with presence,
/// typing, blocks and routes. One person, whatever protocols he is on and however many addresses he has.
class People final : public QObject {
    Q_OBJECT

public:
    People(Store &store, const Partners &partners, QObject *parent = nullptr);

    /// What his relationship is made from.
    [[nodiscard]] Standing standing(const ImAddress &address) const;
    [[nodiscard]] Relation::Level level(const ImAddress &address) const;
    /// What holds for him in every state of the user's.
    [[nodiscard]] Permission permission(const ImAddress &address) const;
    /// True when his messages come through with a toast while the user is in that state.
    [[nodiscard]] bool mayCallAttention(const ImAddress &address, Presence::Availability own) const;
    /// What a contact is sorted and found by.
    struct Summary {
        QString name;
        QStringList groups;
        bool favourite = false;
        Presence::Availability availability = Presence::Availability::Offline;
    };

    /// Reads the stored contact lists, cards and pins.
    [[nodiscard]] Later<void> load();
    void setOwnAddress(const ImAddress &address);
    [[nodiscard]] const QString &ownDomain() const { return m_ownDomain; }

    /// The person behind an address, known or not.
    [[nodiscard]] Person person(const ImAddress &address) const;
    /// A contact, with or without an IM address.
    [[nodiscard]] Person person(const ContactKey &key) const;
    /// On a contact list of the home server.
    [[nodiscard]] bool isContact(const ImAddress &address) const { return contacts().contains(address); }
    /// Every contact once.
    [[nodiscard]] QList<ContactKey> keys() const;
    /// True when there is such a contact.
    [[nodiscard]] bool has(const ContactKey &key) const;
    /// The contact that an address belongs to, by IM address or by a field of his card.
    [[nodiscard]] std::optional<ContactKey> keyOf(const ImAddress &address) const;
    [[nodiscard]] Summary summary(const ContactKey &key) const;
    [[nodiscard]] QString nameOf(const ContactKey &key) const;
    [[nodiscard]] Presence::Availability availability(const ContactKey &key) const;
    /// What the search over contacts looks at, not folded.
    [[nodiscard]] QString searchText(const ContactKey &key) const;
    /// All addresses of a contact, the IM address first.
    [[nodiscard]] QList<ImAddress> addressesOf(const ContactKey &key) const;
    [[nodiscard]] const Cards &cards() const { return m_cards; }
    /// One entry per contact, of all lists.
    [[nodiscard]] const QHash<ImAddress, Contact> &contacts() const { return m_contacts.merged(); }
    /// The lists themselves.
    [[nodiscard]] const ContactBook &book() const { return m_contacts; }
    /// All group names, sorted for people.
    [[nodiscard]] QStringList groups() const;

    void replaceContacts(Carrier carrier, const QList<Contact> &contacts);
    void putContact(Carrier carrier, const Contact &contact);
    void removeContact(Carrier carrier, const ImAddress &address);
    /// The entry of a contact list as it is stored already.
    void showListed(Carrier carrier, const Contact &contact);
    void showUnlisted(Carrier carrier, const ImAddress &address);
    /// Cards as they are stored now.
    void putCards(const QList<Card> &cards);
    void removeCards(const QList<qint64> &ids);
    /// Contacts that are shown no more, for they are being removed.
    void setHidden(const QSet<ContactKey> &keys);
    /// Who shows which picture; an empty hash: none.
    void setPicture(const ImAddress &address, const QString &hash);
    /// The public networks whose notation is undone for people.
    void setNetworks(const PublicNetworks &networks);
    /// What DNS says that a domain speaks.
    void setDomain(const QString &domain, Carriers carriers);

    void setPresence(Carrier carrier, const Presence &presence);
    void setTyping(Carrier carrier, const ImAddress &address, bool typing);
    /// What the user decided about him; none: nothing.
    void setDecided(const ImAddress &address, std::optional<Relation::Level> level);
    /// There is a conversation with him that is shown.
    void setTalked(const ImAddress &address, bool talked);
    /// Domains are of other kinds now.
    void partnersChanged();
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
    /// People were added to, or removed from, the contacts, or changed name, groups or cards.
    void contactsChanged(const QList<verbund::ContactKey> &keys);
    void groupsChanged();
    /// The user chose another route to him.
    void pinChanged(const verbund::ImAddress &address);

private:
    /// What one protocol says of everybody.
    struct View {
        QHash<ImAddress, Presence> presence;
        QSet<ImAddress> typing;
    };
    [[nodiscard]] View &view(Carrier carrier) { return m_views[size_t(carrier)]; }
    [[nodiscard]] Presence bestPresence(const ImAddress &address) const;
    [[nodiscard]] Presence bestPresence(const QList<ImAddress> &addresses) const;
    [[nodiscard]] QString nameOf(const Card &card) const;
    [[nodiscard]] QStringList groupsOf(const Card &card) const;
    [[nodiscard]] QString shown(const ImAddress &address) const;
    void fillIn(Person &person, const Card &card) const;
    void note(const ContactKey &key);
    void readStored(Carrier carrier, const QList<Contact> &contacts);
    void scheduleFlush();
    void flush();
    void note(const ImAddress &address, bool inList);

    Store &m_store;
    const Partners &m_partners;
    QString m_ownDomain;
    ContactBook m_contacts;
    Cards m_cards;
    QSet<ContactKey> m_hidden;
    QHash<ImAddress, QString> m_pictures;
    QHash<QString, Carriers> m_domains;
    PublicNetworks m_networks;
    std::array<View, allCarriers.size()> m_views;
    QHash<ImAddress, Relation::Level> m_decided;
    QSet<ImAddress> m_talked;
    QHash<ImAddress, Carrier> m_pins;
    QHash<ImAddress, Carrier> m_last;
    Carriers m_lines;
    Carriers m_online;
    QSet<ImAddress> m_changed;
    QSet<ContactKey> m_changedKeys;
    bool m_flushPending = false;
};

} // namespace verbund
