// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/ImAddress.h"

#include <QStringList>

namespace verbund {

/// What is known of a person, as the user or an import wrote it. From its fields his IM address is derived.
struct Card {
    Q_GADGET
    Q_PROPERTY(qint64 id MEMBER id)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString organisation MEMBER organisation)
    Q_PROPERTY(QString officeMail MEMBER officeMail)
    Q_PROPERTY(QString privateMail MEMBER privateMail)
    Q_PROPERTY(QString otherMail MEMBER otherMail)
    Q_PROPERTY(QString xmppAddress MEMBER xmppAddress)
    Q_PROPERTY(QString sipAddress MEMBER sipAddress)
    Q_PROPERTY(QString webSite MEMBER webSite)
    Q_PROPERTY(QStringList phones MEMBER phones)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QStringList groups MEMBER groups)
    Q_PROPERTY(bool favourite MEMBER favourite)
    Q_PROPERTY(Field pin MEMBER pin)
    Q_PROPERTY(QString picture MEMBER picture)
    Q_PROPERTY(verbund::ImAddress address MEMBER address)

public:
    /// The fields that an IM address can come from, in the default order; a phone number only by a mapping
    /// rule. List: the contact list on the home server, for who has no other field.
    enum class Field { None, Sip, Xmpp, OfficeMail, PrivateMail, OtherMail, Phone, List };
    Q_ENUM(Field)

    /// Row in the store; 0 before it is stored.
    qint64 id = 0;
    QString name;
    QString organisation;
    // As typed, on one line, bounded by maxNameLength:
    QString officeMail;
    QString privateMail;
    QString otherMail;
    QString xmppAddress;
    QString sipAddress;
    QString webSite;
    QStringList phones;
    /// The user's own words about him; several lines, bounded by maxNoteLength.
    QString note;
    QStringList groups;
    bool favourite = false;
    /// Whose candidate is taken whatever the order says; None: by the order.
    Field pin = Field::None;
    /// SHA-1 in hexadecimal of a picture that the user or an import gave him; empty: none.
    QString picture;
    /// The IM address as last derived; empty when there is none.
    ImAddress address;
    /// All addresses that his fields give, the IM address first.
    QList<ImAddress> addresses;
    /// What can carry messages to the IM address, as last derived.
    Carriers carriers;

    /// The text of a field that an address can come from; of the phones the first.
    [[nodiscard]] QString text(Field field) const;
    void setText(Field field, const QString &text);

    friend bool operator==(const Card &, const Card &) = default;
};

/// Longest note of a card, in UTF-16 units.
inline constexpr qsizetype maxNoteLength = 4096;
/// Most phones, and most groups, of a card.
inline constexpr qsizetype maxCardList = 64;

/// The card as it may be stored: cleaned, bounded, without doubles in its lists; nothing derived anew.
[[nodiscard]] Card cleanCard(Card card);

} // namespace verbund
