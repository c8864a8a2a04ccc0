// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"

namespace verbund::bench {

/// Messages of an archive as they come over the wire: result number `n` of XEP-0313, every text different.
[[nodiscard]] QByteArray archiveResult(int n);
/// Reads one back.
[[nodiscard]] Message parseArchiveResult(const QByteArray &xml);
/// A word that the texts use; low numbers often, high ones seldom.
[[nodiscard]] QString word(int rank);

} // namespace verbund::bench
