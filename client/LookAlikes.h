// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace verbund {

/// Why somebody new may be mistaken for somebody known.
struct Likeness {
    /// MixedScripts: letters that no language writes together. Address, Domain, Name: looks like that of
    /// somebody known. ForeignName: calls himself by an address that is not his.
    enum class Kind { MixedScripts, Address, Domain, Name, ForeignName };

    Kind kind = Kind::MixedScripts;
    /// Whom he resembles: what the user calls him, and his address; empty where it is nobody in particular.
    QString name;
    ImAddress address;
    /// The domain that his resembles.
    QString domain;

    friend bool operator==(const Likeness &, const Likeness &) = default;
};

/// Everybody known, found by what his name and his address look like.
class LookAlikes {
public:
    struct Known {
        ImAddress address;
        QString name;
    };

    /// Replaces everybody; `ownDomain` is known without a person.
    void set(const QList<Known> &known, const QString &ownDomain);
    /// What is suspicious about somebody new; nothing for who is known by this address.
    [[nodiscard]] QList<Likeness> of(const ImAddress &address, const QString &name) const;

private:
    /// By hash of a skeleton: a place in m_known.
    using Index = QHash<size_t, int>;

    [[nodiscard]] const Known *find(
        const Index &index, const QString &skeleton, QString (*looks)(const Known &)) const;
    [[nodiscard]] QString likeDomain(const QString &domain) const;
    void addLikeAddress(QList<Likeness> &found, const ImAddress &address) const;
    void addLikeName(QList<Likeness> &found, const ImAddress &address, const QString &name) const;

    QList<Known> m_known;
    Index m_byAddress;
    Index m_byName;
    /// By skeleton; few.
    QHash<QString, QString> m_domains;
    QSet<ImAddress> m_addresses;
};

} // namespace verbund
