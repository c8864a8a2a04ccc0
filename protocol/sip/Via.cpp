// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Via.h"

#include "protocol/sip/SipUri.h"

namespace verbund::sip {

namespace {

// The text before the separator; what follows stays in `rest`.
QByteArrayView take(QByteArrayView &rest, char separator)
{
    const qsizetype at = rest.indexOf(separator);
    const QByteArrayView part = trimmed(at < 0 ? rest : rest.first(at));
    rest = at < 0 ? QByteArrayView() : trimmed(rest.sliced(at + 1));
    return part;
}

bool isSentBy(QByteArrayView text)
{
    qsizetype colon = lastOf(text, ':');
    QByteArrayView host = text;
    if (text.startsWith('[')) {
        const qsizetype close = text.indexOf(']');
        if (close < 0)
            return false;
        host = text.sliced(1, close - 1);
        colon = close + 1 < text.size() ? text.indexOf(':', close) : -1;
    } else if (colon >= 0) {
        host = trimmed(text.first(colon));
    }
    return isHost(host) && (colon < 0 || toNumber(trimmed(text.sliced(colon + 1)), 65'535));
}

} // namespace

std::optional<Via> Via::parse(QByteArrayView field)
{
    // Nearly every field holds one value without quotes.
    QByteArrayView rest = field.contains(',') ? split(field, ',').first() : trimmed(field);
    const QByteArrayView protocol = take(rest, '/');
    const QByteArrayView version = take(rest, '/');
    if (!same(protocol, "SIP") || version != "2.0")
        return std::nullopt;
    Via via;
    const qsizetype blank = std::min(std::size_t(rest.size()), std::size_t(rest.indexOf(' ')));
    const qsizetype tab = std::min(std::size_t(rest.size()), std::size_t(rest.indexOf('\t')));
    const qsizetype end = std::min(blank, tab);
    via.transport = rest.first(end);
    rest = trimmed(rest.sliced(end));
    const qsizetype semicolon = rest.indexOf(';');
    via.sentBy = trimmed(semicolon < 0 ? rest : rest.first(semicolon));
    if (semicolon >= 0)
        via.parameters = Parameters(rest.sliced(semicolon));
    if (!isToken(via.transport) || !isSentBy(via.sentBy))
        return std::nullopt;
    return via;
}

} // namespace verbund::sip
