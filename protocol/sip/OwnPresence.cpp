// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/OwnPresence.h"

#include "protocol/sip/documents/Pidf.h"

#include <QCryptographicHash>

namespace verbund::sip {

OwnPresence::OwnPresence(
    UserAgent &agent, const ImAddress &own, const QByteArray &etag, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
    , m_publication(agent, "presence", "application/pidf+xml", etag, timing)
    , m_own(own)
{
    connect(&m_publication, &Publication::refused, this, &OwnPresence::refused);
}

void OwnPresence::show(const Presence &presence)
{
    if (m_shown && presence.availability == m_presence.availability && presence.note == m_presence.note
        && presence.automatic == m_presence.automatic)
        return;
    m_presence = presence;
    m_shown = true;
    publish();
}

void OwnPresence::showPicture(const Picture &picture)
{
    if (std::exchange(m_picture, picture) != picture && m_shown && m_protected)
        publish();
}

void OwnPresence::setProtected(bool isProtected)
{
    const bool isHeldBack = !m_presence.note.isEmpty() || !m_picture.isEmpty();
    if (std::exchange(m_protected, isProtected) != isProtected && m_shown && isHeldBack)
        publish();
}

void OwnPresence::yieldTo(bool others)
{
    if (std::exchange(m_others, others) != others && m_presence.automatic && m_shown)
        publish();
}

void OwnPresence::repeat()
{
    if (m_shown)
        publish();
}

Later<void> OwnPresence::remove()
{
    m_shown = false;
    return m_publication.remove();
}

void OwnPresence::publish()
{
    Presence published = m_presence;
    if (!m_protected)
        published.note.clear();
    m_publication.publish(writePidf(m_own, tupleId(), QString::fromLatin1(m_agent.identity().addressOfRecord),
        published, m_protected ? m_picture : Picture(), published.automatic && m_others));
}

// The same at every start of this device, so that servers put the new tuple in the place of an old one.
QString OwnPresence::tupleId() const
{
    const QByteArray hash = QCryptographicHash::hash(m_agent.identity().instance, QCryptographicHash::Sha256);
    return QStringLiteral("v") + QString::fromLatin1(hash.toHex().left(12));
}

} // namespace verbund::sip

#include "moc_OwnPresence.cpp"
