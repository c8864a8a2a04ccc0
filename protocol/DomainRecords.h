// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"

#include <QDateTime>

namespace verbund {

/// What DNS says about how a domain federates.
struct DomainRecords {
    /// In lower case, without trailing dot, as people read it (IDN decoded).
    QString domain;
    /// SIP where `_sipfederationtls._tcp` or `_sips._tcp` has records, XMPP where `_xmpp-server._tcp` or
    /// `_xmpps-server._tcp` has.
    Carriers carriers;
    /// Until when that may be believed without asking again.
    QDateTime expires;

    friend bool operator==(const DomainRecords &, const DomainRecords &) = default;
};

} // namespace verbund
