// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace verbund {

class Partners;

/// Domains as the user types them for a partner, and what is to be said of them.
class PartnerDomains {
    Q_DECLARE_TR_FUNCTIONS(PartnerDomains)

public:
    /// `edited`: the primary domain of the partner they are for; empty: a new one.
    PartnerDomains(const Partners &partners, const QString &edited)
        : m_partners(partners)
        , m_edited(edited)
    {
    }

    /// Splits at blanks, commas, semicolons and line ends.
    [[nodiscard]] static QStringList split(const QString &typed);
    /// Why it cannot be one, as a sentence; empty: it can.
    [[nodiscard]] QString problem(const QString &typed) const;
    /// What follows from it that is not obvious, as sentences; empty: nothing.
    [[nodiscard]] QString note(const QString &typed) const;

private:
    [[nodiscard]] QString overlap(const QString &domain) const;

    const Partners &m_partners;
    QString m_edited;
};

} // namespace verbund
