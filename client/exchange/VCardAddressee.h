// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"
#include "protocol/Picture.h"

#include <KContacts/Addressee>

namespace verbund {

/// The card that KContacts has read.
[[nodiscard]] Card cardOf(const KContacts::Addressee &addressee);
/// The picture in it; empty when there is none that may be kept.
[[nodiscard]] Picture pictureOf(const KContacts::Addressee &addressee);
/// The card as KContacts can write it; its picture is not its concern.
[[nodiscard]] KContacts::Addressee addresseeOf(const Card &card);

} // namespace verbund
