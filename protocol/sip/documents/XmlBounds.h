// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QStringView>

namespace verbund::sip {

/// Largest document read, in bytes.
inline constexpr qsizetype maxDocumentSize = qsizetype{4} * 1024 * 1024;
/// Largest collection of documents read: a list of people with their pictures.
inline constexpr qsizetype maxCollectionSize = qsizetype{16} * 1024 * 1024;
/// Most entries of one kind (contacts, watchers, resources, identities) in a document.
inline constexpr qsizetype maxEntries = 20'000;
/// Deepest element read.
inline constexpr int maxDepth = 32;
/// Most elements in a document.
inline constexpr int maxElements = 400'000;
/// Most attributes, declarations of namespaces included, of one element and all its ancestors.
inline constexpr int maxAttributesInScope = 128;

/// Why this text must not reach an XML parser (a DTD, too deep, too many elements or attributes); empty when
/// it may. Needs no well-formed text, looks at each character once.
[[nodiscard]] QLatin1StringView brokenBound(QStringView text);

} // namespace verbund::sip
