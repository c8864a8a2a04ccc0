// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/FederationLine.h"

#include "protocol/FederationWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

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
constexpr const char *validity = QT_TRANSLATE_NOOP("Federation", "Valid until %d1 (days left: %2).");

constexpr std::array checks{
    CheckWords{Domain, QT_TRANSLATE_NOOP("Federation", "Domain"),
        QT_TRANSLATE_NOOP("Federation", "The domain %1 exists.")},
    CheckWords{SipRecord, QT_TRANSLATE_NOOP("Federation", "SIP: record in DNS"),
        QT_TRANSLATE_NOOP("Federation", "_sipfederationtls._tcp names %r1.")},
    CheckWords{SipTarget, QT_TRANSLATE_NOOP("Federation", "SIP: name of the server"), target},
    CheckWords{SipAddress, QT_TRANSLATE_NOOP("Federation", "SIP: address"), address},
    CheckWords{SipPort, QT_TRANSLATE_NOOP("Federation", "SIP: port"), port},
    CheckWords{SipTls, QT_TRANSLATE_NOOP("Federation", "SIP: encryption"), tls},
    CheckWords{SipCertificate, QT_TRANSLATE_NOOP("Federation", "SIP: certificate's name"), name},
    CheckWords{SipTrust, QT_TRANSLATE_NOOP("Federation", "SIP: certificate's authority"), trust},
    CheckWords{SipValidity, QT_TRANSLATE_NOOP("Federation", "SIP: certificate's validity"), validity},
    CheckWords{XmppRecord, QT_TRANSLATE_NOOP("Federation", "XMPP: record in DNS"),
        QT_TRANSLATE_NOOP("Federation", "_xmpp-server._tcp names %r1.")},
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

QString shownTime(const QString &fact)
{
    const QLocale here;
    QString format = here.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s); // an end may be years away
    const auto time = QDateTime::fromString(fact, Qt::ISODate);
    if (!time.isValid())
        return fact;
    return fact.contains(u'T')
        ? here.toString(time.toLocalTime(), format + u' ' + here.timeFormat(QLocale::ShortFormat))
        : here.toString(time.date(), format);
}

QString shownRecords(const QString &fact)
{
    QStringList shown;
    for (const QString &record : fact.split(u", "_s)) {
        const QStringList parts = record.split(u' ');
        shown += parts.size() != 3
            ? record
            : translated(QT_TRANSLATE_NOOP("Federation", "%1 (priority %2, weight %3)"))
                  .arg(parts[0], parts[1], parts[2]);
    }
    return shown.join(u", "_s);
}

// A place is %1, %d1 for a date or %r1 for records. In one pass: a fact comes from others, and may itself
// hold what looks like a place.
QString filled(const QString &text, const QStringList &facts)
{
    static const QRegularExpression place(u"%([dr]?)([1-9])"_s);
    QString out;
    qsizetype end = 0;
    for (const auto &match : place.globalMatch(text)) {
        const QString fact = facts.value(match.capturedView(2).toInt() - 1);
        const QString kind = match.captured(1);
        out += text.sliced(end, match.capturedStart() - end);
        out += kind == u"d" ? shownTime(fact) : kind == u"r" ? shownRecords(fact) : fact;
        end = match.capturedEnd();
    }
    return out + text.sliced(end);
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

bool FederationLine::isMinor() const
{
    return problem == Problem::NeedsEarlier
        || (verdict == Verdict::NotApplicable && check != Check::SipRecord && check != Check::XmppRecord);
}

} // namespace verbund

#include "moc_FederationLine.cpp"
