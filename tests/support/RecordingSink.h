// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"

#include <QHash>
#include <QList>

namespace verbund::test {

/// Keeps what a session delivers; stores at once, or when told.
class RecordingSink final : public SessionSink {
public:
    QList<Arrival> arrivals;
    QList<Message> messages;
    QList<Receipt> receipts;
    QList<Contact> contacts;
    QList<Contact> changed;
    /// What storedContacts() answers.
    QList<Contact> kept;
    QList<ImAddress> removed;
    QList<Presence> presences;
    QList<std::pair<ImAddress, bool>> typing;
    QList<PresenceRequest> requests;
    QList<ImAddress> withdrawn;
    QList<ImAddress> blocked;
    QList<std::pair<ImAddress, QString>> shownPictures;
    QList<std::pair<ImAddress, Picture>> pictures;
    /// Hashes whose bytes are not wanted.
    QStringList knownPictures;
    /// Who counts as a stranger.
    QList<ImAddress> strangers;
    QStringList blockedDomains;
    /// All relations as the server keeps them, by what it has told.
    QHash<ImAddress, Relation> relations;
    /// Addresses of the last change of relations.
    QList<ImAddress> forgotten;
    int relationLists = 0;
    QList<Presence> chosen;
    /// What people may see; who is not in it: the state, and colleagues also the note.
    QHash<ImAddress, Permission> permissions;
    QString position;
    int contactLists = 0;
    int blockLists = 0;
    int timesCaughtUp = 0;
    /// Arrivals wait for storeNext().
    bool slow = false;

    /// Stores the oldest waiting arrival, or fails to.
    void storeNext(const Result<void> &result = {});

    Later<void> arrived(const Arrival &arrival) override;
    Later<QString> archivePosition() override;
    void caughtUp() override { ++timesCaughtUp; }
    void contactsReceived(const QList<Contact> &list) override;
    Later<QList<Contact>> storedContacts() override;
    void contactChanged(const Contact &contact) override { changed += contact; }
    void contactRemoved(const ImAddress &address) override { removed += address; }
    void presenceChanged(const Presence &presence) override { presences += presence; }
    [[nodiscard]] bool isStranger(const ImAddress &address) const override
    {
        return strangers.contains(address);
    }
    [[nodiscard]] bool pictureShown(const ImAddress &address, const QString &hash) override
    {
        shownPictures.emplaceBack(address, hash);
        return !hash.isEmpty() && !knownPictures.contains(hash);
    }
    void pictureReceived(const ImAddress &address, const Picture &picture) override
    {
        pictures.emplaceBack(address, picture);
    }
    void typingChanged(const ImAddress &peer, bool types) override { typing.emplaceBack(peer, types); }
    void requested(const PresenceRequest &request) override { requests += request; }
    void requestWithdrawn(const ImAddress &from) override { withdrawn += from; }
    void blockListReceived(const QList<ImAddress> &list) override;
    void blockedDomainsReceived(const QStringList &domains) override { blockedDomains = domains; }
    [[nodiscard]] Permission permission(const ImAddress &address) const override;
    void relationsReceived(const QList<Relation> &list) override;
    void relationsChanged(const QList<Relation> &list, const QList<ImAddress> &gone) override;
    void presenceChosen(const Presence &presence) override { chosen += presence; }

private:
    QList<std::shared_ptr<QPromise<Result<void>>>> m_waiting;
    QList<std::optional<QString>> m_waitingPositions;
};

} // namespace verbund::test
