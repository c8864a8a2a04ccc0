// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/FederationLine.h"

#include "protocol/FederationWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace verbund {

namespace {

using enum FederationLine::Check;
using Actor = FederationLine::Actor;

/// What a check is called, and what it says where all is well.
struct CheckWords {
    FederationLine::Check check;
    const char *title;
    const char *well;
};

constexpr const char *target = QT_TRANSLATE_NOOP("Federation", "The record names %1, as it should.");
constexpr const char *address = QT_TRANSLATE_NOOP("Federation", "%1 has the address %2.");
constexpr const char *port = QT_TRANSLATE_NOOP(
    "Federation", "%1 answers. Tested from this device, which stands in the open internet.");
constexpr const char *tls = QT_TRANSLATE_NOOP("Federation", "Encrypted with %1, %2.");
constexpr const char *name =
    QT_TRANSLATE_NOOP("Federation", "The certificate names exactly %1. All its names: %2.");
constexpr const char *trust =
    QT_TRANSLATE_NOOP("Federation", "The certificate comes from %1, which is trusted.");
constexpr const char *validity = QT_TRANSLATE_NOOP("Federation", "Valid until %1 (days left: %2).");

constexpr std::array checks{
    CheckWords{Domain, QT_TRANSLATE_NOOP("Federation", "Domain"),
        QT_TRANSLATE_NOOP("Federation", "The domain %1 exists.")},
    CheckWords{SipRecord, QT_TRANSLATE_NOOP("Federation", "SIP: record in DNS"),
        QT_TRANSLATE_NOOP("Federation", "_sipfederationtls._tcp names %1.")},
    CheckWords{SipTarget, QT_TRANSLATE_NOOP("Federation", "SIP: name of the server"), target},
    CheckWords{SipAddress, QT_TRANSLATE_NOOP("Federation", "SIP: address"), address},
    CheckWords{SipPort, QT_TRANSLATE_NOOP("Federation", "SIP: port"), port},
    CheckWords{SipTls, QT_TRANSLATE_NOOP("Federation", "SIP: encryption"), tls},
    CheckWords{SipCertificate, QT_TRANSLATE_NOOP("Federation", "SIP: certificate's name"), name},
    CheckWords{SipTrust, QT_TRANSLATE_NOOP("Federation", "SIP: certificate's authority"), trust},
    CheckWords{SipValidity, QT_TRANSLATE_NOOP("Federation", "SIP: certificate's validity"), validity},
    CheckWords{XmppRecord, QT_TRANSLATE_NOOP("Federation", "XMPP: record in DNS"),
        QT_TRANSLATE_NOOP("Federation", "_xmpp-server._tcp names %1.")},
    CheckWords{XmppTarget, QT_TRANSLATE_NOOP("Federation", "XMPP: name of the server"), target},
    CheckWords{XmppAddress, QT_TRANSLATE_NOOP("Federation", "XMPP: address"), address},
    CheckWords{XmppPort, QT_TRANSLATE_NOOP("Federation", "XMPP: port"), port},
    CheckWords{XmppTls, QT_TRANSLATE_NOOP("Federation", "XMPP: encryption"), tls},
    CheckWords{XmppCertificate, QT_TRANSLATE_NOOP("Federation", "XMPP: certificate's name"), name},
    CheckWords{XmppTrust, QT_TRANSLATE_NOOP("Federation", "XMPP: certificate's authority"), trust},
    CheckWords{XmppValidity, QT_TRANSLATE_NOOP("Federation", "XMPP: certificate's validity"), validity},
    CheckWords{XmppStream, QT_TRANSLATE_NOOP("Federation", "XMPP: recognition of servers"),
        QT_TRANSLATE_NOOP("Federation", "Servers show each other their certificates (SASL EXTERNAL).")},
    CheckWords{System, QT_TRANSLATE_NOOP("Federation", "Answering system"),
        QT_TRANSLATE_NOOP(
            "Federation", "No known cloud service: the domain seems to have a server of its own.")},
    CheckWords{Direct, QT_TRANSLATE_NOOP("Federation", "Open or direct federation"),
        QT_TRANSLATE_NOOP("Federation", "Open federation: servers find each other by DNS.")},
};

constexpr std::array actors{
    std::pair{Actor::Dns, QT_TRANSLATE_NOOP("Federation", "The administrator of the domain's DNS")},
    std::pair{Actor::Network, QT_TRANSLATE_NOOP("Federation", "The administrators of the networks")},
    std::pair{
        Actor::ServerAdministrator, QT_TRANSLATE_NOOP("Federation", "The administrator of your server")},
    std::pair{Actor::Partner, QT_TRANSLATE_NOOP("Federation", "The partner's administrator")},
    std::pair{Actor::User, QT_TRANSLATE_NOOP("Federation", "You")},
};

QString translated(const char *text)
{
    return text && *text ? QCoreApplication::translate("Federation", text) : QString();
}

const CheckWords &wordsOf(FederationLine::Check check)
{
    const auto found = std::ranges::find(checks, check, &CheckWords::check);
    return found == checks.end() ? checks.front() : *found;
}

// In one pass: a fact comes from others, and may itself hold what looks like a place.
QString filled(const QString &text, const QStringList &facts)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place =
            text[i] == u'%' && i + 1 < text.size() && text[i + 1] >= u'1' && text[i + 1] <= u'9';
        out += place ? facts.value(text[++i].unicode() - u'1') : QString(text[i]);
    }
    return out;
}

} // namespace

QString FederationLine::title() const { return translated(wordsOf(check).title); }

QString FederationLine::finding() const
{
    if (const FederationWords *words = federationWords(problem))
        return filled(translated(words->finding), facts);
    return filled(translated(wordsOf(check).well), facts);
}

QString FederationLine::cure() const
{
    const FederationWords *words = federationWords(problem);
    return words ? filled(translated(words->cure), facts) : QString();
}

QString FederationLine::who() const
{
    const auto found = std::ranges::find(actors, actor, &decltype(actors)::value_type::first);
    return found == actors.end() ? QString() : translated(found->second);
}

} // namespace verbund

#include "moc_FederationLine.cpp"
