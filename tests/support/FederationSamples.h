// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationReport.h"

namespace verbund {

/// A check of toothfairy.example, which speaks SIP only and whose certificate is a wildcard that ends soon.
[[nodiscard]] FederationReport wildcardReport();
/// A check of elhada.example where all is well over XMPP.
[[nodiscard]] FederationReport goodReport();
/// A check of a domain without a network.
[[nodiscard]] FederationReport offlineReport(const QString &domain);
/// The own domain zahnfee.example, whose port for other servers is closed.
[[nodiscard]] FederationReport closedReport();

} // namespace verbund
