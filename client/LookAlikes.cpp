// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/LookAlikes.h"

#include "protocol/address/LookAlike.h"

#include <algorithm>

namespace verbund {

namespace {

// Shorter ones look like too many.
constexpr qsizetype shortestName = 4;

QString addressLooks(const LookAlikes::Known &known) { return skeleton(known.address.toString()); }

// The words in any order: "Pérez, Ramón" is "Ramon Perez".
QString nameLooks(const QString &name)
{
    QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = skeleton(word);
    std::ranges::sort(words);
    return words.join(QString());
}

QString knownNameLooks(const LookAlikes::Known &known) { return nameLooks(known.name); }

// Of several that look alike the first one is named.
void note(QHash<size_t, int> &index, const QString &looks, int place)
{
    if (const size_t key = qHash(looks); !index.contains(key))
        index.insert(key, place);
}

} // namespace

void LookAlikes::set(const QList<Known> &known, const QString &ownDomain)
{
    m_known = known;
    m_byAddress.clear();
    m_byName.clear();
    m_domains.clear();
    m_addresses.clear();
    m_byAddress.reserve(known.size());
    m_byName.reserve(known.size());
    m_addresses.reserve(known.size());
    QSet<QString> domains{ownDomain};
    for (int i = 0; i < known.size(); ++i) {
        const Known &one = known[i];
        note(m_byAddress, addressLooks(one), i);
        m_addresses.insert(one.address);
        domains.insert(one.address.domain());
        if (const QString looks = knownNameLooks(one); looks.size() >= shortestName)
            note(m_byName, looks, i);
    }
    for (const QString &domain : std::as_const(domains))
        m_domains.insert(skeleton(domain), domain);
    m_domains.remove({});
}

QList<Likeness> LookAlikes::of(const ImAddress &address, const QString &name) const
{
    if (m_addresses.contains(address))
        return {};
    QList<Likeness> found;
    if (lookAlike(address) != AddressText::Warning::None || mixesScripts(name))
        found.append({.kind = Likeness::Kind::MixedScripts, .name = {}, .address = {}, .domain = {}});
    addLikeAddress(found, address);
    addLikeName(found, address, name);
    return found;
}

void LookAlikes::addLikeAddress(QList<Likeness> &found, const ImAddress &address) const
{
    if (const Known *const known = find(m_byAddress, skeleton(address.toString()), addressLooks))
        found.append({.kind = Likeness::Kind::Address,
            .name = known->name,
            .address = known->address,
            .domain = known->address.domain()});
    else if (const QString domain = likeDomain(address.domain()); !domain.isEmpty())
        found.append({.kind = Likeness::Kind::Domain, .name = {}, .address = {}, .domain = domain});
}

void LookAlikes::addLikeName(QList<Likeness> &found, const ImAddress &address, const QString &name) const
{
    if (const auto said = ImAddress::parse(name); said && name.contains(u'@') && *said != address) {
        found.append(
            {.kind = Likeness::Kind::ForeignName, .name = {}, .address = *said, .domain = said->domain()});
        return;
    }
    const QString looks = nameLooks(name);
    if (const Known *const known = find(m_byName, looks, knownNameLooks); known && !looks.isEmpty())
        found.append({.kind = Likeness::Kind::Name,
            .name = known->name,
            .address = known->address,
            .domain = known->address.domain()});
}

const LookAlikes::Known *LookAlikes::find(
    const Index &index, const QString &skeleton, QString (*looks)(const Known &)) const
{
    const auto place = index.constFind(qHash(skeleton));
    if (place == index.constEnd())
        return nullptr;
    const Known &known = m_known[*place];
    return looks(known) == skeleton ? &known : nullptr;
}

// Also "toothfairy.example.promo.example": people read the beginning.
QString LookAlikes::likeDomain(const QString &domain) const
{
    for (qsizetype end = domain.size(); end > 0; end = domain.lastIndexOf(u'.', end - 1)) {
        const QString known = m_domains.value(skeleton(domain.first(end)));
        if (!known.isEmpty() && known != domain)
            return known;
    }
    return {};
}

} // namespace verbund
