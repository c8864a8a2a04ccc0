// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/PartnerDomains.h"

#include "client/Partners.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

bool isBelow(const QString &domain, const QString &above) { return domain.endsWith(u'.' + above); }

QString nameOf(const Partner &partner)
{
    return partner.description.isEmpty() ? partner.domain : partner.description;
}

} // namespace

QStringList PartnerDomains::split(const QString &typed)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return typed.split(between, Qt::SkipEmptyParts);
}

QString PartnerDomains::problem(const QString &typed) const
{
    const QString text = typed.trimmed();
    if (text.contains(u'@'))
        return tr("“%1” is an address. Only what stands after the @ belongs here.").arg(text);
    const QString domain = normalDomain(text);
    if (domain.isEmpty())
        return tr("“%1” is no domain.").arg(text);
    if (!domain.contains(u'.'))
        return tr("“%1” is no whole domain: its ending is missing.").arg(text);
    if (domain == m_partners.ownDomain())
        return tr("%1 is your own domain. Its people are colleagues anyway.").arg(domain);
    if (m_partners.isLocked(domain))
        return tr("Your administrator has decided on %1. You cannot change that.").arg(domain);
    return {};
}

QString PartnerDomains::note(const QString &typed) const
{
    const QString text = typed.trimmed();
    const QString domain = normalDomain(text);
    QStringList sentences;
    if (domain.compare(text, Qt::CaseInsensitive) != 0)
        sentences.append(tr("Read as %1.").arg(domain));
    if (const QString about = overlap(domain); !about.isEmpty())
        sentences.append(about);
    return sentences.join(u' ');
}

QString PartnerDomains::overlap(const QString &domain) const
{
    if (isBelow(domain, m_partners.ownDomain()))
        return tr("%1 lies below your own domain. For it this entry holds.").arg(domain);
    const QList<Partner> all = m_partners.all();
    for (const Partner &partner : all) {
        if (partner.domain == m_edited)
            continue;
        const QStringList domains = QStringList{partner.domain} + partner.moreDomains;
        for (const QString &other : domains) {
            if (other == domain)
                return tr("%1 belongs to the partner “%2” until now. It moves here.")
                    .arg(domain, nameOf(partner));
            if (isBelow(domain, other))
                return tr("%1 lies below %2, which has an entry. For %1 this one holds.").arg(domain, other);
            if (isBelow(other, domain))
                return tr("%1 lies below %2 and has an entry, which goes on holding.").arg(other, domain);
        }
    }
    return {};
}

} // namespace verbund
