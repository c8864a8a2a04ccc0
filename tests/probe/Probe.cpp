// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/probe/Probe.h"

#include "client/Desk.h"
#include "platforms/desktop/FileKeychain.h"
#include "protocol/federation/CarrierLookup.h"
#include "protocol/federation/FederationProbe.h"
#include "protocol/federation/SystemResolver.h"
#include "protocol/sip/SipSession.h"
#include "protocol/xmpp/XmppSession.h"
#include "tests/probe/Json.h"
#include "tests/probe/SilentNotifier.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype longestLine = 4'000'000;

template <typename Values> QJsonArray array(const Values &values)
{
    QJsonArray json;
    for (const auto &value : values)
        json.append(toJson(value));
    return json;
}

std::unique_ptr<Session> makeSession(Carrier carrier, SessionSink &sink)
{
    switch (carrier) {
    case Carrier::Xmpp:
        return std::make_unique<XmppSession>(sink);
    case Carrier::Sip:
        return std::make_unique<SipSession>(sink, std::make_shared<SystemResolver>());
    }
    return nullptr;
}

std::unique_ptr<FederationCheck> makeFederationCheck(const QString &file)
{
    return std::make_unique<FederationProbe>(
        FederationProbeParts{.resolver = std::make_shared<SystemResolver>(),
            .authorities = [file] { return systemAuthorities(file); }});
}

} // namespace

Probe::Probe(QObject *parent)
    : QObject(parent)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    // Unbuffered: whoever reads it waits for whole lines.
    std::ignore = m_output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    connect(&m_input, &QSocketNotifier::activated, this, &Probe::readInput);
}

Probe::~Probe() = default;

void Probe::readInput()
{
    QByteArray chunk(65'536, Qt::Uninitialized);
    const ssize_t count = ::read(STDIN_FILENO, chunk.data(), size_t(chunk.size()));
    if (count <= 0 || m_buffer.size() > longestLine) {
        m_input.setEnabled(false);
        return quit({});
    }
    m_buffer.append(chunk.constData(), count);
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QByteArray line = m_buffer.left(end).trimmed();
        m_buffer.remove(0, end + 1);
        if (!line.isEmpty())
            run(line);
    }
}

void Probe::run(const QByteArray &line)
{
    static const QHash<QString, Command> commands{
        {u"signIn"_s, &Probe::signIn},
        {u"open"_s, &Probe::open},
        {u"send"_s, &Probe::send},
        {u"sendAgain"_s, &Probe::sendAgain},
        {u"contacts"_s, &Probe::contacts},
        {u"conversations"_s, &Probe::conversations},
        {u"requests"_s, &Probe::requests},
        {u"history"_s, &Probe::history},
        {u"decide"_s, &Probe::decide},
        {u"search"_s, &Probe::search},
        {u"idle"_s, &Probe::idle},
        {u"presence"_s, &Probe::presence},
        {u"addContact"_s, &Probe::addContact},
        {u"removeContact"_s, &Probe::removeContact},
        {u"saveCard"_s, &Probe::saveCard},
        {u"derive"_s, &Probe::derive},
        {u"renameGroup"_s, &Probe::renameGroup},
        {u"picture"_s, &Probe::picture},
        {u"block"_s, &Probe::block},
        {u"relate"_s, &Probe::relate},
        {u"relations"_s, &Probe::relations},
        {u"partner"_s, &Probe::partner},
        {u"typing"_s, &Probe::typing},
        {u"markRead"_s, &Probe::markRead},
        {u"check"_s, &Probe::check},
        {u"pin"_s, &Probe::pin},
        {u"status"_s, &Probe::status},
        {u"signOut"_s, &Probe::signOut},
        {u"quit"_s, &Probe::quit},
    };
    const QJsonObject command = QJsonDocument::fromJson(line).object();
    const QString name = command[u"do"].toString();
    const auto found = commands.constFind(name);
    if (found == commands.constEnd())
        return refuse(command, u"There is no command “%1”."_s.arg(name));
    const bool worksWithoutDesk =
        name == "signIn"_L1 || name == "open"_L1 || name == "quit"_L1 || name == "status"_L1;
    if (!worksWithoutDesk && !(m_client && m_client->desk()))
        return refuse(command, u"Sign in first."_s);
    (this->**found)(command);
}

