// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Account.h"
#include "client/ChatsModel.h"
#include "client/ContactDesk.h"
#include "client/ContactsModel.h"
#include "client/ConversationModel.h"
#include "client/Dispatch.h"
#include "client/FederationForm.h"
#include "client/KnownLists.h"
#include "client/Lines.h"
#include "client/OwnDevices.h"
#include "client/OwnDomainWatch.h"
#include "client/OwnPresence.h"
#include "client/Partners.h"
#include "client/People.h"
#include "client/PrivacyDesk.h"
#include "client/Relations.h"
#include "client/RequestAnswer.h"
#include "client/RequestBatch.h"
#include "client/RequestsModel.h"
#include "client/SearchModel.h"
#include "client/Toasts.h"
#include "storage/Store.h"

#include <memory>

namespace verbund {

class Clock;

/// Makes what checks how domains federate.
using FederationCheckMaker = std::function<std::unique_ptr<FederationCheck>()>;

/// Everything that lives while one account is open: its store, its people, its protocols, its models.
class Desk final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Account account;
        std::shared_ptr<Store> store;
        SessionMaker makeSession;
        Notifier &notifier;
        Clock &clock;
        IdleWatch &idleWatch;
        ToastsModel &toasts;
        const Settings &settings;
        QString caFile;
        QString policyFile;
        Keychain &keychain;
        std::function<std::unique_ptr<DomainLookup>()> makeLookup;
        std::function<std::unique_ptr<Directory>()> makeDirectory;
        FederationCheckMaker makeFederationCheck;
    };
    explicit Desk(const Parts &parts, QObject *parent = nullptr);
    ~Desk() override;

    /// Reads what is stored; everything local works then.
    [[nodiscard]] Later<void> load();
    /// Signs in and stays signed in.
    void connectWith(const QString &password);
    /// Signs out cleanly; gone() follows soon.
    void leave();

    [[nodiscard]] const Account &account() const { return m_parts.account; }
    [[nodiscard]] Store &store() { return *m_parts.store; }
    [[nodiscard]] People &people() { return m_people; }
    [[nodiscard]] Partners &partners() { return m_partners; }
    [[nodiscard]] Relations &relations() { return m_relations; }
    [[nodiscard]] OwnPresence &own() { return m_own; }
    [[nodiscard]] Lines &lines() { return m_lines; }
    [[nodiscard]] Dispatch &dispatch() { return m_dispatch; }
    [[nodiscard]] ChatsModel &chats() { return m_chats; }
    [[nodiscard]] ContactDesk &contactDesk() { return m_contactDesk; }
    [[nodiscard]] PrivacyDesk &privacy() { return m_privacy; }
    [[nodiscard]] ContactsModel &contacts() { return m_contacts; }
    [[nodiscard]] RequestsModel &requests() { return m_requests; }
    [[nodiscard]] RequestBatch &requestBatch() { return m_requestBatch; }
    [[nodiscard]] SearchModel &search() { return m_search; }
    [[nodiscard]] FederationForm &federation() { return m_federation; }
    [[nodiscard]] OwnDomainWatch &ownDomain() { return m_ownDomain; }
    [[nodiscard]] ConversationModel *conversation() const { return m_conversation.get(); }
    [[nodiscard]] RequestAnswer *answer() const { return m_answer.get(); }

    void openConversation(const ImAddress &peer);
    /// False when nothing that can be written to was typed.
    [[nodiscard]] bool openTyped(const QString &typed);
    void openMessage(const SearchRow &row);
    void closeConversation();
    void openRequest(const ImAddress &from);
    void closeRequest();
    /// Tells somebody that the user types or stopped, where he may know.
    void setTyping(const ImAddress &peer, bool typing);
    void setWindowActive(bool active);

Q_SIGNALS:
    void conversationChanged();
    void answerChanged();
    void gone();
    /// It has signed in over a protocol that is new to it.
    void accountChanged();
    void activated(const verbund::ImAddress &peer, bool isRequest);

private:
    void makeLines();
    void linesChanged();
    void connectPresence();
    void connectPartners();
    void connectToasts();
    void connectRequests();
    [[nodiscard]] Later<void> blockDomains(const QStringList &domains);
    void show(const ImAddress &peer, const std::function<void(ConversationModel &)> &load);
    void updateWatched();
    void restoreLists(const Result<QString> &overXmpp, const Result<QString> &overSip);
    [[nodiscard]] Later<void> loadPresence();

    Parts m_parts;
    Partners m_partners;
    People m_people;
    Relations m_relations;
    OwnPresence m_own;
    ChatsModel m_chats;
    ContactsModel m_contacts;
    RequestsModel m_requests;
    SearchModel m_search;
    KnownLists m_lists;
    Lines m_lines;
    OwnDevices m_devices;
    Dispatch m_dispatch;
    ContactDesk m_contactDesk;
    RequestBatch m_requestBatch;
    PrivacyDesk m_privacy;
    FederationForm m_federation;
    OwnDomainWatch m_ownDomain;
    Toasts m_toasts;
    std::unique_ptr<ConversationModel> m_conversation;
    std::unique_ptr<RequestAnswer> m_answer;
    QHash<ImAddress, QString> m_drafts;
    bool m_windowActive = false;
};

} // namespace verbund
