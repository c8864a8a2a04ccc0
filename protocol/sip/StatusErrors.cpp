// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/StatusErrors.h"

#include <algorithm>

namespace verbund::sip {

using Kind = Error::Kind;

namespace {

constexpr qsizetype longestCause = 300;

// For the log: what the server says of it, never a body.
QString causeOf(const SipMessage &response)
{
    QByteArray cause = QByteArray::number(response.status()) + ' ' + response.reason().toByteArray();
    for (const HeaderName name : {HeaderName::Reason, HeaderName::Warning}) {
        if (response.has(name))
            cause += "; " + response.value(name).toByteArray();
    }
    return QString::fromUtf8(cause.left(longestCause));
}

Kind messageKind(int status)
{
    switch (status) {
    case 401:
    case 403:
    case 407:
    case 603:
        return Kind::Forbidden;
    case 404:
    case 410:
    case 484:
    case 485:
    case 604:
        return Kind::RecipientNotFound;
    case 408:
    case 504:
        return Kind::RecipientServerTimeout;
    case 413:
    case 513:
        return Kind::TooLarge;
    case 405:
    case 415:
    case 416:
    case 420:
    case 501:
        return Kind::NotUnderstood;
    case 480:
    case 430:
    case 477:
        return Kind::RecipientUnavailable;
    case 486:
    case 600:
        return Kind::RecipientBusy;
    case 478:
    case 502:
        return Kind::RecipientServerNotFound;
    case 500:
    case 503:
        return Kind::ServerOverloaded;
    default:
        return Kind::NotAcceptable;
    }
}

} // namespace

Error fromMessageStatus(const SipMessage &response)
{
    return {.kind = messageKind(response.status()), .subject = {}, .cause = causeOf(response)};
}

Error fromRegisterStatus(const SipMessage &response, const QString &domain)
{
    Kind kind = Kind::ProtocolViolation;
    switch (response.status()) {
    case 401:
    case 407:
    case 404:
        // Without an answer of ours to it, no scheme was one that we speak.
        kind = Kind::NotAuthorized;
        break;
    case 403:
        kind = Kind::AccountDisabled;
        break;
    case 408:
    case 504:
        kind = Kind::Timeout;
        break;
    case 500:
    case 502:
    case 503:
    case 600:
        kind = Kind::ServerOverloaded;
        break;
    default:
        break;
    }
    const auto wait = retryAfter(response).value_or(std::chrono::seconds(0));
    return {.kind = kind, .subject = domain, .cause = causeOf(response), .retryAfter = int(wait.count())};
}

Error fromStatus(const SipMessage &response)
{
    switch (response.status()) {
    case 403:
        return {.kind = Kind::Forbidden, .subject = {}, .cause = causeOf(response)};
    case 404:
        return {.kind = Kind::RecipientNotFound, .subject = {}, .cause = causeOf(response)};
    default:
        return fromMessageStatus(response);
    }
}

std::optional<std::chrono::seconds> retryAfter(const SipMessage &response)
{
    constexpr quint32 longest = 3600;
    const auto seconds = response.number(HeaderName::RetryAfter);
    return seconds ? std::optional(std::chrono::seconds(std::min(*seconds, longest))) : std::nullopt;
}

bool isPassing(int status)
{
    return status == 408 || status == 480 || status == 491
        || (status >= 500 && status < 600 && status != 501);
}

} // namespace verbund::sip
