// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "protocol/Presence.h"
#include "protocol/Result.h"

#include <QStringList>

namespace verbund::sip {

/// What a presence document says of one person.
struct PersonSummary {
    Presence presence;
    /// His picture (RFC 4482); empty: none that could be shown.
    Picture picture;
};

/// Reads a presence document (RFC 3863, 4479, 4480) as its reader would sum it up: reachable when one device
/// is, in the state of the latest person element, with the note nearest to the person. Of notes in several
/// languages one of `languages` (most wanted first, as in xml:lang) is taken where there is one.
[[nodiscard]] Result<PersonSummary> readPidf(QByteArrayView document, const QStringList &languages = {});

/// Writes the own presence. Note, details (since when) and picture each stand where servers cut them for
/// those who may not see them, whatever other devices publish; the state stands without them. `tupleId` is an
/// XML id of this device; the picture is small. `silent`: only that the device is there, as another one
/// speaks for the person.
[[nodiscard]] QByteArray writePidf(const ImAddress &entity, const QString &tupleId, const QString &contactUri,
    const Presence &presence, const Picture &picture = {}, bool silent = false);

} // namespace verbund::sip
