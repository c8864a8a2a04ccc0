// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/FederationWords.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace verbund {

namespace {

using enum FederationLine::Problem;

constexpr std::array domainWords{
    FederationWords{NotOffered,
        QT_TRANSLATE_NOOP("Federation",
            "The domain does not offer this protocol. The other one is enough where both sides speak it."),
        ""},
    FederationWords{
        DirectNeedsNone, QT_TRANSLATE_NOOP("Federation", "Direct federation needs no record in DNS."), ""},
    FederationWords{NeedsEarlier,
        QT_TRANSLATE_NOOP("Federation", "Not tested: what comes before it has to work first."), ""},
    FederationWords{TimeUp, QT_TRANSLATE_NOOP("Federation", "Not tested: the time was not enough."), ""},
    FederationWords{Cancelled, QT_TRANSLATE_NOOP("Federation", "Not tested: the check was cancelled."), ""},
    FederationWords{NotADomain, QT_TRANSLATE_NOOP("Federation", "“%1” is not a domain."),
        QT_TRANSLATE_NOOP(
            "Federation", "Check how the address is written. It should look like name@company.example.")},
    FederationWords{DomainUnknown, QT_TRANSLATE_NOOP("Federation", "DNS does not know the domain %1."),
        QT_TRANSLATE_NOOP("Federation",
            "Check how the domain is written, and ask the person for the chat address: it may end with "
            "another domain than the e-mail address.")},
    FederationWords{MailOnly,
        QT_TRANSLATE_NOOP("Federation", "%1 receives e-mail (at %2), but names no server for chat."),
        QT_TRANSLATE_NOOP("Federation",
            "Ask the person for the chat address: it may end with another domain than the e-mail address. "
            "If it is this one, its administrator must publish the records for chat.")},
    FederationWords{DnsSilent, QT_TRANSLATE_NOOP("Federation", "DNS gave no answer about %1."),
        QT_TRANSLATE_NOOP("Federation", "Check this device's connection to the network, then try again.")},
    FederationWords{DnsFailed,
        QT_TRANSLATE_NOOP("Federation", "The name servers answer with a failure when asked for %1."),
        QT_TRANSLATE_NOOP("Federation", "Check the zone, its delegation and its DNSSEC signatures.")},
    FederationWords{DnsInvalid,
        QT_TRANSLATE_NOOP("Federation", "DNS answers with records for %1 that make no sense."),
        QT_TRANSLATE_NOOP(
            "Federation", "Check the records of this name; an alias (CNAME) must not lead in a circle.")},
};

constexpr std::array recordWords{
    FederationWords{NoSipRecord,
        QT_TRANSLATE_NOOP("Federation", "There is no record _sipfederationtls._tcp.%1 in DNS."),
        QT_TRANSLATE_NOOP("Federation",
            "Publish an SRV record _sipfederationtls._tcp.%1 with port 5061 and a server directly in this "
            "domain, for example sip.%1.")},
    FederationWords{NoXmppRecord,
        QT_TRANSLATE_NOOP("Federation", "There is no record _xmpp-server._tcp.%1 in DNS."),
        QT_TRANSLATE_NOOP("Federation",
            "Publish an SRV record _xmpp-server._tcp.%1 with port 5269 and the name of the server, for "
            "example xmpp.%1.")},
    FederationWords{ServiceRefused,
        QT_TRANSLATE_NOOP("Federation", "The record of %1 says that the service is not offered."),
        QT_TRANSLATE_NOOP("Federation",
            "If others shall reach this domain, replace the target “.” of the record by the server.")},
    FederationWords{OnlySipsRecord,
        QT_TRANSLATE_NOOP("Federation",
            "There is only _sips._tcp.%1 (%r2), which other systems do not look for when they federate."),
        QT_TRANSLATE_NOOP("Federation", "Publish an SRV record _sipfederationtls._tcp.%1 as well.")},
    FederationWords{OnlyDirectTls,
        QT_TRANSLATE_NOOP(
            "Federation", "There is only _xmpps-server._tcp.%1 (%r2), which many servers do not look for."),
        QT_TRANSLATE_NOOP("Federation", "Publish an SRV record _xmpp-server._tcp.%1 as well.")},
    FederationWords{FallbackOnly,
        QT_TRANSLATE_NOOP("Federation", "There is no record, but a server answers at %1 itself."),
        QT_TRANSLATE_NOOP(
            "Federation", "Publish an SRV record _xmpp-server._tcp.%1: not every server tries without it.")},
    FederationWords{OtherPort,
        QT_TRANSLATE_NOOP("Federation", "The record names port %2 of %1; %3 is expected."),
        QT_TRANSLATE_NOOP(
            "Federation", "Let the server listen on port %3, and name this port in the record.")},
    FederationWords{TooManyRecords,
        QT_TRANSLATE_NOOP("Federation", "There are more records than anybody needs: %r1, and more."),
        QT_TRANSLATE_NOOP("Federation", "Publish only the records of servers that are there.")},
    FederationWords{TargetOutside,
        QT_TRANSLATE_NOOP("Federation",
            "The record names %2, which is neither %1 nor directly below it. Other systems do not trust "
            "such a server."),
        QT_TRANSLATE_NOOP(
            "Federation", "Let the record name a server directly in the domain, for example sip.%1.")},
    FederationWords{TargetInternal,
        QT_TRANSLATE_NOOP(
            "Federation", "The record names %1, a name that exists only inside the company's own network."),
        QT_TRANSLATE_NOOP("Federation", "Let the record name the server as it is called on the internet.")},
    FederationWords{TargetAlias,
        QT_TRANSLATE_NOOP("Federation", "%1 is an alias (CNAME) of %2. Some systems do not follow it."),
        QT_TRANSLATE_NOOP("Federation", "Give %1 addresses of its own (A, AAAA).")},
    FederationWords{
        TargetOfProvider, QT_TRANSLATE_NOOP("Federation", "The record names %1, a server of %2."), ""},
    FederationWords{NoAddress, QT_TRANSLATE_NOOP("Federation", "%1 has no address in DNS."),
        QT_TRANSLATE_NOOP("Federation", "Publish the address (A or AAAA) of %1.")},
    FederationWords{SeveralAddresses,
        QT_TRANSLATE_NOOP(
            "Federation", "%1 has several addresses: %2. Others take any of them, and some only the first."),
        QT_TRANSLATE_NOOP(
            "Federation", "Make sure that the same service answers at each of them; otherwise publish one.")},
    FederationWords{PrivateAddress,
        QT_TRANSLATE_NOOP("Federation", "%1 has the address %2, which exists only inside private networks."),
        QT_TRANSLATE_NOOP("Federation",
            "Publish the public address in the DNS that the internet sees. Inside the company's own network "
            "this may be right: then repeat the check from outside.")},
};

constexpr std::array wayWords{
    FederationWords{FromInside,
        QT_TRANSLATE_NOOP("Federation",
            "%1 answers. Tested from this device, inside a private network; the way from your server may "
            "differ."),
        ""},
    FederationWords{InsideOnly,
        QT_TRANSLATE_NOOP("Federation",
            "%1 answers, but it was tested inside the company's own network. From outside it may differ."),
        QT_TRANSLATE_NOOP(
            "Federation", "Repeat the check from outside, for example over a mobile connection.")},
    FederationWords{PortClosed, QT_TRANSLATE_NOOP("Federation", "%1 refuses the connection."),
        QT_TRANSLATE_NOOP(
            "Federation", "Start the server there, or let the firewall pass the port on to it.")},
    FederationWords{PortSilent,
        QT_TRANSLATE_NOOP("Federation", "%1 does not answer; a firewall may be on the way."),
        QT_TRANSLATE_NOOP("Federation",
            "Open TCP port %2 in the firewalls of both sides. If this device may not connect there itself, "
            "repeat the check on your server.")},
    FederationWords{NoRoute, QT_TRANSLATE_NOOP("Federation", "There is no way from this device to %1."),
        QT_TRANSLATE_NOOP(
            "Federation", "Check the connection to the network; an IPv6 address needs IPv6 here too.")},
    FederationWords{SomeSilent, QT_TRANSLATE_NOOP("Federation", "%1 answers, but not %2."),
        QT_TRANSLATE_NOOP(
            "Federation", "Start the server at each address, or take those without one out of DNS.")},
    FederationWords{AsksForCertificate,
        QT_TRANSLATE_NOOP("Federation",
            "Encrypted with %1, %2. The server asks for a certificate in return, as it should."),
        ""},
    FederationWords{NoMutualTls,
        QT_TRANSLATE_NOOP("Federation",
            "Encrypted with %1, %2. But the server asks for no certificate in return, so it cannot know "
            "who calls."),
        QT_TRANSLATE_NOOP(
            "Federation", "Switch mutual TLS on: let the server ask other servers for their certificate.")},
    FederationWords{PlainText,
        QT_TRANSLATE_NOOP("Federation", "%1 speaks without encryption where TLS is expected."),
        QT_TRANSLATE_NOOP("Federation", "Let the server speak TLS on this port.")},
    FederationWords{TlsTooOld,
        QT_TRANSLATE_NOOP("Federation", "%1 speaks only versions of TLS older than 1.2."),
        QT_TRANSLATE_NOOP("Federation", "Switch TLS 1.2 or 1.3 on.")},
    FederationWords{TlsFailed,
        QT_TRANSLATE_NOOP("Federation", "%1 ends the connection while encryption is being set up (%2)."),
        QT_TRANSLATE_NOOP("Federation",
            "Look for this moment in the server's log; check its certificate, key and ciphers.")},
    FederationWords{TlsSilent,
        QT_TRANSLATE_NOOP("Federation", "%1 accepts the connection, but then says nothing."),
        QT_TRANSLATE_NOOP("Federation",
            "Check the server, and whatever stands before it: firewall, load balancer, proxy.")},
    FederationWords{NoStartTls, QT_TRANSLATE_NOOP("Federation", "%1 offers no encryption (STARTTLS)."),
        QT_TRANSLATE_NOOP("Federation", "Switch TLS on for connections between servers.")},
    FederationWords{NotXmpp, QT_TRANSLATE_NOOP("Federation", "What answers at %1 does not speak XMPP."),
        QT_TRANSLATE_NOOP("Federation",
            "Let the record name the port that the server uses for other servers, usually 5269.")},
    FederationWords{ExternalLikely,
        QT_TRANSLATE_NOOP("Federation",
            "The server asks other servers for their certificate (SASL EXTERNAL), as it should."),
        ""},
    FederationWords{DialbackOnly,
        QT_TRANSLATE_NOOP("Federation",
            "The server knows other servers only by asking back in DNS (dialback), which is weaker than a "
            "certificate."),
        QT_TRANSLATE_NOOP(
            "Federation", "Switch SASL EXTERNAL on, so that servers show each other their certificates.")},
    FederationWords{NoAuthentication,
        QT_TRANSLATE_NOOP("Federation", "The server offers other servers no way to show who they are."),
        QT_TRANSLATE_NOOP(
            "Federation", "Switch SASL EXTERNAL or dialback on for connections between servers.")},
    FederationWords{TlsOptional,
        QT_TRANSLATE_NOOP("Federation", "The server offers encryption but does not insist on it."),
        QT_TRANSLATE_NOOP("Federation", "Make TLS mandatory for connections between servers.")},
    FederationWords{HostUnknown,
        QT_TRANSLATE_NOOP("Federation", "The server at %1 does not know the domain %2."),
        QT_TRANSLATE_NOOP(
            "Federation", "Set the domain up on that server, or let the record name the right one.")},
    FederationWords{StreamRefused,
        QT_TRANSLATE_NOOP("Federation", "The server at %1 ends the conversation (%2)."),
        QT_TRANSLATE_NOOP("Federation", "Look for this moment in the server's log.")},
};

constexpr std::array certificateWords{
    FederationWords{WrongName,
        QT_TRANSLATE_NOOP("Federation", "The certificate is made out to %2, not to %1."),
        QT_TRANSLATE_NOOP("Federation", "Install a certificate that names exactly %1.")},
    FederationWords{Wildcard,
        QT_TRANSLATE_NOOP("Federation", "The certificate covers %1 only by the wildcard %2."),
        QT_TRANSLATE_NOOP("Federation",
            "Install a certificate that names exactly %1; other systems do not accept wildcards.")},
    FederationWords{OnlyUriNames,
        QT_TRANSLATE_NOOP("Federation", "The certificate names the domain only as a URI (%2)."),
        QT_TRANSLATE_NOOP(
            "Federation", "Install a certificate that has %1 as a DNS name; other systems read no URIs.")},
    FederationWords{OnlyCommonName,
        QT_TRANSLATE_NOOP("Federation",
            "The certificate names %1 only as its common name, which newer systems do not read."),
        QT_TRANSLATE_NOOP("Federation", "Install a certificate that has %1 among its alternative names.")},
    FederationWords{UnknownAuthority,
        QT_TRANSLATE_NOOP(
            "Federation", "The certificate comes from %1, an authority that is not trusted publicly."),
        QT_TRANSLATE_NOOP("Federation", "Install a certificate of a public authority.")},
    FederationWords{SelfSigned, QT_TRANSLATE_NOOP("Federation", "The certificate of %1 is signed by itself."),
        QT_TRANSLATE_NOOP("Federation", "Replace it by a certificate of a public authority.")},
    FederationWords{MissingIntermediate,
        QT_TRANSLATE_NOOP(
            "Federation", "The server does not send the certificate of the authority between: %1."),
        QT_TRANSLATE_NOOP("Federation",
            "Install the server's certificate together with those of the authorities above it.")},
    FederationWords{ChainInvalid,
        QT_TRANSLATE_NOOP("Federation", "The chain of the certificate does not hold (%1)."),
        QT_TRANSLATE_NOOP("Federation", "Install the server's certificate with the right chain.")},
    FederationWords{WrongUsage,
        QT_TRANSLATE_NOOP("Federation", "The certificate may not be used for a server."),
        QT_TRANSLATE_NOOP(
            "Federation", "Install a certificate whose extended key usage includes server authentication.")},
    FederationWords{NoClientUsage,
        QT_TRANSLATE_NOOP("Federation",
            "The certificate comes from %1, which is trusted. But it may be used only for answering, not for "
            "calling other servers."),
        QT_TRANSLATE_NOOP("Federation",
            "Install a certificate whose extended key usage includes client authentication too.")},
    FederationWords{WeakCertificate,
        QT_TRANSLATE_NOOP("Federation", "Key or signature of the certificate are too weak (%1)."),
        QT_TRANSLATE_NOOP(
            "Federation", "Install a certificate with RSA from 2048 bits or ECDSA, signed with SHA-256.")},
    FederationWords{Expired, QT_TRANSLATE_NOOP("Federation", "The certificate of %2 expired on %d1."),
        QT_TRANSLATE_NOOP("Federation", "Renew the certificate, and let it be renewed by itself in future.")},
    FederationWords{ExpiresSoon,
        QT_TRANSLATE_NOOP("Federation", "The certificate of %3 expires on %d1 (days left: %2)."),
        QT_TRANSLATE_NOOP("Federation", "Renew the certificate before that day.")},
    FederationWords{NotYetValid,
        QT_TRANSLATE_NOOP("Federation", "The certificate of %2 is not valid before %d1."),
        QT_TRANSLATE_NOOP("Federation", "Install a certificate that is valid today.")},
    FederationWords{ClockWrong,
        QT_TRANSLATE_NOOP("Federation",
            "The certificate of %2 is valid from %d1, a little later than this device's clock shows."),
        QT_TRANSLATE_NOOP("Federation", "Check the date and time of this device.")},
};

constexpr std::array systemWords{
    FederationWords{TeamsAnswers,
        QT_TRANSLATE_NOOP("Federation",
            "Microsoft Teams (%1) answers for this domain, whatever else is set up in Teams or elsewhere."),
        QT_TRANSLATE_NOOP("Federation",
            "Allow the other side's domain for external access in the Teams admin center; people who are not "
            "in Teams cannot be reached.")},
    FederationWords{
        HostedService, QT_TRANSLATE_NOOP("Federation", "%1 runs the chat server of this domain."), ""},
    FederationWords{PublicNetwork,
        QT_TRANSLATE_NOOP("Federation", "The public network %1 answers for this domain."),
        QT_TRANSLATE_NOOP("Federation",
            "Set up the gateway to this network on your server; people there may have another notation of "
            "their address.")},
    FederationWords{EndedService,
        QT_TRANSLATE_NOOP(
            "Federation", "The records name %1, which no longer exchanges messages with others."),
        QT_TRANSLATE_NOOP("Federation", "Ask the person for another chat address.")},
    FederationWords{DirectRoutes,
        QT_TRANSLATE_NOOP("Federation", "Direct federation: %1 is named by hand, not by DNS."),
        QT_TRANSLATE_NOOP(
            "Federation", "Enter the route on both sides: here the partner's server, there yours.")},
    FederationWords{DirectPossible,
        QT_TRANSLATE_NOOP("Federation",
            "Without a record in DNS only direct federation is possible, for which both sides name each "
            "other's server by hand."),
        QT_TRANSLATE_NOOP("Federation",
            "If that is agreed, repeat the check with the name of the partner's server, and enter the route "
            "on both sides.")},
};

template <size_t size>
const FederationWords *find(const std::array<FederationWords, size> &words, FederationLine::Problem problem)
{
    const auto found = std::ranges::find(words, problem, &FederationWords::problem);
    return found == words.end() ? nullptr : &*found;
}

} // namespace

const FederationWords *federationWords(FederationLine::Problem problem)
{
    for (const auto *found : {find(domainWords, problem), find(recordWords, problem), find(wayWords, problem),
             find(certificateWords, problem), find(systemWords, problem)})
        if (found)
            return found;
    return nullptr;
}

} // namespace verbund
