// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/RequestAnswer.h"

#include "client/Format.h"
#include "client/Lines.h"
#include "client/OwnPresence.h"
#include "client/People.h"
#include "protocol/TextRules.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

namespace {

constexpr Relation::Level sharing[]{
    Relation::Level::External, Relation::Level::Colleague, Relation::Level::Team};

bool shares(Relation::Level level) { return level >= Relation::Level::External; }

} // namespace

RequestAnswer::RequestAnswer(const RequestRow &row, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_row(row)
    , m_parts(parts)
    , m_term(parts.clock)
    , m_text(row.request.text)
    , m_name(row.request.name)
    , m_group(parts.people.person(row.address).groups.value(0))
    , m_level(parts.preset && shares(*parts.preset) ? *parts.preset
              : shares(usualLevel(parts.type))      ? usualLevel(parts.type)
                                                    : Relation::Level::External)
    , m_sharesPresence(!parts.preset || shares(*parts.preset))
{
    follow();
    readText();
    lookUp();
}

void RequestAnswer::follow()
{
    connect(&m_term, &Term::changed, this, &RequestAnswer::changed);
    connect(&m_parts.own, &OwnPresence::presenceChanged, this, &RequestAnswer::changed);
    connect(&m_parts.lines, &Lines::changed, this, &RequestAnswer::changed);
    connect(&m_parts.store, &Store::requestsChanged, this, [this](const QList<Request> &requests) {
        const auto his = std::ranges::find(requests, m_row.address, &Request::from);
        // Answered on another device, or he took it back: nothing is left to decide here.
        if (his != requests.end() && his->state != m_row.request.state && !m_busy)
            Q_EMIT done();
    });
}

// The list knows only the beginning.
void RequestAnswer::readText()
{
    m_parts.store.request(m_row.address).then(this, [this](const Result<Request> &request) {
        if (request && !request->from.isEmpty() && std::exchange(m_text, request->text) != request->text)
            Q_EMIT changed();
    });
}

void RequestAnswer::lookUp()
{
    if (!m_row.existingName.isEmpty() || !m_parts.askDirectory)
        return;
    m_parts.askDirectory(m_row.address).then(this, [this](const Result<Card> &card) {
        if (!card || card->name.isEmpty())
            return;
        m_listed = *card;
        Q_EMIT changed();
    });
}

QStringList RequestAnswer::warnings() const
{
    const Format format;
    QStringList sentences;
    for (const Likeness &likeness : m_row.likenesses)
        sentences.append(format.likeness(likeness));
    return sentences;
}

QString RequestAnswer::existingName() const
{
    return m_row.existingName.isEmpty() ? m_listed.name : m_row.existingName;
}

bool RequestAnswer::isInDirectory() const { return m_row.existingName.isEmpty() && !m_listed.name.isEmpty(); }

void RequestAnswer::setUsesExisting(bool uses)
{
    m_usesExisting = uses;
    Q_EMIT changed();
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

QStringList RequestAnswer::levelNames() const
{
    const Format format;
    QStringList names;
    for (const Relation::Level level : sharing) {
        QString name = format.level(level);
        if (level == m_parts.preset)
            //: A relationship, marked as the administrator's default
            name = tr("%1 · relationship set by the administrator").arg(name);
        names.append(name);
    }
    return names;
}

int RequestAnswer::levelIndex() const { return int(std::ranges::find(sharing, m_level) - sharing); }

void RequestAnswer::setLevelIndex(int index)
{
    if (index < 0 || index >= int(std::size(sharing)))
        return;
    m_level = sharing[index];
    m_sharesPresence = true;
    Q_EMIT changed();
}

Relation::Level RequestAnswer::level() const { return m_sharesPresence ? m_level : Relation::Level::Unknown; }

void RequestAnswer::setGroup(const QString &group)
{
    m_group = group;
    Q_EMIT changed();
}

QStringList RequestAnswer::groups() const { return m_parts.people.groups(); }

Permission RequestAnswer::permission() const
{
    return permissionOf(level(), m_parts.type, m_parts.own.availability());
}

Presence RequestAnswer::shown() const { return shownTo(m_parts.own.presence(), permission()); }

bool RequestAnswer::canReport() const
{
    return std::ranges::any_of(
        m_parts.lines.all(), [](const auto &line) { return line->session().takesReports(); });
}

void RequestAnswer::save()
{
    if (!canSave())
        return;
    decide({.from = {},
        .level = level(),
        .until = m_sharesPresence ? m_term.end() : QDateTime(),
        .name = cleanName(usesExisting() ? existingName() : m_name),
        .group = cleanName(m_group)});
}

void RequestAnswer::deny(bool told)
{
    decide(
        {.from = {}, .level = Relation::Level::Stranger, .until = {}, .told = told, .name = {}, .group = {}});
}

void RequestAnswer::block()
{
    decide({.from = {}, .level = Relation::Level::Blocked, .until = {}, .name = {}, .group = {}});
}

void RequestAnswer::report()
{
    decide({.from = {},
        .level = Relation::Level::Blocked,
        .until = {},
        .reports = true,
        .name = {},
        .group = {}});
}

void RequestAnswer::blockDomain()
{
    if (m_busy || !canBlockDomain())
        return;
    m_parts.blockDomain(m_row.domain());
    Q_EMIT done();
}

void RequestAnswer::decide(Decision decision)
{
    if (m_busy)
        return;
    begin();
    decision.from = m_row.address;
    decision.lines = m_parts.people.lines();
    const bool adds = decision.level >= Relation::Level::Unknown && usesExisting() && isInDirectory();
    m_parts.store.decide(decision)
        .then(this,
            [this, adds](const Result<void> &stored) { return stored && adds ? addListed() : ready(stored); })
        .unwrap()
        .then(this, [this](const Result<void> &stored) { end(stored); });
}

// By the protocol that he came by: there he is on the list.
Later<void> RequestAnswer::addListed()
{
    if (!m_parts.addCard)
        return ready<void>({});
    Card card = m_listed;
    if (const QString group = cleanName(m_group); !group.isEmpty())
        card.groups = {group};
    const Carriers came = m_row.request.asksPresence | m_row.request.wrote;
    const bool isOne = came == Carriers(Carrier::Sip) || came == Carriers(Carrier::Xmpp);
    const Carrier only = came.contains(Carrier::Sip) ? Carrier::Sip : Carrier::Xmpp;
    return m_parts.addCard(card, m_row.address, wishOf(isOne ? std::optional(only) : std::nullopt));
}

void RequestAnswer::begin()
{
    m_busy = true;
    m_errorText.clear();
    Q_EMIT changed();
}

void RequestAnswer::end(const Result<void> &stored)
{
    m_busy = false;
    m_errorText = stored ? QString() : stored.error().sentence();
    Q_EMIT changed();
    if (stored)
        Q_EMIT done();
}

} // namespace verbund

#include "moc_RequestAnswer.cpp"