void Probe::say(const QJsonObject &object)
{
    m_output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Probe::tell(const QString &name, QJsonObject details)
{
    details.insert(u"event"_s, name);
    say(details);
}

void Probe::answer(const QJsonObject &command, QJsonObject details)
{
    details.insert(u"answer"_s, command[u"do"]);
    if (command.contains(u"id"))
        details.insert(u"id"_s, command[u"id"]);
    if (!details.contains(u"ok"))
        details.insert(u"ok"_s, true);
    say(details);
}

void Probe::refuse(const QJsonObject &command, const QString &sentence)
{
    answer(command, {{u"ok"_s, false}, {u"error"_s, sentence}});
}

template <typename T, typename Make>
void Probe::answerLater(const QJsonObject &command, Later<T> later, Make make)
{
    later.then(this, [this, command, make](const Result<T> &result) {
        if (!result)
            return refuse(command, result.error().sentence());
        if constexpr (std::is_void_v<T>)
            answer(command, make());
        else
            answer(command, make(*result));
    });
}

ImAddress Probe::address(const QJsonObject &command, const QString &field)
{
    return ImAddress::parse(command[field].toString()).value_or(ImAddress());
}

void Probe::make(const QJsonObject &command)
{
    const QString profile = command[u"profile"].toString();
    m_client.reset();
    m_keychain = std::make_unique<FileKeychain>(profile + u"/keychain.json"_s);
    m_notifier = std::make_unique<SilentNotifier>();
    m_client = std::make_unique<Client>(ClientParts{
        .makeSession = makeSession,
        .keychain = *m_keychain,
        .notifier = *m_notifier,
        .clock = m_clock,
        .idleWatch = m_idleWatch,
        .profile = profile,
        .caFile = command[u"ca"].toString(),
        .policyFile = command[u"policy"].toString(),
        .makeLookup = [] { return std::make_unique<CarrierLookup>(std::make_shared<SystemResolver>()); },
        .makeDirectory = {},
        .makeFederationCheck = [file = command[u"ca"].toString()] { return makeFederationCheck(file); },
    });
    watchClient();
}

void Probe::signIn(const QJsonObject &command)
{
    if (command[u"profile"].toString().isEmpty())
        return refuse(command, u"A profile folder is needed."_s);
    make(command);
    SignInForm &form = *m_client->signInForm();
    form.setAddress(command[u"address"].toString());
    form.setPassword(command[u"password"].toString());
    form.setServer(command[u"server"].toString());
    form.setSavePassword(command[u"save"].toBool(true));
    const auto protocol = enumValue<Account::Protocol>(command[u"protocol"].toString(u"Automatic"_s));
    if (!protocol)
        return refuse(command, u"There is no such protocol."_s);
    form.setProtocol(*protocol);
    if (!form.isSubmittable())
        return refuse(command, u"Address, password or server is not right."_s);
    answer(command);
    form.submit();
}

void Probe::open(const QJsonObject &command)
{
    if (command[u"profile"].toString().isEmpty())
        return refuse(command, u"A profile folder is needed."_s);
    make(command);
    answer(command);
    m_client->start();
}

void Probe::watchClient()
{
    connect(m_client.get(), &Client::phaseChanged, this, [this] {
        tell(u"phase"_s,
            {{u"phase"_s, enumName(m_client->phase())}, {u"problem"_s, toJson(m_client->problemError())}});
        if (m_client->phase() == Client::Phase::SignedIn)
            watchDesk();
    });
    connect(m_client->signInForm(), &SignInForm::errorChanged, this, [this] {
        if (const Error &error = m_client->signInForm()->error(); error.kind != Error::Kind::None)
            tell(u"signInFailed"_s, toJson(error));
    });
    connect(m_client.get(), &Client::shutDownDone, qApp, &QCoreApplication::quit);
    connect(m_client->toasts(), &ToastsModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        const ToastsModel &toasts = *m_client->toasts();
        const auto toast = toasts.data(toasts.index(first), ToastsModel::ToastRole).value<ToastRow>();
        tell(u"toast"_s,
            {{u"from"_s, toast.person.addressText()}, {u"text"_s, toast.text},
                {u"request"_s, toast.isRequest}});
    });
}

