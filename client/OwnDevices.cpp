// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/OwnDevices.h"

#include "client/Lines.h"
#include "client/OwnPresence.h"

namespace verbund {

OwnDevices::OwnDevices(OwnPresence &own, Lines &lines, QObject *parent)
    : QObject(parent)
    , m_own(own)
    , m_lines(lines)
{
    connect(&own, &OwnPresence::chose, this, [this] {
        m_told = {};
        catchUp();
    });
    connect(&lines, &Lines::choiceReceived, this, &OwnDevices::received);
    connect(&lines, &Lines::changed, this, &OwnDevices::catchUp);
}

void OwnDevices::received(Carrier carrier, const Presence &chosen)
{
    if (m_own.follow(chosen)) {
        // Never back: who chose it tells it over all its lines.
        m_told = Carriers::all();
        return;
    }
    const bool isOlder = m_own.chosen().since.isValid() && chosen.since < m_own.chosen().since;
    if (!isOlder)
        m_told.set(carrier, true);
    else if (Line *const line = m_lines.line(carrier); line && !m_told.contains(carrier))
        tell(*line);
}

// Not before the archive is read: by then the server has said what other devices chose.
void OwnDevices::catchUp()
{
    for (const auto &line : m_lines.all()) {
        if (!line->connection().isOnline())
            m_told.set(line->carrier(), false);
        else if (line->connection().status() == Connection::Status::Online
            && !m_told.contains(line->carrier()))
            tell(*line);
    }
}

void OwnDevices::tell(Line &line)
{
    if (!m_own.chosen().since.isValid() || !line.connection().isOnline())
        return;
    m_told.set(line.carrier(), true);
    line.session().shareChoice(m_own.chosen());
}

} // namespace verbund

#include "moc_OwnDevices.cpp"
