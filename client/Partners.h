// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/AdminPolicy.h"
#include "protocol/Carrier.h"
#include "protocol/Error.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace verbund {

class Store;

/// Which kind of partner a domain is: the administrator's list, then the user's, then the own domain, then
/// the default. Subdomains are of the kind of the nearest domain above them that anybody decided on.
class Partners final : public QObject {
    Q_OBJECT

public:
    /// `file`: the administrator's; empty: there is none.
    Partners(Store &store, const QString &file, QObject *parent = nullptr);

    void setOwnDomain(const QString &domain);
    /// The protocols that the account speaks: blocks are told over them.
    void setLines(Carriers lines) { m_lines = lines; }
    /// Reads the administrator's file, or what it last was when it cannot be read now, and the user's list.
    [[nodiscard]] Later<void> load();

    [[nodiscard]] Partner::Type type(const QString &domain) const;
    [[nodiscard]] Partner::Type type(const ImAddress &address) const { return type(address.domain()); }
    /// The partner that a domain belongs to; none: the own domain, or one that nobody decided on.
    [[nodiscard]] std::optional<Partner> of(const QString &domain) const;
    /// All, the administrator's first.
    [[nodiscard]] QList<Partner> all() const;
    [[nodiscard]] QString ownDomain() const { return m_ownDomain; }
    [[nodiscard]] Partner::Type defaultType() const { return m_policy.defaultType; }
    /// The administrator has set that type.
    [[nodiscard]] bool setsDefaultType() const { return m_policy.setsType; }
    /// What an answer to a request gives unless the user chooses something else.
    [[nodiscard]] Relation::Level defaultLevel() const { return m_policy.defaultLevel; }
    /// The administrator has set that level.
    [[nodiscard]] bool setsDefaultLevel() const { return m_policy.setsLevel; }
    /// The administrator's file says something else than at the last start.
    [[nodiscard]] bool hasNewPolicy() const { return m_hasNewPolicy; }
    /// Why the administrator's file does not count, as a sentence and for the log; empty while it does.
    [[nodiscard]] QString faultText() const;
    [[nodiscard]] const Error &fault() const { return m_fault; }

    /// True when the administrator has decided on this domain, or on one above it.
    [[nodiscard]] bool isLocked(const QString &domain) const;
    /// Adds a partner, or changes the one with that primary domain; its domains leave all others. Ready once
    /// stored. Errors: InvalidAddress for what is no domain, Forbidden for what the administrator decided.
    [[nodiscard]] Later<void> put(const Partner &partner);
    /// Nobody has decided on it any more.
    [[nodiscard]] Later<void> remove(const QString &domain);
    /// Blocks a domain as a whole, or makes it one that nobody has decided on.
    [[nodiscard]] Later<void> setBlocked(const QString &domain, bool blocked);

    /// What a home server says that it blocks.
    void follow(Carrier carrier, const QStringList &blocked);

Q_SIGNALS:
    /// Some domains are of another kind now.
    void changed();

private:
    [[nodiscard]] Later<void> write(const QList<Partner> &partners);
    [[nodiscard]] QString lastPolicyName() const;
    void readPolicy(const QString &last);
    void keepPolicy(const QString &json, const QString &last);
    void index();

    Store &m_store;
    QString m_file;
    QString m_ownDomain;
    AdminPolicy m_policy;
    Error m_fault;
    QList<Partner> m_partners;
    QHash<QString, Partner> m_locked;
    QHash<QString, Partner> m_open;
    Carriers m_lines;
    bool m_hasNewPolicy = false;
};

} // namespace verbund
