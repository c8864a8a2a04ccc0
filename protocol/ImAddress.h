// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace verbund {

/// A person's identity without a scheme: `user@domain`, normalised; empty or valid, nothing between.
class ImAddress {
    Q_GADGET
    Q_PROPERTY(QString text READ toString)
    Q_PROPERTY(QString user READ user)
    Q_PROPERTY(QString domain READ domain)
    Q_PROPERTY(bool empty READ isEmpty)

public:
    ImAddress() = default;

    /// Reads `user@domain`, a full JID (the resource is dropped) or an xmpp:, im:, pres:, mailto:, sip:,
    /// sips: URI; at most 1023 bytes a part (RFC 7622 §3). Anything else is Error::Kind::InvalidAddress.
    [[nodiscard]] static Result<ImAddress> parse(QStringView text);
    /// For text that was valid before (own database): empty when it is not.
    [[nodiscard]] static ImAddress fromStored(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QString toString() const { return m_text; }
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString domain() const;

    friend bool operator==(const ImAddress &, const ImAddress &) = default;
    friend auto operator<=>(const ImAddress &a, const ImAddress &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const ImAddress &address, size_t seed = 0) { return qHash(address.m_text, seed); }

private:
    explicit ImAddress(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

} // namespace verbund
