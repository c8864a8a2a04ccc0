// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "protocol/sip/Permissions.h"
#include "protocol/sip/PresenceWatch.h"
#include "protocol/sip/XcapDocument.h"
#include "protocol/sip/documents/ResourceLists.h"
#include "protocol/sip/documents/RlsServices.h"

namespace verbund::sip {

/// The contact list: names and groups in resource-lists (RFC 4826), whom we watch in rls-services; kept only
/// on this device where the server has no XCAP.
class ContactBook final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        XcapClient &client;
        SessionSink &sink;
        const Permissions &permissions;
        PresenceWatch &watch;
        SpellingBook &spelling;
        ImAddress own;
        /// What the list subscription is sent to.
        QByteArray listUri;
    };
    explicit ContactBook(const Parts &parts, QObject *parent = nullptr);

    /// Reads the list and tells the sink; then watches. Ready in any case.
    [[nodiscard]] Later<void> load();
    /// Writes name and groups, adding the contact where he is new.
    [[nodiscard]] Later<void> save(const Contact &contact);
    /// Removes him, and stops watching.
    [[nodiscard]] Later<void> remove(const ImAddress &address);
    /// Asks to see somebody's presence.
    [[nodiscard]] Later<void> subscribe(const ImAddress &address);
    /// Reads the lists again if they are others now.
    void refresh();
    /// He is written differently now, also on the server.
    void respell(const ImAddress &address);

Q_SIGNALS:
    /// The server has a list that we wrote.
    void written();

private:
    void takeStored(const QList<Contact> &stored);
    void takeLists();
    void takeServices();
    void adoptSpelling(const QList<Contact> &listed);
    void spell(Contact &contact) const;
    void spell(RlsServices &services) const;
    void begin();
    void watchAll();
    void report(const ImAddress &address);
    [[nodiscard]] Contact flagged(Contact contact) const;
    [[nodiscard]] Later<void> editContacts(const std::function<void(QList<Contact> &)> &change);
    [[nodiscard]] Later<void> setWatched(const ImAddress &address, bool watched);

    Parts m_parts;
    XcapDocument m_lists;
    XcapDocument m_services;
    QHash<ImAddress, Contact> m_contacts;
    /// As the sink knows them.
    QHash<ImAddress, Contact> m_reported;
    QSet<ImAddress> m_watched;
    /// As the documents on the server write people.
    Spelling m_listed;
    Spelling m_served;
    bool m_onServer = false;
    bool m_hasServices = false;
    bool m_begun = false;
};

} // namespace verbund::sip
