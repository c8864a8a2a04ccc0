// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/LookAlikes.h"
#include "protocol/Card.h"
#include "protocol/Carrier.h"
#include "protocol/Message.h"
#include "protocol/Presence.h"
#include "storage/Request.h"

#include <QStringList>

namespace verbund {

/// What tells contacts apart: the card, else (for who is only on the home server's list) the address.
struct ContactKey {
    /// 0: no card.
    qint64 card = 0;
    /// Empty where there is a card.
    ImAddress address;

    friend bool operator==(const ContactKey &, const ContactKey &) = default;
    friend auto operator<=>(const ContactKey &, const ContactKey &) = default;
    friend size_t qHash(const ContactKey &key, size_t seed = 0)
    {
        return key.card ? ::qHash(key.card, seed) : qHash(key.address, seed);
    }
};

/// A person as every list, header and toast shows him.
struct Person {
    Q_GADGET
    Q_PROPERTY(verbund::ImAddress address MEMBER address)
    Q_PROPERTY(QString addressText READ addressText)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(verbund::Presence::Availability availability MEMBER availability)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QStringList groups MEMBER groups)
    Q_PROPERTY(bool external MEMBER external)
    Q_PROPERTY(bool inContacts MEMBER inContacts)
    Q_PROPERTY(bool seesMe MEMBER seesMe)
    Q_PROPERTY(bool typing MEMBER typing)
    Q_PROPERTY(bool blocked MEMBER blocked)
    Q_PROPERTY(verbund::Relation::Level level MEMBER level)
    Q_PROPERTY(verbund::Route::Carrier route MEMBER route)
    Q_PROPERTY(verbund::Route::Wish routeWish MEMBER routeWish)
    Q_PROPERTY(qint64 card MEMBER card)
    Q_PROPERTY(QString shownAddress MEMBER shownAddress)
    Q_PROPERTY(QString organisation MEMBER organisation)
    Q_PROPERTY(QString picture MEMBER picture)
    Q_PROPERTY(bool favourite MEMBER favourite)
    Q_PROPERTY(bool reachable READ isReachable)

public:
    /// Empty for a contact without an IM address.
    ImAddress address;
    /// Never empty: the contact's name, else the address.
    QString name;
    Presence::Availability availability = Presence::Availability::Offline;
    QString note;
    QStringList groups;
    /// At another domain than ours.
    bool external = false;
    bool inContacts = false;
    /// He sees our presence.
    bool seesMe = false;
    bool typing = false;
    /// Nothing of his gets through, because of him or his domain.
    bool blocked = false;
    /// What he is to the user.
    Relation::Level level = Relation::Level::Stranger;
    /// On which contact lists he is.
    Carriers contactOver;
    /// Where he is not offline.
    Carriers reachableOver;
    /// What a message to him would be carried by now.
    Carrier route = Carrier::Xmpp;
    /// What the user chose for that.
    Route::Wish routeWish = Route::Wish::Automatic;
    /// His card in the store; 0: none.
    qint64 card = 0;
    /// The address as people write it: public-IM notation undone.
    QString shownAddress;
    QString organisation;
    /// Hash of his picture; empty: none.
    QString picture;
    bool favourite = false;

    /// He has an IM address.
    [[nodiscard]] bool isReachable() const { return !address.isEmpty(); }
    [[nodiscard]] ContactKey key() const
    {
        return card ? ContactKey{.card = card, .address = {}} : ContactKey{.card = 0, .address = address};
    }
    [[nodiscard]] QString addressText() const { return address.toString(); }
    friend bool operator==(const Person &, const Person &) = default;
};

/// A row of the chats list.
struct ChatRow {
    Q_GADGET
    Q_PROPERTY(verbund::Person person MEMBER person)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool outgoing MEMBER outgoing)
    Q_PROPERTY(verbund::Message::State state MEMBER state)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(int unread MEMBER unread)

public:
    Person person;
    /// One line of the last message.
    QString text;
    bool outgoing = false;
    Message::State state = Message::State::Received;
    QDateTime time;
    int unread = 0;

    friend bool operator==(const ChatRow &, const ChatRow &) = default;
};

