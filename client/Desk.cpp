// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Desk.h"

#include "client/ToastsModel.h"
#include "protocol/FederationCheck.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr auto longestFarewell = 1s;
const auto presenceName = u"own presence"_s;
// Of earlier versions; now it stands with the state.
const auto noteName = u"own note"_s;

// Whether the list of a protocol was received once.
QString listName(Carrier carrier)
{
    return carrier == Carrier::Sip ? u"contacts known over SIP"_s : u"contacts known"_s;
}

} // namespace

Desk::Desk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_partners(*parts.store, parts.policyFile)
    , m_people(*parts.store, m_partners)
    , m_relations({*parts.store, m_people, m_partners, parts.clock})
    , m_own({.clock = parts.clock, .idleWatch = parts.idleWatch, .settings = parts.settings})
    , m_chats(*parts.store, m_people)
    , m_contacts(m_people)
    , m_requests(*parts.store, m_people)
    , m_search(*parts.store, m_people, m_contacts)
    , m_devices(m_own, m_lines)
    , m_dispatch({*parts.store, m_people, m_lines})
    , m_contactDesk({.store = *parts.store,
          .people = m_people,
          .lines = m_lines,
          .keychain = parts.keychain,
          .own = parts.account.address,
          .caFile = parts.caFile,
          .lookup = parts.makeLookup ? parts.makeLookup() : nullptr,
          .directory = parts.makeDirectory ? parts.makeDirectory() : nullptr})
    , m_requestBatch({.store = *parts.store,
          .people = m_people,
          .requests = m_requests,
          .undo = *m_contactDesk.undo(),
          .blockDomains = [this](const QStringList &domains) { return blockDomains(domains); }})
    , m_privacy({.store = *parts.store,
          .people = m_people,
          .relations = m_relations,
          .partners = m_partners,
          .own = m_own,
          .clock = parts.clock,
          .undo = *m_contactDesk.undo()})
    , m_federation(
          parts.makeFederationCheck ? parts.makeFederationCheck() : nullptr, parts.account.address.domain())
    , m_ownDomain({.store = *parts.store,
          .lines = m_lines,
          .clock = parts.clock,
          .domain = parts.account.address.domain(),
          .check = parts.makeFederationCheck ? parts.makeFederationCheck() : nullptr})
    , m_toasts({parts.notifier, parts.toasts, m_people, m_own, parts.settings})
{
    m_people.setOwnAddress(parts.account.address);
    m_partners.setOwnDomain(parts.account.address.domain());
    connect(&m_lists, &KnownLists::becameKnown, this,
        [this](Carrier carrier) { std::ignore = m_parts.store->setValue(listName(carrier), u"yes"_s); });
    connect(&m_lines, &Lines::changed, this, &Desk::linesChanged);
    makeLines();
    connectPresence();
    connectPartners();
    connectToasts();
    connectRequests();
}

void Desk::makeLines()
{
    Carriers lines;
    for (const Carrier carrier : allCarriers) {
        if (!m_parts.account.wanted().contains(carrier))
            continue;
        m_lines.add(Line::make({.store = *m_parts.store,
                                   .people = m_people,
                                   .relations = m_relations,
                                   .partners = m_partners,
                                   .lists = m_lists,
                                   .pictures = *m_contactDesk.pictures(),
                                   .ownAddress = m_parts.account.address,
                                   .carrier = carrier},
            m_parts.makeSession));
        lines.set(carrier, m_lines.line(carrier) != nullptr);
    }
    m_lists.expect(lines);
}

void Desk::linesChanged()
{
    m_people.setLines(m_lines.certain(), m_lines.online());
    m_partners.setLines(m_lines.certain());
    Carriers &spoken = m_parts.account.spoken;
    if (const Carriers all = spoken | m_lines.online(); std::exchange(spoken, all) != all)
        Q_EMIT accountChanged();
}

Desk::~Desk() { m_parts.toasts.clear(); }

void Desk::connectPresence()
{
    m_own.restore(m_parts.account.address, {}, {});
    connect(&m_own, &OwnPresence::shownChanged, this, [this] { m_lines.setPresence(m_own.presence()); });
    connect(&m_own, &OwnPresence::chosenChanged, this,
        [this] { std::ignore = m_parts.store->setValue(presenceName, m_own.stored()); });
}

// What people may see changes with the kinds of their domains, whether or not they are told by name.
void Desk::connectPartners()
{
    connect(&m_partners, &Partners::changed, this, [this] { m_lines.setPresence(m_own.presence()); });
}

