// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/RequestCheck.h"

#include "protocol/sip/SipUri.h"

#include <algorithm>

namespace verbund::sip {

namespace {

std::optional<Refusal> bad(QByteArrayView reason)
{
    return Refusal{.status = 400, .reason = reason.toByteArray()};
}

// Numbers that may not leave their range (RFC 3261 §20).
bool hasBadNumber(const SipMessage &request)
{
    if (request.has(HeaderName::MaxForwards) && !toNumber(request.value(HeaderName::MaxForwards), 255))
        return true;
    return request.has(HeaderName::Expires)
        && !toNumber(request.value(HeaderName::Expires), std::numeric_limits<quint32>::max());
}

bool hasBadContact(const SipMessage &request)
{
    const auto contacts = request.values(HeaderName::Contact);
    return std::ranges::any_of(
        contacts, [](QByteArrayView value) { return value != "*" && !NameAddress::parse(value); });
}

std::optional<Refusal> checkUri(const SipMessage &request)
{
    const QByteArrayView uri = request.requestUri();
    const QByteArrayView scheme = schemeOf(uri);
    if (scheme.isEmpty())
        return bad("Bad Request-URI");
    if (!same(scheme, "sip") && !same(scheme, "sips"))
        return Refusal{.status = 416, .reason = "Unsupported URI Scheme"};
    return SipUri::parse(uri) ? std::nullopt : bad("Bad Request-URI");
}

// Lists are all that a request could require of us (RFC 4662 §4.2).
std::optional<Refusal> checkExtensions(const SipMessage &request)
{
    const auto required = request.values(HeaderName::Require);
    if (required.isEmpty())
        return std::nullopt;
    QByteArray unknown;
    for (const QByteArrayView option : required) {
        if (same(option, "eventlist") && request.method() == "NOTIFY")
            continue;
        unknown += (unknown.isEmpty() ? "" : ", ") + option.toByteArray();
    }
    if (unknown.isEmpty())
        return std::nullopt;
    return Refusal{
        .status = 420, .reason = "Bad Extension", .fieldName = "Unsupported", .fieldValue = unknown};
}

} // namespace

std::optional<Refusal> check(const SipMessage &request)
{
    if (!same(request.version(), "SIP/2.0"))
        return Refusal{.status = 505, .reason = "Version Not Supported"};
    if (!request.defect().isEmpty())
        return bad("Bad Request");
    if (auto refusal = checkUri(request))
        return refusal;
    if (hasBadNumber(request) || hasBadContact(request))
        return bad("Bad Request");
    return checkExtensions(request);
}

} // namespace verbund::sip
