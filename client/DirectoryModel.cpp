// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/DirectoryModel.h"

#include "client/People.h"
#include "protocol/TextRules.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace verbund {

namespace {

// Whoever types on does not ask the server for each letter.
constexpr auto pause = 250ms;

} // namespace

DirectoryModel::DirectoryModel(Directory *directory, AddressBook &book, const People &people, QObject *parent)
    : QAbstractListModel(parent)
    , m_directory(directory)
    , m_book(book)
    , m_people(people)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &DirectoryModel::search);
    connect(&people, &People::contactsChanged, this, &DirectoryModel::refresh);
    connect(&book, &AddressBook::factsChanged, this, &DirectoryModel::refresh);
}

void DirectoryModel::setSettings(const DirectorySettings &settings)
{
    if (!m_directory)
        return;
    m_isThere = !settings.isEmpty();
    m_directory->setSettings(settings);
    begin();
}

void DirectoryModel::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words.left(maxNameLength);
    Q_EMIT wordsChanged();
    begin();
}

void DirectoryModel::retry()
{
    if (m_state == State::Failed)
        search();
}

Later<Card> DirectoryModel::find(const ImAddress &address)
{
    if (!m_isThere)
        return ready<Card>(Card());
    const bool interrupts = m_state == State::Searching && !m_pause.isActive();
    return m_directory->search(address.toString())
        .then(this, [this, address, interrupts](const Result<DirectoryHits> &hits) -> Result<Card> {
            if (interrupts)
                search();
            if (!hits)
                return fail(hits.error());
            const auto his = std::ranges::find_if(hits->cards,
                [&](const Card &card) { return m_book.derive(card).addresses().contains(address); });
            return his == hits->cards.end() ? Card() : *his;
        });
}

QString DirectoryModel::errorText() const
{
    // The common sentences for these speak of the account and of messages.
    if (m_error.kind == Error::Kind::NotAuthorized)
        return tr("The directory does not accept the name and password in the settings.");
    if (m_error.kind == Error::Kind::NotUnderstood)
        return tr("The directory answers in a way that Verbund does not understand.");
    return m_error.sentence();
}

// What was asked before is of no interest any more.
void DirectoryModel::begin()
{
    ++m_query;
    m_pause.stop();
    const auto letters = std::ranges::count_if(m_words, [](QChar c) { return !c.isSpace(); });
    if (m_isThere && letters >= fewestLetters) {
        m_pause.start();
        return setState(State::Searching);
    }
    if (m_directory)
        m_directory->cancel();
    m_more = false;
    show({});
    setState(m_isThere ? State::Idle : State::None);
}

void DirectoryModel::search()
{
    m_pause.stop();
    setState(State::Searching);
    const quint64 query = ++m_query;
    m_directory->search(m_words.simplified()).then(this, [this, query](const Result<DirectoryHits> &hits) {
        if (query == m_query)
            take(hits);
    });
}

void DirectoryModel::take(const Result<DirectoryHits> &hits)
{
    if (!hits) {
        m_more = false;
        show({});
        return setState(State::Failed, hits.error());
    }
    QList<DirectoryRow> rows;
    const qsizetype count = std::min<qsizetype>(hits->cards.size(), Directory::mostHits);
    for (const Card &card : hits->cards.first(count))
        rows.append(row(card));
    m_more = hits->more || count < hits->cards.size();
    show(rows);
    setState(State::Found);
}

DirectoryRow DirectoryModel::row(const Card &card) const
{
    const Derivation derivation = m_book.derive(card);
    DirectoryRow row{.card = card, .addressText = {}, .contactName = {}};
    if (const Candidate *const chosen = derivation.chosen())
        row.addressText = chosen->plain.isEmpty() ? chosen->address.toString() : chosen->plain;
    for (const ImAddress &address : derivation.addresses()) {
        if (const auto key = m_people.keyOf(address)) {
            row.contactName = m_people.person(*key).name;
            break;
        }
    }
    return row;
}

// Rows that stay at the beginning and at the end are not touched.
void DirectoryModel::show(const QList<DirectoryRow> &rows)
{
    const auto [mine, theirs] = std::ranges::mismatch(m_rows, rows);
    const qsizetype first = mine - m_rows.begin();
    qsizetype same = 0;
    while (same < std::min(m_rows.size(), rows.size()) - first
        && m_rows[m_rows.size() - 1 - same] == rows[rows.size() - 1 - same])
        ++same;
    if (const qsizetype end = m_rows.size() - same; end > first) {
        beginRemoveRows({}, int(first), int(end) - 1);
        m_rows.remove(first, end - first);
        endRemoveRows();
    }
    if (const qsizetype end = rows.size() - same; end > first) {
        beginInsertRows({}, int(first), int(end) - 1);
        m_rows = rows;
        endInsertRows();
    }
}

void DirectoryModel::refresh()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (const DirectoryRow fresh = row(m_rows[i].card); fresh != m_rows[i]) {
            m_rows[i] = fresh;
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

void DirectoryModel::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

int DirectoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DirectoryModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return role == RowRole ? QVariant::fromValue(m_rows[index.row()]) : QVariant();
}

QHash<int, QByteArray> DirectoryModel::roleNames() const { return {{RowRole, "row"}}; }

} // namespace verbund

#include "moc_DirectoryModel.cpp"
