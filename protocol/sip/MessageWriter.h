// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace verbund::sip {

/// Writes one SIP message. Values never break their line: whatever they hold, it stays one field.
class MessageWriter {
public:
    /// Begins a request.
    [[nodiscard]] static MessageWriter request(QByteArrayView method, QByteArrayView uri);
    /// Begins a response.
    [[nodiscard]] static MessageWriter response(int status, QByteArrayView reason);

    /// Adds one field.
    MessageWriter &add(QByteArrayView name, QByteArrayView value);
    /// The whole message with Content-Length, and Content-Type where there is a body.
    [[nodiscard]] QByteArray finish(QByteArrayView contentType = {}, QByteArrayView body = {}) const;

private:
    MessageWriter();

    QByteArray m_bytes;
};

} // namespace verbund::sip
