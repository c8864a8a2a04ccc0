// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"
#include "protocol/Contact.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace verbund {

class Store;

/// Everybody the account knows: the copy of the contact list joined with presence, typing and blocks.
class People final : public QObject {
    Q_OBJECT

public:
    explicit People(Store &store, QObject *parent = nullptr);

    /// Reads the stored contact list.
    [[nodiscard]] Later<void> load();
    void setOwnAddress(const ImAddress &address);

    /// The person behind an address, known or not.
    [[nodiscard]] Person person(const ImAddress &address) const;
    [[nodiscard]] bool isContact(const ImAddress &address) const { return m_contacts.contains(address); }
    [[nodiscard]] const QHash<ImAddress, Contact> &contacts() const { return m_contacts; }
    /// All group names, sorted for people.
    [[nodiscard]] QStringList groups() const;

    void replaceContacts(const QList<Contact> &contacts);
    void putContact(const Contact &contact);
    void removeContact(const ImAddress &address);
    void setPresence(const Presence &presence);
    void setTyping(const ImAddress &address, bool typing);
    void setBlocked(const QList<ImAddress> &blocked);
    /// Everybody is offline, because we are.
    void forgetPresence();

Q_SIGNALS:
    /// These people look different now.
    void changed(const QList<verbund::ImAddress> &addresses);
    /// People were added to, or removed from, the contact list, or changed groups.
    void contactsChanged(const QList<verbund::ImAddress> &addresses);
    void groupsChanged();

private:
    void flush();
    void note(const ImAddress &address, bool inList);

    Store &m_store;
    QString m_ownDomain;
    QHash<ImAddress, Contact> m_contacts;
    QHash<ImAddress, Presence> m_presence;
    QSet<ImAddress> m_typing;
    QSet<ImAddress> m_blocked;
    QSet<ImAddress> m_changed;
    QSet<ImAddress> m_changedInList;
    bool m_flushPending = false;
};

} // namespace verbund