/// A row of the contact list; a person in two groups has two, a favourite one more.
struct ContactRow {
    Q_GADGET
    Q_PROPERTY(verbund::Person person MEMBER person)
    Q_PROPERTY(QString group MEMBER group)

public:
    Person person;
    /// Empty for people without a group.
    QString group;

    friend bool operator==(const ContactRow &, const ContactRow &) = default;
};

/// A row of a conversation.
struct MessageRow {
    Q_GADGET
    Q_PROPERTY(verbund::Message message MEMBER message)
    Q_PROPERTY(QString html MEMBER html)
    Q_PROPERTY(bool lastOfRun MEMBER lastOfRun)
    Q_PROPERTY(bool showsCarrier MEMBER showsCarrier)
    Q_PROPERTY(bool canSendAgain MEMBER canSendAgain)
    Q_PROPERTY(bool canCheck MEMBER canCheck)
    Q_PROPERTY(bool marked MEMBER marked)

public:
    Message message;
    /// Escaped body with links made by us; empty when the body holds no link and is shown as plain text.
    QString html;
    /// The next message is by somebody else or of another day: the bubble has its tail.
    bool lastOfRun = false;
    /// Another carrier than the message before.
    bool showsCarrier = false;
    bool canSendAgain = false;
    /// The federation check may say why it failed.
    bool canCheck = false;
    /// The message a search led to.
    bool marked = false;

    friend bool operator==(const MessageRow &, const MessageRow &) = default;
};

/// A row of the requests list.
struct RequestRow {
    Q_GADGET
    Q_PROPERTY(verbund::Request request MEMBER request)
    Q_PROPERTY(verbund::ImAddress address MEMBER address)
    Q_PROPERTY(QString addressText READ addressText)
    Q_PROPERTY(QString domain READ domain)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString existingName MEMBER existingName)
    Q_PROPERTY(bool external MEMBER external)
    Q_PROPERTY(bool open MEMBER open)
    Q_PROPERTY(bool suspicious READ isSuspicious)

public:
    Request request;
    ImAddress address;
    /// Never empty: as he calls himself, else the address.
    QString name;
    /// Name of the own contact with the same address; empty when there is none.
    QString existingName;
    bool external = false;
    bool open = true;
    /// Whom he may be mistaken for.
    QList<Likeness> likenesses;

    [[nodiscard]] bool isSuspicious() const { return !likenesses.isEmpty(); }
    [[nodiscard]] QString addressText() const { return address.toString(); }
    [[nodiscard]] QString domain() const { return address.domain(); }
    friend bool operator==(const RequestRow &, const RequestRow &) = default;
};

/// A row of the search results: a person, or a message when `excerpt` is not empty.
struct SearchRow {
    Q_GADGET
    Q_PROPERTY(verbund::Person person MEMBER person)
    Q_PROPERTY(qint64 messageId MEMBER messageId)
    Q_PROPERTY(QString excerptHtml MEMBER excerptHtml)
    Q_PROPERTY(bool outgoing MEMBER outgoing)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(bool isMessage READ isMessage)

public:
    Person person;
    qint64 messageId = 0;
    /// Escaped excerpt with the matches in bold; StyledText.
    QString excerptHtml;
    bool outgoing = false;
    QDateTime time;

    [[nodiscard]] bool isMessage() const { return messageId != 0; }
    friend bool operator==(const SearchRow &, const SearchRow &) = default;
};

/// A toast in Verbund's own toast window.
struct ToastRow {
    Q_GADGET
    Q_PROPERTY(verbund::Person person MEMBER person)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(bool isRequest MEMBER isRequest)
    Q_PROPERTY(int count MEMBER count)

public:
    Person person;
    /// One line of the message; empty when previews are hidden.
    QString text;
    QDateTime time;
    /// Raised by a request: has no reply field, opens the request.
    bool isRequest = false;
    /// Messages it stands for.
    int count = 1;

    friend bool operator==(const ToastRow &, const ToastRow &) = default;
};

} // namespace verbund
