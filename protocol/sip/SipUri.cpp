// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SipUri.h"

#include <algorithm>

namespace verbund::sip {

namespace {

bool isHex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

bool isEscaped(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2])))
            return false;
    }
    return true;
}

// RFC 3261 §25.1: unreserved, escaped, user-unreserved, and what passwords add.
bool isUserInfo(QByteArrayView text)
{
    static constexpr QByteArrayView extra("-_.!~*'()&=+$,;?/:%#[]");
    return isEscaped(text) && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || extra.contains(c);
    });
}

bool isUriText(QByteArrayView text)
{
    return std::ranges::all_of(
        text, [](char c) { return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '\\'; });
}

bool readHostPort(QByteArrayView text, SipUri &uri)
{
    qsizetype colon = text.indexOf(':');
    if (text.startsWith('[')) {
        const qsizetype close = text.indexOf(']');
        if (close < 0)
            return false;
        uri.host = text.sliced(1, close - 1);
        colon = close + 1 < text.size() ? close + 1 : -1;
        if (colon > 0 && text[colon] != ':')
            return false;
        if (!uri.host.contains(':'))
            return false;
    } else {
        uri.host = colon < 0 ? text : text.first(colon);
    }
    if (!isHost(uri.host))
        return false;
    if (colon < 0)
        return true;
    const auto port = toNumber(text.sliced(colon + 1), 65'535);
    uri.port = quint16(port.value_or(0));
    return port.has_value();
}

} // namespace

bool isHost(QByteArrayView host)
{
    if (host.isEmpty() || host.size() > 255)
        return false;
    if (host.contains(':'))
        return std::ranges::all_of(host, [](char c) { return isHex(c) || c == ':' || c == '.'; });
    return std::ranges::all_of(host, [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '.'
            || c == '_';
    });
}

QByteArrayView schemeOf(QByteArrayView uri)
{
    const qsizetype colon = uri.indexOf(':');
    if (colon <= 0 || (uri[0] | 0x20) < 'a' || (uri[0] | 0x20) > 'z')
        return {};
    const QByteArrayView scheme = uri.first(colon);
    const bool valid = std::ranges::all_of(scheme, [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '+' || c == '-'
            || c == '.';
    });
    return valid ? scheme : QByteArrayView();
}

std::optional<SipUri> SipUri::parse(QByteArrayView text)
{
    const QByteArrayView scheme = schemeOf(text);
    SipUri uri;
    uri.secure = same(scheme, "sips");
    if ((!uri.secure && !same(scheme, "sip")) || !isUriText(text))
        return std::nullopt;
    QByteArrayView rest = text.sliced(scheme.size() + 1);
    // The user part may hold ";" and "?", so the "@" comes first.
    if (const qsizetype at = lastOf(rest, '@'); at >= 0) {
        const QByteArrayView info = rest.first(at);
        const qsizetype colon = info.indexOf(':');
        uri.user = colon < 0 ? info : info.first(colon);
        if (uri.user.isEmpty() || !isUserInfo(info))
            return std::nullopt;
        rest = rest.sliced(at + 1);
    }
    if (const qsizetype question = rest.indexOf('?'); question >= 0) {
        uri.headers = rest.sliced(question + 1);
        rest = rest.first(question);
    }
    if (const qsizetype semicolon = rest.indexOf(';'); semicolon >= 0) {
        uri.parameters = Parameters(rest.sliced(semicolon));
        rest = rest.first(semicolon);
    }
    if (!readHostPort(rest, uri) || !isEscaped(uri.parameters.text()))
        return std::nullopt;
    return uri;
}

bool SipUri::equals(const SipUri &other) const
{
    const auto plain = [](QByteArrayView text) {
        return QByteArray::fromPercentEncoding(text.toByteArray());
    };
    return secure == other.secure && port == other.port && same(host, other.host)
        && plain(user) == plain(other.user);
}

QByteArray SipUri::addressOfRecord() const
{
    QByteArray result = secure ? "sips:" : "sip:";
    if (!user.isEmpty())
        result += user.toByteArray() + '@';
    return result + (host.contains(':') ? '[' + host.toByteArray() + ']' : host.toByteArray());
}

} // namespace verbund::sip
