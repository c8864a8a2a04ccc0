// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "protocol/Permission.h"
#include "protocol/Relation.h"
#include "storage/Partner.h"

#include <optional>

namespace verbund {

/// Whether somebody may do something, and why (not).
struct Ruling {
    Q_GADGET
    Q_PROPERTY(bool allowed MEMBER allowed)
    Q_PROPERTY(Reason reason MEMBER reason)

public:
    /// SeeDetails: since when, and the kind of device. Message: without becoming a request. Attention: a
    /// toast now. Request: see the presence without a question to the user.
    enum class Action { SeePresence, SeeNote, SeeDetails, SeePicture, Message, Attention, Request };
    Q_ENUM(Action)

    /// Permitted: by his relationship. The others say what stands against it: a block of him or his domain,
    /// no answer yet or a no, a relationship below what it takes, a public network, the user's own state.
    enum class Reason {
        Permitted,
        PersonBlocked,
        DomainBlocked,
        NotAccepted,
        PictureOnly,
        StateOnly,
        PublicDomain,
        DoNotDisturb,
        SignedOut,
    };
    Q_ENUM(Reason)

    bool allowed = false;
    Reason reason = Reason::NotAccepted;

    friend bool operator==(const Ruling &, const Ruling &) = default;
};

/// The one table of who may do what: nothing else decides.
[[nodiscard]] Ruling rule(
    Relation::Level level, Partner::Type type, Presence::Availability own, Ruling::Action action);
/// The same as the wire and the preview need it. While the user is offline nobody sees presence; his note and
/// the rest are as the relationship says.
[[nodiscard]] Permission permissionOf(Relation::Level level, Partner::Type type, Presence::Availability own);
/// What holds in every state that is shown: for servers, which keep it.
[[nodiscard]] Permission permissionOf(Relation::Level level, Partner::Type type);
/// What somebody at such a domain is while nothing was decided about him.
[[nodiscard]] Relation::Level usualLevel(Partner::Type type);

/// What is known of somebody before anything is decided for or against him.
struct Standing {
    /// As the user decided; none: not yet.
    std::optional<Relation::Level> decided;
    Partner::Type type = Partner::Type::UnverifiedPublic;
    /// On the contact list.
    bool listed = false;
    /// He sees the user's presence, or the user asked for his, and agreed by that.
    bool agreed = false;
    /// There is a conversation with him, which the user began or went on with.
    bool talked = false;
};

/// The level that holds: what was decided, else what his domain, the list and the conversations say.
[[nodiscard]] Relation::Level levelOf(const Standing &standing);

/// True for an address at another domain than ours; subdomains are ours.
[[nodiscard]] bool isExternal(const ImAddress &address, const QString &ownDomain);
/// True when a presence request of his needs no question: the user asked for his first, and agreed by that.
[[nodiscard]] bool isAgreed(const Contact &contact);

} // namespace verbund
