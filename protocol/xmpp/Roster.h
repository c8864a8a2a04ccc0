// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"

#include <QDomElement>
#include <QHash>

#include <optional>

namespace verbund::xmpp {

/// The contact list (RFC 6121 §2) as the server holds it, found by the bare JID as it stands in a `from`.
class Roster {
public:
    /// Most entries and groups per entry taken from a server.
    static constexpr qsizetype maxContacts = 100'000;
    static constexpr qsizetype maxGroups = 64;

    /// The entry with this bare JID, or nothing.
    [[nodiscard]] const Contact *find(const QString &bareJid) const;
    /// All entries.
    [[nodiscard]] QList<Contact> all() const { return m_contacts.values(); }
    /// Forgets all entries.
    void clear() { m_contacts.clear(); }
    /// Adds or replaces an entry; false when there are too many.
    bool put(const QString &bareJid, const Contact &contact);
    /// Removes an entry; false when there was none.
    bool remove(const QString &bareJid);

private:
    QHash<QString, Contact> m_contacts;
};

/// Reads an `<item/>`; nothing when it is not about a person's address.
[[nodiscard]] std::optional<Contact> readRosterItem(const QDomElement &item);

} // namespace verbund::xmpp
