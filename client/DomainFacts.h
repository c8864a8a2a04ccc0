// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"
#include "protocol/DomainLookup.h"
#include "protocol/address/Derivation.h"

#include <QSet>

namespace verbund {

class Lines;
class People;
class Store;

/// What is known around that addresses are derived from: the lines of the account, and what DNS says of the
/// domains of the contacts.
class DomainFacts final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        People &people;
        const Lines &lines;
        /// May be null: nothing is known of domains then.
        DomainLookup *lookup = nullptr;
        ImAddress own;
    };
    explicit DomainFacts(const Parts &parts, QObject *parent = nullptr);

    /// Reads what was learnt earlier.
    [[nodiscard]] Later<void> load();
    [[nodiscard]] DerivationFacts facts() const;
    /// Asks about these domains too, besides those of the contacts; they take the place of those asked
    /// before.
    void lookUp(const QStringList &domains);
    /// DNS is being asked about one of them.
    [[nodiscard]] bool isAsking(const QStringList &domains) const;

Q_SIGNALS:
    /// These domains are known otherwise now; empty: it may be any, or the lines are others.
    void changed(const QStringList &domains);
    /// Nothing is being asked any more.
    void settled();

private:
    void linesChanged();
    void takeKeys(const QList<ContactKey> &keys);
    void learn(const QList<DomainRecords> &records);
    [[nodiscard]] bool isOurs(const QString &domain) const;
    void noteAsking(const QString &domain);
    void scheduleWant();
    void want();

    Parts m_parts;
    /// As they were when the addresses were derived.
    Carriers m_lines;
    bool m_isLoaded = false;
    QSet<QString> m_wanted;
    QStringList m_typed;
    QSet<QString> m_asking;
    bool m_isDue = false;
};

} // namespace verbund