void Probe::watchDesk()
{
    Desk &desk = *m_client->desk();
    connect(&desk.lines(), &Lines::changed, this, &Probe::tellConnection);
    tellConnection();
    watchChecks();
    for (const auto &line : desk.lines().all()) {
        const auto tellLimitations = [this, &line = *line] {
            QJsonArray names;
            for (const Session::Limitation limitation : line.limitations())
                names.append(enumName(limitation));
            tell(u"limitations"_s, {{u"route"_s, enumName(line.carrier())}, {u"missing"_s, names}});
        };
        if (!line->limitations().isEmpty())
            tellLimitations();
        connect(&line->session(), &Session::limitationsChanged, this, tellLimitations);
    }
    connect(&desk.store(), &Store::messagesAdded, this, [this](const QList<Message> &messages) {
        for (const Message &message : messages)
            tell(u"message"_s, toJson(message));
    });
    connect(&desk.store(), &Store::messagesChanged, this, [this](const QList<Message> &messages) {
        for (const Message &message : messages)
            tell(u"messageChanged"_s, toJson(message));
    });
    connect(&desk.store(), &Store::requestsChanged, this, [this](const QList<Request> &requests) {
        for (const Request &request : requests)
            tell(u"request"_s, toJson(request));
    });
    connect(&desk.own(), &OwnPresence::presenceChanged, this, [this, &own = desk.own()] {
        tell(u"own"_s,
            {{u"state"_s, enumName(own.availability())}, {u"chosen"_s, enumName(own.chosenAvailability())},
                {u"note"_s, own.note()}, {u"until"_s, own.until().toString(Qt::ISODate)}});
    });
    connect(&desk.people(), &People::changed, this, [this, &desk](const QList<ImAddress> &addresses) {
        for (const ImAddress &address : addresses)
            tell(u"person"_s, toJson(desk.people().person(address)));
    });
}

// The federation check as its page shows it.
void Probe::watchChecks()
{
    FederationForm &form = m_client->desk()->federation();
    FederationLines &lines = *form.lines();
    const auto rowAt = [&lines](int row) {
        return lines.data(lines.index(row), FederationLines::RowRole).value<FederationRow>();
    };
    connect(&lines, &FederationLines::rowsInserted, this,
        [this, rowAt](const QModelIndex &, int first) { tell(u"line"_s, toJson(rowAt(first).line)); });
    connect(&form, &FederationForm::finished, this, [this, &form, &lines, rowAt] {
        QJsonObject opened;
        for (int row = 0; row < lines.count(); ++row) {
            if (rowAt(row).open)
                opened = toJson(rowAt(row).line);
        }
        tell(u"checked"_s,
            {{u"question"_s, form.question()}, {u"state"_s, enumName(form.state())},
                {u"verdict"_s, enumName(form.verdict())}, {u"summary"_s, form.summary()},
                {u"opened"_s, opened}, {u"report"_s, form.report().json()}});
    });
    OwnDomainWatch &ownDomain = m_client->desk()->ownDomain();
    connect(&ownDomain, &OwnDomainWatch::changed, this,
        [this, &ownDomain] { tell(u"ownDomain"_s, {{u"sentence"_s, ownDomain.sentence()}}); });
}

// Whether every protocol has come to rest, and where.
void Probe::tellConnection()
{
    const Lines &lines = m_client->desk()->lines();
    QJsonObject states;
    bool settled = true;
    for (const auto &line : lines.all()) {
        const Connection::Status status = line->connection().status();
        states.insert(enumName(line->carrier()), enumName(status));
        settled = settled && status != Connection::Status::Connecting
            && status != Connection::Status::CatchingUp && status != Connection::Status::SignedOut;
    }
    tell(u"connection"_s,
        {{u"status"_s, enumName(lines.status())}, {u"error"_s, toJson(lines.error())}, {u"lines"_s, states},
            {u"settled"_s, settled}});
}

void Probe::send(const QJsonObject &command)
{
    const ImAddress to = address(command, u"to"_s);
    if (to.isEmpty())
        return refuse(command, u"That is no address."_s);
    answerLater(command, m_client->desk()->dispatch().send(to, command[u"body"].toString()),
        [](const Message &message) { return QJsonObject{{u"message"_s, toJson(message)}}; });
}

