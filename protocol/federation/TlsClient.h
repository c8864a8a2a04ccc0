// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QString>

#include <memory>

namespace verbund {

/// The client's side of TLS without a socket: bytes in, bytes out. It believes every certificate, to look at
/// it; nothing but an empty conversation may go over it.
class TlsClient {
public:
    enum class State { Handshaking, Established, Failed };
    /// WantsCertificate: all that matters is known, but the server goes on only with who shows one.
    enum class Failure { None, PlainText, TooOld, WantsCertificate, Refused };

    /// The name is told to the server (SNI); empty: none, as for an address.
    explicit TlsClient(const QByteArray &serverName);
    ~TlsClient();
    Q_DISABLE_COPY_MOVE(TlsClient)

    /// Takes what came from the server; nothing at first.
    State feed(const QByteArray &bytes);
    /// The server closed the connection.
    void close();
    /// What has to go to the server.
    [[nodiscard]] QByteArray takeOutgoing();
    /// Says something to the server under TLS.
    void write(const QByteArray &text);
    /// What the server said under TLS.
    [[nodiscard]] QByteArray takePlain();

    [[nodiscard]] State state() const;
    /// The handshake was completed, whatever came then.
    [[nodiscard]] bool stands() const;
    [[nodiscard]] Failure failure() const;
    /// In the words of the TLS library.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool heardNothing() const;
    [[nodiscard]] QString version() const;
    [[nodiscard]] QString cipher() const;
    [[nodiscard]] bool asksForCertificate() const;
    /// The certificates as they were sent, DER, the server's own first.
    [[nodiscard]] QByteArrayList chain() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace verbund
