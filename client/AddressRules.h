// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/address/Derivation.h"

#include <QObject>

namespace verbund {

class Store;

/// How IM addresses are derived in this account: the order of the fields, mapping rules, public networks.
class AddressRules final : public QObject {
    Q_OBJECT

public:
    explicit AddressRules(Store &store, QObject *parent = nullptr);

    /// Reads them.
    [[nodiscard]] Later<void> load();
    [[nodiscard]] const DerivationRules &rules() const { return m_rules; }
    /// Replaces and stores them.
    void set(const DerivationRules &rules);

Q_SIGNALS:
    /// They were read: what was derived with them still holds.
    void loaded();
    /// They are others now.
    void changed();

private:
    void read(const QString &order, const QString &mapping, const QString &networks);

    Store &m_store;
    DerivationRules m_rules;
};

} // namespace verbund
