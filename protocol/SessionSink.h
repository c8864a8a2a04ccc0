// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "protocol/Message.h"
#include "protocol/Permission.h"
#include "protocol/Picture.h"
#include "protocol/Presence.h"
#include "protocol/PresenceRequest.h"
#include "protocol/Receipt.h"
#include "protocol/Relation.h"

#include <optional>

namespace verbund {

/// What came in together and is to be committed together.
struct Arrival {
    QList<Message> messages;
    QList<Receipt> receipts;
    /// The archive is complete up to here once this arrival is committed; absent: the position stays.
    std::optional<QString> archivePosition;
    /// Came from the archive, not live: raises no toast of its own.
    bool fromArchive = false;
    /// Whose archive that is; what a session delivers is all of its own carrier.
    Carrier carrier = Carrier::Xmpp;
};

/// Where a session delivers what the network says. Futures are ready once the value is on disk.
class SessionSink {
public:
    virtual ~SessionSink() = default;

    /// Stores an arrival; duplicates are recognised there.
    [[nodiscard]] virtual Later<void> arrived(const Arrival &arrival) = 0;
    /// The last committed archive position of this carrier; an empty text when there is none.
    [[nodiscard]] virtual Later<QString> archivePosition() = 0;
    /// The archive is read to its end; what was queued may now be sent without doubling.
    virtual void caughtUp() = 0;

    /// The whole contact list, once per sign-in.
    virtual void contactsReceived(const QList<Contact> &contacts) = 0;
    /// The contact list of this carrier as last stored, for a server that keeps none.
    [[nodiscard]] virtual Later<QList<Contact>> storedContacts() = 0;
    /// One entry was added or changed.
    virtual void contactChanged(const Contact &contact) = 0;
    /// One entry was removed.
    virtual void contactRemoved(const ImAddress &address) = 0;
    /// A contact's best presence over all his devices changed.
    virtual void presenceChanged(const Presence &presence) = 0;
    /// A contact, or the own account on another device, shows the picture of this hash (empty: none); true
    /// when its bytes are wanted.
    [[nodiscard]] virtual bool pictureShown(const ImAddress &address, const QString &hash) = 0;
    /// The bytes of a picture that were wanted.
    virtual void pictureReceived(const ImAddress &address, const Picture &picture) = 0;
    /// A contact types or stopped.
    virtual void typingChanged(const ImAddress &peer, bool typing) = 0;
    /// True when nothing may be sent to him before the user has decided.
    [[nodiscard]] virtual bool isStranger(const ImAddress &address) const = 0;
    /// Somebody asks to see the presence.
    virtual void requested(const PresenceRequest &request) = 0;
    /// He took the request back, or it was answered on another device.
    virtual void requestWithdrawn(const ImAddress &from) = 0;
    /// The whole block list.
    virtual void blockListReceived(const QList<ImAddress> &blocked) = 0;
    /// All domains that are blocked as a whole.
    virtual void blockedDomainsReceived(const QStringList &domains) = 0;
    /// What somebody may see of the user and do; asked each time something would go out.
    [[nodiscard]] virtual Permission permission(const ImAddress &address) const = 0;
    /// Everything that this home server knows of relations, once per sign-in and when it was changed as a
    /// whole.
    virtual void relationsReceived(const QList<Relation> &relations) = 0;
    /// Another device, or another client, changed these on the home server.
    virtual void relationsChanged(const QList<Relation> &changed, const QList<ImAddress> &forgotten) = 0;
    /// The user chose this state by hand on another device.
    virtual void presenceChosen(const Presence &chosen) = 0;
};

} // namespace verbund
