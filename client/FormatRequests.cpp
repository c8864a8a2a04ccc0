// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// Words for requests.
#include "client/Format.h"

namespace verbund {

QString Format::came(const Request &request) const
{
    if (request.isAsking() && request.hasWritten())
        return tr("asks to see your presence, and has written");
    return request.isAsking() ? tr("asks to see your presence") : tr("has written to you");
}

QString Format::cameOver(const Request &request) const
{
    const Carriers over = request.asksPresence | request.wrote;
    if (over == Carriers::all())
        return tr("XMPP and SIP");
    return carrier(over.contains(Carrier::Sip) ? Carrier::Sip : Carrier::Xmpp);
}

QString Format::likeness(const Likeness &likeness) const
{
    const QString address = likeness.address.toString();
    switch (likeness.kind) {
    case Likeness::Kind::MixedScripts:
        return tr(
            "Name or address mix letters of several scripts that look the same: they may imitate others.");
    case Likeness::Kind::Address:
        return tr("The address looks like that of %1 (%2), but is another one.").arg(likeness.name, address);
    case Likeness::Kind::Domain:
        return tr("The domain looks like “%1”, but is another one.").arg(likeness.domain);
    case Likeness::Kind::Name:
        return tr("The name is that of %1, whose address in your contacts is another: %2.")
            .arg(likeness.name, address);
    case Likeness::Kind::ForeignName:
        return tr("Calls himself or herself “%1”, which is not the address that this came from.")
            .arg(address);
    }
    return {};
}

} // namespace verbund
