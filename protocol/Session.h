// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "protocol/Message.h"
#include "protocol/Picture.h"
#include "protocol/Presence.h"
#include "protocol/Relation.h"
#include "protocol/Result.h"
#include "protocol/SignIn.h"

#include <QObject>

namespace verbund {

class SessionSink;

/// One signed-in connection to the home server over one protocol. It makes one attempt per start() and says
/// how it ended; trying again is the client's business. Everything that came in goes to the sink.
class Session : public QObject {
    Q_OBJECT

public:
    enum class State { Offline, Connecting, Online };
    Q_ENUM(State)

    /// What this server or this protocol cannot do; everything else goes on.
    enum class Limitation {
        /// The own presence cannot be shown (PUBLISH refused, RFC 3903).
        OwnPresence,
        /// The server keeps no contact list and no permissions (no XCAP, RFC 4825).
        ContactList,
        /// Nobody hears who asks for the presence (no presence.winfo, RFC 3857).
        Requests,
    };
    Q_ENUM(Limitation)

    using QObject::QObject;

    /// The protocol behind it.
    [[nodiscard]] virtual Carrier carrier() const = 0;
    [[nodiscard]] virtual State state() const = 0;

    /// Connects and signs in once; stateChanged(Online), or failed() and stateChanged(Offline).
    virtual void start(const SignIn &signIn, const Presence &initial) = 0;
    /// Signs out cleanly; stateChanged(Offline) follows.
    virtual void stop() = 0;

    /// Shows this state and note to everybody who may see it.
    virtual void setPresence(const Presence &presence) = 0;
    /// Ready when the home server has acknowledged the message. After a connection that can be resumed was
    /// lost it stays pending until the next start(); what is pending must not be sent again.
    [[nodiscard]] virtual Later<void> send(const Message &message) = 0;
    /// Confirms a message to its sender (XEP-0184; IMDN delivery, RFC 5438).
    [[nodiscard]] virtual Later<void> confirm(const Message &message) = 0;
    /// Tells its sender that the user has read a message that asks for it (IMDN display, RFC 5438).
    [[nodiscard]] virtual Later<void> confirmRead(const Message &message) = 0;
    /// Tells a contact that the user types or stopped (XEP-0085; RFC 3994).
    virtual void setTyping(const ImAddress &peer, bool typing) = 0;

    /// Asks to see somebody's presence.
    [[nodiscard]] virtual Later<void> subscribe(const ImAddress &address) = 0;
    /// Writes name and groups of an entry of the contact list, adding it where it is new.
    [[nodiscard]] virtual Later<void> saveContact(const Contact &contact) = 0;
    /// Removes an entry with both subscriptions.
    [[nodiscard]] virtual Later<void> removeContact(const ImAddress &address) = 0;

    /// Makes it so on the home server and on the wire: who sees what, and what gets through. Asks the sink's
    /// permission() for the details. Told again, it changes nothing.
    [[nodiscard]] virtual Later<void> relate(const Relation &relation) = 0;
    /// He is undecided again, as somebody never heard of.
    [[nodiscard]] virtual Later<void> forgetRelation(const ImAddress &address) = 0;
    /// Nothing of a domain, nor of its subdomains, gets through, whatever is decided about single people.
    [[nodiscard]] virtual Later<void> setDomainBlocked(const QString &domain, bool blocked) = 0;
    /// True while the home server takes reports (XEP-0377).
    [[nodiscard]] virtual bool takesReports() const = 0;
    /// Reports somebody to the administrator of the home server and blocks him.
    [[nodiscard]] virtual Later<void> report(const ImAddress &address) = 0;
    /// Tells the user's other devices which state he chose by hand, kept by the server for later sign-ins.
    virtual void shareChoice(const Presence &chosen) = 0;

    /// True when the home server keeps the own picture (XEP-0084); else it is to be published at each
    /// sign-in.
    [[nodiscard]] virtual bool keepsPicture() const = 0;
    /// Shows this picture to those who see the presence; an empty one: none any more.
    [[nodiscard]] virtual Later<void> publishPicture(const Picture &picture) = 0;

Q_SIGNALS:
    void stateChanged(verbund::Session::State state);
    /// The attempt or the connection ended for this reason; stateChanged(Offline) follows.
    void failed(const verbund::Error &error);
    /// What cannot be done over this connection; said again at each change, empty when all can.
    void limitationsChanged(const QList<verbund::Session::Limitation> &limitations);
    /// takesReports() changed.
    void abilitiesChanged();
};

} // namespace verbund
