// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

#include <QString>

#include <memory>

struct sockbuf;
struct ssl_ctx_st;
struct ssl_st;

namespace verbund {

/// TLS between OpenLDAP's library and its socket. The library's own waits for the handshake; this one never
/// waits.
class TlsLayer final {
public:
    /// How a handshake goes on.
    enum class Step { Done, WhenReadable, WhenWritable, Failed };
    using Trust = std::shared_ptr<ssl_ctx_st>;

    /// The system's authorities and those of this PEM file, where there is one. Costly: keep it.
    [[nodiscard]] static Trust trust(const QString &caFile);

    /// Over a connected socket that does not block, to the host whose name the certificate must hold.
    TlsLayer(const Trust &trust, int socket, const QString &host);

    /// Begins or continues the handshake.
    [[nodiscard]] Step handshake();
    /// Why it failed.
    [[nodiscard]] const Error &error() const { return m_error; }
    /// From now on the library reads and writes through it; it must outlive the library's connection.
    [[nodiscard]] bool carry(sockbuf *library);

private:
    void fail(int code);

    std::unique_ptr<ssl_st, void (*)(ssl_st *)> m_ssl;
    QString m_host;
    Error m_error;
};

} // namespace verbund