void Desk::connectToasts()
{
    connect(&m_lines, &Lines::messagesArrived, this, [this](const QList<Message> &messages) {
        for (const Message &message : messages)
            m_toasts.messageArrived(message);
    });
    connect(&m_toasts, &Toasts::replied, this, [this](const ImAddress &peer, const QString &text) {
        std::ignore = m_dispatch.send(peer, text);
        std::ignore = m_parts.store->markRead(peer);
    });
    connect(&m_toasts, &Toasts::readMarked, this,
        [this](const ImAddress &peer) { std::ignore = m_parts.store->markRead(peer); });
    connect(&m_toasts, &Toasts::activated, this, &Desk::activated);
    connect(m_parts.store.get(), &Store::conversationsChanged, this,
        [this](const QList<Conversation> &conversations) {
            for (const Conversation &conversation : conversations) {
                if (conversation.unread == 0)
                    m_toasts.clear(conversation.peer);
            }
        });
}

void Desk::connectRequests()
{
    connect(&m_requests, &RequestsModel::appeared, this, [this](const QList<Request> &requests) {
        m_toasts.requestsAppeared(requests, m_requests.openCount());
    });
    connect(&m_requests, &RequestsModel::openCountChanged, this,
        [this] { m_toasts.requestsLeft(m_requests.openCount()); });
    // Answered here, on another device, or taken back.
    connect(m_parts.store.get(), &Store::requestsChanged, this, [this](const QList<Request> &requests) {
        for (const Request &request : requests) {
            if (request.state != Request::State::Open)
                m_toasts.clear(request.from);
        }
    });
    connect(&m_requestBatch, &RequestBatch::changed, this, [this] {
        if (m_answer && m_requests.isHidden(m_answer->row().address))
            closeRequest();
    });
}

Later<void> Desk::load()
{
    m_chats.load();
    return m_partners.load()
        .then(this,
            [this](const Result<void> &partners) { return partners ? m_people.load() : ready(partners); })
        .unwrap()
        .then(this,
            [this](const Result<void> &contacts) { return contacts ? m_relations.load() : ready(contacts); })
        .unwrap()
        .then(this,
            [this](
                const Result<void> &relations) { return relations ? m_requests.load() : ready(relations); })
        .unwrap()
        .then(this,
            [this](
                const Result<void> &requests) { return requests ? m_contactDesk.load() : ready(requests); })
        .unwrap()
        .then(this,
            [this](const Result<void> &contacts) { return contacts ? loadPresence() : ready(contacts); })
        .unwrap();
}

Later<void> Desk::loadPresence()
{
    const auto state = m_parts.store->value(presenceName);
    const auto note = m_parts.store->value(noteName);
    const auto overXmpp = m_parts.store->value(listName(Carrier::Xmpp));
    return m_parts.store->value(listName(Carrier::Sip))
        .then(this, [this, state, note, overXmpp](const Result<QString> &overSip) -> Result<void> {
            if (!overSip)
                return fail(overSip.error());
            restoreLists(overXmpp.result(), overSip);
            m_own.restore(m_parts.account.address, state.result().value_or(QString()),
                note.result().value_or(QString()));
            return {};
        });
}

void Desk::restoreLists(const Result<QString> &overXmpp, const Result<QString> &overSip)
{
    Carriers known;
    known.set(Carrier::Xmpp, !overXmpp.value_or(QString()).isEmpty());
    known.set(Carrier::Sip, !overSip.value_or(QString()).isEmpty());
    m_lists.restore(known);
}

void Desk::connectWith(const QString &password)
{
    const Account &account = m_parts.account;
    for (const auto &line : m_lines.all()) {
        const Carrier carrier = line->carrier();
        const bool byHand = account.hasHostOf(carrier);
        line->connection().start(
            {
                .address = account.address,
                .password = password,
                .host = byHand ? account.host : QString(),
                .port = byHand ? account.port : quint16(0),
                .caFile = m_parts.caFile,
                .tentative = account.isTentative(carrier),
                .deviceId = account.deviceId,
            },
            m_own.presence());
    }
}