void Probe::sendAgain(const QJsonObject &command)
{
    answerLater(command, m_client->desk()->store().requeue(command[u"message"].toInteger()),
        [](const Message &message) { return QJsonObject{{u"message"_s, toJson(message)}}; });
}

void Probe::contacts(const QJsonObject &command)
{
    QJsonArray people;
    for (const ContactKey &key : m_client->desk()->people().keys())
        people.append(toJson(m_client->desk()->people().person(key)));
    answer(command, {{u"contacts"_s, people}});
}

void Probe::conversations(const QJsonObject &command)
{
    answerLater(
        command, m_client->desk()->store().conversations(), [](const QList<Conversation> &conversations) {
            return QJsonObject{{u"conversations"_s, array(conversations)}};
        });
}

void Probe::requests(const QJsonObject &command)
{
    answerLater(command, m_client->desk()->store().requests(),
        [](const QList<Request> &requests) { return QJsonObject{{u"requests"_s, array(requests)}}; });
}

void Probe::history(const QJsonObject &command)
{
    const int count = command[u"count"].toInt(100);
    answerLater(command,
        m_client->desk()->store().messagesBefore(address(command, u"with"_s), std::nullopt, count),
        [](const QList<Message> &messages) { return QJsonObject{{u"messages"_s, array(messages)}}; });
}

void Probe::decide(const QJsonObject &command)
{
    const auto level = enumValue<Relation::Level>(command[u"level"].toString());
    const ImAddress from = address(command, u"from"_s);
    if (!level || from.isEmpty())
        return refuse(command, u"“from” or “level” is not right."_s);
    const Decision decision{.from = from,
        .level = *level,
        .until = QDateTime::fromString(command[u"until"].toString(), Qt::ISODate),
        .told = command[u"told"].toBool(),
        .reports = command[u"report"].toBool(),
        .name = command[u"name"].toString(),
        .group = command[u"group"].toString(),
        .lines = m_client->desk()->people().lines()};
    answerLater(command, m_client->desk()->store().decide(decision), [] { return QJsonObject(); });
}

void Probe::search(const QJsonObject &command)
{
    answerLater(command,
        m_client->desk()->store().search(command[u"words"].toString(), command[u"count"].toInt(50)),
        [](const QList<SearchHit> &hits) { return QJsonObject{{u"hits"_s, array(hits)}}; });
}

void Probe::presence(const QJsonObject &command)
{
    const auto availability = enumValue<Presence::Availability>(command[u"state"].toString());
    if (!availability)
        return refuse(command, u"There is no such state."_s);
    OwnPresence &own = m_client->desk()->own();
    if (const QString until = command[u"until"].toString(); until.isEmpty())
        own.setAvailability(*availability);
    else if (!own.silenceUntil(until))
        return refuse(command, u"That is no time of day."_s);
    own.setNote(command[u"note"].toString());
    answer(command);
}

void Probe::idle(const QJsonObject &command)
{
    command[u"idle"].toBool(true) ? m_idleWatch.leave() : m_idleWatch.comeBack();
    answer(command);
}

void Probe::addContact(const QJsonObject &command)
{
    const bool added = m_client->addContact(command[u"address"].toString(), command[u"name"].toString(),
        command[u"group"].toString(), wish(command));
    answer(command, {{u"ok"_s, added}});
}

void Probe::removeContact(const QJsonObject &command)
{
    m_client->removeContact(command[u"address"].toString());
    answer(command);
}

// The fields of a card under their names in the code: "OfficeMail", "Sip" …
Card Probe::card(const QJsonObject &command)
{
    Card card;
    card.name = command[u"name"].toString();
    if (const QString group = command[u"group"].toString(); !group.isEmpty())
        card.groups = {group};
    for (const Card::Field field : defaultOrder())
        card.setText(field, command[enumName(field)].toString());
    return card;
}

void Probe::saveCard(const QJsonObject &command)
{
    answerLater(command, m_client->contactDesk()->book()->save(card(command), {.wish = wish(command)}),
        [](const Card &card) { return QJsonObject{{u"address"_s, card.address.toString()}}; });
}

