// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/AddressText.h"

#include "protocol/TextRules.h"
#include "protocol/address/AddressParts.h"
#include "protocol/address/LookAlike.h"
#include "protocol/address/Precis.h"

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// Well above what an address may have, with the longest display name.
constexpr qsizetype maxInputLength = 4096;

std::unexpected<Error> invalid(QStringView text)
{
    return fail({.kind = Error::Kind::InvalidAddress,
        .subject = preview(text.left(maxInputLength), 64),
        .cause = {}});
}

// A text in two: the name, and what is to be the address.
struct Named {
    QString name;
    QStringView address;
};

// RFC 5322 quoted-string; nothing when the quote is not closed.
std::optional<qsizetype> readQuoted(QStringView text, QString &name)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'"')
            return i + 1;
        if (text[i] == u'\\' && i + 1 < text.size())
            ++i;
        name += text[i];
    }
    return std::nullopt;
}

std::optional<Named> inBrackets(QString name, QStringView rest)
{
    const qsizetype close = rest.indexOf(u'>');
    if (close < 0)
        return std::nullopt;
    const QStringView after = rest.sliced(close + 1).trimmed();
    // Behind it stands nothing, a comma of a list, or parameters of a SIP header field.
    if (!after.isEmpty() && !after.startsWith(u';') && after != u",")
        return std::nullopt;
    return Named{.name = std::move(name), .address = rest.sliced(1, close - 1)};
}

// `Name [mailto:address]` and `address (Name)`, as mail programs copy them.
std::optional<Named> asCopied(QStringView text)
{
    const QChar open = text.endsWith(u']') ? u'[' : u'(';
    const qsizetype at = text.lastIndexOf(open);
    if (at < 0 || (!text.endsWith(u']') && !text.endsWith(u')')))
        return std::nullopt;
    const QStringView inner = text.sliced(at + 1).chopped(1);
    const QStringView outer = text.first(at);
    if (open == u'[' && !schemeOfAddress(inner).isEmpty())
        return Named{.name = outer.toString(), .address = inner};
    if (open == u'(' && outer.contains(u'@') && outer.back().isSpace())
        return Named{.name = inner.toString(), .address = outer};
    return std::nullopt;
}

std::optional<Named> nameAndAddress(QStringView text)
{
    if (text.startsWith(u'"')) {
        QString name;
        const auto end = readQuoted(text, name);
        if (!end)
            return std::nullopt;
        const QStringView rest = text.sliced(*end).trimmed();
        if (rest.isEmpty())
            return Named{.name = {}, .address = text.sliced(1, *end - 2)};
        return rest.startsWith(u'<') ? inBrackets(name, rest) : std::nullopt;
    }
    if (const qsizetype open = text.indexOf(u'<'); open >= 0)
        return inBrackets(text.first(open).toString(), text.sliced(open));
    if (text.size() > 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
        return Named{.name = {}, .address = text.sliced(1, text.size() - 2)};
    const auto copied = asCopied(text);
    return copied ? copied : Named{.name = {}, .address = text};
}

// Blanks that come with copying from pages and tables stand anywhere; those that are typed only around.
QString bareAddress(QStringView text)
{
    QString bare = text.trimmed().toString();
    bare.removeIf([](QChar c) { return c.isSpace() && c.unicode() > 0x7F; });
    while (bare.endsWith(u'.') || bare.endsWith(u',') || bare.endsWith(u';'))
        bare.chop(1); // the end of a sentence or of an entry of a list
    return bare.trimmed();
}

std::optional<Carrier> carrierOf(QLatin1StringView scheme)
{
    if (scheme == "xmpp"_L1)
        return Carrier::Xmpp;
    return scheme.startsWith("sip"_L1) ? std::optional(Carrier::Sip) : std::nullopt;
}

} // namespace

Result<AddressText> readAddress(QStringView text)
{
    if (text.size() > maxInputLength || !text.isValidUtf16())
        return invalid(text);
    const QString visible = withoutInvisible(text);
    const auto named = nameAndAddress(QStringView(visible).trimmed());
    const auto parts = named ? AddressParts::of(bareAddress(named->address)) : std::nullopt;
    if (!parts)
        return invalid(visible);
    const QString user = preparedUser(parts->user);
    const QString domain = preparedDomain(parts->domain);
    if (user.isEmpty() || domain.isEmpty())
        return invalid(visible);
    const ImAddress address = ImAddress::fromStored(user + u'@' + domain); // both are as parse() leaves them
    return AddressText{.address = address,
        .carrier = carrierOf(parts->scheme),
        .displayName = cleanName(named->name),
        .exactUser = spelledUser(parts->user),
        .warning = lookAlike(address)};
}

} // namespace verbund