void Desk::leave()
{
    m_contactDesk.undo()->dismiss();
    if (m_lines.areOffline()) {
        m_lines.stop();
        QMetaObject::invokeMethod(this, &Desk::gone, Qt::QueuedConnection);
        return;
    }
    for (const auto &line : m_lines.all()) {
        connect(&line->session(), &Session::stateChanged, this, [this] {
            if (m_lines.areOffline())
                Q_EMIT gone();
        });
    }
    QTimer::singleShot(longestFarewell, this, &Desk::gone);
    m_lines.stop();
}

void Desk::openConversation(const ImAddress &peer)
{
    if (m_conversation && m_conversation->peer() == peer && !m_conversation->hasNewer())
        return;
    show(peer, [](ConversationModel &conversation) { conversation.load(); });
}

bool Desk::openTyped(const QString &typed)
{
    Card card;
    card.setText(readAddress(typed) ? Card::Field::OfficeMail : Card::Field::Phone, typed);
    const Derivation derivation = m_contactDesk.book()->derive(card);
    const Candidate *const chosen = derivation.chosen();
    if (!chosen)
        return false;
    m_contactDesk.book()->lookUp(derivation);
    openConversation(chosen->address);
    return true;
}

void Desk::openMessage(const SearchRow &row)
{
    show(row.person.address,
        [&row](ConversationModel &conversation) { conversation.loadAround(row.messageId, row.time); });
}

void Desk::show(const ImAddress &peer, const std::function<void(ConversationModel &)> &load)
{
    closeConversation();
    m_conversation = std::make_unique<ConversationModel>(peer, *m_parts.store, m_people);
    m_conversation->setDraft(m_drafts.take(peer));
    connect(m_conversation.get(), &ConversationModel::typing, this,
        [this, peer](bool typing) { setTyping(peer, typing); });
    load(*m_conversation);
    Q_EMIT conversationChanged();
    updateWatched();
}

void Desk::closeConversation()
{
    if (!m_conversation)
        return;
    if (!m_conversation->draft().isEmpty())
        m_drafts.insert(m_conversation->peer(), m_conversation->draft());
    // Views still hold it until they have heard that it goes.
    m_conversation.release()->deleteLater();
    Q_EMIT conversationChanged();
    updateWatched();
}

void Desk::openRequest(const ImAddress &from)
{
    closeRequest();
    const RequestRow row = m_requests.find(from.toString());
    if (row.address.isEmpty())
        return;
    m_answer = std::make_unique<RequestAnswer>(row,
        RequestAnswer::Parts{.store = *m_parts.store,
            .people = m_people,
            .own = m_own,
            .lines = m_lines,
            .clock = m_parts.clock,
            .askDirectory =
                [this](const ImAddress &address) { return m_contactDesk.directory()->find(address); },
            .addCard = [this](const Card &card, const ImAddress &address,
                           Route::Wish wish) { return m_contactDesk.book()->adopt(card, address, wish); },
            .blockDomain = [this](const QString &domain) { m_requestBatch.blockDomain(domain); },
            .type = m_partners.type(from),
            .preset =
                m_partners.setsDefaultLevel() ? std::optional(m_partners.defaultLevel()) : std::nullopt});
    connect(m_answer.get(), &RequestAnswer::done, this, &Desk::closeRequest);
    m_toasts.clear(from);
    Q_EMIT answerChanged();
}

// All are asked for at once; the first that cannot be blocked is told of.
Later<void> Desk::blockDomains(const QStringList &domains)
{
    Later<void> all = ready<void>({});
    for (const QString &domain : domains) {
        const Later<void> one = m_partners.setBlocked(domain, true);
        all = all.then(this, [one](const Result<void> &before) { return before ? one : ready(before); })
                  .unwrap();
    }
    return all;
}

void Desk::closeRequest()
{
    if (!m_answer)
        return;
    m_answer.release()->deleteLater();
    Q_EMIT answerChanged();
}

void Desk::setTyping(const ImAddress &peer, bool typing)
{
    Line *const line = m_lines.line(m_people.routeTo(peer));
    // A stranger learns nothing, and nobody does while we are offline.
    if (line && line->session().state() == Session::State::Online && !m_relations.isStranger(peer)
        && m_people.person(peer).seesMe)
        line->session().setTyping(peer, typing);
}

void Desk::setWindowActive(bool active)
{
    m_windowActive = active;
    updateWatched();
}

void Desk::updateWatched()
{
    const bool watched = m_windowActive && m_conversation;
    m_toasts.setWatched(watched ? m_conversation->peer() : ImAddress());
    if (watched)
        m_toasts.clear(m_conversation->peer());
}

} // namespace verbund

#include "moc_Desk.cpp"
