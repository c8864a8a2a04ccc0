// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QStringList>

namespace verbund {

/// One entry of the contact list on the home server.
struct Contact {
    Q_GADGET
    Q_PROPERTY(verbund::ImAddress address MEMBER address)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QStringList groups MEMBER groups)

public:
    ImAddress address;
    /// As the user or the server named him; empty when nobody did.
    QString name;
    QStringList groups;
    /// The user part as his SIP server writes it, where that differs in case (RFC 3261 §19.1.4); else empty.
    QString exactUser;
    /// We see his presence.
    bool seesHim = false;
    /// He sees our presence.
    bool seesMe = false;
    /// We asked to see his presence and he has not answered.
    bool asked = false;

    friend bool operator==(const Contact &, const Contact &) = default;
};

} // namespace verbund
