// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SpellingBook.h"

#include "protocol/sip/documents/SipAddress.h"

namespace verbund::sip {

template <typename Learn> void SpellingBook::change(const ImAddress &address, Learn learn)
{
    const QString before = exactUser(address);
    learn();
    if (exactUser(address) != before)
        Q_EMIT changed(address);
}

void SpellingBook::hear(const ImAddress &address, const QString &exactUser)
{
    change(address, [&] {
        const bool isPlain = exactUser.isEmpty() || exactUser == address.user();
        // Strangers may be many: what they took the room of is heard again.
        if (m_heard.isFull())
            m_heard.clear();
        if (m_plain.size() >= Spelling::mostPeople)
            m_plain.clear();
        m_heard.learn(address, exactUser);
        // Worth a place only where something else was written.
        if (isPlain && !m_noted.exactUser(address).isEmpty())
            m_plain.insert(address);
        else if (!isPlain)
            m_plain.remove(address);
    });
}

void SpellingBook::note(const ImAddress &address, const QString &exactUser)
{
    change(address, [&] { m_noted.learn(address, exactUser); });
}

void SpellingBook::note(const ImAddress &address, const Spelling &before, const Spelling &now)
{
    const QString exact = now.exactUser(address);
    if (exact != before.exactUser(address))
        note(address, exact);
}

void SpellingBook::clear()
{
    m_heard.clear();
    m_noted.clear();
    m_plain.clear();
}

QString SpellingBook::exactUser(const ImAddress &address) const
{
    const QString heard = m_heard.exactUser(address);
    if (!heard.isEmpty() || m_plain.contains(address))
        return heard;
    return m_noted.exactUser(address);
}

QByteArray SpellingBook::uriOf(const ImAddress &address) const
{
    return toSipUri(address, exactUser(address)).toLatin1();
}

} // namespace verbund::sip

#include "moc_SpellingBook.cpp"
