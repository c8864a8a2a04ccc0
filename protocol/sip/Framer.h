// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/MessageScan.h"

#include <QByteArray>

#include <optional>

namespace verbund::sip {

/// Cuts a byte stream into messages by Content-Length and nothing else (RFC 3261 §18.3), and recognises
/// keep-alives (RFC 5626 §3.5.1). Bounded by maxHeaderBytes and maxBodyBytes; linear in what comes.
class Framer {
public:
    struct Frame {
        /// Ping: CRLF CRLF. Pong: one CRLF, or the first half of a ping that comes in pieces.
        enum class Kind { Message, Ping, Pong };
        Kind kind = Kind::Message;
        QByteArray bytes;
    };

    /// Takes what was read.
    void feed(QByteArrayView bytes);
    /// The next whole frame; nothing when more must come first, or after an error.
    [[nodiscard]] std::optional<Frame> next();
    /// Why the stream cannot be read any further: the connection must be closed. Kinds: ProtocolViolation,
    /// TooLarge.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    [[nodiscard]] std::optional<Frame> keepAlive();
    [[nodiscard]] bool findEnd();
    void drop(qsizetype bytes);

    QByteArray m_buffer;
    /// Where unread bytes begin.
    qsizetype m_begin = 0;
    /// Up to where the end of the header was looked for.
    qsizetype m_searched = 0;
    /// Size of the message at m_begin, once its header is whole.
    std::optional<qsizetype> m_size;
    std::optional<Error> m_error;
};

} // namespace verbund::sip
