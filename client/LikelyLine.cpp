// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/LikelyLine.h"

namespace verbund {

using Check = FederationLine::Check;

std::optional<Check> likelyLine(Error::Kind failure, Carrier carrier)
{
    using enum Error::Kind;
    const auto over = [carrier](Check sip, Check xmpp) { return carrier == Carrier::Sip ? sip : xmpp; };
    switch (failure) {
    case RecipientServerNotFound:
    case ServerNotFound:
        return over(Check::SipRecord, Check::XmppRecord);
    case RecipientServerTimeout:
    case ServerUnreachable:
        return over(Check::SipPort, Check::XmppPort);
    case TlsUnavailable:
        return over(Check::SipTls, Check::XmppTls);
    case CertificateExpired:
        return over(Check::SipValidity, Check::XmppValidity);
    case CertificateWrongName:
        return over(Check::SipCertificate, Check::XmppCertificate);
    case CertificateUntrusted:
    case CertificateInvalid:
        return over(Check::SipTrust, Check::XmppTrust);
    default:
        return {};
    }
}

} // namespace verbund
