// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QStringList>

namespace verbund {

/// A company or network at another domain, and what its people may without being asked.
struct Partner {
    Q_GADGET
    Q_PROPERTY(QString domain MEMBER domain)
    Q_PROPERTY(QStringList moreDomains MEMBER moreDomains)
    Q_PROPERTY(QString description MEMBER description)
    Q_PROPERTY(Type type MEMBER type)
    Q_PROPERTY(bool locked MEMBER locked)

public:
    /// Own: the own company. Federated: as colleagues. VerifiedPublic: sees state and may write, never the
    /// note. UnverifiedPublic: only after an answer. Blocked: nothing.
    enum class Type { Own, Federated, VerifiedPublic, UnverifiedPublic, Blocked };
    Q_ENUM(Type)

    /// The primary one, lower case, as DNS has it; its subdomains belong to it.
    QString domain;
    QStringList moreDomains;
    QString description;
    Type type = Type::UnverifiedPublic;
    /// Set by the administrator: the user cannot change it.
    bool locked = false;

    /// All of them, the primary one first.
    [[nodiscard]] QStringList domains() const { return QStringList{domain} + moreDomains; }
    friend bool operator==(const Partner &, const Partner &) = default;
};

} // namespace verbund
