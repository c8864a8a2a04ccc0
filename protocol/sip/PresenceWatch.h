// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "protocol/Presence.h"
#include "protocol/sip/SpellingBook.h"
#include "protocol/sip/Subscription.h"
#include "protocol/sip/documents/ListNotice.h"

#include <QSet>

namespace verbund::sip {

/// Sees the contacts' presence: by one subscription to the list on the server (RFC 4662), or by one for each
/// person where the server has no lists.
class PresenceWatch final : public QObject {
    Q_OBJECT

public:
    /// What the server says of our wish to see somebody.
    enum class Sight { None, Pending, Active };

    PresenceWatch(UserAgent &agent, const SpellingBook &spelling, const ImAddress &own, const Timing &timing,
        QObject *parent = nullptr);

    /// Whom to watch; `list` is the URI of the list that holds them, empty where the server keeps none.
    void watch(const QSet<ImAddress> &people, const QByteArray &list);
    /// The list on the server has changed: some servers tell it, some want to be asked.
    void refreshList();
    /// Looks at somebody although he is on no list.
    void add(const ImAddress &address);
    void remove(const ImAddress &address);
    /// He is written differently now: whoever is watched singly is asked for anew.
    void respell(const ImAddress &address);
    void stop();

    [[nodiscard]] Sight sight(const ImAddress &address) const { return m_sights.value(address, Sight::None); }
    /// True while one subscription covers all.
    [[nodiscard]] bool usesList() const { return bool(m_list); }

Q_SIGNALS:
    void presenceChanged(const verbund::Presence &presence);
    /// His document holds another picture, or none; said of everybody once.
    void pictureChanged(const verbund::ImAddress &address, const verbund::Picture &picture);
    /// Whether we see these people is another matter now.
    void sightChanged(const QList<verbund::ImAddress> &addresses);

private:
    void watchList(const QByteArray &list);
    void watchEach();
    void watchOne(const ImAddress &address);
    void startNext();
    void takeList(const SipMessage &notify);
    void takeMember(const ListedPresence &member);
    void takeDocument(const ImAddress &address, QByteArrayView document);
    void setSight(const ImAddress &address, Sight sight);
    void show(const Presence &presence);
    void show(const Presence &presence, const Picture &picture);
    [[nodiscard]] SubscriptionWish wishFor(const ImAddress &address) const;

    UserAgent &m_agent;
    const SpellingBook &m_spelling;
    ImAddress m_own;
    Timing m_timing;
    std::unique_ptr<Subscription> m_list;
    std::optional<quint32> m_version;
    QHash<ImAddress, std::shared_ptr<Subscription>> m_single;
    QList<ImAddress> m_waiting;
    QSet<ImAddress> m_starting;
    QSet<ImAddress> m_people;
    QHash<ImAddress, Sight> m_sights;
    QHash<ImAddress, Presence> m_shown;
    /// Hashes; empty: none.
    QHash<ImAddress, QString> m_pictures;
    bool m_listRefused = false;
};

} // namespace verbund::sip
