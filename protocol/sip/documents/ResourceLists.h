// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "protocol/Result.h"

#include <QList>

namespace verbund::sip {

/// What a list holds beside contacts, so that writing does not take it from other clients.
struct KeptList {
    /// The group that the list stands for; empty for the one of all contacts.
    QString group;
    /// Its name in the document where that differs from the group's.
    QString name;
    /// References, foreign entries and extensions, each a piece of XML.
    QStringList pieces;

    friend bool operator==(const KeptList &, const KeptList &) = default;
};

/// The contact list on the home server (RFC 4826).
struct ResourceLists {
    /// Address, name, groups and the exact user.
    QList<Contact> contacts;
    QList<KeptList> kept;
    /// What stands beside the lists, each a piece of XML.
    QStringList pieces;

    friend bool operator==(const ResourceLists &, const ResourceLists &) = default;
};

/// The list of all contacts, in a group or not; no group itself.
inline constexpr QLatin1StringView contactsListName{"verbund-contacts"};

/// Reads lists as groups, nested ones too; a list is called by its display-name, else by its name.
[[nodiscard]] Result<ResourceLists> readResourceLists(QByteArrayView document);
/// Writes the list of all contacts and a list for each group.
[[nodiscard]] QByteArray writeResourceLists(const ResourceLists &lists);

} // namespace verbund::sip
