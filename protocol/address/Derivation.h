// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"
#include "protocol/DomainRecords.h"
#include "protocol/address/AddressText.h"
#include "protocol/address/MappingRules.h"
#include "protocol/address/PublicNetworks.h"

#include <QHash>

namespace verbund {

/// What the administrator and the account settle for all contacts.
struct DerivationRules {
    /// Every field once; those that are missing follow in the default order.
    QList<Card::Field> order;
    MappingRules mapping;
    PublicNetworks networks;
};

/// What is known around.
struct DerivationFacts {
    /// The protocols that the account speaks with its home server.
    Carriers lines;
    /// The own domain; its people and those of its subdomains are reached over all lines.
    QString ownDomain;
    /// What DNS says of domains, as far as it was asked.
    QHash<QString, DomainRecords> records;
};

/// One field's way to an address.
struct Candidate {
    Q_GADGET
    Q_PROPERTY(verbund::Card::Field field MEMBER field)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(verbund::ImAddress address MEMBER address)
    Q_PROPERTY(Verdict verdict MEMBER verdict)
    Q_PROPERTY(Reach reach MEMBER reach)
    Q_PROPERTY(bool chosen READ isChosen)
    Q_PROPERTY(bool usable READ isUsable)
    Q_PROPERTY(int rule MEMBER rule)
    Q_PROPERTY(QString mapped MEMBER mapped)
    Q_PROPERTY(QString plain MEMBER plain)
    Q_PROPERTY(bool mixedScripts READ isMixed)

public:
    /// Why it won or lost.
    enum class Verdict {
        /// The first in the order that can be used.
        Chosen,
        /// The user pinned it.
        Pinned,
        /// Usable, but another one comes first.
        Later,
        /// The same address as one before it.
        Same,
        /// No address.
        Invalid,
        /// The mapping rules drop it.
        Dropped,
        /// A phone number that no mapping rule turns into an address.
        NoRule,
        /// It needs a protocol that the account does not speak.
        NoLine,
        /// DNS says that its domain federates over nothing the account speaks.
        NoRecords,
        /// The own address of the account.
        Own,
    };
    Q_ENUM(Verdict)
    /// How the carrier was found.
    enum class Reach {
        Unknown,
        /// Named by the field or the scheme.
        Named,
        /// The own domain.
        OwnDomain,
        /// By the domain's records.
        Records,
        /// The domain was not looked up yet: what the home server speaks.
        NotLookedUp,
        /// Only the home server may know a way: it must translate, or have a direct route.
        HomeServer,
        /// Where he is on the contact list.
        List,
    };
    Q_ENUM(Reach)

    Card::Field field = Card::Field::None;
    /// As it stands in the field.
    QString text;
    ImAddress address;
    Carriers carriers;
    Verdict verdict = Verdict::Invalid;
    Reach reach = Reach::Unknown;
    /// The mapping rule that was applied, from 0; -1: none.
    int rule = -1;
    /// What that rule made of it.
    QString mapped;
    /// The address as people write it where `address` is public-IM notation; else empty.
    QString plain;
    /// The user part with its case, for SIP.
    QString exactUser;
    AddressText::Warning warning = AddressText::Warning::None;

    [[nodiscard]] bool isChosen() const { return verdict == Verdict::Chosen || verdict == Verdict::Pinned; }
    /// The user may pin it.
    [[nodiscard]] bool isUsable() const { return isChosen() || verdict == Verdict::Later; }
    [[nodiscard]] bool isMixed() const { return warning != AddressText::Warning::None; }
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// The IM address of a person, and every step to it.
struct Derivation {
    /// In the order in which they are tried, filled fields only.
    QList<Candidate> candidates;
    /// A pin that cannot be used at present; it is kept.
    bool pinLost = false;

    /// Null when there is none.
    [[nodiscard]] const Candidate *chosen() const;
    /// The chosen address first, then those of the other candidates that are addresses; each once.
    [[nodiscard]] QList<ImAddress> addresses() const;
};

/// The order where nobody set another.
[[nodiscard]] QList<Card::Field> defaultOrder();

/// Finds the IM address. The pinned candidate wins where it is usable, else the first in the order that is;
/// where none is by the records, the first that the home server may know a way to.
[[nodiscard]] Derivation derive(
    const Card &card, const DerivationRules &rules, const DerivationFacts &facts, const ImAddress &own);

/// The card with address, addresses and carriers as derived.
[[nodiscard]] Card derived(Card card, const Derivation &derivation);

/// The domains whose records matter for a card.
[[nodiscard]] QStringList domainsOf(const Derivation &derivation);

} // namespace verbund
