// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>

namespace verbund {

/// What went wrong: a kind for decisions, a sentence for people, a cause for the log.
struct Error {
    Q_GADGET
    Q_PROPERTY(Kind kind MEMBER kind)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString sentence READ sentence)

public:
    /// One kind per thing a person would do differently.
    enum class Kind {
        None,
        Internal,
        // Address and input
        InvalidAddress,
        // Way to the server
        Offline,
        ServerNotFound,
        ServerUnreachable,
        Timeout,
        ConnectionLost,
        TlsUnavailable,
        CertificateWrongName,
        CertificateExpired,
        CertificateUntrusted,
        CertificateInvalid,
        // Sign-in
        NotAuthorized,
        AccountDisabled,
        MechanismMismatch,
        SignedInElsewhere,
        ServerShutDown,
        ProtocolViolation,
        // One message or request
        RecipientNotFound,
        RecipientUnavailable,
        RecipientBusy,
        RecipientServerNotFound,
        RecipientServerTimeout,
        Forbidden,
        Blocked,
        TooLarge,
        NotAcceptable,
        NotUnderstood,
        ServerOverloaded,
        // Store
        StoreNotEncrypted,
        StoreWrongKey,
        StoreForeign,
        StoreNewer,
        StoreInUse,
        StoreUnreadable,
        DiskFull,
        // Keychain
        KeychainUnavailable,
        KeychainDenied,
        KeyLost,
    };
    Q_ENUM(Kind)

    Kind kind = Kind::None;
    /// What the sentence is about: a domain, an address, a file; plain text, may be empty.
    QString subject;
    /// For the log only; never a password, key or message body.
    QString cause;
    /// For how many seconds the server asks not to be tried again; 0: it does not say.
    int retryAfter = 0;

    /// One translated sentence that says what happened and what to do.
    [[nodiscard]] QString sentence() const;
    /// True when trying again without the user changing anything cannot help.
    [[nodiscard]] bool isPermanent() const;
    /// How much it says about why no server was reached; the highest of several tries is shown.
    [[nodiscard]] int weight() const;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace verbund
