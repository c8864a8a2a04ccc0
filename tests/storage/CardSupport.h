// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "StoreSupport.h"

namespace verbund::test {

/// A card with this name and nothing else.
inline Card named(const QString &name)
{
    Card card;
    card.name = name;
    return card;
}

/// A card with something in every field.
inline Card fullCard()
{
    return {.name = QStringLiteral("Liza \"Fee\" Müller"),
        .organisation = QStringLiteral("Elfenhaus\\Süd"),
        .officeMail = QStringLiteral("Liza@elhada.example"),
        .privateMail = QStringLiteral("liza@toothfairy.example"),
        .otherMail = QStringLiteral("l@elhada.example"),
        .xmppAddress = QStringLiteral("xmpp:liza@elhada.example"),
        .sipAddress = QStringLiteral("sip:LIZA@elhada.example"),
        .webSite = QStringLiteral("https://elhada.example/"),
        .phones = {QStringLiteral("+49 711 1"), QStringLiteral("\"0170\" \\ 2")},
        .note = QStringLiteral("first line\nsecond line"),
        .groups = {QStringLiteral("a\",\"b"), QStringLiteral("Praxis"), QStringLiteral("\U0001F9DA")},
        .favourite = true,
        .pin = Card::Field::OfficeMail,
        .picture = QStringLiteral("a9993e364706816aba3e25717850c26c9cd0d89d"),
        .address = liza,
        .addresses = {liza, address("liza@toothfairy.example")},
        .carriers = Carriers::all()};
}

/// An entry of a contact list.
inline Contact listed(const ImAddress &address, const QString &name = {})
{
    return {.address = address, .name = name, .groups = {QStringLiteral("Praxis")}, .seesHim = true};
}

/// Some picture; another number, another one.
inline Picture numberedPicture(int number)
{
    return {
        .bytes = "\x89PNG\r\n\x1a\n" + QByteArray::number(number), .mimeType = QStringLiteral("image/png")};
}

/// What is to be told to a server about somebody.
inline OutboxItem about(const Contact &contact, Carrier carrier = Carrier::Xmpp)
{
    return {.kind = OutboxItem::Kind::SaveContact, .carrier = carrier, .message = {}, .contact = contact};
}

/// That a picture is to be published.
inline OutboxItem publication(const QString &hash, Carrier carrier = Carrier::Xmpp)
{
    return {.kind = OutboxItem::Kind::PublishPicture,
        .carrier = carrier,
        .message = {},
        .contact = {.address = {}, .name = hash, .groups = {}}};
}

/// A card that shows a picture.
inline Card showing(const Picture &picture)
{
    Card card = named(QStringLiteral("Liza"));
    card.picture = picture.hash();
    return card;
}

} // namespace verbund::test
