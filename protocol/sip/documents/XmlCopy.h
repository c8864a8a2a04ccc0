// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/documents/XmlReader.h"

#include <functional>

namespace verbund::sip {

/// Most characters of other clients' XML kept from one document.
inline constexpr qsizetype maxKeptLength = qsizetype{512} * 1024;

/// Takes the current element with all that is in it as a piece that stands for itself (its namespaces
/// declared), so that it can be put back later. Children for which `leaveOut` says so are missing. A copy of
/// a copy is the same.
[[nodiscard]] QString copyElement(
    XmlReader &xml, const std::function<bool(const XmlReader &)> &leaveOut = {});

/// Keeps a copy of the current element in a list, bounded: too much makes the document faulty.
void keepElement(XmlReader &xml, QStringList &kept, qsizetype &keptLength);

} // namespace verbund::sip