void Probe::derive(const QJsonObject &command)
{
    AddressBook &book = *m_client->contactDesk()->book();
    const Derivation derivation = book.derive(card(command));
    book.lookUp(derivation);
    QJsonArray candidates;
    for (const Candidate &candidate : derivation.candidates)
        candidates.append(QJsonObject{{u"field"_s, enumName(candidate.field)},
            {u"address"_s, candidate.address.toString()}, {u"verdict"_s, enumName(candidate.verdict)},
            {u"reach"_s, enumName(candidate.reach)}, {u"xmpp"_s, candidate.carriers.contains(Carrier::Xmpp)},
            {u"sip"_s, candidate.carriers.contains(Carrier::Sip)}});
    answer(command, {{u"candidates"_s, candidates}});
}

void Probe::renameGroup(const QJsonObject &command)
{
    m_client->contactDesk()->book()->renameGroup(command[u"group"].toString(), command[u"to"].toString());
    answer(command);
}

void Probe::picture(const QJsonObject &command)
{
    Pictures &pictures = *m_client->contactDesk()->pictures();
    pictures.setOwn(QUrl::fromLocalFile(command[u"file"].toString()));
    answer(command, {{u"error"_s, pictures.errorText()}});
}

void Probe::block(const QJsonObject &command)
{
    m_client->setBlocked(command[u"address"].toString(), command[u"blocked"].toBool(true));
    answer(command);
}

// Without a level he is undecided again.
void Probe::relate(const QJsonObject &command)
{
    const ImAddress him = address(command, u"address"_s);
    const auto level = enumValue<Relation::Level>(command[u"level"].toString());
    if (him.isEmpty() || (command.contains(u"level") && !level))
        return refuse(command, u"“address” or “level” is not right."_s);
    Relations &relations = m_client->desk()->relations();
    const QDateTime until = QDateTime::fromString(command[u"until"].toString(), Qt::ISODate);
    answerLater(command, level ? relations.set({him}, *level, until) : relations.forget({him}),
        [] { return QJsonObject(); });
}

void Probe::relations(const QJsonObject &command)
{
    QJsonArray relations;
    for (const Relation &relation : m_client->desk()->relations().all())
        relations.append(toJson(relation));
    answer(command, {{u"relations"_s, relations}});
}

void Probe::partner(const QJsonObject &command)
{
    const auto type = enumValue<Partner::Type>(command[u"type"].toString());
    if (!type)
        return refuse(command, u"There is no such type."_s);
    const Partner partner{
        .domain = command[u"domain"].toString(), .moreDomains = {}, .description = {}, .type = *type};
    answerLater(command, m_client->desk()->partners().put(partner), [] { return QJsonObject(); });
}

void Probe::typing(const QJsonObject &command)
{
    m_client->desk()->setTyping(address(command, u"to"_s), command[u"typing"].toBool(true));
    answer(command);
}

void Probe::markRead(const QJsonObject &command)
{
    answerLater(command, m_client->desk()->store().markRead(address(command, u"with"_s)),
        [] { return QJsonObject(); });
}

void Probe::check(const QJsonObject &command)
{
    FederationForm &form = m_client->desk()->federation();
    form.setSubject(command[u"subject"].toString());
    form.setDirect(command[u"direct"].toString());
    form.start();
    if (form.isRunning())
        answer(command);
    else
        refuse(command, form.subjectError() + form.directError());
}

Route::Wish Probe::wish(const QJsonObject &command)
{
    const auto carrier = enumValue<Carrier>(command[u"route"].toString());
    return wishOf(carrier);
}

void Probe::pin(const QJsonObject &command)
{
    m_client->setRoute(command[u"address"].toString(), wish(command));
    answer(command);
}

void Probe::status(const QJsonObject &command)
{
    QJsonObject details{{u"phase"_s, m_client ? enumName(m_client->phase()) : QString()}};
    if (m_client && m_client->connection())
        details.insert(u"connection"_s, enumName(m_client->connection()->status()));
    answer(command, details);
}

void Probe::signOut(const QJsonObject &command)
{
    m_client->signOut(command[u"forget"].toBool());
    answer(command);
}

void Probe::quit(const QJsonObject &command)
{
    if (!command.isEmpty())
        answer(command);
    if (m_client)
        m_client->shutDown();
    else
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

} // namespace verbund

#include "moc_Probe.cpp"
