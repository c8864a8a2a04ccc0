// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace verbund {

/// One line of the federation check: what was looked at, what came of it, and who must act.
struct FederationLine {
    Q_GADGET
    Q_PROPERTY(Check check MEMBER check)
    Q_PROPERTY(Verdict verdict MEMBER verdict)
    Q_PROPERTY(QString title READ title)
    Q_PROPERTY(QString finding READ finding)
    Q_PROPERTY(QString cure READ cure)
    Q_PROPERTY(QString who READ who)
    Q_PROPERTY(QString command MEMBER command)
    Q_PROPERTY(bool minor READ isMinor)

public:
    /// What is looked at, in the order in which an administrator would work.
    enum class Check {
        Domain,
        SipRecord,
        SipTarget,
        SipAddress,
        SipPort,
        SipTls,
        SipCertificate,
        SipTrust,
        SipValidity,
        XmppRecord,
        XmppTarget,
        XmppAddress,
        XmppPort,
        XmppTls,
        XmppCertificate,
        XmppTrust,
        XmppValidity,
        XmppStream,
        System,
        Direct,
    };
    Q_ENUM(Check)
    enum class Verdict { Ok, Warning, Failed, NotApplicable, NotTested };
    Q_ENUM(Verdict)
    /// Who can cure it.
    enum class Actor { Nobody, Dns, Network, ServerAdministrator, Partner, User };
    Q_ENUM(Actor)
    /// What came of it, one per cure.
    enum class Problem {
        /// As it should be.
        None,
        // Not tested, or without meaning here
        NotOffered,
        DirectNeedsNone,
        NeedsEarlier,
        TimeUp,
        Cancelled,
        // The domain
        NotADomain,
        DomainUnknown,
        MailOnly,
        DnsSilent,
        DnsFailed,
        DnsInvalid,
        // SRV records
        NoSipRecord,
        NoXmppRecord,
        ServiceRefused,
        OnlySipsRecord,
        OnlyDirectTls,
        FallbackOnly,
        OtherPort,
        TooManyRecords,
        // Their targets
        TargetOutside,
        TargetInternal,
        TargetAlias,
        TargetOfProvider,
        // Addresses
        NoAddress,
        SeveralAddresses,
        PrivateAddress,
        // Ports
        FromInside,
        InsideOnly,
        PortClosed,
        PortSilent,
        NoRoute,
        SomeSilent,
        // TLS
        AsksForCertificate,
        NoMutualTls,
        PlainText,
        TlsTooOld,
        TlsFailed,
        TlsSilent,
        NoStartTls,
        NotXmpp,
        // The certificate's names
        WrongName,
        Wildcard,
        OnlyUriNames,
        OnlyCommonName,
        // Its issuer and use
        UnknownAuthority,
        SelfSigned,
        MissingIntermediate,
        ChainInvalid,
        WrongUsage,
        NoClientUsage,
        WeakCertificate,
        // Its time
        Expired,
        ExpiresSoon,
        NotYetValid,
        ClockWrong,
        // The XMPP stream
        ExternalLikely,
        DialbackOnly,
        NoAuthentication,
        TlsOptional,
        HostUnknown,
        StreamRefused,
        // The system
        TeamsAnswers,
        HostedService,
        PublicNetwork,
        EndedService,
        // Direct federation
        DirectRoutes,
        DirectPossible,
    };
    Q_ENUM(Problem)

    Check check = Check::Domain;
    Verdict verdict = Verdict::NotTested;
    Problem problem = Problem::None;
    Actor actor = Actor::Nobody;
    /// What was found: names, ports, ISO dates, records (`server:port priority weight`), as plain text,
    /// bounded; their meaning is the problem's.
    QStringList facts;
    /// A command that repeats it by hand, for example `nslookup -type=SRV …`; may be empty.
    QString command;

    /// What was looked at, translated.
    [[nodiscard]] QString title() const;
    /// What was found, translated; plain text.
    [[nodiscard]] QString finding() const;
    /// What to do, translated; empty where there is nothing to do.
    [[nodiscard]] QString cure() const;
    /// Who acts, translated; empty where nobody has to.
    [[nodiscard]] QString who() const;
    /// True where it adds nothing to the lines before it: of a protocol that is not offered all but the
    /// record, and what was not tested because something before it has to work first. Only JSON has all of
    /// them.
    [[nodiscard]] bool isMinor() const;

    friend bool operator==(const FederationLine &, const FederationLine &) = default;
};

} // namespace verbund
