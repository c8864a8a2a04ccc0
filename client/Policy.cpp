// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Policy.h"

namespace verbund {

bool isExternal(const ImAddress &address, const QString &ownDomain)
{
    const QString domain = address.domain();
    return domain != ownDomain && !domain.endsWith(u'.' + ownDomain);
}

bool isStranger(const Acquaintance &sender)
{
    return !sender.isContact && !sender.isAccepted && isExternal(sender.address, sender.ownDomain);
}

bool maySeeNote(const ImAddress &address, const QString &ownDomain)
{
    return !isExternal(address, ownDomain);
}

bool isAgreed(const Contact &contact) { return contact.asked || contact.seesHim; }

} // namespace verbund
