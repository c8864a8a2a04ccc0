// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/ImAddress.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype maxInputLength = 4096;
constexpr qsizetype maxPartBytes = 1023; // RFC 7622 §3.2, §3.3

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

QStringView withoutScheme(QStringView text, bool &isUri)
{
    static constexpr std::array schemes{
        "xmpp:"_L1, "im:"_L1, "pres:"_L1, "mailto:"_L1, "sip:"_L1, "sips:"_L1};
    for (const QLatin1StringView scheme : schemes) {
        if (text.startsWith(scheme, Qt::CaseInsensitive)) {
            isUri = true;
            return text.mid(scheme.size());
        }
    }
    return text;
}

QString userPart(const QString &raw)
{
    const QString user = raw.normalized(QString::NormalizationForm_KC).toLower();
    if (user.isEmpty() || user.toUtf8().size() > maxPartBytes || std::ranges::any_of(user, hasNoPlaceInUser)
        || !user.isValidUtf16())
        return {};
    return user;
}

QString domainPart(QString raw)
{
    if (raw.endsWith(u'.'))
        raw.chop(1);
    // toAce applies IDNA (UTS 46) and refuses what no domain may hold.
    const QByteArray ace = QUrl::toAce(raw);
    if (ace.isEmpty() || ace.size() > maxPartBytes || ace.startsWith('.') || ace.contains("..")
        || ace.contains(' '))
        return {};
    static constexpr auto allowed = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.';
    };
    if (!std::ranges::all_of(ace, allowed))
        return {};
    // Without Qt's list of top-level domains: people see the name as they write it.
    return QUrl::fromAce(ace, QUrl::IgnoreIDNWhitelist);
}

} // namespace

Result<ImAddress> ImAddress::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > maxInputLength)
        return invalid(trimmed);
    bool isUri = false;
    const QStringView bare = withoutScheme(trimmed, isUri);
    const qsizetype at = bare.indexOf(u'@');
    if (at <= 0)
        return invalid(trimmed);
    QString name = bare.first(at).toString();
    QString rest = bare.sliced(at + 1).toString();
    if (isUri) { // taken apart before escapes are undone: what is escaped separates nothing
        rest = QUrl::fromPercentEncoding(
            rest.section(u'?', 0, 0).section(u';', 0, 0).section(u':', 0, 0).toUtf8());
        name = QUrl::fromPercentEncoding(name.toUtf8());
    }
    const QString user = userPart(name);
    const QString domain = domainPart(rest.section(u'/', 0, 0));
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
