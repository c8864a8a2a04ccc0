// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/RequestAnswer.h"

#include "client/People.h"
#include "protocol/TextRules.h"
#include "storage/Store.h"

namespace verbund {

RequestAnswer::RequestAnswer(const RequestRow &row, Store &store, const People &people, QObject *parent)
    : QObject(parent)
    , m_row(row)
    , m_store(store)
    , m_people(people)
    , m_name(row.existingName.isEmpty() ? row.request.name : row.existingName)
    , m_group(people.person(row.address).groups.value(0))
{
}

void RequestAnswer::setName(const QString &name)
{
    m_name = name;
    Q_EMIT changed();
}

void RequestAnswer::setSharesPresence(bool shares)
{
    m_sharesPresence = shares;
    Q_EMIT changed();
}

void RequestAnswer::setGroup(const QString &group)
{
    m_group = group;
    Q_EMIT changed();
}

QStringList RequestAnswer::groups() const { return m_people.groups(); }

void RequestAnswer::save()
{
    decide(m_sharesPresence ? Relation::Level::External : Relation::Level::Unknown);
}

void RequestAnswer::deny() { decide(Relation::Level::Stranger); }

void RequestAnswer::block() { decide(Relation::Level::Blocked); }

void RequestAnswer::decide(Relation::Level level)
{
    if (m_busy)
        return;
    m_busy = true;
    m_errorText.clear();
    Q_EMIT changed();
    const Decision decision{.from = m_row.address,
        .level = level,
        .until = {},
        .name = cleanName(m_name),
        .group = cleanName(m_group),
        .lines = m_people.lines()};
    m_store.decide(decision).then(this, [this](const Result<void> &stored) {
        m_busy = false;
        m_errorText = stored ? QString() : stored.error().sentence();
        Q_EMIT changed();
        if (stored)
            Q_EMIT done();
    });
}

} // namespace verbund

#include "moc_RequestAnswer.cpp"
