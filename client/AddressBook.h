// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/ContactGroups.h"
#include "client/ContactPlan.h"
#include "client/ContactWriter.h"
#include "client/DomainFacts.h"
#include "client/Rows.h"
#include "protocol/address/Derivation.h"

#include <QObject>
#include <QQmlEngine>
#include <QSet>

#include <functional>

namespace verbund {

class AddressRules;
class DomainLookup;
class Lines;
class People;
class Store;
class Undo;

/// The contacts as the user edits them. What he changes is stored together with what the home server is to be
/// told, and can be taken back.
class AddressBook final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QStringList groups READ groups NOTIFY groupsChanged)

public:
    struct Parts {
        Store &store;
        People &people;
        const Lines &lines;
        AddressRules &rules;
        Undo &undo;
        /// May be null: nothing is known of domains then.
        DomainLookup *lookup = nullptr;
        ImAddress own;
    };
    explicit AddressBook(const Parts &parts, QObject *parent = nullptr);

    /// Reads what DNS said earlier and the groups that are empty.
    [[nodiscard]] Later<void> load();

    /// How the IM address of a card is found, with all that is known now.
    [[nodiscard]] Derivation derive(const Card &card) const;
    /// The person's card; one that is made from the contact list where the user has not written any.
    [[nodiscard]] Card cardOf(const Person &person) const;
    /// Those of all contacts.
    [[nodiscard]] QList<Card> allCards() const;
    /// DNS is being asked about a domain that matters for it.
    [[nodiscard]] bool isAsking(const Derivation &derivation) const;
    /// Asks DNS about the domains that matter for a card, besides those of the contacts.
    void lookUp(const Derivation &derivation);

    using Saving = ContactPlan::Saving;
    /// Stores a card, new or not, derived anew; offers to take it back. Answers with the card as stored.
    [[nodiscard]] Later<Card> save(const Card &card, const Saving &saving);
    /// The same for many at once, as one step to take back, which `text` describes.
    [[nodiscard]] Later<QList<Card>> saveAll(
        const QList<std::pair<Card, Picture>> &cards, bool asksPresence, const QString &text);
    /// Stores the card of somebody who was answered at this address, which becomes his IM address; no step of
    /// its own to take back.
    [[nodiscard]] Later<void> adopt(Card card, const ImAddress &address, Route::Wish wish);
    /// Two cards of one person become one.
    void merge(const Card &kept, const Card &other);

    /// All group names, those without people too, sorted for people.
    [[nodiscard]] QStringList groups() const;
    /// False when there is such a group or the name is empty.
    Q_INVOKABLE bool addGroup(const QString &name);
    /// Into a name that another group has: both become one.
    Q_INVOKABLE void renameGroup(const QString &group, const QString &name);
    /// Its people stay contacts.
    Q_INVOKABLE void removeGroup(const QString &group);
    /// True when there is a group of that name.
    Q_INVOKABLE [[nodiscard]] bool hasGroup(const QString &name) const;
    Q_INVOKABLE void setFavourite(const verbund::Person &person, bool favourite);
    Q_INVOKABLE void setInGroup(const verbund::Person &person, const QString &group, bool in);
    /// Takes him out of the contacts; the home server is told when it cannot be taken back any more.
    Q_INVOKABLE void remove(const verbund::Person &person);
    /// Takes a candidate for his IM address whatever the order says; Card.None: by the order.
    Q_INVOKABLE void pin(const verbund::Person &person, verbund::Card::Field field);
    /// How his address is found.
    Q_INVOKABLE [[nodiscard]] QList<verbund::Candidate> candidates(const verbund::Person &person) const;

Q_SIGNALS:
    void groupsChanged();
    /// What is known of domains, or a rule, has changed: what was derived may be found otherwise now.
    void factsChanged();
    void failed(const verbund::Error &error);

private:
    [[nodiscard]] Card cardOf(const ContactKey &key) const;
    [[nodiscard]] Card planned(ContactPlan &plan, const Card &card, const Saving &saving) const;
    void change(const Person &person, const std::function<void(Card &)> &edit, const QString &undoText = {});
    void commitRemoval(const ContactKey &key);
    void deriveAgain(const QStringList &domains);
    void deriveSome();

    Parts m_parts;
    DomainFacts m_facts;
    ContactWriter m_writer;
    ContactGroups m_groups;
    QSet<ContactKey> m_removing;
    QSet<qint64> m_toDerive;
};

} // namespace verbund
