// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/RequestsModel.h"

#include "client/People.h"
#include "protocol/TextRules.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

namespace {

bool isListed(const Request &request)
{
    return request.state == Request::State::Open || request.state == Request::State::Denied
        || request.state == Request::State::Blocked;
}

bool before(const Request &a, const Request &b)
{
    const bool aOpen = a.state == Request::State::Open;
    const bool bOpen = b.state == Request::State::Open;
    return aOpen != bOpen ? aOpen : std::tie(a.time, a.from) > std::tie(b.time, b.from);
}

} // namespace

RequestsModel::RequestsModel(Store &store, const People &people, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_people(people)
{
    connect(&store, &Store::requestsChanged, this, &RequestsModel::apply);
    connect(&people, &People::contactsChanged, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
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
    const auto found = std::ranges::find(m_rows, ImAddress::fromStored(address), &Request::from);
    return found == m_rows.end() ? RequestRow() : row(*found);
}

bool RequestsModel::isUndecided(const ImAddress &address) const
{
    const auto state = m_states.constFind(address);
    return state != m_states.constEnd()
        && (*state == Request::State::Open || *state == Request::State::Denied
            || *state == Request::State::Blocked);
}

bool RequestsModel::isAccepted(const ImAddress &address) const
{
    const auto state = m_states.constFind(address);
    return state != m_states.constEnd()
        && (*state == Request::State::Accepted || *state == Request::State::Unshared);
}

int RequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Request &request = m_rows[index.row()];
    if (role == OpenRole)
        return request.state == Request::State::Open;
    return role == RowRole ? QVariant::fromValue(row(request)) : QVariant();
}

QHash<int, QByteArray> RequestsModel::roleNames() const { return {{RowRole, "row"}, {OpenRole, "open"}}; }

RequestRow RequestsModel::row(const Request &request) const
{
    const Person person = m_people.person(request.from);
    return {
        .request = request,
        .address = request.from,
        .name = request.name.isEmpty() ? request.from.toString() : request.name,
        .existingName = person.inContacts ? person.name : QString(),
        .external = person.external,
        .open = request.state == Request::State::Open,
    };
}

void RequestsModel::apply(const QList<Request> &requests)
{
    const auto count = m_rows.size();
    if (m_rows.isEmpty() && requests.size() > 1)
        insertAll(requests);
    else
        std::ranges::for_each(requests, [this](const Request &request) { put(request); });
    if (m_rows.size() != count)
        Q_EMIT countChanged();
    countOpen();
}

void RequestsModel::insertAll(const QList<Request> &requests)
{
    QList<Request> rows;
    std::ranges::copy_if(requests, std::back_inserter(rows), isListed);
    std::ranges::sort(rows, before);
    for (const Request &request : requests)
        setState(request);
    if (rows.isEmpty())
        return;
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_rows = rows;
    endInsertRows();
}

void RequestsModel::put(const Request &request)
{
    const auto old = std::ranges::find(m_rows, request.from, &Request::from);
    if (old != m_rows.end() && *old != request) {
        const int row = int(old - m_rows.begin());
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    } else if (old != m_rows.end()) {
        return;
    }
    if (isListed(request)) {
        const int row = int(std::ranges::lower_bound(m_rows, request, before) - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(row, request);
        endInsertRows();
    }
    setState(request);
}

void RequestsModel::setState(const Request &request)
{
    const auto old = m_states.constFind(request.from);
    const bool isNew =
        request.state == Request::State::Open && (old == m_states.constEnd() || *old != Request::State::Open);
    m_states.insert(request.from, request.state);
    if (isNew && !m_loading)
        Q_EMIT appeared(request);
}

void RequestsModel::countOpen()
{
    const int open = int(std::ranges::count(m_rows, Request::State::Open, &Request::state));
    if (std::exchange(m_openCount, open) != open)
        Q_EMIT openCountChanged();
}

} // namespace verbund

#include "moc_RequestsModel.cpp"
