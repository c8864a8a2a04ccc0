// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/RequestBatch.h"

#include "client/People.h"
#include "client/RequestsModel.h"
#include "client/Undo.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

RequestBatch::RequestBatch(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

RequestBatch::~RequestBatch()
{
    if (!m_answered.isEmpty())
        m_parts.undo.dismiss();
}

void RequestBatch::decideChosen(Relation::Level level, bool told)
{
    decide(m_parts.requests.chosen(), level, told);
}

void RequestBatch::decideDomain(const QString &domain, Relation::Level level, bool told)
{
    decide(m_parts.requests.openOf(domain), level, told);
}

void RequestBatch::decideOne(const QString &address, Relation::Level level, bool told)
{
    if (const ImAddress person = ImAddress::fromStored(address); m_parts.requests.isUndecided(person))
        decide({person}, level, told);
}

QList<Decision> RequestBatch::decisions(
    const QList<ImAddress> &people, Relation::Level level, bool told) const
{
    QList<Decision> decisions;
    for (const ImAddress &person : people) {
        // In the list under the name that he gave himself, if at all.
        const bool isNew = level >= Relation::Level::External && !m_parts.people.keyOf(person);
        decisions.append({.from = person,
            .level = level,
            .until = {},
            .told = told,
            .name = isNew ? m_parts.requests.nameOf(person) : QString(),
            .group = {},
            .lines = m_parts.people.lines()});
    }
    return decisions;
}

void RequestBatch::decide(const QList<ImAddress> &people, Relation::Level level, bool told)
{
    if (people.isEmpty())
        return;
    offer({people.begin(), people.end()}, text(level, told, int(people.size())),
        [this, answers = decisions(people, level, told)] { return m_parts.store.decide(answers); });
}

void RequestBatch::blockChosenDomains()
{
    QSet<QString> domains;
    const QList<ImAddress> chosen = m_parts.requests.chosen();
    for (const ImAddress &person : chosen)
        domains.insert(person.domain());
    QStringList sorted = domains.values();
    sorted.sort();
    blockDomains(sorted, {chosen.begin(), chosen.end()});
}

void RequestBatch::blockDomain(const QString &domain) { blockDomains({domain}, {}); }

void RequestBatch::blockDomains(const QStringList &domains, const QSet<ImAddress> &also)
{
    if (!m_parts.blockDomains || domains.isEmpty())
        return;
    QSet<ImAddress> people = also;
    for (const QString &domain : domains) {
        for (const ImAddress &person : m_parts.requests.openOf(domain))
            people.insert(person);
    }
    offer(people,
        domains.size() == 1 ? tr("%1 is blocked.").arg(domains.first())
                            : tr("%n domain(s) blocked.", "", int(domains.size())),
        [this, domains, answers = decisions(people.values(), Relation::Level::Stranger, false)] {
            // Both are handed over at once, for this may be the last that the program does.
            const Later<void> blocked = m_parts.blockDomains(domains);
            return m_parts.store.decide(answers).then(
                this, [blocked](const Result<void> &decided) -> Result<void> {
                    return decided && blocked.isFinished() ? blocked.result() : decided;
                });
        });
}

// The undo commits what was offered before; whoever is in both is decided by the later one.
void RequestBatch::offer(const QSet<ImAddress> &people, const QString &text, const Commit &commit)
{
    m_errorText.clear();
    m_parts.requests.setChoosing(false);
    show(m_answered + people);
    m_parts.undo.offer(
        text, [this, people] { show(m_answered - people); },
        [this, people, commit] {
            commit().then(this, [this, people](const Result<void> &stored) {
                show(m_answered - people);
                setError(stored);
            });
        });
    Q_EMIT changed();
}

void RequestBatch::show(const QSet<ImAddress> &people)
{
    m_answered = people;
    m_parts.requests.setHidden(people);
}

void RequestBatch::setError(const Result<void> &stored)
{
    m_errorText = stored ? QString() : stored.error().sentence();
    Q_EMIT changed();
}

void RequestBatch::clearError() { setError({}); }

QString RequestBatch::text(Relation::Level level, bool told, int count)
{
    switch (level) {
    case Relation::Level::Blocked:
        return tr("%n person(s) blocked.", "", count);
    case Relation::Level::Stranger:
        return told ? tr("%n request(s) denied; the senders are told.", "", count)
                    : tr("%n request(s) denied.", "", count);
    case Relation::Level::Unknown:
        return tr("%n person(s) may write, without my presence.", "", count);
    default:
        return tr("%n request(s) accepted.", "", count);
    }
}

} // namespace verbund

#include "moc_RequestBatch.cpp"
