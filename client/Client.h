// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/ChatsModel.h"
#include "client/ContactDesk.h"
#include "client/ContactsModel.h"
#include "client/ConversationModel.h"
#include "client/FederationForm.h"
#include "client/Lines.h"
#include "client/OwnDomainWatch.h"
#include "client/OwnPresence.h"
#include "client/PrivacyDesk.h"
#include "client/Profile.h"
#include "client/RequestAnswer.h"
#include "client/RequestBatch.h"
#include "client/RequestsModel.h"
#include "client/SearchModel.h"
#include "client/Settings.h"
#include "client/SignInForm.h"
#include "client/ToastsModel.h"

#include <QObject>
#include <QQmlEngine>

#include <functional>
#include <memory>

namespace verbund {

class Clock;
class Desk;
class IdleWatch;
class Keychain;
class Notifier;

/// What the client is built from; everything outlives it.
struct ClientParts {
    SessionMaker makeSession;
    Keychain &keychain;
    Notifier &notifier;
    Clock &clock;
    IdleWatch &idleWatch;
    /// Folder of the profile: settings, account, history.
    QString profile;
    /// Additional trusted authorities (PEM), for a sandbox; empty: none.
    QString caFile;
    /// The administrator's file about relationships; empty: there is none.
    QString policyFile;
    /// Makes what asks DNS how domains federate; null: nobody does.
    std::function<std::unique_ptr<DomainLookup>()> makeLookup;
    /// Makes the way to a directory; null: there is none.
    std::function<std::unique_ptr<Directory>()> makeDirectory;
    /// Makes what checks how domains federate; null: nobody does.
    std::function<std::unique_ptr<FederationCheck>()> makeFederationCheck;
};

/// The whole client without a window: what the pages of the window, and the probe, know.
class Client final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The application owns it")
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY phaseChanged)
    Q_PROPERTY(QString problemPath READ problemPath NOTIFY phaseChanged)
    Q_PROPERTY(bool canStartAnew READ canStartAnew NOTIFY phaseChanged)
    Q_PROPERTY(verbund::SignInForm *signInForm READ signInForm CONSTANT)
    Q_PROPERTY(verbund::Settings *settings READ settings CONSTANT)
    Q_PROPERTY(verbund::ToastsModel *toasts READ toasts CONSTANT)
    Q_PROPERTY(verbund::OwnPresence *own READ own NOTIFY phaseChanged)
    Q_PROPERTY(verbund::Lines *connection READ connection NOTIFY phaseChanged)
    Q_PROPERTY(verbund::ChatsModel *chats READ chats NOTIFY phaseChanged)
    Q_PROPERTY(verbund::ContactDesk *contactDesk READ contactDesk NOTIFY phaseChanged)
    Q_PROPERTY(verbund::PrivacyDesk *privacy READ privacy NOTIFY phaseChanged)
    Q_PROPERTY(verbund::ContactsModel *contacts READ contacts NOTIFY phaseChanged)
    Q_PROPERTY(verbund::RequestsModel *requests READ requests NOTIFY phaseChanged)
    Q_PROPERTY(verbund::RequestBatch *requestBatch READ requestBatch NOTIFY phaseChanged)
    Q_PROPERTY(verbund::SearchModel *search READ search NOTIFY phaseChanged)
    Q_PROPERTY(verbund::FederationForm *federation READ federation NOTIFY phaseChanged)
    Q_PROPERTY(verbund::OwnDomainWatch *ownDomain READ ownDomain NOTIFY phaseChanged)
    Q_PROPERTY(verbund::ConversationModel *conversation READ conversation NOTIFY conversationChanged)
    Q_PROPERTY(verbund::RequestAnswer *answer READ answer NOTIFY answerChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged)
    Q_PROPERTY(QString keychainWarning READ keychainWarning CONSTANT)

