// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"

#include <QObject>

namespace verbund {

/// Which contact lists are known. Until they are, nobody may be taken for a stranger: at the very first
/// sign-in every protocol waits for the lists of all, later each for its own.
class KnownLists final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The protocols that may bring a list.
    void expect(Carriers lines) { m_expected = lines; }
    /// Lists of an earlier sign-in.
    void restore(Carriers known);
    /// The list of this protocol is there.
    void setKnown(Carrier carrier);
    /// The list of this protocol will not come for now: nobody waits for it any longer.
    void setMissing(Carrier carrier);
    /// True when what this protocol brings can be judged.
    [[nodiscard]] bool suffices(Carrier carrier) const;

Q_SIGNALS:
    /// More can be judged now.
    void changed();
    void becameKnown(verbund::Carrier carrier);

private:
    Carriers m_expected;
    Carriers m_known;
    Carriers m_missing;
    bool m_isFirst = true;
};

} // namespace verbund
