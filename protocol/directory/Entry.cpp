// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/Entry.h"

#include "protocol/TextRules.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr std::array attributes{"cn", "displayName", "givenName", "sn", "o", "company", "mail",
    "telephoneNumber", "mobile", "labeledURI", "wWWHomePage", "msRTCSIP-PrimaryUserAddress", "jabberID",
    static_cast<const char *>(nullptr)};

QStringList texts(const Entry &entry, const char *attribute)
{
    QStringList list;
    for (const QByteArray &value : entry.value(QByteArray(attribute).toLower()))
        list += QString::fromUtf8(value);
    return list;
}

QString text(const Entry &entry, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        for (const QString &value : texts(entry, name))
            if (const QString clean = cleanName(value); !clean.isEmpty())
                return clean;
    return {};
}

// How well somebody is hit: 0 is best.
int distance(const Card &card, const QStringList &words)
{
    const QString name = folded(card.name);
    if (words.isEmpty() || name.startsWith(words.first()))
        return 0;
    for (const auto part : qTokenize(name, u' '))
        if (part.startsWith(words.first()))
            return 1;
    return folded(card.officeMail).startsWith(words.first()) ? 2 : 3;
}

} // namespace

std::span<const char *const> cardAttributes() { return attributes; }

Card cardOf(const Entry &entry)
{
    Card card;
    card.name = text(entry, {"displayName", "cn"});
    if (card.name.isEmpty())
        card.name = (text(entry, {"givenName"}) + u' ' + text(entry, {"sn"})).trimmed();
    card.organisation = text(entry, {"o", "company"});
    const QStringList mails = texts(entry, "mail");
    card.officeMail = mails.value(0);
    card.privateMail = mails.value(1);
    card.otherMail = mails.value(2);
    card.sipAddress = text(entry, {"msRTCSIP-PrimaryUserAddress"});
    card.xmppAddress = text(entry, {"jabberID"});
    // RFC 2079: a label may follow the address.
    card.webSite = text(entry, {"labeledURI", "wWWHomePage"}).section(u' ', 0, 0);
    card.phones = texts(entry, "telephoneNumber") + texts(entry, "mobile");
    return cleanCard(std::move(card));
}

void sortByMatch(QList<Card> &cards, QStringView words)
{
    const QStringList wanted = folded(words).simplified().split(u' ', Qt::SkipEmptyParts);
    struct Ranked {
        int distance;
        QString name;
        Card card;
    };
    QList<Ranked> ranked;
    for (Card &card : cards)
        ranked += {distance(card, wanted), folded(card.name), std::move(card)};
    std::ranges::stable_sort(ranked, [](const Ranked &a, const Ranked &b) {
        return std::tie(a.distance, a.name) < std::tie(b.distance, b.name);
    });
    std::ranges::transform(ranked, cards.begin(), [](Ranked &one) { return std::move(one.card); });
}

} // namespace verbund
