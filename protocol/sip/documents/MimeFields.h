// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace verbund::sip {

/// One header line of a MIME entity or of a CPIM message.
struct MimeField {
    QByteArray name;
    QByteArray value;

    friend bool operator==(const MimeField &, const MimeField &) = default;
};

/// The header lines before an empty line, and what follows it.
struct MimeFields {
    QList<MimeField> fields;
    QByteArrayView rest;

    /// The first field of this name, in any case; empty when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

/// Reads header lines up to the empty line, bounded in number and length; folded lines are joined. Nothing
/// when a line is no header.
[[nodiscard]] std::optional<MimeFields> readMimeFields(QByteArrayView text);

/// The body of an entity behind its Content-Transfer-Encoding; nothing for an encoding that is not known.
[[nodiscard]] std::optional<QByteArray> decodedBody(const MimeFields &entity);

} // namespace verbund::sip
