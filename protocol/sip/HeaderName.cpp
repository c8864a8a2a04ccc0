// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/HeaderName.h"

#include "protocol/sip/Bytes.h"

#include <array>
#include <string_view>

namespace verbund::sip {

namespace {

struct Entry {
    std::string_view name;
    HeaderName id = HeaderName::Other;
};

constexpr std::array entries{
    Entry{"accept", HeaderName::Accept},
    Entry{"allow", HeaderName::Allow},
    Entry{"allow-events", HeaderName::AllowEvents},
    Entry{"u", HeaderName::AllowEvents},
    Entry{"authentication-info", HeaderName::AuthenticationInfo},
    Entry{"authorization", HeaderName::Authorization},
    Entry{"call-id", HeaderName::CallId},
    Entry{"i", HeaderName::CallId},
    Entry{"contact", HeaderName::Contact},
    Entry{"m", HeaderName::Contact},
    Entry{"content-encoding", HeaderName::ContentEncoding},
    Entry{"e", HeaderName::ContentEncoding},
    Entry{"content-length", HeaderName::ContentLength},
    Entry{"l", HeaderName::ContentLength},
    Entry{"content-type", HeaderName::ContentType},
    Entry{"c", HeaderName::ContentType},
    Entry{"cseq", HeaderName::CSeq},
    Entry{"date", HeaderName::Date},
    Entry{"event", HeaderName::Event},
    Entry{"o", HeaderName::Event},
    Entry{"expires", HeaderName::Expires},
    Entry{"flow-timer", HeaderName::FlowTimer},
    Entry{"from", HeaderName::From},
    Entry{"f", HeaderName::From},
    Entry{"max-forwards", HeaderName::MaxForwards},
    Entry{"min-expires", HeaderName::MinExpires},
    Entry{"path", HeaderName::Path},
    Entry{"proxy-authenticate", HeaderName::ProxyAuthenticate},
    Entry{"proxy-authorization", HeaderName::ProxyAuthorization},
    Entry{"proxy-require", HeaderName::ProxyRequire},
    Entry{"reason", HeaderName::Reason},
    Entry{"record-route", HeaderName::RecordRoute},
    Entry{"require", HeaderName::Require},
    Entry{"retry-after", HeaderName::RetryAfter},
    Entry{"route", HeaderName::Route},
    Entry{"service-route", HeaderName::ServiceRoute},
    Entry{"sip-etag", HeaderName::SipEtag},
    Entry{"sip-if-match", HeaderName::SipIfMatch},
    Entry{"subscription-state", HeaderName::SubscriptionState},
    Entry{"supported", HeaderName::Supported},
    Entry{"k", HeaderName::Supported},
    Entry{"timestamp", HeaderName::Timestamp},
    Entry{"to", HeaderName::To},
    Entry{"t", HeaderName::To},
    Entry{"unsupported", HeaderName::Unsupported},
    Entry{"user-agent", HeaderName::UserAgent},
    Entry{"via", HeaderName::Via},
    Entry{"v", HeaderName::Via},
    Entry{"warning", HeaderName::Warning},
    Entry{"www-authenticate", HeaderName::WwwAuthenticate},
};

constexpr std::size_t slots = 256;

constexpr std::size_t hashOf(const char *text, std::size_t size)
{
    const auto lower = [](char c) { return std::size_t(static_cast<unsigned char>(c) | 0x20); };
    return (size * 41 + lower(text[0]) * 7 + lower(text[size - 1]) * 13 + lower(text[size / 2]) * 29) % slots;
}

// Open addressing, made by the compiler: one look and one comparison for nearly every field.
constexpr auto table = [] {
    std::array<Entry, slots> made{};
    for (const Entry &entry : entries) {
        std::size_t at = hashOf(entry.name.data(), entry.name.size());
        while (!made[at].name.empty())
            at = (at + 1) % slots;
        made[at] = entry;
    }
    return made;
}();

} // namespace

HeaderName headerNamed(QByteArrayView name)
{
    if (name.isEmpty())
        return HeaderName::Other;
    for (std::size_t at = hashOf(name.data(), std::size_t(name.size())); !table[at].name.empty();
        at = (at + 1) % slots) {
        if (same(name, QByteArrayView(table[at].name.data(), qsizetype(table[at].name.size()))))
            return table[at].id;
    }
    return HeaderName::Other;
}

} // namespace verbund::sip
