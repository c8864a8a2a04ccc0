// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/KnownLists.h"

namespace verbund {

void KnownLists::restore(Carriers known)
{
    m_known = m_known | known;
    m_isFirst = m_isFirst && known.isEmpty();
    Q_EMIT changed();
}

void KnownLists::setKnown(Carrier carrier)
{
    if (m_known.contains(carrier))
        return;
    m_known.set(carrier, true);
    Q_EMIT becameKnown(carrier);
    Q_EMIT changed();
}

void KnownLists::setMissing(Carrier carrier)
{
    if (m_missing.contains(carrier))
        return;
    m_missing.set(carrier, true);
    Q_EMIT changed();
}

bool KnownLists::suffices(Carrier carrier) const
{
    const Carriers awaited = m_isFirst ? m_expected - m_known - m_missing : Carriers();
    return m_known.contains(carrier) && awaited.isEmpty();
}

} // namespace verbund

#include "moc_KnownLists.cpp"
