// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Partners.h"

#include "storage/Store.h"

#include <QDebug>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

using Type = Partner::Type;

namespace {

const auto lastPolicy = u"administrator's policy"_s;

QStringList blockedOf(const QList<Partner> &partners)
{
    QStringList domains;
    for (const Partner &partner : partners) {
        if (partner.type == Type::Blocked)
            domains += partner.domains();
    }
    return domains;
}

// The entry of the domain, else of the nearest one above it.
const Partner *nearest(const QHash<QString, Partner> &partners, const QString &domain)
{
    for (QString name = domain; !name.isEmpty(); name = name.section(u'.', 1)) {
        if (const auto found = partners.constFind(name); found != partners.constEnd())
            return &*found;
    }
    return nullptr;
}

// Takes domains away from a list; a partner without any goes.
void release(QList<Partner> &partners, const QStringList &domains)
{
    for (Partner &partner : partners) {
        QStringList left = partner.domains();
        left.removeIf([&domains](const QString &domain) { return domains.contains(domain); });
        partner.domain = left.isEmpty() ? QString() : left.takeFirst();
        partner.moreDomains = left;
    }
    partners.removeIf([](const Partner &partner) { return partner.domain.isEmpty(); });
}

} // namespace

Partners::Partners(Store &store, const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_file(file)
{
    connect(&store, &Store::partnersChanged, this, [this](const QList<Partner> &partners) {
        m_partners = partners;
        index();
        Q_EMIT changed();
    });
}

void Partners::setOwnDomain(const QString &domain)
{
    m_ownDomain = domain;
    index();
}

Later<void> Partners::load()
{
    const auto last = m_store.value(lastPolicy);
    return m_store.partners().then(this, [this, last](const Result<QList<Partner>> &stored) -> Result<void> {
        if (!stored)
            return fail(stored.error());
        m_partners = *stored;
        // Asked for in this order, so it is there.
        readPolicy(last.result().value_or(QString()));
        index();
        return {};
    });
}

// A file that is wrong changes nothing: what it last was stays.
void Partners::readPolicy(const QString &last)
{
    m_policy = {};
    m_fault = {};
    if (!last.isEmpty())
        m_policy = readAdminPolicy(last.toUtf8(), {}).value_or(AdminPolicy());
    if (m_file.isEmpty() || !QFile::exists(m_file)) {
        m_policy = {};
        return keepPolicy({}, last);
    }
    QFile file(m_file);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QByteArray json = isOpen ? file.readAll() : QByteArray();
    const auto policy = readAdminPolicy(json, QFileInfo(m_file).fileName());
    if (!policy) {
        m_fault = policy.error();
        qWarning().noquote() << "The administrator's file is not understood:" << m_fault.cause;
        return;
    }
    m_policy = *policy;
    keepPolicy(QString::fromUtf8(json), last);
}

void Partners::keepPolicy(const QString &json, const QString &last)
{
    m_hasNewPolicy = json != last;
    if (m_hasNewPolicy)
        std::ignore = m_store.setValue(lastPolicy, json);
}

void Partners::index()
{
    m_locked.clear();
    m_open.clear();
    if (!m_ownDomain.isEmpty())
        m_open.insert(
            m_ownDomain, {.domain = m_ownDomain, .moreDomains = {}, .description = {}, .type = Type::Own});
    for (const Partner &partner : std::as_const(m_policy.partners)) {
        for (const QString &domain : partner.domains())
            m_locked.insert(domain, partner);
    }
    for (const Partner &partner : std::as_const(m_partners)) {
        for (const QString &domain : partner.domains())
            m_open.insert(domain, partner);
    }
}

Type Partners::type(const QString &domain) const
{
    if (const Partner *const locked = nearest(m_locked, domain))
        return locked->type;
    const Partner *const open = nearest(m_open, domain);
    return open ? open->type : m_policy.defaultType;
}

std::optional<Partner> Partners::of(const QString &domain) const
{
    const Partner *partner = nearest(m_locked, domain);
    if (!partner)
        partner = nearest(m_open, domain);
    const bool isListed = partner
        && (partner->locked || partner->type != Type::Own || std::ranges::contains(m_partners, *partner));
    return isListed ? std::optional(*partner) : std::nullopt;
}

QString Partners::faultText() const
{
    return m_fault.kind == Error::Kind::None ? QString()
                                             : tr("Your administrator's file %1 has a mistake, so what it "
                                                  "said before still holds. Please tell your "
                                                  "administrator.")
                                                   .arg(m_fault.subject);
}

QList<Partner> Partners::all() const { return m_policy.partners + m_partners; }

bool Partners::isLocked(const QString &domain) const { return nearest(m_locked, domain) != nullptr; }

Later<void> Partners::put(const Partner &partner)
{
    Partner clean = partner;
    clean.locked = false;
    clean.domain = normalDomain(partner.domain);
    clean.moreDomains.clear();
    QStringList domains{clean.domain};
    for (const QString &more : partner.moreDomains) {
        if (const QString domain = normalDomain(more); !domains.contains(domain))
            domains.append(domain);
    }
    clean.moreDomains = domains.mid(1);
    if (domains.contains(QString()))
        return ready<void>(
            fail({.kind = Error::Kind::InvalidAddress, .subject = partner.domain, .cause = {}}));
    for (const QString &domain : std::as_const(domains)) {
        if (isLocked(domain))
            return ready<void>(fail({.kind = Error::Kind::Forbidden, .subject = domain, .cause = {}}));
    }
    QList<Partner> partners = m_partners;
    partners.removeIf([&clean](const Partner &old) { return old.domain == clean.domain; });
    release(partners, domains);
    return write(partners + QList{clean});
}

Later<void> Partners::remove(const QString &domain)
{
    QList<Partner> partners = m_partners;
    partners.removeIf([&domain](const Partner &partner) { return partner.domain == domain; });
    return write(partners);
}

Later<void> Partners::setBlocked(const QString &domain, bool blocked)
{
    if (blocked)
        return put({.domain = domain, .moreDomains = {}, .description = {}, .type = Type::Blocked});
    if (isLocked(domain))
        return ready<void>(fail({.kind = Error::Kind::Forbidden, .subject = domain, .cause = {}}));
    QList<Partner> partners = m_partners;
    release(partners, {normalDomain(domain)});
    return write(partners);
}

// Only what differs; shown once it is stored.
Later<void> Partners::write(const QList<Partner> &partners)
{
    PartnerChange change{.put = {}, .removed = {}, .blocked = {}, .unblocked = {}, .lines = m_lines};
    for (const Partner &partner : m_partners) {
        if (!std::ranges::contains(partners, partner.domain, &Partner::domain))
            change.removed.append(partner.domain);
    }
    for (const Partner &partner : partners) {
        if (!m_partners.contains(partner))
            change.put.append(partner);
    }
    const QStringList before = blockedOf(m_partners);
    const QStringList after = blockedOf(partners);
    for (const QString &domain : after) {
        if (!before.contains(domain))
            change.blocked.append(domain);
    }
    for (const QString &domain : before) {
        if (!after.contains(domain))
            change.unblocked.append(domain);
    }
    return m_store.changePartners(change);
}

void Partners::follow(Carrier carrier, const QStringList &blocked)
{
    DomainNews news{
        .carrier = carrier, .blocked = {}, .lockedBlocked = {}, .lockedOthers = {}, .lines = m_lines};
    for (const QString &domain : blocked) {
        if (const QString normal = normalDomain(domain); !normal.isEmpty())
            news.blocked.append(normal);
    }
    news.lockedBlocked = blockedOf(m_policy.partners);
    for (const QString &domain : std::as_const(news.blocked)) {
        if (isLocked(domain) && type(domain) != Type::Blocked)
            news.lockedOthers.append(domain);
    }
    std::ignore = m_store.followDomains(news);
}

} // namespace verbund

#include "moc_Partners.cpp"
