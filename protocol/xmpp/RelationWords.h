// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Relation.h"

#include <QDomElement>
#include <QHash>

#include <optional>

class QXmlStreamWriter;

/// Relations as they are kept on the home server (`urn:verbund:relations:0`): spread over a fixed number of
/// items by address, so that one change writes a small one, and one line each, so that ten thousand are few
/// bytes: `LEVEL ORIGIN [!] SINCE UNTIL ADDRESS`, the words as one letter, `!` for a denial he is told of,
/// times in milliseconds since 1970 or `-`.
namespace verbund::xmpp {

using RelationShard = QHash<ImAddress, Relation>;

/// How many items there are.
inline constexpr int relationShards = 64;
/// Most relations taken from one item; all of them together are then as many as contacts.
inline constexpr qsizetype maxShardSize = 100'000 / relationShards;

/// In which item this person stands: the same everywhere and always.
[[nodiscard]] int relationShardOf(const ImAddress &address);
/// The number of an item; nothing where it is none of these.
[[nodiscard]] std::optional<int> relationShardIn(const QDomElement &item);
/// Reads an item; what is malformed, or stands in the wrong item, is left out.
[[nodiscard]] RelationShard readRelations(const QDomElement &item, int shard);
/// Writes what stands in an item.
void writeRelations(QXmlStreamWriter &xml, const RelationShard &shard);
/// As it is read back.
[[nodiscard]] Relation asKept(const Relation &relation);

} // namespace verbund::xmpp
