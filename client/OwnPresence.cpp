// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/OwnPresence.h"

#include "protocol/TextRules.h"

namespace verbund {

QString OwnPresence::name() const { return m_address.user(); }

void OwnPresence::setAvailability(Presence::Availability availability)
{
    if (availability == m_presence.availability)
        return;
    m_presence.availability = availability;
    m_presence.since = QDateTime::currentDateTimeUtc();
    Q_EMIT presenceChanged();
}

void OwnPresence::setNote(const QString &note)
{
    const QString cleaned = cleanName(note);
    if (cleaned == m_presence.note)
        return;
    m_presence.note = cleaned;
    Q_EMIT presenceChanged();
}

void OwnPresence::restore(const ImAddress &address, const Presence &presence)
{
    m_address = address;
    m_presence = presence;
    Q_EMIT personChanged();
    Q_EMIT presenceChanged();
}

} // namespace verbund

#include "moc_OwnPresence.cpp"
