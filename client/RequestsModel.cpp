// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/RequestsModel.h"

#include "client/People.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

namespace {

// Whoever asks for more reads it from the store.
constexpr qsizetype textLength = 200;
// More than these are announced as one.
constexpr qsizetype mostSignals = 8;

bool isOpen(const Request &request) { return request.state == Request::State::Open; }

bool isRefused(const Request &request)
{
    return request.state == Request::State::Denied || request.state == Request::State::Blocked;
}

QStringView domainOf(const ImAddress &address, QString &text)
{
    text = address.toString();
    return QStringView(text).sliced(text.lastIndexOf(u'@') + 1);
}

int compareDomains(const Request &a, const Request &b)
{
    QString textA;
    QString textB;
    return domainOf(a.from, textA).compare(domainOf(b.from, textB));
}

// First and last of those that follow each other.
QList<std::pair<int, int>> runsOf(QList<int> rows)
{
    std::ranges::sort(rows);
    QList<std::pair<int, int>> runs;
    for (const int row : std::as_const(rows)) {
        if (!runs.isEmpty() && runs.last().second + 1 == row)
            runs.last().second = row;
        else
            runs.append(std::pair(row, row));
    }
    return runs;
}

} // namespace

RequestsModel::RequestsModel(Store &store, const People &people, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_people(people)
{
    m_learn.setSingleShot(true);
    connect(&m_learn, &QTimer::timeout, this, [this] {
        learnLooks();
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1), {RowRole});
    });
    connect(&store, &Store::requestsChanged, this, &RequestsModel::apply);
    connect(&people, &People::contactsChanged, this, [this] {
        m_looksKnown = false;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1), {RowRole});
    });
}

Later<void> RequestsModel::load()
{
    return m_store.requests().then(this, [this](const Result<QList<Request>> &stored) -> Result<void> {
        if (!stored)
            return fail(stored.error());
        // What is stored has been announced before: no toast for it.
        m_loading = true;
        apply(*stored);
        m_loading = false;
        return {};
    });
}

RequestRow RequestsModel::find(const QString &address) const
{
    learnLooks();
    const auto found = m_requests.find(ImAddress::fromStored(address));
    const bool isListed = found != m_requests.end() && (isOpen(found->second) || isRefused(found->second));
    return isListed ? row(found->second) : RequestRow();
}

bool RequestsModel::isUndecided(const ImAddress &address) const
{
    const auto found = m_requests.find(address);
    return found != m_requests.end() && (isOpen(found->second) || isRefused(found->second));
}

QString RequestsModel::nameOf(const ImAddress &address) const
{
    const auto found = m_requests.find(address);
    return found == m_requests.end() ? QString() : found->second.name;
}

// The list

void RequestsModel::apply(const QList<Request> &requests)
{
    Change change;
    for (const Request &request : requests)
        sortOut(request, change);
    hide(change.leaving);
    Places entering;
    for (const Request &request : std::as_const(change.news)) {
        put(request);
        if (isShown(request) && !change.stay.contains(request.from))
            entering.append(&m_requests.at(request.from));
    }
    show(entering);
    announceChanged(change.stay);
    announceCounts();
    if (!change.fresh.isEmpty() && !m_loading)
        Q_EMIT appeared(change.fresh);
}

void RequestsModel::sortOut(const Request &whole, Change &change) const
{
    Request request = whole;
    request.text.truncate(textLength);
    const auto found = m_requests.find(request.from);
    const Request *const known = found == m_requests.end() ? nullptr : &found->second;
    if (known && *known == request)
        return;
    change.news.append(request);
    if (isOpen(request) && !(known && isOpen(*known)))
        change.fresh.append(whole);
    if (!known || !isShown(*known))
        return;
    if (known->time == request.time && isOpen(*known) == isOpen(request) && isShown(request))
        change.stay.insert(request.from);
    else
        change.leaving.append(known);
}

void RequestsModel::announceChanged(const QSet<ImAddress> &people)
{
    if (people.size() > mostSignals) {
        Q_EMIT dataChanged(index(0), index(count() - 1), {RowRole});
        return;
    }
    for (const ImAddress &address : people) {
        const QModelIndex place = index(rowOf(&m_requests.at(address)));
        Q_EMIT dataChanged(place, place, {RowRole});
    }
}

void RequestsModel::put(const Request &request)
{
    const auto [place, isNew] = m_requests.try_emplace(request.from, request);
    if (!isNew) {
        count(place->second, -1);
        place->second = request;
    }
    count(request, 1);
}

void RequestsModel::count(const Request &request, int by)
{
    if (m_hidden.contains(request.from))
        return;
    if (isRefused(request))
        m_refusedCount += by;
    if (!isOpen(request))
        return;
    m_openCount += by;
    int &inDomain = m_domains[request.from.domain()];
    inDomain += by;
    if (inDomain == 0)
        m_domains.remove(request.from.domain());
}

void RequestsModel::announceCounts()
{
    if (std::exchange(m_toldOpen, m_openCount) != m_openCount)
        Q_EMIT openCountChanged();
    Q_EMIT countChanged();
}

