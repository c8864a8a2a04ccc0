// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/Permission.h"

namespace verbund {

Presence shownTo(const Presence &own, const Permission &permission)
{
    Presence shown;
    shown.address = own.address;
    if (!permission.presence || own.availability == Presence::Availability::Offline)
        return shown;
    shown.availability = own.availability;
    if (permission.note)
        shown.note = own.note;
    if (permission.details)
        shown.since = own.since;
    return shown;
}

} // namespace verbund
