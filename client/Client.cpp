// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Client.h"

#include "client/Desk.h"
#include "platforms/Keychain.h"
#include "protocol/TextRules.h"

#include <QFile>
#include <QUuid>

namespace verbund {

Client::Client(const ClientParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_profile(parts.profile, parts.keychain)
    , m_settings(std::make_unique<Settings>(m_profile.settingsFile()))
    , m_form(std::make_unique<SignInForm>(parts.keychain.warning()))
    , m_toasts(std::make_unique<ToastsModel>())
{
    connect(m_form.get(), &SignInForm::submitted, this, &Client::signIn);
    connect(m_form.get(), &SignInForm::cancelled, this, &Client::cancel);
}

Client::~Client() = default;

void Client::start()
{
    const auto account = m_profile.account();
    if (!account)
        return setPhase(Phase::SignedOut);
    m_opening = account->address;
    m_form->setAddress(account->address.toString());
    m_form->setServer(HostAndPort{.host = account->host, .port = account->port}.toString());
    m_form->setProtocol(account->protocol);
    setPhase(Phase::Starting);
    m_profile.password(account->address).then(this, [this, account](const Result<QString> &password) {
        if (!password)
            return block(password.error());
        if (password->isEmpty())
            return setPhase(Phase::SignedOut);
        m_form->setSavePassword(true);
        open(*account, *password, false);
    });
}

void Client::signIn()
{
    const auto address = ImAddress::parse(m_form->address());
    const auto server = HostAndPort::parse(m_form->server());
    if (!address || !server)
        return giveUp((address ? server.error() : address.error()));
    Account account{.address = *address,
        .host = server->host,
        .port = server->port,
        .protocol = m_form->protocol(),
        .spoken = {},
        .deviceId = QUuid::createUuid().toString(QUuid::WithoutBraces).left(8)};
    if (const auto remembered = m_profile.account(); remembered && remembered->address == *address) {
        account.spoken = remembered->spoken;
        account.deviceId = remembered->deviceId;
    }
    open(account, m_form->password(), true);
}

// On trial nothing is remembered, and a history made for it goes again, until the server has taken the
// password.
void Client::open(const Account &account, const QString &password, bool onTrial)
{
    m_isOpening = true;
    m_isCancelled = false;
    m_madeHistory = onTrial && !QFile::exists(m_profile.historyFile(account.address));
    m_opening = account.address;
    m_profile.historyKey(account.address)
        .then(this,
            [this, account](const Result<QByteArray> &key) {
                return key ? Store::open(m_profile.historyFile(account.address), *key)
                           : ready<std::shared_ptr<Store>>(fail(key.error()));
            })
        .unwrap()
        .then(this, [this, account, password, onTrial](const Result<std::shared_ptr<Store>> &store) {
            m_isOpening = false;
            if (m_isCancelled)
                return giveUp({});
            if (!store)
                return m_madeHistory ? giveUp(store.error()) : block(store.error());
            use(*store, account, password, onTrial);
        });
}

void Client::use(
    const std::shared_ptr<Store> &store, const Account &account, const QString &password, bool onTrial)
{
    m_desk = std::make_unique<Desk>(Desk::Parts{
        .account = account,
        .store = store,
        .makeSession = m_parts.makeSession,
        .notifier = m_parts.notifier,
        .clock = m_parts.clock,
        .idleWatch = m_parts.idleWatch,
        .toasts = *m_toasts,
        .settings = *m_settings,
        .caFile = m_parts.caFile,
        .policyFile = m_parts.policyFile,
        .keychain = m_parts.keychain,
        .makeLookup = m_parts.makeLookup,
        .makeDirectory = m_parts.makeDirectory,
        .makeFederationCheck = m_parts.makeFederationCheck,
    });
    connect(m_desk.get(), &Desk::conversationChanged, this, &Client::conversationChanged);
    connect(m_desk.get(), &Desk::answerChanged, this, &Client::answerChanged);
    connect(&m_desk->chats(), &ChatsModel::unreadChanged, this, &Client::count);
    connect(&m_desk->requests(), &RequestsModel::openCountChanged, this, &Client::count);
    connect(m_desk.get(), &Desk::accountChanged, this, [this] {
        if (m_phase == Phase::SignedIn)
            m_profile.remember(m_desk->account());
    });
    connect(m_desk.get(), &Desk::activated, this, [this](const ImAddress &peer, bool isRequest) {
        Q_EMIT(isRequest ? requestWanted(peer.toString()) : conversationWanted(peer.toString()));
    });
    m_desk->load().then(this, [this, password, onTrial](const Result<void> &loaded) {
        if (!loaded)
            return m_madeHistory ? giveUp(loaded.error()) : block(loaded.error());
        if (onTrial)
            watchTrial();
        else
            setPhase(Phase::SignedIn);
        m_desk->connectWith(password);
    });
}

// One protocol that works is enough; the trial is lost when none can any more.
void Client::watchTrial()
{
    m_trial = connect(&m_desk->lines(), &Lines::changed, this, [this] {
        Lines &lines = m_desk->lines();
        if (lines.online())
            return accept();
        if (!lines.haveFailed() || lines.insist())
            return;
        // Not from within the session's own signal.
        QMetaObject::invokeMethod(
            this, [this, error = lines.error()] { giveUp(error); }, Qt::QueuedConnection);
        disconnect(m_trial);
    });
    if (m_desk->lines().all().empty())
        Q_EMIT m_desk->lines().changed();
}

void Client::accept()
{
    disconnect(m_trial);
    m_madeHistory = false;
    const ImAddress &address = m_desk->account().address;
    m_profile.remember(m_desk->account());
    std::ignore = m_profile.savePassword(address, m_form->savePassword() ? m_form->password() : QString());
    m_form->setPassword({});
    m_form->setBusy(false);
    setPhase(Phase::SignedIn);
}

void Client::count()
{
    const int waiting = isOpen() ? chats()->unread() + requests()->openCount() : 0;
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged();
}

void Client::cancel()
{
    // A file that is just being opened is closed before it is removed.
    m_isCancelled = true;
    if (!m_isOpening)
        giveUp({});
}

void Client::giveUp(const Error &error)
{
    disconnect(m_trial);
    m_desk.reset();
    if (std::exchange(m_madeHistory, false))
        std::ignore = m_profile.remove(m_opening);
    m_form->setBusy(false);
    m_form->setError(error);
    setPhase(Phase::SignedOut);
}

void Client::signOut(bool forget)
{
    if (!m_desk)
        return;
    const ImAddress address = m_desk->account().address;
    leave([this, address, forget] {
        std::ignore = m_profile.savePassword(address, {});
        if (forget) {
            m_profile.forgetAccount();
            std::ignore = m_profile.remove(address);
            m_form->setAddress({});
            m_form->setServer({});
            m_form->setProtocol(Account::Protocol::Automatic);
        }
        m_form->setError({});
        setPhase(Phase::SignedOut);
    });
}

void Client::leave(const std::function<void()> &then)
{
    connect(
        m_desk.get(), &Desk::gone, this,
        [this, then] {
            // Told once, and the desk is not destroyed from within its own signal.
            if (!m_desk)
                return;
            Desk *desk = m_desk.release();
            setPhase(Phase::Starting);
            delete desk;
            then();
        },
        Qt::QueuedConnection);
    m_desk->leave();
}

void Client::shutDown()
{
    if (m_desk)
        leave([this] { Q_EMIT shutDownDone(); });
    else
        QMetaObject::invokeMethod(this, &Client::shutDownDone, Qt::QueuedConnection);
}

void Client::retry()
{
    m_desk.reset();
    start();
}

void Client::startAnew()
{
    if (m_phase != Phase::Blocked || !canStartAnew())
        return;
    m_desk.reset();
    m_profile.putHistoryAside(m_opening).then(this, [this](const Result<void> &aside) {
        if (aside)
            start();
        else
            setPhase(Phase::Blocked, aside.error());
    });
}

bool Client::openConversation(const QString &typed) { return m_desk && m_desk->openTyped(typed); }

void Client::openMessage(const SearchRow &row)
{
    if (m_desk)
        m_desk->openMessage(row);
}

void Client::closeConversation()
{
    if (m_desk)
        m_desk->closeConversation();
}

void Client::openRequest(const QString &address)
{
    if (m_desk)
        m_desk->openRequest(ImAddress::fromStored(address));
}

void Client::closeRequest()
{
    if (m_desk)
        m_desk->closeRequest();
}

bool Client::addContact(const QString &typed, const QString &name, const QString &group, Route::Wish wish)
{
    if (!m_desk || !readAddress(typed))
        return false;
    ContactDesk &desk = m_desk->contactDesk();
    desk.create(typed);
    if (!name.isEmpty())
        desk.form()->setName(name);
    desk.form()->setInGroup(group, true);
    desk.form()->setWish(wish);
    desk.form()->setAsksPresence(true);
    desk.form()->save();
    return true;
}

void Client::removeContact(const QString &address)
{
    if (!m_desk)
        return;
    ContactDesk &desk = m_desk->contactDesk();
    desk.book()->remove(m_desk->people().person(ImAddress::fromStored(address)));
    desk.undo()->dismiss();
}

void Client::setBlocked(const QString &address, bool blocked)
{
    if (!m_desk)
        return;
    const QList people{ImAddress::fromStored(address)};
    std::ignore = blocked ? m_desk->relations().set(people, Relation::Level::Blocked)
                          : m_desk->relations().forget(people);
}

void Client::setRoute(const QString &address, Route::Wish wish)
{
    if (m_desk)
        m_desk->people().setPin(ImAddress::fromStored(address), pinOf(wish));
}

void Client::setWindowActive(bool active)
{
    if (m_desk)
        m_desk->setWindowActive(active);
}

QString Client::problemPath() const
{
    return m_opening.isEmpty() ? QString() : m_profile.historyFile(m_opening);
}

bool Client::canStartAnew() const
{
    return m_problem.kind != Error::Kind::KeychainDenied && m_problem.kind != Error::Kind::KeychainUnavailable
        && m_problem.kind != Error::Kind::StoreInUse && m_problem.kind != Error::Kind::DiskFull;
}

// What stands in the way is said on a page of its own: the history is there and must not be lost by a click.
void Client::block(const Error &problem)
{
    m_form->setBusy(false);
    setPhase(Phase::Blocked, problem);
}

QString Client::keychainWarning() const { return m_parts.keychain.warning(); }

OwnPresence *Client::own() const { return isOpen() ? &m_desk->own() : nullptr; }

Lines *Client::connection() const { return isOpen() ? &m_desk->lines() : nullptr; }

ChatsModel *Client::chats() const { return isOpen() ? &m_desk->chats() : nullptr; }

ContactDesk *Client::contactDesk() const { return isOpen() ? &m_desk->contactDesk() : nullptr; }

PrivacyDesk *Client::privacy() const { return isOpen() ? &m_desk->privacy() : nullptr; }

ContactsModel *Client::contacts() const { return isOpen() ? &m_desk->contacts() : nullptr; }

RequestsModel *Client::requests() const { return isOpen() ? &m_desk->requests() : nullptr; }

RequestBatch *Client::requestBatch() const { return isOpen() ? &m_desk->requestBatch() : nullptr; }

SearchModel *Client::search() const { return isOpen() ? &m_desk->search() : nullptr; }

FederationForm *Client::federation() const { return isOpen() ? &m_desk->federation() : nullptr; }

OwnDomainWatch *Client::ownDomain() const { return isOpen() ? &m_desk->ownDomain() : nullptr; }

ConversationModel *Client::conversation() const { return isOpen() ? m_desk->conversation() : nullptr; }

RequestAnswer *Client::answer() const { return isOpen() ? m_desk->answer() : nullptr; }

bool Client::isOpen() const { return m_desk && m_phase == Phase::SignedIn; }

void Client::setPhase(Phase phase, const Error &problem)
{
    m_phase = phase;
    m_problem = problem;
    Q_EMIT phaseChanged();
    Q_EMIT conversationChanged();
    Q_EMIT answerChanged();
    count();
}

} // namespace verbund

#include "moc_Client.cpp"
