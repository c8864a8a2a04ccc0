// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/address/Derivation.h"

#include <functional>
#include <map>

namespace verbund {

/// Deriving as one would explain it, for the few kinds of text that the model test uses:
/// `[sip:|xmpp:]user@domain` in lower case, digits, and words. Slow, and written without a look at the real
/// one.
class PlainDerivation {
public:
    /// A rule by what it does to a text; nothing where it does not match.
    using Rule = std::function<std::optional<QString>(const QString &)>;

    Card card;
    QList<Card::Field> order;
    std::vector<Rule> rules;
    /// From a domain to the gateway that has it.
    std::map<QString, QString> gateways;
    std::map<QString, Carriers> records;
    Carriers lines;
    QString ownDomain;
    QString own;

    /// One line a candidate, then the result.
    [[nodiscard]] QString story() const;

private:
    struct Entry {
        Card::Field field;
        QString address;
        QString state;
        QString reach;
        Carriers carriers;
        bool asks = false;
    };

    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] Entry entry(Card::Field field, const QString &text) const;
    void judge(Entry &entry, const QString &scheme) const;
    [[nodiscard]] QString throughGateway(const QString &address) const;
};

/// The same story of what the real one found.
[[nodiscard]] QString storyOf(const Derivation &derivation);

} // namespace verbund
