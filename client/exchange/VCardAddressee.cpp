// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/VCardAddressee.h"

#include "client/exchange/VCardEscapes.h"
#include "protocol/TextRules.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using KContacts::Addressee;
using KContacts::Email;
using KContacts::PhoneNumber;

namespace verbund {

namespace {

constexpr QLatin1StringView product = "-//Verbund//Verbund//EN"_L1;

// Our own properties hold what the common ones cannot: `X-VERBUND-SIP` a SIP address as it was typed, and so
// on.
QString own(const Addressee &addressee, const QString &name)
{
    return showText(addressee.custom(u"VERBUND"_s, name));
}

void setOwn(Addressee &addressee, const QString &name, const QString &text)
{
    addressee.insertCustom(u"VERBUND"_s, name, hideText(text));
}

bool begins(QStringView text, QLatin1StringView scheme)
{
    return text.startsWith(scheme, Qt::CaseInsensitive);
}

// `mailto:` and `tel:` are there for readers who want a URI.
QString withoutScheme(const QString &text, QLatin1StringView scheme)
{
    const QString plain = text.trimmed();
    if (!begins(plain, scheme))
        return plain;
    // Parameters of a number, and headers of a mail, are no part of the address.
    const QString rest = plain.sliced(scheme.size());
    const auto end = std::ranges::find_if(rest, [](QChar c) { return c == u';' || c == u'?'; });
    return QUrl::fromPercentEncoding(rest.first(end - rest.begin()).toUtf8());
}

// A text that looks like a URI of that kind itself is written as one, so that it comes back as it was.
QString guarded(const QString &text, QLatin1StringView scheme)
{
    return begins(text, scheme) ? scheme + QString::fromLatin1(QUrl::toPercentEncoding(text)) : text;
}

QString nameOf(const Addressee &addressee)
{
    if (!own(addressee, u"NAMELESS"_s).isEmpty())
        return {};
    if (const QString name = showText(addressee.formattedName()).trimmed(); !name.isEmpty())
        return name;
    QStringList parts{addressee.prefix(), addressee.givenName(), addressee.additionalName(),
        addressee.familyName(), addressee.suffix()};
    parts.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    return showText(parts.isEmpty() ? addressee.nickName() : parts.join(u' '));
}

struct MailField {
    Email::TypeFlag type;
    Card::Field field;
};
constexpr std::array<MailField, 3> mailFields{{{Email::Work, Card::Field::OfficeMail},
    {Email::Home, Card::Field::PrivateMail}, {Email::Other, Card::Field::OtherMail}}};

bool putIfFree(Card &card, Card::Field field, const QString &text)
{
    const bool isFree = card.text(field).isEmpty();
    if (isFree)
        card.setText(field, text);
    return isFree;
}

// Those that say what they are first; the rest where there is room: a second private one is no office
// address.
void readMails(const Addressee &addressee, Card &card)
{
    QList<Email> rest;
    for (const Email &mail : addressee.emailList()) {
        bool placed = false;
        for (const MailField &to : mailFields) {
            if (mail.type() & to.type)
                placed |= putIfFree(card, to.field, withoutScheme(showText(mail.mail()), "mailto:"_L1));
        }
        if (!placed)
            rest += mail;
    }
    for (const Email &mail : std::as_const(rest)) {
        const QString text = withoutScheme(showText(mail.mail()), "mailto:"_L1);
        const bool isTyped = mail.type() & (Email::Work | Email::Home | Email::Other);
        if (text == card.officeMail || text == card.privateMail || text == card.otherMail)
            continue;
        if (isTyped || !putIfFree(card, Card::Field::OfficeMail, text)) {
            if (!putIfFree(card, Card::Field::OtherMail, text) && !isTyped)
                putIfFree(card, Card::Field::PrivateMail, text);
        }
    }
}

// `sip:liza@…` without its scheme; `sips:` says more than the address and stays.
QString imText(const QUrl &url)
{
    QString text = url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
    for (const QLatin1StringView scheme : {"sip:"_L1, "xmpp:"_L1}) {
        if (begins(text, scheme))
            return text.sliced(scheme.size());
    }
    return text;
}

void readImAddresses(const Addressee &addressee, Card &card)
{
    for (const KContacts::Impp &impp : addressee.imppList()) {
        const QString scheme = impp.address().scheme();
        if (scheme == "sip"_L1 || scheme == "sips"_L1)
            putIfFree(card, Card::Field::Sip, imText(impp.address()));
        else if (scheme == "xmpp"_L1)
            putIfFree(card, Card::Field::Xmpp, imText(impp.address()));
    }
    // What a Windows address book calls the IM address is one of SIP unless it says otherwise.
    for (const QString &custom :
        {addressee.custom(u"SIP"_s, u"SIP"_s), addressee.custom(u"MS"_s, u"IMADDRESS"_s)}) {
        const QString text = showText(custom).trimmed();
        if (begins(text, "xmpp:"_L1))
            putIfFree(card, Card::Field::Xmpp, text.sliced(5));
        else if (!text.isEmpty())
            putIfFree(card, Card::Field::Sip, begins(text, "sip:"_L1) ? text.sliced(4) : text);
    }
    if (const QString text = own(addressee, u"SIP"_s); !text.isEmpty())
        card.sipAddress = text;
    if (const QString text = own(addressee, u"XMPP"_s); !text.isEmpty())
        card.xmppAddress = text;
}

// A rule may make an address of the first number: a fax is asked last.
QStringList phonesOf(const Addressee &addressee)
{
    PhoneNumber::List numbers = addressee.phoneNumbers();
    const auto rank = [](const PhoneNumber &number) {
        const PhoneNumber::Type type = number.type();
        return type & (PhoneNumber::Fax | PhoneNumber::Pager | PhoneNumber::Modem) ? 2
            : type & PhoneNumber::Pref                                             ? 0
                                                                                   : 1;
    };
    std::ranges::stable_sort(numbers, {}, rank);
    QStringList phones;
    for (const PhoneNumber &number : std::as_const(numbers))
        phones += withoutScheme(showText(number.number()), "tel:"_L1);
    return phones;
}

void readGroups(const Addressee &addressee, Card &card)
{
    for (const QString &category : addressee.categories())
        card.groups += cleanName(showText(category));
    card.favourite = !own(addressee, u"FAVOURITE"_s).isEmpty();
    // Google marks every contact of its own, and favourites by a group.
    if (addressee.productId() != product && card.groups.removeAll(u"myContacts"_s) > 0)
        card.favourite |= card.groups.removeAll(u"starred"_s) > 0;
}

void writeMails(const Card &card, Addressee &addressee)
{
    QStringList done;
    for (const MailField &from : mailFields) {
        const QString text = card.text(from.field);
        if (text.isEmpty() || done.contains(text))
            continue;
        Email::Type types;
        for (const MailField &other : mailFields)
            types.setFlag(other.type, card.text(other.field) == text);
        Email mail(hideText(guarded(text, "mailto:"_L1)));
        mail.setType(types);
        addressee.addEmail(mail);
        done += text;
    }
}

void writeImAddress(
    const QString &text, QLatin1StringView scheme, const QString &ownName, Addressee &addressee)
{
    if (text.isEmpty())
        return;
    const bool hasScheme = begins(text, scheme) || begins(text, "sips:"_L1);
    const QUrl url(hasScheme ? text : scheme + text);
    addressee.insertImpp(KContacts::Impp(url));
    if (imText(url) != text)
        setOwn(addressee, ownName, text);
}

void writeWebSite(const QString &text, Addressee &addressee)
{
    if (text.isEmpty())
        return;
    KContacts::ResourceLocatorUrl url;
    url.setUrl(QUrl(text));
    addressee.insertExtraUrl(url);
    if (url.url().toString() != text)
        setOwn(addressee, u"WEBSITE"_s, text);
}

// The format wants a name: of who has none, what is known of him.
void writeName(const Card &card, Addressee &addressee)
{
    if (!card.name.isEmpty()) {
        addressee.setFormattedName(hideText(card.name));
        const qsizetype blank = card.name.lastIndexOf(u' ');
        addressee.setFamilyName(hideText(card.name.sliced(blank + 1)));
        addressee.setGivenName(hideText(card.name.first(std::max<qsizetype>(blank, 0))));
        return;
    }
    QStringList known{card.organisation, card.officeMail, card.privateMail, card.otherMail, card.xmppAddress,
        card.sipAddress, card.phones.value(0), u"?"_s};
    known.removeAll(QString());
    addressee.setFormattedName(hideText(known.first()));
    setOwn(addressee, u"NAMELESS"_s, u"1"_s);
}

} // namespace

Card cardOf(const Addressee &addressee)
{
    Card card;
    card.name = nameOf(addressee);
    card.organisation = showText(addressee.organization());
    readMails(addressee, card);
    readImAddresses(addressee, card);
    const QString webSite = own(addressee, u"WEBSITE"_s);
    card.webSite = webSite.isEmpty() ? addressee.url().url().toString() : webSite;
    card.phones = phonesOf(addressee);
    card.note = showText(addressee.note());
    readGroups(addressee, card);
    return card;
}

Picture pictureOf(const Addressee &addressee)
{
    const QByteArray bytes = addressee.photo().isIntern() ? addressee.photo().rawData() : QByteArray();
    const QString type = pictureType(bytes);
    return type.isEmpty() ? Picture() : Picture{.bytes = bytes, .mimeType = type};
}

Addressee addresseeOf(const Card &card)
{
    Addressee addressee;
    addressee.setProductId(product);
    writeName(card, addressee);
    addressee.setOrganization(hideText(card.organisation));
    writeMails(card, addressee);
    writeImAddress(card.sipAddress, "sip:"_L1, u"SIP"_s, addressee);
    writeImAddress(card.xmppAddress, "xmpp:"_L1, u"XMPP"_s, addressee);
    writeWebSite(card.webSite, addressee);
    for (const QString &phone : card.phones)
        addressee.insertPhoneNumber(PhoneNumber(hideText(guarded(phone, "tel:"_L1)), PhoneNumber::Undefined));
    addressee.setNote(hideText(card.note));
    QStringList groups;
    for (const QString &group : card.groups)
        groups += hideText(group);
    addressee.setCategories(groups);
    if (card.favourite)
        setOwn(addressee, u"FAVOURITE"_s, u"1"_s);
    return addressee;
}

} // namespace verbund
