// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/AddressBook.h"
#include "client/ImportRow.h"
#include "client/exchange/VCards.h"

#include <QCoreApplication>

#include <optional>

namespace verbund {

/// What becomes of the entries of a file: who is new, who is there already, who stands in it twice.
class ImportPreview {
    Q_DECLARE_TR_FUNCTIONS(verbund::ImportPreview)

public:
    struct Counts {
        /// People who are no contacts yet.
        int fresh = 0;
        /// People who are.
        int known = 0;
        /// Entries that cannot be used.
        int bad = 0;
        /// People who will be written.
        int taken = 0;
    };

    ImportPreview(const AddressBook &book, const People &people);

    /// The entries; none of them is judged yet.
    void setCards(const QList<ImportedCard> &cards);
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    [[nodiscard]] qsizetype judged() const { return m_judged; }
    [[nodiscard]] const ImportRow &row(qsizetype entry) const { return m_entries[entry].row; }
    [[nodiscard]] const Counts &counts() const { return m_counts; }

    /// Judges the next entry; answers which one before it looks otherwise because of that, -1: none.
    qsizetype judgeNext();
    /// False when that changes nothing.
    [[nodiscard]] bool setTaken(qsizetype entry, bool taken);
    /// What is to be written of a person, by his first entry; nothing for his others, and where there is
    /// nothing to be written. `group` is one that he comes into.
    [[nodiscard]] std::optional<std::pair<Card, Picture>> joinedAt(
        qsizetype entry, const QString &group) const;

private:
    struct Entry {
        ImportedCard imported;
        ImportRow row;
        /// The first entry of the same person.
        qsizetype first = -1;
        /// In the first one: those that follow, and how many of all are taken.
        QList<qsizetype> others;
        int taken = 0;
        /// In the first one: the contact that he is.
        std::optional<ContactKey> known;
    };
    /// What an entry is recognised by.
    struct Marks {
        QList<ImAddress> addresses;
        /// Name and organisation where there is no address; else empty.
        QString name;
        std::optional<ContactKey> known;
    };
    void reject(Entry &entry, const QString &problem);
    [[nodiscard]] QString describe(Entry &entry, const Derivation &derivation) const;
    [[nodiscard]] Marks marksOf(const Card &card, const Derivation &derivation) const;
    [[nodiscard]] std::optional<qsizetype> find(const Marks &marks) const;
    void remember(const Marks &marks, qsizetype entry);
    void begin(Entry &entry, qsizetype index, const Marks &marks);
    [[nodiscard]] qsizetype follow(Entry &entry, qsizetype index, qsizetype first, const Marks &marks);
    void recognise(Entry &first, const ContactKey &known);

    const AddressBook &m_book;
    const People &m_people;
    QList<Entry> m_entries;
    QHash<ImAddress, qsizetype> m_byAddress;
    QHash<QString, qsizetype> m_byName;
    QHash<ContactKey, qsizetype> m_byContact;
    /// Contacts without an address, by name and organisation.
    QHash<QString, ContactKey> m_nameless;
    Counts m_counts;
    qsizetype m_judged = 0;
};

} // namespace verbund
