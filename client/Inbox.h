// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "storage/Store.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace verbund {

class ChatsModel;
class People;
class RequestsModel;

/// Takes what a session delivers into the store and the models. Until the contact list of the very first
/// sign-in is there, messages wait: nobody must be taken for a stranger too early.
class Inbox final : public QObject, public SessionSink {
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        People &people;
        const ChatsModel &chats;
        const RequestsModel &requests;
        ImAddress ownAddress;
        Carrier carrier = Carrier::Xmpp;
    };
    explicit Inbox(const Parts &parts, QObject *parent = nullptr);

    /// The stored contact list is that of an earlier sign-in, so nothing needs to wait.
    void setContactsKnown();

    [[nodiscard]] Later<void> arrived(const Arrival &arrival) override;
    [[nodiscard]] Later<QString> archivePosition() override;
    void caughtUp() override;
    void contactsReceived(const QList<Contact> &contacts) override;
    void contactChanged(const Contact &contact) override;
    void contactRemoved(const ImAddress &address) override;
    void presenceChanged(const Presence &presence) override;
    void typingChanged(const ImAddress &peer, bool typing) override;
    [[nodiscard]] bool maySeeNote(const ImAddress &contact) const override;
    void requested(const PresenceRequest &request) override;
    void requestWithdrawn(const ImAddress &from) override;
    void blockListReceived(const QList<ImAddress> &blocked) override;

Q_SIGNALS:
    /// Live messages from people who are accepted, after they are stored.
    void messagesArrived(const QList<verbund::Message> &messages);
    void archiveRead();
    void contactsBecameKnown();

private:
    template <typename T> Later<T> whenContactsKnown(std::function<Later<T>()> job);
    [[nodiscard]] Later<void> store(const Arrival &arrival);
    [[nodiscard]] QList<Request> strangersIn(const Arrival &arrival) const;
    void announce(const Arrival &arrival, const QList<Request> &strangers, const Appended &appended);

    Parts m_parts;
    QList<std::function<void()>> m_waiting;
    bool m_contactsKnown = false;
};

} // namespace verbund