void RequestsModel::setHidden(const QSet<ImAddress> &people)
{
    const Places leaving = placesOf(people - m_hidden);
    const Places entering = placesOf(m_hidden - people);
    Places shown = leaving;
    shown.removeIf([this](Place place) { return !isShown(*place); });
    for (const Place place : leaving)
        count(*place, -1);
    hide(shown);
    m_hidden = people;
    for (const Place place : entering)
        count(*place, 1);
    shown = entering;
    shown.removeIf([this](Place place) { return !isShown(*place); });
    show(shown);
    announceCounts();
}

RequestsModel::Places RequestsModel::placesOf(const QSet<ImAddress> &people) const
{
    Places places;
    for (const ImAddress &address : people) {
        if (const auto found = m_requests.find(address); found != m_requests.end())
            places.append(&found->second);
    }
    return places;
}

void RequestsModel::setGrouped(bool grouped)
{
    if (grouped == m_grouped)
        return;
    reorder([this, grouped] {
        m_grouped = grouped;
        std::ranges::sort(m_rows, order());
    });
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {SectionRole});
    Q_EMIT viewChanged();
}

void RequestsModel::setShowsRefused(bool shows)
{
    if (shows == m_showsRefused)
        return;
    const qsizetype firstRefused =
        std::ranges::partition_point(m_rows, [](Place place) { return isOpen(*place); }) - m_rows.begin();
    if (!shows)
        hide(m_rows.sliced(firstRefused));
    m_showsRefused = shows;
    if (shows) {
        Places entering;
        for (const auto &[address, request] : m_requests) {
            if (isRefused(request) && isShown(request))
                entering.append(&request);
        }
        show(entering);
    }
    Q_EMIT viewChanged();
    Q_EMIT countChanged();
}

void RequestsModel::show(Places entering)
{
    std::ranges::sort(entering, order());
    QList<std::pair<qsizetype, Places>> runs;
    for (const Place place : std::as_const(entering)) {
        const qsizetype row = std::ranges::lower_bound(m_rows, place, order()) - m_rows.begin();
        if (runs.isEmpty() || runs.last().first != row)
            runs.append(std::pair(row, Places()));
        runs.last().second.append(place);
    }
    if (runs.size() <= mostSignals) {
        // From the end: the rows before stay where they are.
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            insertRun(run->first, run->second);
        return;
    }
    insertRun(m_rows.size(), entering);
    reorder([this] { std::ranges::sort(m_rows, order()); });
}

void RequestsModel::hide(const Places &leaving)
{
    if (leaving.isEmpty())
        return;
    const auto chosen = m_chosen.size();
    QList<int> rows;
    for (const Place place : leaving) {
        rows.append(rowOf(place));
        m_chosen.remove(place->from);
    }
    QList<std::pair<int, int>> runs = runsOf(rows);
    if (runs.size() > mostSignals) {
        reorder([this, &leaving] {
            const QSet<Place> gone(leaving.begin(), leaving.end());
            std::ranges::stable_partition(m_rows, [&gone](Place place) { return !gone.contains(place); });
        });
        runs = {{count() - int(leaving.size()), count() - 1}};
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        removeRun(run->first, run->second);
    if (m_chosen.size() != chosen)
        Q_EMIT choiceChanged();
}

void RequestsModel::insertRun(qsizetype row, const Places &run)
{
    if (run.isEmpty())
        return;
    beginInsertRows({}, int(row), int(row + run.size()) - 1);
    m_rows.insert(row, run.size(), nullptr);
    std::ranges::copy(run, m_rows.begin() + row);
    endInsertRows();
}

void RequestsModel::removeRun(qsizetype first, qsizetype last)
{
    beginRemoveRows({}, int(first), int(last));
    m_rows.remove(first, last - first + 1);
    endRemoveRows();
}

void RequestsModel::reorder(const std::function<void()> &change)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Places who;
    for (const QModelIndex &index : before)
        who.append(m_rows[index.row()]);
    change();
    QHash<Place, int> rows;
    for (int i = 0; i < m_rows.size() && !before.isEmpty(); ++i)
        rows.insert(m_rows[i], i);
    QModelIndexList after;
    for (const Place place : std::as_const(who))
        after.append(index(rows.value(place)));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool RequestsModel::isBefore(Place a, Place b) const
{
    if (isOpen(*a) != isOpen(*b))
        return isOpen(*a);
    if (m_grouped && isOpen(*a)) {
        if (const int domains = compareDomains(*a, *b); domains != 0)
            return domains < 0;
    }
    return std::tie(a->time, a->from) > std::tie(b->time, b->from);
}

bool RequestsModel::isShown(const Request &request) const
{
    return (isOpen(request) || (isRefused(request) && m_showsRefused)) && !m_hidden.contains(request.from);
}

int RequestsModel::rowOf(Place place) const
{
    return int(std::ranges::lower_bound(m_rows, place, order()) - m_rows.begin());
}

} // namespace verbund

#include "moc_RequestsModel.cpp"
