// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QDomElement>
#include <QString>

/// XML names and small reading functions that QXmpp does not offer.
namespace verbund::xmpp {

namespace ns {
inline constexpr QStringView stream = u"http://etherx.jabber.org/streams";
inline constexpr QStringView client = u"jabber:client";
inline constexpr QStringView startTls = u"urn:ietf:params:xml:ns:xmpp-tls";
inline constexpr QStringView sasl = u"urn:ietf:params:xml:ns:xmpp-sasl";
inline constexpr QStringView streamErrors = u"urn:ietf:params:xml:ns:xmpp-streams";
inline constexpr QStringView streamManagement = u"urn:xmpp:sm:3"; // XEP-0198
inline constexpr QStringView roster = u"jabber:iq:roster"; // RFC 6121
inline constexpr QStringView discoInfo = u"http://jabber.org/protocol/disco#info"; // XEP-0030
inline constexpr QStringView capabilities = u"http://jabber.org/protocol/caps"; // XEP-0115
inline constexpr QStringView pubsub = u"http://jabber.org/protocol/pubsub"; // XEP-0060
inline constexpr QStringView pubsubEvent = u"http://jabber.org/protocol/pubsub#event"; // XEP-0060
inline constexpr QStringView vCard = u"vcard-temp"; // XEP-0054
inline constexpr QStringView pubsubOwner = u"http://jabber.org/protocol/pubsub#owner"; // XEP-0060
inline constexpr QStringView dataForm = u"jabber:x:data"; // XEP-0004
inline constexpr QStringView avatarData = u"urn:xmpp:avatar:data"; // XEP-0084
inline constexpr QStringView avatarMetadata = u"urn:xmpp:avatar:metadata"; // XEP-0084
inline constexpr QStringView vCardUpdate = u"vcard-temp:x:update"; // XEP-0153
inline constexpr QStringView vCardConversion = u"urn:xmpp:pep-vcard-conversion:0"; // XEP-0398
inline constexpr QStringView resultSet = u"http://jabber.org/protocol/rsm"; // XEP-0059
inline constexpr QStringView chatStates = u"http://jabber.org/protocol/chatstates"; // XEP-0085
inline constexpr QStringView nick = u"http://jabber.org/protocol/nick"; // XEP-0172
inline constexpr QStringView receipts = u"urn:xmpp:receipts"; // XEP-0184
inline constexpr QStringView blocking = u"urn:xmpp:blocking"; // XEP-0191
inline constexpr QStringView blockingErrors = u"urn:xmpp:blocking:errors"; // XEP-0191
inline constexpr QStringView reporting = u"urn:xmpp:reporting:1"; // XEP-0377
inline constexpr QStringView ping = u"urn:xmpp:ping"; // XEP-0199
inline constexpr QStringView delay = u"urn:xmpp:delay"; // XEP-0203
inline constexpr QStringView carbons = u"urn:xmpp:carbons:2"; // XEP-0280
inline constexpr QStringView forward = u"urn:xmpp:forward:0"; // XEP-0297
inline constexpr QStringView archive = u"urn:xmpp:mam:2"; // XEP-0313
inline constexpr QStringView markers = u"urn:xmpp:chat-markers:0"; // XEP-0333
inline constexpr QStringView hints = u"urn:xmpp:hints"; // XEP-0334
inline constexpr QStringView idle = u"urn:xmpp:idle:1"; // XEP-0319
inline constexpr QStringView stanzaIds = u"urn:xmpp:sid:0"; // XEP-0359
inline constexpr QStringView stanzas = u"urn:ietf:params:xml:ns:xmpp-stanzas"; // RFC 6120
inline constexpr QStringView availability =
    u"urn:verbund:presence:0"; // ours: refines away and dnd; the own choice
inline constexpr QStringView relations = u"urn:verbund:relations:0"; // ours: who may see what
} // namespace ns

/// The first child element with this name and namespace; null where there is none.
[[nodiscard]] QDomElement child(const QDomElement &parent, QStringView name, QStringView xmlns);
/// True for an element with this name and namespace.
[[nodiscard]] bool is(const QDomElement &element, QStringView name, QStringView xmlns);
/// An attribute that serves as an identifier: empty when it is absent or too long to be one.
[[nodiscard]] QString identifier(const QDomElement &element, const QString &attribute);
/// The JID without its resource.
[[nodiscard]] QString bareJid(const QString &jid);
/// A time as XEP-0082 writes it; invalid where it is not one.
[[nodiscard]] QDateTime timeStamp(const QString &text);

} // namespace verbund::xmpp
