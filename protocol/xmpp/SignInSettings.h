// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SignIn.h"

class QXmppConfiguration;

namespace verbund::xmpp {

/// What QXmpp is told for this sign-in: TLS 1.2 or better always, SCRAM only, no reconnecting or accepting by
/// itself.
[[nodiscard]] QXmppConfiguration settingsFor(const SignIn &signIn);
/// The resource: stable for one device and account, telling nobody which device (RFC 6120 §7).
[[nodiscard]] QString resourceFor(const SignIn &signIn);

} // namespace verbund::xmpp
