// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

namespace verbund {

/// Two contacts that may be one person.
struct MergeRow {
    Q_GADGET
    Q_PROPERTY(verbund::Person first MEMBER first)
    Q_PROPERTY(verbund::Person second MEMBER second)
    Q_PROPERTY(Reason reason MEMBER reason)

public:
    enum class Reason { SameAddress, SameNameAndDomain };
    Q_ENUM(Reason)

    Person first;
    Person second;
    Reason reason = Reason::SameAddress;

    friend bool operator==(const MergeRow &, const MergeRow &) = default;
};

} // namespace verbund
