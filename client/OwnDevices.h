// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/Presence.h"

#include <QObject>

namespace verbund {

class Line;
class Lines;
class OwnPresence;

/// Keeps the user's devices at one state: what he chose last, wherever, holds on all of them. A choice made
/// while offline is told at the next connection, unless a later one was made elsewhere meanwhile.
class OwnDevices final : public QObject {
    Q_OBJECT

public:
    OwnDevices(OwnPresence &own, Lines &lines, QObject *parent = nullptr);

private:
    void received(Carrier carrier, const Presence &chosen);
    void catchUp();
    void tell(Line &line);

    OwnPresence &m_own;
    Lines &m_lines;
    /// The home servers that know what was chosen last.
    Carriers m_told;
};

} // namespace verbund
