// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/PartnersModel.h"

#include "client/Partners.h"
#include "client/Undo.h"

#include <algorithm>
#include <tuple>

namespace verbund {

namespace {

// The own company first, then what is locked.
bool isBefore(const Partner &a, const Partner &b)
{
    const bool aOwn = a.type == Partner::Type::Own;
    const bool bOwn = b.type == Partner::Type::Own;
    return std::tuple(!aOwn, !a.locked, a.domain) < std::tuple(!bOwn, !b.locked, b.domain);
}

} // namespace

PartnersModel::PartnersModel(Partners &partners, Undo &undo, QObject *parent)
    : RunsModel(parent)
    , m_partners(partners)
    , m_undo(undo)
    , m_rows(wanted())
{
    connect(&partners, &Partners::changed, this, &PartnersModel::follow);
}

Partner::Type PartnersModel::defaultType() const { return m_partners.defaultType(); }

bool PartnersModel::setsDefault() const { return m_partners.setsDefaultType(); }

QString PartnersModel::faultText() const { return m_partners.faultText(); }

Partner PartnersModel::find(const QString &domain) const
{
    const auto found = std::ranges::find(m_rows, domain, &Partner::domain);
    return found == m_rows.end() ? Partner() : *found;
}

QList<Partner> PartnersModel::wanted() const
{
    QList<Partner> rows = m_partners.all();
    const QString own = m_partners.ownDomain();
    const bool isListed = std::ranges::any_of(rows, [&own](const Partner &partner) {
        return partner.domain == own || partner.moreDomains.contains(own);
    });
    if (!isListed && !own.isEmpty())
        rows.append({.domain = own,
            .moreDomains = {},
            .description = {},
            .type = Partner::Type::Own,
            .locked = true});
    std::ranges::sort(rows, isBefore);
    return rows;
}

QList<Partner> PartnersModel::ofUser() const
{
    QList<Partner> partners = m_partners.all();
    partners.removeIf([](const Partner &partner) { return partner.locked; });
    return partners;
}

void PartnersModel::follow()
{
    const QList<Partner> rows = wanted();
    applyRuns(m_rows, rows, rowRuns(m_rows, rows, isBefore));
    for (int row = 0; row < rows.size(); ++row) {
        if (std::exchange(m_rows[row], rows[row]) != rows[row])
            Q_EMIT dataChanged(index(row), index(row));
    }
    Q_EMIT changed();
}

Later<void> PartnersModel::save(const QString &inPlaceOf, const Partner &partner)
{
    const QList<Partner> before = ofUser();
    const bool isMoved = !inPlaceOf.isEmpty() && inPlaceOf != partner.domain;
    return (isMoved ? m_partners.remove(inPlaceOf) : ready<void>({}))
        .then(this,
            [this, partner](
                const Result<void> &removed) { return removed ? m_partners.put(partner) : ready(removed); })
        .unwrap()
        .then(this, [this, before, domain = partner.domain](const Result<void> &stored) {
            if (stored)
                offerWayBack(tr("The partner %1 is saved.").arg(domain), before);
            return stored;
        });
}

void PartnersModel::remove(const QString &domain)
{
    if (const Partner partner = find(domain); partner.domain.isEmpty() || partner.locked)
        return;
    const QList<Partner> before = ofUser();
    m_partners.remove(domain).then(this, [this, before, domain](const Result<void> &stored) {
        if (stored)
            offerWayBack(tr("The partner %1 is removed.").arg(domain), before);
        else
            Q_EMIT failed(stored.error().sentence());
    });
}

void PartnersModel::offerWayBack(const QString &text, const QList<Partner> &before)
{
    m_undo.offer(text, [this, before] { restore(before); });
}

// One step, then the next, until the list is as it was: a domain may have moved between partners.
void PartnersModel::restore(const QList<Partner> &before)
{
    const QList<Partner> now = ofUser();
    for (const Partner &partner : now) {
        if (!std::ranges::contains(before, partner.domain, &Partner::domain)) {
            m_partners.remove(partner.domain).then(this, [this, before](const Result<void> &stored) {
                restored(before, stored);
            });
            return;
        }
    }
    for (const Partner &partner : before) {
        if (!now.contains(partner)) {
            m_partners.put(partner).then(
                this, [this, before](const Result<void> &stored) { restored(before, stored); });
            return;
        }
    }
}

void PartnersModel::restored(const QList<Partner> &before, const Result<void> &stored)
{
    if (stored)
        restore(before);
    else
        Q_EMIT failed(stored.error().sentence());
}

int PartnersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PartnersModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return role == PartnerRole ? QVariant::fromValue(m_rows[index.row()]) : QVariant();
}

QHash<int, QByteArray> PartnersModel::roleNames() const { return {{PartnerRole, "partner"}}; }

} // namespace verbund

#include "moc_PartnersModel.cpp"
