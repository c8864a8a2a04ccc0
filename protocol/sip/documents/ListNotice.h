// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "protocol/Presence.h"
#include "protocol/Result.h"
#include "protocol/sip/documents/Rlmi.h"

#include <QStringList>

#include <optional>

namespace verbund::sip {

/// What a list subscription tells of one member.
struct ListedPresence {
    ImAddress address;
    QString name;
    /// Of the instance that counts: an active one before a pending one before a terminated one. Nothing while
    /// the server has no subscription yet.
    std::optional<RlmiInstance::State> state;
    /// Why it is terminated; may be empty.
    QString reason;
    /// Nothing when no document came for him: what was known before still holds (RFC 4662 §5.2).
    std::optional<Presence> presence;
    /// The picture in that document; empty: none.
    Picture picture;

    friend bool operator==(const ListedPresence &, const ListedPresence &) = default;
};

/// One notification of a list subscription, its parts put together.
struct ListNotice {
    quint32 version = 0;
    /// All members: who is missing is no longer one.
    bool fullState = false;
    QList<ListedPresence> members;

    friend bool operator==(const ListNotice &, const ListNotice &) = default;
};

/// Reads a multipart/related notification with RLMI and PIDF parts; lists within the list are flattened. A
/// broken document of one member does not harm the others: he has none then. `languages` as for readPidf().
[[nodiscard]] Result<ListNotice> readListNotice(
    QByteArrayView contentType, QByteArrayView body, const QStringList &languages = {});

} // namespace verbund::sip
