// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/NameAddress.h"

#include "protocol/sip/SipUri.h"

#include <algorithm>

namespace verbund::sip {

namespace {

// The end of a quoted-string that begins at 0; -1 when it does not end.
qsizetype endOfQuotes(QByteArrayView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return -1;
}

// *(token LWS): what may stand before "<" without quotes; UTF-8 that should have had them is let through.
bool isDisplayName(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) {
        return isTokenCharacter(c) || c == ' ' || c == '\t' || static_cast<unsigned char>(c) >= 0x80;
    });
}

bool isUri(QByteArrayView uri)
{
    return !schemeOf(uri).isEmpty() && std::ranges::none_of(uri, [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '<' || c == '>' || c == '"';
    });
}

} // namespace

std::optional<NameAddress> NameAddress::parse(QByteArrayView text)
{
    NameAddress address;
    QByteArrayView rest = trimmed(text);
    if (rest.startsWith('"')) {
        const qsizetype end = endOfQuotes(rest);
        if (end < 0)
            return std::nullopt;
        address.display = rest.first(end);
        rest = trimmed(rest.sliced(end));
        if (!rest.startsWith('<'))
            return std::nullopt;
    }
    const qsizetype semicolon = rest.indexOf(';');
    const qsizetype open = rest.indexOf('<');
    // A "<" behind the first ";" stands in a parameter's quotes: a display name holds no ";".
    if (open < 0 || (semicolon >= 0 && semicolon < open)) {
        address.uri = semicolon < 0 ? rest : trimmed(rest.first(semicolon));
        if (semicolon >= 0)
            address.parameters = Parameters(rest.sliced(semicolon));
        // Without brackets the URI may hold neither "?" nor "," (RFC 3261 §20.10).
        if (address.uri.contains('?') || address.uri.contains(','))
            return std::nullopt;
    } else {
        const qsizetype close = rest.indexOf('>', open);
        if (close < 0)
            return std::nullopt;
        if (address.display.isEmpty())
            address.display = trimmed(rest.first(open));
        if (!address.display.startsWith('"') && !isDisplayName(address.display))
            return std::nullopt;
        address.uri = rest.sliced(open + 1, close - open - 1);
        address.parameters = Parameters(trimmed(rest.sliced(close + 1)));
    }
    if (!isUri(address.uri) || !address.parameters.isValid())
        return std::nullopt;
    return address;
}

} // namespace verbund::sip
