// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/ImAddress.h"

#include "protocol/address/AddressParts.h"
#include "protocol/address/Precis.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype maxInputLength = 4096;

std::unexpected<Error> invalid(QStringView text)
{
    return fail({.kind = Error::Kind::InvalidAddress, .subject = text.left(64).toString(), .cause = {}});
}

bool hasNoPlaceInUser(QChar c)
{
    // RFC 7622 §3.3.1, and what PRECIS IdentifierClass excludes beside them.
    return u"\"&'/:<>@\\"_s.contains(c) || c.isSpace() || c.category() == QChar::Other_Control
        || c.category() == QChar::Other_Format || c.category() == QChar::Other_PrivateUse
        || c.category() == QChar::Other_NotAssigned;
}

// Wider than preparedUser: what servers let exist must be readable, though nobody new may be typed that way.
QString userPart(const QString &raw)
{
    // Normalised again as a small letter may be written in another way than its capital.
    const QString user =
        raw.normalized(QString::NormalizationForm_KC).toLower().normalized(QString::NormalizationForm_KC);
    if (user.isEmpty() || user.toUtf8().size() > maxAddressPartBytes
        || std::ranges::any_of(user, hasNoPlaceInUser) || !user.isValidUtf16())
        return {};
    return user;
}

} // namespace

Result<ImAddress> ImAddress::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > maxInputLength)
        return invalid(trimmed);
    const auto parts = AddressParts::of(trimmed);
    if (!parts)
        return invalid(trimmed);
    const QString user = userPart(parts->user);
    const QString domain = preparedDomain(parts->domain);
    if (user.isEmpty() || domain.isEmpty())
        return invalid(trimmed);
    return ImAddress(user + u'@' + domain);
}

ImAddress ImAddress::fromStored(const QString &text)
{
    return text.contains(u'@') ? ImAddress(text) : ImAddress();
}

QString ImAddress::user() const { return m_text.section(u'@', 0, 0); }

QString ImAddress::domain() const { return m_text.section(u'@', 1); }

} // namespace verbund

#include "moc_ImAddress.cpp"
