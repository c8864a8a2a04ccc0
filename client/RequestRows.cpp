// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// What the rows of RequestsModel say, and which of them are chosen.
#include "client/People.h"
#include "client/RequestsModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

int RequestsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Request &request = *m_rows[index.row()];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(row(request));
    case SectionRole:
        return section(request);
    case ChosenRole:
        return m_chosen.contains(request.from);
    default:
        return {};
    }
}

QHash<int, QByteArray> RequestsModel::roleNames() const
{
    return {{RowRole, "row"}, {SectionRole, "section"}, {ChosenRole, "chosen"}};
}

RequestRow RequestsModel::row(const Request &request) const
{
    const Person person = m_people.person(request.from);
    if (!m_looksKnown && !m_learn.isActive()) // the list is shown first: many contacts take their time
        m_learn.start();
    return {
        .request = request,
        .address = request.from,
        .name = request.name.isEmpty() ? request.from.toString() : request.name,
        .existingName = person.inContacts ? person.name : QString(),
        .external = person.external,
        .open = request.state == Request::State::Open,
        .likenesses = m_looksKnown ? m_looks.of(request.from, request.name) : QList<Likeness>(),
    };
}

void RequestsModel::learnLooks() const
{
    if (std::exchange(m_looksKnown, true))
        return;
    QList<LookAlikes::Known> known;
    for (const ContactKey &key : m_people.keys()) {
        const QString name = m_people.nameOf(key);
        for (const ImAddress &address : m_people.addressesOf(key))
            known.append({address, name});
    }
    m_looks.set(known, m_people.ownDomain());
}

RequestsModel::Places RequestsModel::inSection(const QString &section) const
{
    const bool isDomain = !section.startsWith(u':');
    const bool isOpen = section != u":refused";
    const QString end = u'@' + section;
    Places places;
    std::ranges::copy_if(m_rows, std::back_inserter(places), [&](Place place) {
        return (place->state == Request::State::Open) == isOpen
            && (!isDomain || place->from.toString().endsWith(end));
    });
    return places;
}

QString RequestsModel::section(const Request &request) const
{
    if (request.state != Request::State::Open)
        return u":refused"_s;
    return m_grouped ? request.from.domain() : u":open"_s;
}

int RequestsModel::countIn(const QString &section) const
{
    if (section.startsWith(u':'))
        return section == u":open" ? m_openCount : m_refusedCount;
    return m_domains.value(section);
}

QList<ImAddress> RequestsModel::openOf(const QString &domain) const
{
    QList<ImAddress> people;
    for (const Place place : inSection(domain))
        people.append(place->from);
    return people;
}

// Choosing

void RequestsModel::setChoosing(bool choosing)
{
    if (choosing == m_choosing)
        return;
    m_choosing = choosing;
    chooseNone();
    Q_EMIT choiceChanged();
}

void RequestsModel::setChosen(const QString &address, bool chosen)
{
    const auto found = m_requests.find(ImAddress::fromStored(address));
    if (found != m_requests.end() && isShown(found->second))
        choose({&found->second}, chosen);
}

void RequestsModel::setSectionChosen(const QString &section, bool chosen)
{
    choose(inSection(section), chosen);
}

bool RequestsModel::isSectionChosen(const QString &section) const
{
    const Places places = inSection(section);
    return !places.isEmpty()
        && std::ranges::all_of(places, [this](Place place) { return m_chosen.contains(place->from); });
}

void RequestsModel::chooseAll() { choose(inSection(u":open"_s), true); }

void RequestsModel::chooseNone() { choose(m_rows, false); }

void RequestsModel::choose(const Places &places, bool chosen)
{
    if (places.isEmpty())
        return;
    m_choosing = m_choosing || chosen;
    for (const Place place : places) {
        if (chosen)
            m_chosen.insert(place->from);
        else
            m_chosen.remove(place->from);
    }
    // A section is one run of rows: few signals for many.
    Q_EMIT dataChanged(index(rowOf(places.first())), index(rowOf(places.last())), {ChosenRole});
    Q_EMIT choiceChanged();
}

} // namespace verbund