public:
    /// Starting: reading the profile. SignedOut: the sign-in page. SignedIn: the desk is open, online or not.
    /// Blocked: the history cannot be opened; `problem` says why.
    enum class Phase { Starting, SignedOut, SignedIn, Blocked };
    Q_ENUM(Phase)

    explicit Client(const ClientParts &parts, QObject *parent = nullptr);
    ~Client() override;

    /// Opens the remembered account, or shows the sign-in page.
    void start();

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Why the phase is Blocked, and the file it is about.
    [[nodiscard]] QString problem() const { return m_problem.sentence(); }
    [[nodiscard]] const Error &problemError() const { return m_problem; }
    [[nodiscard]] QString problemPath() const;
    /// The problem is the history itself, not the keychain: putting it aside would help.
    [[nodiscard]] bool canStartAnew() const;
    [[nodiscard]] SignInForm *signInForm() const { return m_form.get(); }
    [[nodiscard]] Settings *settings() const { return m_settings.get(); }
    [[nodiscard]] ToastsModel *toasts() const { return m_toasts.get(); }
    // Null unless SignedIn:
    [[nodiscard]] OwnPresence *own() const;
    [[nodiscard]] Lines *connection() const;
    [[nodiscard]] ChatsModel *chats() const;
    [[nodiscard]] ContactDesk *contactDesk() const;
    [[nodiscard]] PrivacyDesk *privacy() const;
    [[nodiscard]] ContactsModel *contacts() const;
    [[nodiscard]] RequestsModel *requests() const;
    [[nodiscard]] RequestBatch *requestBatch() const;
    [[nodiscard]] SearchModel *search() const;
    [[nodiscard]] FederationForm *federation() const;
    [[nodiscard]] OwnDomainWatch *ownDomain() const;
    [[nodiscard]] ConversationModel *conversation() const;
    [[nodiscard]] RequestAnswer *answer() const;
    [[nodiscard]] Desk *desk() const { return m_desk.get(); }
    /// Open requests and unread messages: the number on the icons of the desktop.
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] QString keychainWarning() const;

    /// Opens the conversation with an address, or with what the mapping rules make of a number; false when it
    /// is none.
    Q_INVOKABLE bool openConversation(const QString &typed);
    /// Opens a conversation at a message found.
    Q_INVOKABLE void openMessage(const verbund::SearchRow &row);
    /// Shows no conversation.
    Q_INVOKABLE void closeConversation();
    /// Opens a request for answering.
    Q_INVOKABLE void openRequest(const QString &address);
    /// Leaves the request undecided.
    Q_INVOKABLE void closeRequest();
    /// Adds a contact by a typed address and asks to see his presence; false when it is none.
    bool addContact(const QString &typed, const QString &name, const QString &group,
        Route::Wish wish = Route::Wish::Automatic);
    /// Removes a contact for good.
    void removeContact(const QString &address);
    /// Blocks or unblocks somebody.
    Q_INVOKABLE void setBlocked(const QString &address, bool blocked);
    /// Chooses the route to somebody.
    Q_INVOKABLE void setRoute(const QString &address, verbund::Route::Wish wish);
    /// Signs out; `forget` also removes password and history from this device.
    Q_INVOKABLE void signOut(bool forget);
    /// The window is in front of the user.
    Q_INVOKABLE void setWindowActive(bool active);
    /// Tries to open a Blocked profile again.
    Q_INVOKABLE void retry();
    /// Signs out cleanly before the program ends; shutDownDone() follows within a second.
    Q_INVOKABLE void shutDown();
    /// Puts a history that cannot be opened aside, as a file of another name, and starts anew.
    Q_INVOKABLE void startAnew();

Q_SIGNALS:
    void phaseChanged();
    void conversationChanged();
    void answerChanged();
    void waitingChanged();
    /// A toast was clicked: the window is to come forward and show this.
    void conversationWanted(const QString &address);
    void requestWanted(const QString &address);
    void shutDownDone();

private:
    void signIn();
    void open(const Account &account, const QString &password, bool onTrial);
    void use(
        const std::shared_ptr<Store> &store, const Account &account, const QString &password, bool onTrial);
    void watchTrial();
    void accept();
    void cancel();
    void giveUp(const Error &error);
    void block(const Error &problem);
    void count();
    void leave(const std::function<void()> &then);
    [[nodiscard]] bool isOpen() const;
    void setPhase(Phase phase, const Error &problem = {});

    ClientParts m_parts;
    Profile m_profile;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SignInForm> m_form;
    std::unique_ptr<ToastsModel> m_toasts;
    std::unique_ptr<Desk> m_desk;
    Error m_problem;
    Phase m_phase = Phase::Starting;
    int m_waiting = 0;
    /// Whose history is being opened.
    ImAddress m_opening;
    QMetaObject::Connection m_trial;
    /// Key and store are being fetched; the sign-in waits for them also when it is cancelled.
    bool m_isOpening = false;
    bool m_isCancelled = false;
    /// The history was made by an attempt that the server has not accepted yet.
    bool m_madeHistory = false;
};

} // namespace verbund
