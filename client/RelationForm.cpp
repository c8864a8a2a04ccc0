// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/RelationForm.h"

#include "client/Format.h"
#include "client/OwnPresence.h"
#include "client/RelationChanges.h"

#include <array>

namespace verbund {

using Level = Relation::Level;
using Action = Ruling::Action;

RelationForm::RelationForm(const ImAddress &address, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_row(parts.changes.row(address))
    , m_term(parts.clock)
    , m_level(m_row.relation.level)
{
    m_term.set(m_row.relation.until);
    connect(&m_term, &Term::changed, this, &RelationForm::changed);
    connect(&parts.own, &OwnPresence::presenceChanged, this, &RelationForm::changed);
    connect(&parts.changes, &RelationChanges::changed, this, &RelationForm::follow);
}

// Changed elsewhere: what the user has chosen meanwhile stays chosen.
void RelationForm::follow(const QList<ImAddress> &people)
{
    if (!people.contains(m_row.relation.address))
        return;
    const Level before = m_row.relation.level;
    m_row = m_parts.changes.row(m_row.relation.address);
    if (m_level == before)
        m_level = m_row.relation.level;
    Q_EMIT changed();
}

QList<Level> RelationForm::levels()
{
    return {Level::Team, Level::Colleague, Level::External, Level::Unknown, Level::Stranger, Level::Blocked};
}

QStringList RelationForm::levelNames() const
{
    const Format words;
    QStringList names;
    for (const Level level : levels())
        names.append(words.level(level));
    return names;
}

int RelationForm::levelIndex() const { return int(levels().indexOf(m_level)); }

void RelationForm::setLevelIndex(int index)
{
    const Level level = levels().value(index, m_level);
    if (level == m_level)
        return;
    m_level = level;
    Q_EMIT changed();
}

Permission RelationForm::permission() const
{
    return permissionOf(m_level, m_row.type, m_parts.own.availability());
}

Presence RelationForm::shown() const { return shownTo(m_parts.own.presence(), permission()); }

QList<WhyRow> RelationForm::reasons() const
{
    static constexpr std::array actions{Action::SeePresence, Action::SeeNote, Action::SeeDetails,
        Action::SeePicture, Action::Message, Action::Attention};
    const Format words;
    QList<WhyRow> rows;
    for (const Action action : actions) {
        const Ruling ruling = rule(m_level, m_row.type, m_parts.own.availability(), action);
        rows.append(
            {.text = words.action(action), .reason = words.why(ruling, m_level), .allowed = ruling.allowed});
    }
    return rows;
}

void RelationForm::save()
{
    if (!canSave())
        return;
    m_busy = true;
    m_errorText.clear();
    Q_EMIT changed();
    m_parts.changes.set(m_row.relation.address, m_level, canEnd() ? m_term.end() : QDateTime())
        .then(this, [this](const Result<void> &stored) {
            m_busy = false;
            m_errorText = stored ? QString() : stored.error().sentence();
            Q_EMIT changed();
            if (stored)
                Q_EMIT done();
        });
}

} // namespace verbund

#include "moc_RelationForm.cpp"
