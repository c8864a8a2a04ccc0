// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"

#include <QString>

namespace verbund::sip {

/// Largest picture written into a presence document: each watcher gets it with each change of state.
inline constexpr qsizetype mostIconBytes = 6 * 1024;
/// Longest icon read, in characters.
inline constexpr qsizetype maxIconLength = 32 * 1024;

/// The picture in an icon (RFC 4482 §3.4), where it is there itself (RFC 2397) in base64. Empty for anything
/// else: at a web address nothing is fetched, whoever asked there would be seen to be here.
[[nodiscard]] Picture readIcon(QStringView uri);
/// The picture as such an icon.
[[nodiscard]] QString iconUri(const Picture &picture);

} // namespace verbund::sip
