// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/PartnerForm.h"

#include "client/Format.h"
#include "client/PartnerDomains.h"
#include "client/Partners.h"
#include "client/PartnersModel.h"
#include "protocol/TextRules.h"

using namespace Qt::StringLiterals;

namespace verbund {

using Type = Partner::Type;

namespace {

QList<Type> types() { return {Type::Federated, Type::VerifiedPublic, Type::UnverifiedPublic, Type::Blocked}; }

} // namespace

PartnerForm::PartnerForm(const Partner &partner, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_before(partner.domain)
    , m_domain(partner.domain)
    , m_more(partner.moreDomains.join(u", "_s))
    , m_description(partner.description)
    , m_type(partner.domain.isEmpty() ? Type::Federated : partner.type)
{
}

void PartnerForm::setDomain(const QString &domain)
{
    m_domain = domain;
    Q_EMIT changed();
}

QString PartnerForm::domainProblem() const
{
    return m_domain.trimmed().isEmpty() ? QString()
                                        : PartnerDomains(m_parts.partners, m_before).problem(m_domain);
}

QString PartnerForm::domainNote() const
{
    return m_domain.trimmed().isEmpty() ? QString()
                                        : PartnerDomains(m_parts.partners, m_before).note(m_domain);
}

void PartnerForm::setMoreDomains(const QString &domains)
{
    m_more = domains;
    Q_EMIT changed();
}

QStringList PartnerForm::more() const { return PartnerDomains::split(m_more); }

QString PartnerForm::moreProblem() const
{
    const PartnerDomains domains(m_parts.partners, m_before);
    QStringList seen{normalDomain(m_domain)};
    const QStringList all = more();
    for (const QString &typed : all) {
        if (const QString problem = domains.problem(typed); !problem.isEmpty())
            return problem;
        const QString domain = normalDomain(typed);
        if (seen.contains(domain))
            return tr("%1 stands there twice.").arg(domain);
        seen.append(domain);
    }
    return {};
}

QString PartnerForm::moreNote() const
{
    const PartnerDomains domains(m_parts.partners, m_before);
    QStringList notes;
    const QStringList all = more();
    for (const QString &typed : all) {
        if (const QString note = domains.note(typed); !note.isEmpty())
            notes.append(note);
    }
    return notes.join(u' ');
}

void PartnerForm::setDescription(const QString &description)
{
    m_description = description;
    Q_EMIT changed();
}

QStringList PartnerForm::typeNames() const
{
    const Format words;
    QStringList names;
    for (const Type type : types())
        names.append(words.partnerType(type));
    return names;
}

int PartnerForm::typeIndex() const { return int(types().indexOf(m_type)); }

void PartnerForm::setTypeIndex(int index)
{
    const Type type = types().value(index, m_type);
    if (type == m_type)
        return;
    m_type = type;
    Q_EMIT changed();
}

bool PartnerForm::canSave() const
{
    return !m_busy && !m_domain.trimmed().isEmpty() && domainProblem().isEmpty() && moreProblem().isEmpty();
}

void PartnerForm::save()
{
    if (!canSave())
        return;
    Partner partner{.domain = normalDomain(m_domain),
        .moreDomains = {},
        .description = cleanName(m_description),
        .type = m_type};
    const QStringList all = more();
    for (const QString &typed : all)
        partner.moreDomains.append(normalDomain(typed));
    m_busy = true;
    m_errorText.clear();
    Q_EMIT changed();
    m_parts.list.save(m_before, partner).then(this, [this](const Result<void> &stored) {
        m_busy = false;
        m_errorText = stored ? QString() : stored.error().sentence();
        Q_EMIT changed();
        if (stored)
            Q_EMIT done();
    });
}

} // namespace verbund

#include "moc_PartnerForm.cpp"
