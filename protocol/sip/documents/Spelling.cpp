// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Spelling.h"

#include "protocol/sip/documents/SipAddress.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

bool Spelling::learn(const ImAddress &address, const QString &exactUser)
{
    if (exactUser.isEmpty() || exactUser == address.user())
        return m_users.remove(address);
    if (m_users.value(address) == exactUser || (isFull() && !m_users.contains(address))
        || fromSipUri(toSipUri(address, exactUser)) != address)
        return false;
    m_users.insert(address, exactUser);
    return true;
}

QString Spelling::exactUser(const ImAddress &address) const { return m_users.value(address); }

QString Spelling::uriOf(const ImAddress &address) const { return toSipUri(address, exactUser(address)); }

} // namespace verbund::sip
