// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>

namespace verbund {

/// The protocols that can carry a message.
class Route {
    Q_GADGET

public:
    enum class Carrier { Xmpp, Sip };
    Q_ENUM(Carrier)
};

using Carrier = Route::Carrier;

} // namespace verbund
