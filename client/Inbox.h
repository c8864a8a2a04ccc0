// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "storage/Store.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace verbund {

class KnownLists;
class Partners;
class People;
class Pictures;
class Relations;

/// Takes what the session of one protocol delivers into the store and the models. Until the contact lists of
/// the very first sign-in are there, messages wait: nobody must be taken for a stranger too early.
class Inbox final : public QObject, public SessionSink {
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        People &people;
        Relations &relations;
        Partners &partners;
        KnownLists &lists;
        Pictures &pictures;
        ImAddress ownAddress;
        Carrier carrier = Carrier::Xmpp;
    };
    explicit Inbox(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] Later<void> arrived(const Arrival &arrival) override;
    [[nodiscard]] Later<QString> archivePosition() override;
    void caughtUp() override;
    void contactsReceived(const QList<Contact> &contacts) override;
    [[nodiscard]] Later<QList<Contact>> storedContacts() override;
    void contactChanged(const Contact &contact) override;
    void contactRemoved(const ImAddress &address) override;
    void presenceChanged(const Presence &presence) override;
    [[nodiscard]] bool pictureShown(const ImAddress &address, const QString &hash) override;
    void pictureReceived(const ImAddress &address, const Picture &picture) override;
    void typingChanged(const ImAddress &peer, bool typing) override;
    [[nodiscard]] bool isStranger(const ImAddress &address) const override;
    void requested(const PresenceRequest &request) override;
    void requestWithdrawn(const ImAddress &from) override;
    void blockListReceived(const QList<ImAddress> &blocked) override;
    void blockedDomainsReceived(const QStringList &domains) override;
    [[nodiscard]] Permission permission(const ImAddress &address) const override;
    void relationsReceived(const QList<Relation> &relations) override;
    void relationsChanged(const QList<Relation> &changed, const QList<ImAddress> &forgotten) override;
    void presenceChosen(const Presence &chosen) override;

Q_SIGNALS:
    /// Live messages from people who are accepted, after they are stored.
    void messagesArrived(const QList<verbund::Message> &messages);
    void archiveRead();
    /// The user chose this state by hand on another device.
    void choiceReceived(const verbund::Presence &chosen);

private:
    template <typename T> Later<T> whenListsKnown(std::function<Later<T>()> job);
    void runWaiting();
    [[nodiscard]] Arrival withoutBlocked(const Arrival &arrival) const;
    [[nodiscard]] bool isRequest(const Message &message, const QSet<ImAddress> &writtenTo) const;
    [[nodiscard]] Later<void> store(const Arrival &arrival);
    [[nodiscard]] QList<Request> strangersIn(const Arrival &arrival) const;
    void announce(const Arrival &arrival, const QList<Request> &strangers, const Appended &appended);

    Parts m_parts;
    QList<std::function<void()>> m_waiting;
};

} // namespace verbund
