// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/PrivacyDesk.h"

#include "client/OwnPresence.h"
#include "client/Partners.h"
#include "client/People.h"
#include "client/Relations.h"
#include "client/Undo.h"
#include "client/VisibilityFile.h"
#include "storage/Store.h"

#include <QSaveFile>
#include <QUrl>

namespace verbund {

PrivacyDesk::PrivacyDesk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_changes(
          {.store = parts.store, .people = parts.people, .relations = parts.relations, .undo = parts.undo})
{
    connect(&m_changes, &RelationChanges::changed, this, &PrivacyDesk::changed);
    connect(&m_changes, &RelationChanges::failed, this, &PrivacyDesk::failed);
}

PrivacyDesk::~PrivacyDesk()
{
    // What can be taken back ends with those who would do it.
    m_parts.undo.dismiss();
}

VisibilityModel *PrivacyDesk::visibility()
{
    if (!m_visibility)
        m_visibility = std::make_unique<VisibilityModel>(m_changes, m_parts.people);
    return m_visibility.get();
}

PartnersModel *PrivacyDesk::partners()
{
    if (!m_partners) {
        m_partners = std::make_unique<PartnersModel>(m_parts.partners, m_parts.undo);
        connect(m_partners.get(), &PartnersModel::failed, this, &PrivacyDesk::failed);
    }
    return m_partners.get();
}

VisibilityRow PrivacyDesk::row(const QString &address) const
{
    return m_changes.row(ImAddress::fromStored(address));
}

void PrivacyDesk::open(const QString &address)
{
    const ImAddress person = ImAddress::fromStored(address);
    if (person.isEmpty())
        return;
    closeForm();
    m_form = std::make_unique<RelationForm>(
        person, RelationForm::Parts{.changes = m_changes, .own = m_parts.own, .clock = m_parts.clock});
    connect(m_form.get(), &RelationForm::done, this, &PrivacyDesk::closeForm);
    Q_EMIT formChanged();
}

void PrivacyDesk::closeForm()
{
    if (!m_form)
        return;
    // Views still hold it until they have heard that it goes.
    m_form.release()->deleteLater();
    Q_EMIT formChanged();
}

void PrivacyDesk::setLevel(const QString &address, Relation::Level level)
{
    // Whatever fails is told by the changes.
    std::ignore = m_changes.set(ImAddress::fromStored(address), level);
}

void PrivacyDesk::tellAgain(const QString &address) { m_changes.tellAgain(ImAddress::fromStored(address)); }

void PrivacyDesk::revoke(const QString &address) { m_changes.revoke({ImAddress::fromStored(address)}); }

void PrivacyDesk::revokeSection(const QString &section) { m_changes.revoke(visibility()->peopleIn(section)); }

void PrivacyDesk::addPartner() { openPartner({}); }

void PrivacyDesk::editPartner(const QString &domain)
{
    if (const Partner partner = partners()->find(domain); !partner.domain.isEmpty() && !partner.locked)
        openPartner(partner);
}

void PrivacyDesk::openPartner(const Partner &partner)
{
    closePartnerForm();
    m_partnerForm = std::make_unique<PartnerForm>(
        partner, PartnerForm::Parts{.partners = m_parts.partners, .list = *partners()});
    connect(m_partnerForm.get(), &PartnerForm::done, this, &PrivacyDesk::closePartnerForm);
    Q_EMIT partnerFormChanged();
}

void PrivacyDesk::closePartnerForm()
{
    if (!m_partnerForm)
        return;
    m_partnerForm.release()->deleteLater();
    Q_EMIT partnerFormChanged();
}

void PrivacyDesk::exportTo(const QUrl &file, FileKind kind)
{
    const QList<VisibilityRow> rows = visibility()->all();
    const QByteArray bytes = kind == FileKind::Csv ? visibilityCsv(rows) : visibilityJson(rows);
    QSaveFile target(file.toLocalFile());
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        Q_EMIT exported(int(rows.size()));
    else
        Q_EMIT failed(tr("%1 could not be written: %2").arg(target.fileName(), target.errorString()));
}

} // namespace verbund

#include "moc_PrivacyDesk.cpp"
