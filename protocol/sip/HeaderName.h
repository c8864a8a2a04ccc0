// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace verbund::sip {

/// The header fields that this stack reads; every other one is Other.
enum class HeaderName : quint8 {
    Other,
    Accept,
    Allow,
    AllowEvents,
    AuthenticationInfo,
    Authorization,
    CallId,
    Contact,
    ContentEncoding,
    ContentLength,
    ContentType,
    CSeq,
    Date,
    Event,
    Expires,
    FlowTimer,
    From,
    MaxForwards,
    MinExpires,
    Path,
    ProxyAuthenticate,
    ProxyAuthorization,
    ProxyRequire,
    Reason,
    RecordRoute,
    Require,
    RetryAfter,
    Route,
    ServiceRoute,
    SipEtag,
    SipIfMatch,
    SubscriptionState,
    Supported,
    Timestamp,
    To,
    Unsupported,
    UserAgent,
    Via,
    Warning,
    WwwAuthenticate,
};

/// The field of this name, long or compact, in any case (RFC 3261 §7.3.3, RFC 6665 §8.2.1).
[[nodiscard]] HeaderName headerNamed(QByteArrayView name);

} // namespace verbund::sip
