// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/Error.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace verbund {

namespace {

using Kind = Error::Kind;

struct Sentence {
    Kind kind;
    const char *text;
};

// One place for all of them; %1 is the subject.
constexpr std::array sentences{
    Sentence{
        Kind::Internal, QT_TRANSLATE_NOOP("Error", "Something went wrong inside Verbund. Please try again.")},
    Sentence{Kind::InvalidAddress,
        QT_TRANSLATE_NOOP("Error", "“%1” is not an address. It should look like name@company.example.")},
    Sentence{Kind::Offline, QT_TRANSLATE_NOOP("Error", "There is no connection to the server right now.")},
    Sentence{Kind::ServerNotFound,
        QT_TRANSLATE_NOOP(
            "Error", "No chat server is known for %1. Check the address, or enter the server by hand.")},
    Sentence{Kind::ServerUnreachable,
        QT_TRANSLATE_NOOP(
            "Error", "The server of %1 does not answer. Check the network, or ask your administrator.")},
    Sentence{Kind::Timeout, QT_TRANSLATE_NOOP("Error", "The server of %1 took too long to answer.")},
    Sentence{Kind::ConnectionLost, QT_TRANSLATE_NOOP("Error", "The connection to the server was lost.")},
    Sentence{Kind::TlsUnavailable,
        QT_TRANSLATE_NOOP(
            "Error", "The server of %1 offers no encryption, so Verbund does not sign in there.")},
    Sentence{Kind::CertificateWrongName,
        QT_TRANSLATE_NOOP("Error",
            "The server's certificate is made out to another name than %1. Your administrator must install "
            "the right one.")},
    Sentence{Kind::CertificateExpired,
        QT_TRANSLATE_NOOP("Error",
            "The certificate of %1 is not valid today. Check this device's date; otherwise your "
            "administrator must renew it.")},
    Sentence{Kind::CertificateUntrusted,
        QT_TRANSLATE_NOOP("Error",
            "The certificate of %1 comes from an authority this device does not trust. Your administrator "
            "can install it.")},
    Sentence{Kind::CertificateInvalid,
        QT_TRANSLATE_NOOP("Error",
            "The certificate of %1 is not in order, so Verbund does not sign in there. Please tell your "
            "administrator.")},
    Sentence{Kind::NotAuthorized, QT_TRANSLATE_NOOP("Error", "Address or password is not right.")},
    Sentence{Kind::AccountDisabled,
        QT_TRANSLATE_NOOP("Error", "This account is locked. Please ask your administrator.")},
    Sentence{Kind::MechanismMismatch,
        QT_TRANSLATE_NOOP(
            "Error", "The server offers no safe way to sign in. Please tell your administrator.")},
    Sentence{Kind::SignedInElsewhere,
        QT_TRANSLATE_NOOP(
            "Error", "The server ended this connection because of another one from the same device.")},
    Sentence{Kind::ServerShutDown, QT_TRANSLATE_NOOP("Error", "The server is being restarted.")},
    Sentence{Kind::ProtocolViolation,
        QT_TRANSLATE_NOOP("Error",
            "The server sent something that Verbund does not understand, so the connection was ended.")},
    Sentence{Kind::RecipientNotFound,
        QT_TRANSLATE_NOOP("Error", "There is nobody with this address. Check how it is written.")},
    Sentence{Kind::RecipientUnavailable,
        QT_TRANSLATE_NOOP("Error", "This person cannot receive messages right now.")},
    Sentence{Kind::RecipientBusy,
        QT_TRANSLATE_NOOP("Error", "This person is busy and takes no messages right now.")},
    Sentence{Kind::RecipientServerNotFound,
        QT_TRANSLATE_NOOP("Error", "No chat server is known for this person's domain.")},
    Sentence{Kind::RecipientServerTimeout,
        QT_TRANSLATE_NOOP("Error", "This person's server does not answer. You can send again later.")},
    Sentence{Kind::Forbidden,
        QT_TRANSLATE_NOOP("Error", "This person's server does not allow messages from you.")},
    Sentence{
        Kind::Blocked, QT_TRANSLATE_NOOP("Error", "You have blocked this person. Lift the block to write.")},
    Sentence{Kind::TooLarge,
        QT_TRANSLATE_NOOP("Error", "The message is too long for the server. Send it in parts.")},
    Sentence{Kind::NotAcceptable, QT_TRANSLATE_NOOP("Error", "The message was not accepted.")},
    Sentence{Kind::NotUnderstood,
        QT_TRANSLATE_NOOP("Error", "This person's system cannot read messages of this kind.")},
    Sentence{Kind::ServerOverloaded,
        QT_TRANSLATE_NOOP("Error", "The server has too much to do. You can send again later.")},
    Sentence{Kind::StoreNotEncrypted,
        QT_TRANSLATE_NOOP("Error",
            "The history file %1 is not encrypted, so Verbund does not use it. Move it away to start with a "
            "new one.")},
    Sentence{Kind::StoreWrongKey,
        QT_TRANSLATE_NOOP("Error", "The history file %1 cannot be opened with the key of this device.")},
    Sentence{Kind::StoreForeign,
        QT_TRANSLATE_NOOP(
            "Error", "The file %1 is not a history of Verbund. Move it away to start with a new one.")},
    Sentence{Kind::StoreNewer,
        QT_TRANSLATE_NOOP("Error", "The history file %1 was written by a newer Verbund. Please update.")},
    Sentence{
        Kind::StoreInUse, QT_TRANSLATE_NOOP("Error", "The history file %1 is in use by another program.")},
    Sentence{
        Kind::StoreUnreadable, QT_TRANSLATE_NOOP("Error", "The history file %1 cannot be read or written.")},
    Sentence{Kind::DiskFull,
        QT_TRANSLATE_NOOP("Error",
            "There is no space left on this device. Nothing was lost; free some space and try again.")},
    Sentence{Kind::KeychainUnavailable,
        QT_TRANSLATE_NOOP("Error",
            "This device has no keychain that Verbund can use to keep the key of the history. Unlock or "
            "install one.")},
    Sentence{Kind::KeychainDenied,
        QT_TRANSLATE_NOOP(
            "Error", "The keychain of this device is locked or refused access. Unlock it and try again.")},
    Sentence{Kind::KeyLost,
        QT_TRANSLATE_NOOP(
            "Error", "The history file %1 is there, but its key is no longer in the keychain.")},
};

} // namespace

QString Error::sentence() const
{
    const auto found = std::ranges::find(sentences, kind, &Sentence::kind);
    if (found == sentences.end())
        return {};
    const QString text = QCoreApplication::translate("Error", found->text);
    return text.contains(QLatin1StringView("%1")) ? text.arg(subject) : text;
}

bool Error::isPermanent() const
{
    switch (kind) {
    case Kind::InvalidAddress:
    case Kind::TlsUnavailable:
    case Kind::CertificateWrongName:
    case Kind::CertificateExpired:
    case Kind::CertificateUntrusted:
    case Kind::CertificateInvalid:
    case Kind::NotAuthorized:
    case Kind::AccountDisabled:
    case Kind::MechanismMismatch:
        return true;
    default:
        return false;
    }
}

int Error::weight() const
{
    switch (kind) {
    case Kind::ServerNotFound:
        return 0;
    case Kind::ServerUnreachable:
        return 1;
    case Kind::Timeout:
        return 2;
    case Kind::ConnectionLost:
        return 3;
    case Kind::TlsUnavailable:
        return 4;
    default:
        return 5;
    }
}

} // namespace verbund

#include "moc_Error.cpp"
