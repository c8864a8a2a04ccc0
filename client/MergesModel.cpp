// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/MergesModel.h"

#include "client/People.h"
#include "storage/Store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund {

namespace {

const QString apartName = u"kept apart"_s;
constexpr qsizetype mostApart = 5'000;
// After what is more urgent, and once for many changes.
constexpr auto pause = 200ms;

QSet<QString> readApart(const QString &stored)
{
    QSet<QString> marks;
    const QJsonArray pairs = QJsonDocument::fromJson(stored.toUtf8()).array();
    for (const QJsonValue pair : pairs) {
        const QString mark = pair[0].toString() + u'\n' + pair[1].toString();
        if (mark.size() > 1 && marks.size() < mostApart)
            marks.insert(mark);
    }
    return marks;
}

QString writeApart(const QSet<QString> &marks)
{
    QJsonArray pairs;
    for (const QString &mark : marks)
        pairs.append(QJsonArray::fromStringList(mark.split(u'\n')));
    return QString::fromUtf8(QJsonDocument(pairs).toJson(QJsonDocument::Compact));
}

} // namespace

MergesModel::MergesModel(Store &store, People &people, AddressBook &book, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_people(people)
    , m_book(book)
{
    m_due.setSingleShot(true);
    m_due.setInterval(pause);
    connect(&m_due, &QTimer::timeout, this, &MergesModel::find);
    connect(&people, &People::contactsChanged, this, [this] { m_due.start(); });
    connect(&people, &People::changed, this, &MergesModel::refresh);
}

Later<void> MergesModel::load()
{
    return m_store.value(apartName).then(this, [this](const Result<QString> &stored) -> Result<void> {
        if (!stored)
            return fail(stored.error());
        m_apart = readApart(*stored);
        m_due.start();
        return {};
    });
}

void MergesModel::merge(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    const MergePair pair = m_rows[row];
    const Card kept = m_book.cardOf(m_people.person(pair.first));
    const Card other = m_book.cardOf(m_people.person(pair.second));
    remove(row);
    Q_EMIT countChanged();
    m_book.merge(kept, other);
    // Should it fail, they are asked again.
    m_due.start();
}

void MergesModel::keepApart(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    if (m_apart.size() < mostApart)
        m_apart.insert(m_rows[row].mark());
    std::ignore = m_store.setValue(apartName, writeApart(m_apart));
    remove(row);
    Q_EMIT countChanged();
}

void MergesModel::find()
{
    MergePairs pairs(m_apart, mostRows);
    for (const ContactKey &key : m_people.keys()) {
        const Card *const card = m_people.cards().find(key.card);
        const QString name = card ? card->name : m_people.contacts().value(key.address).name;
        pairs.add(key, name, plainAddresses(key));
    }
    show(pairs.found());
    if (!m_rows.isEmpty()) // names may be others
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

// Public-IM notation is the same address as the plain one.
QList<ImAddress> MergesModel::plainAddresses(const ContactKey &key) const
{
    QList<ImAddress> addresses = m_people.addressesOf(key);
    const auto isNotation = [](const ImAddress &address) { return address.toString().contains(u")@"); };
    if (std::ranges::none_of(addresses, isNotation))
        return addresses;
    const Derivation derivation = m_book.derive(m_book.cardOf(m_people.person(key)));
    for (const Candidate &candidate : derivation.candidates) {
        if (const qsizetype at = addresses.indexOf(candidate.address); at >= 0 && !candidate.plain.isEmpty())
            addresses[at] = ImAddress::parse(candidate.plain).value_or(candidate.address);
    }
    return addresses;
}

void MergesModel::show(const QList<MergePair> &pairs)
{
    if (pairs == m_rows)
        return;
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (!pairs.contains(m_rows[row]))
            remove(row);
    }
    // Both are sorted alike, so what is missing is put in where it stands.
    for (qsizetype row = 0; row < pairs.size(); ++row) {
        if (row >= m_rows.size() || m_rows[row] != pairs[row])
            insert(row, pairs[row]);
    }
    Q_EMIT countChanged();
}

void MergesModel::refresh(const QList<ImAddress> &addresses)
{
    if (m_rows.isEmpty())
        return;
    QMultiHash<ImAddress, int> shown;
    for (int row = 0; row < m_rows.size(); ++row) {
        for (const ContactKey &key : {m_rows[row].first, m_rows[row].second}) {
            for (const ImAddress &address : m_people.addressesOf(key))
                shown.insert(address, row);
        }
    }
    QSet<int> rows;
    for (const ImAddress &address : addresses) {
        const auto [first, last] = shown.equal_range(address);
        std::for_each(first, last, [&rows](int row) { rows.insert(row); });
    }
    for (const int row : std::as_const(rows))
        Q_EMIT dataChanged(index(row), index(row));
}

void MergesModel::insert(qsizetype row, const MergePair &pair)
{
    beginInsertRows({}, int(row), int(row));
    m_rows.insert(row, pair);
    endInsertRows();
}

void MergesModel::remove(qsizetype row)
{
    beginRemoveRows({}, int(row), int(row));
    m_rows.removeAt(row);
    endRemoveRows();
}

int MergesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MergesModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    if (role != MergeRole)
        return {};
    const MergePair &pair = m_rows[index.row()];
    return QVariant::fromValue(MergeRow{
        .first = m_people.person(pair.first), .second = m_people.person(pair.second), .reason = pair.reason});
}

QHash<int, QByteArray> MergesModel::roleNames() const { return {{MergeRole, "merge"}}; }

} // namespace verbund

#include "moc_MergesModel.cpp"
