// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/model/Office.h"
#include "tests/support/TestMain.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QTest>

namespace tst_relations {

using namespace Qt::StringLiterals;
using namespace verbund;

using Level = Relation::Level;
using Origin = Relation::Origin;
using Type = Partner::Type;

namespace {

// Far from any real end of a permission.
const QDateTime noon(QDate(2027, 3, 1), QTime(12, 0), QTimeZone::UTC);
constexpr qint64 laxDelay = 6;
constexpr int people = 12;

ImAddress person(int number)
{
    static constexpr std::array domains{"zahnfee", "toothfairy", "elhada", "promo"};
    return address(u"p%1@%2.example"_s.arg(number).arg(QLatin1StringView(domains[size_t(number % 4)])));
}

// Without the pauses that waiting by looking again and again makes.
template <typename T> Result<T> await(Later<T> later)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(later);
    if (!later.isFinished())
        loop.exec();
    return later.result();
}

// What one home server keeps: the rest of the world sees the user through it.
struct HomeServer {
    QMap<ImAddress, Relation> relations;
    /// The roster, or the rules that show presence.
    QSet<ImAddress> seePresence;
    /// The rules that show the note.
    QSet<ImAddress> seeNote;
    bool isReachable = true;
};

class HomeSession final : public FakeSession {
public:
    HomeSession(SessionSink &sink, Carrier carrier, HomeServer &server)
        : FakeSession(sink, carrier)
        , m_server(server)
    {
        refuse();
        connect(this, &Session::stateChanged, this, [this](State state) {
            if (state == State::Online)
                this->sink().relationsReceived(m_server.relations.values());
        });
    }

    void refuse()
    {
        refusal = m_server.isReachable ? Error() : Error{.kind = Error::Kind::ServerUnreachable};
    }

    [[nodiscard]] Later<void> relate(const Relation &relation) override
    {
        if (state() != State::Online)
            return ready<void>(fail({.kind = Error::Kind::Offline}));
        const Permission permission = sink().permission(relation.address);
        m_server.relations.insert(relation.address, relation);
        set(m_server.seePresence, relation.address, permission.presence);
        set(m_server.seeNote, relation.address, permission.note);
        return FakeSession::relate(relation);
    }

    [[nodiscard]] Later<void> forgetRelation(const ImAddress &address) override
    {
        if (state() != State::Online)
            return ready<void>(fail({.kind = Error::Kind::Offline}));
        m_server.relations.remove(address);
        m_server.seePresence.remove(address);
        m_server.seeNote.remove(address);
        return FakeSession::forgetRelation(address);
    }

    // Another device of the user's, at this server alone.
    void changeElsewhere(const Relation &relation)
    {
        m_server.relations.insert(relation.address, relation);
        const Type type = Type::Federated; // of its own mind; ours tells it again where it differs
        const Permission permission = permissionOf(relation.level, type);
        set(m_server.seePresence, relation.address, permission.presence);
        set(m_server.seeNote, relation.address, permission.note);
        if (state() == State::Online)
            sink().relationsChanged({relation}, {});
    }

    void forgetElsewhere(const ImAddress &address)
    {
        m_server.relations.remove(address);
        m_server.seePresence.remove(address);
        m_server.seeNote.remove(address);
        if (state() == State::Online)
            sink().relationsChanged({}, {address});
    }

private:
    static void set(QSet<ImAddress> &all, const ImAddress &address, bool in)
    {
        if (in)
            all.insert(address);
        else
            all.remove(address);
    }

    HomeServer &m_server;
};

// One account, its history file, and two home servers that outlive it.
class World {
public:
    World()
        : m_path(m_folder.filePath(u"history.db"_s))
    {
    }

    [[nodiscard]] bool start()
    {
        const auto opened = await(Store::open(m_path, QByteArray(32, 'k')));
        if (!opened)
            return false;
        m_store = *opened;
        m_office = std::make_unique<Office>(
            m_store,
            [this](Carrier carrier, SessionSink &sink) {
                auto session = std::make_unique<HomeSession>(sink, carrier, server(carrier));
                m_sessions[size_t(carrier)] = session.get();
                return session;
            },
            policyFile());
        m_office->clock.set(m_now);
        if (!m_office->load())
            return false;
        for (const Carrier carrier : allCarriers)
            m_office->lines.line(carrier)->connection().start({.address = own()}, {});
        return QTest::qWaitFor([this] {
            return std::ranges::all_of(allCarriers, [this](Carrier carrier) {
                const auto status = m_office->lines.line(carrier)->connection().status();
                return server(carrier).isReachable ? status == Connection::Status::Online
                                                   : status == Connection::Status::Waiting;
            });
        });
    }

    void writePolicy(const QByteArray &json) const
    {
        QFile file(policyFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    }

    void stop()
    {
        m_office.reset();
        m_store.reset();
    }

    void setReachable(Carrier carrier, bool reachable)
    {
        if (std::exchange(server(carrier).isReachable, reachable) == reachable)
            return;
        session(carrier).refuse();
        if (!reachable)
            return session(carrier).drop({.kind = Error::Kind::ConnectionLost});
        m_office->lines.line(carrier)->connection().retryNow();
        QTRY_COMPARE(m_office->lines.line(carrier)->connection().status(), Connection::Status::Online);
    }

    void advance(qint64 seconds)
    {
        m_now = m_now.addSecs(seconds);
        if (m_office)
            m_office->clock.set(m_now);
    }

    // What can be told is told, and laxer news have gone round.
    [[nodiscard]] bool settle() { return isToldAll() && (advance(laxDelay), isToldAll()); }

    [[nodiscard]] Office &office() { return *m_office; }
    [[nodiscard]] Relations &relations() { return m_office->relations; }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] HomeServer &server(Carrier carrier) { return m_servers[size_t(carrier)]; }
    [[nodiscard]] HomeSession &session(Carrier carrier) { return *m_sessions[size_t(carrier)]; }
    [[nodiscard]] QDateTime now() const { return m_now; }

    [[nodiscard]] QMap<ImAddress, Relation> table()
    {
        QMap<ImAddress, Relation> table;
        const auto stored = await(m_store->relations());
        for (const Relation &relation : *stored)
            table.insert(relation.address, relation);
        return table;
    }

private:
    [[nodiscard]] bool isToldAll()
    {
        // What follows from an answer may ask for more.
        int quiet = 0;
        for (int round = 0; round < 2'000 && quiet < 4; ++round) {
            const auto items = await(m_store->outbox());
            const bool waits = std::ranges::any_of(
                *items, [this](const OutboxItem &item) { return server(item.carrier).isReachable; });
            quiet = waits ? 0 : quiet + 1;
        }
        return quiet == 4;
    }

    [[nodiscard]] QString policyFile() const { return m_folder.filePath(u"policy.json"_s); }

    QTemporaryDir m_folder;
    QString m_path;
    std::array<HomeServer, allCarriers.size()> m_servers;
    std::array<HomeSession *, allCarriers.size()> m_sessions{};
    std::shared_ptr<Store> m_store;
    std::unique_ptr<Office> m_office;
    QDateTime m_now = noon;
};

// Does something at random, over and over, and says what must be so then.
class Game {
public:
    Game(World &world, quint32 seed)
        : m_world(world)
        , m_random(seed)
    {
    }

    void step()
    {
        static constexpr std::array moves{&Game::decide, &Game::decide, &Game::decide, &Game::forget,
            &Game::ask, &Game::ask, &Game::changeElsewhere, &Game::changeElsewhere, &Game::forgetElsewhere,
            &Game::wait, &Game::wait, &Game::lose, &Game::find, &Game::find, &Game::restart,
            &Game::changePartner};
        m_expected = {};
        (this->*moves[size_t(any(int(moves.size())))])();
    }

    void compare()
    {
        const auto table = m_world.table();
        if (m_expected) {
            const auto found = table.constFind(m_expected->address);
            QVERIFY2(found != table.constEnd() && found->level == m_expected->level, qPrintable(m_move));
        }
        for (int i = 0; i < people; ++i) {
            QCOMPARE(m_world.relations().isDecided(person(i)), table.contains(person(i)));
            if (table.contains(person(i)))
                QCOMPARE(m_world.relations().relation(person(i)), table[person(i)]);
        }
        for (const Relation &relation : table)
            QVERIFY2(!relation.until.isValid() || relation.until > m_world.now(), qPrintable(m_move));
        for (const Carrier carrier : allCarriers) {
            if (m_world.server(carrier).isReachable)
                compare(table, m_world.server(carrier));
        }
    }

private:
    void compare(const QMap<ImAddress, Relation> &table, const HomeServer &server)
    {
        QVERIFY2(server.relations.keys() == table.keys(), qPrintable(m_move));
        QSet<ImAddress> seePresence;
        QSet<ImAddress> seeNote;
        for (const Relation &relation : table) {
            const Relation &there = server.relations[relation.address];
            QVERIFY2(there.level == relation.level, qPrintable(m_move));
            QCOMPARE(there.until, relation.until);
            const Type type = m_world.office().partners.type(relation.address);
            if (relation.level >= Level::External)
                seePresence.insert(relation.address);
            if (relation.level >= Level::Colleague && (type == Type::Own || type == Type::Federated))
                seeNote.insert(relation.address);
        }
        QVERIFY2(server.seePresence == seePresence, qPrintable(m_move));
        QVERIFY2(server.seeNote == seeNote, qPrintable(m_move));
    }

    void decide()
    {
        const Relation relation = some();
        m_move = u"decide "_s + relation.address.toString();
        std::ignore = m_world.relations().set({relation.address}, relation.level, relation.until);
        if (!relation.until.isValid())
            m_expected = relation;
    }

    void forget()
    {
        const ImAddress him = someone();
        m_move = u"forget "_s + him.toString();
        std::ignore = m_world.relations().forget({him});
    }

    void ask()
    {
        const ImAddress him = someone();
        m_move = u"ask "_s + him.toString();
        const Carrier carrier = someCarrier();
        if (m_world.server(carrier).isReachable)
            m_world.session(carrier).sink().requested(
                {.from = him, .name = {}, .text = {}, .time = m_world.now(), .carrier = carrier});
    }

    void changeElsewhere()
    {
        const Relation relation = some();
        m_move = u"elsewhere "_s + relation.address.toString();
        const Carrier carrier = someCarrier();
        // Of a kind that stays: the other device would write the same to its server.
        if (relation.address.domain() != u"toothfairy.example"_s)
            return;
        m_world.session(carrier).changeElsewhere(relation);
        if (m_world.server(carrier).isReachable && !relation.until.isValid())
            m_expected = relation;
    }

    void forgetElsewhere()
    {
        const ImAddress him = someone();
        m_move = u"forgotten elsewhere "_s + him.toString();
        m_world.session(someCarrier()).forgetElsewhere(him);
    }

    void wait()
    {
        m_move = u"wait"_s;
        m_world.advance(any(4 * 3600));
    }

    void lose()
    {
        m_move = u"lose"_s;
        m_world.setReachable(someCarrier(), false);
    }

    void find()
    {
        m_move = u"find"_s;
        m_world.setReachable(someCarrier(), true);
    }

    void restart()
    {
        m_move = u"restart"_s;
        m_world.stop();
        m_world.advance(any(3600));
        QVERIFY(m_world.start());
    }

    void changePartner()
    {
        m_move = u"partner"_s;
        static constexpr std::array types{Type::Federated, Type::VerifiedPublic, Type::UnverifiedPublic};
        std::ignore = m_world.office().partners.put({.domain = u"elhada.example"_s,
            .moreDomains = {},
            .description = {},
            .type = types[size_t(any(3))]});
    }

    [[nodiscard]] int any(int below) { return int(m_random.bounded(below)); }
    // The first one stays as he is: he shows that the servers keep relations.
    [[nodiscard]] ImAddress someone() { return person(1 + any(people - 1)); }
    [[nodiscard]] Carrier someCarrier() { return allCarriers[size_t(any(2))]; }
    [[nodiscard]] Relation some()
    {
        return {.address = someone(),
            .level = Level(any(6)),
            .origin = Origin::Hand,
            .since = m_world.now(),
            .until = any(3) ? QDateTime() : m_world.now().addSecs(60 + any(2 * 3600))};
    }

    World &m_world;
    QRandomGenerator m_random;
    QString m_move;
    std::optional<Relation> m_expected;
};

} // namespace

class TestRelations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->start());
        QVERIFY(makePartner(u"toothfairy.example"_s, Type::Federated));
        QVERIFY(makePartner(u"elhada.example"_s, Type::VerifiedPublic));
    }

    void cleanup() { m_world.reset(); }

    void tableAndBothServersAgreeAfterEachOfManySteps_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 2u, 3u, 4u})
            QTest::addRow("%u", seed) << seed;
    }

    // Four times 500 operations: decisions, other devices, ends, lost lines, restarts from the file.
    void tableAndBothServersAgreeAfterEachOfManySteps()
    {
        QFETCH(const quint32, seed);
        QVERIFY(set(person(0), Level::Colleague));
        Game game(*m_world, seed);
        for (int step = 0; step < 500 && !QTest::currentTestFailed(); ++step) {
            game.step();
            QVERIFY(m_world->settle());
            game.compare();
        }
    }

    void undecidedPeopleAreWhatTheirDomainIs()
    {
        const Relations &relations = m_world->relations();
        QCOMPARE(relations.level(person(0)), Level::Colleague); // own
        QCOMPARE(relations.level(person(1)), Level::Colleague); // federated
        QCOMPARE(relations.level(person(2)), Level::External); // verified
        QCOMPARE(relations.level(person(3)), Level::Stranger);
        QVERIFY(!relations.isStranger(person(2)) && relations.isStranger(person(3)));
        QVERIFY(relations.permission(person(1)).note && !relations.permission(person(2)).note);
        QVERIFY(relations.all().isEmpty());
        m_world->office().people.replaceContacts(Carrier::Xmpp, {contact(person(3).toString(), u"Three"_s)});
        QCOMPARE(relations.level(person(3)), Level::External);
        QCOMPARE(relations.all().size(), 1);
        QCOMPARE(relations.all().constFirst().origin, Origin::Server);
    }

    void trustedPartnersAreAnsweredThemselves()
    {
        ask(person(1));
        QTRY_VERIFY(m_world->relations().isDecided(person(1)));
        QCOMPARE(m_world->relations().relation(person(1)).origin, Origin::Partner);
        QVERIFY(m_world->settle());
        QVERIFY(m_world->server(Carrier::Xmpp).seeNote.contains(person(1)));
        QVERIFY(m_world->server(Carrier::Sip).seePresence.contains(person(1)));
        ask(person(3));
        ask(person(2));
        QVERIFY(m_world->settle());
        QCOMPARE(requests(), QList{person(3)});
        QVERIFY(!m_world->server(Carrier::Xmpp).seeNote.contains(person(2)));
    }

    void waitingRequestsAreAnsweredWhenTheirDomainIsTrusted()
    {
        ask(person(3));
        QVERIFY(m_world->settle());
        QCOMPARE(requests(), QList{person(3)});
        QVERIFY(makePartner(u"promo.example"_s, Type::Federated));
        QTRY_VERIFY(m_world->relations().isDecided(person(3)));
        QVERIFY(m_world->settle());
        QVERIFY(requests().isEmpty());
        QVERIFY(m_world->server(Carrier::Xmpp).seeNote.contains(person(3)));
    }

    void newPolicyIsToldAtTheNextSignIn()
    {
        QVERIFY(set(person(1), Level::Colleague));
        QVERIFY(set(person(3), Level::External));
        QVERIFY(m_world->settle());
        QVERIFY(m_world->server(Carrier::Sip).seeNote.contains(person(1)));
        m_world->stop();
        m_world->writePolicy(R"({"partners": [{"domain": "toothfairy.example", "type": "VerifiedPublic"}]})");
        QVERIFY(m_world->start());
        QVERIFY(m_world->settle());
        for (const Carrier carrier : allCarriers) {
            QVERIFY(!m_world->server(carrier).seeNote.contains(person(1)));
            QVERIFY(m_world->server(carrier).seePresence.contains(person(1)));
        }
        m_world->stop();
        QVERIFY(m_world->start());
        QVERIFY(m_world->settle());
        QVERIFY(m_world->session(Carrier::Sip).told.isEmpty()); // that is known already
    }

    void blockedDomainLeavesNoTrace()
    {
        QVERIFY(makePartner(u"promo.example"_s, Type::Blocked));
        m_world->session(Carrier::Xmpp).told.clear();
        ask(person(3));
        Message message;
        message.peer = person(3);
        message.body = u"Buy"_s;
        message.time = noon;
        const auto arrived =
            m_world->session(Carrier::Xmpp)
                .sink()
                .arrived(
                    {.messages = {message}, .receipts = {}, .archivePosition = {}, .fromArchive = false});
        QTRY_VERIFY(arrived.isFinished());
        QVERIFY(m_world->settle());
        QVERIFY(requests().isEmpty());
        QVERIFY(m_world->session(Carrier::Xmpp).told.filter(person(3).toString()).isEmpty());
        const auto history = m_world->store().messagesBefore(person(3), {}, 9);
        QTRY_VERIFY(history.isFinished());
        QVERIFY(history.result()->isEmpty());
    }

    // Their server may hear of it only later.
    void blockedPersonLeavesNoTraceFromTheDecisionOn()
    {
        QVERIFY(set(person(1), Level::Blocked));
        Message message;
        message.peer = person(1);
        message.body = u"Hello again"_s;
        message.time = noon;
        const auto arrived = await(m_world->session(Carrier::Sip)
                .sink()
                .arrived(
                    {.messages = {message}, .receipts = {}, .archivePosition = {}, .fromArchive = false}));
        QVERIFY(arrived);
        const auto history = await(m_world->store().messagesBefore(person(1), {}, 9));
        QVERIFY(history->isEmpty());
    }

    void permissionEndsByTheClock()
    {
        QVERIFY(set(person(3), Level::Team, noon.addDays(1)));
        QVERIFY(m_world->settle());
        QVERIFY(m_world->server(Carrier::Sip).seePresence.contains(person(3)));
        m_world->advance(24 * 3600);
        QVERIFY(m_world->settle());
        QCOMPARE(m_world->relations().relation(person(3)).origin, Origin::Expiry);
        QCOMPARE(m_world->relations().relation(person(3)).since, noon.addDays(1));
        QVERIFY(m_world->relations().isStranger(person(3)));
        for (const Carrier carrier : allCarriers)
            QVERIFY(!m_world->server(carrier).seePresence.contains(person(3)));
        ask(person(3)); // he may
        QVERIFY(m_world->settle());
        QCOMPARE(requests(), QList{person(3)});
    }

    void permissionEndsWhileTheProgramIsClosed()
    {
        QVERIFY(set(person(3), Level::Colleague, noon.addDays(1)));
        QVERIFY(m_world->settle());
        m_world->stop();
        m_world->advance(3 * 24 * 3600);
        QVERIFY(m_world->server(Carrier::Xmpp).seePresence.contains(person(3)));
        QVERIFY(m_world->start());
        QVERIFY(m_world->settle());
        QCOMPARE(m_world->relations().relation(person(3)).origin, Origin::Expiry);
        for (const Carrier carrier : allCarriers)
            QVERIFY(!m_world->server(carrier).seePresence.contains(person(3)));
    }

    void endSetAnewDoesNotEndAtTheOldTime()
    {
        QVERIFY(set(person(3), Level::Colleague, noon.addSecs(600)));
        QVERIFY(set(person(3), Level::Colleague, noon.addSecs(1200)));
        m_world->advance(700);
        QVERIFY(m_world->settle());
        QCOMPARE(m_world->relations().level(person(3)), Level::Colleague);
        m_world->advance(700);
        QVERIFY(m_world->settle());
        QCOMPARE(m_world->relations().level(person(3)), Level::Stranger);
    }

    void decidedOfflineIsToldLater()
    {
        for (const Carrier carrier : allCarriers)
            m_world->setReachable(carrier, false);
        QVERIFY(set(person(3), Level::Blocked));
        QVERIFY(set(person(1), Level::External));
        QVERIFY(set(person(1), Level::Team));
        m_world->stop();
        for (const Carrier carrier : allCarriers)
            m_world->server(carrier).isReachable = true;
        QVERIFY(m_world->start());
        QVERIFY(m_world->settle());
        for (const Carrier carrier : allCarriers) {
            QCOMPARE(m_world->server(carrier).relations[person(3)].level, Level::Blocked);
            QCOMPARE(m_world->server(carrier).relations[person(1)].level, Level::Team);
            QCOMPARE(m_world->session(carrier).told.filter(person(1).toString()).size(), 1);
        }
    }

    void stricterGoesRoundAtOnceAndLaxerLater()
    {
        QVERIFY(set(person(3), Level::External));
        QVERIFY(m_world->settle());
        const auto says = [this](Level level) {
            m_world->session(Carrier::Xmpp)
                .changeElsewhere({.address = person(3),
                    .level = level,
                    .origin = Origin::Hand,
                    .since = m_world->now(),
                    .until = {}});
        };
        const auto &there = m_world->server(Carrier::Sip).relations;
        says(Level::Unknown);
        QTRY_COMPARE(there[person(3)].level, Level::Unknown);
        says(Level::Team);
        QTRY_COMPARE(m_world->relations().level(person(3)), Level::Team);
        QVERIFY(m_world->office().settle());
        QCOMPARE(there[person(3)].level, Level::Unknown);
        m_world->advance(laxDelay);
        QTRY_COMPARE(there[person(3)].level, Level::Team);
    }

    void onlyTeamColleaguesGetThroughDoNotDisturb()
    {
        QVERIFY(set(person(1), Level::Colleague));
        QVERIFY(set(person(5), Level::Team));
        const People &people = m_world->office().people;
        QVERIFY(people.mayCallAttention(person(1), Presence::Availability::Busy));
        QVERIFY(!people.mayCallAttention(person(1), Presence::Availability::DoNotDisturb));
        QVERIFY(people.mayCallAttention(person(5), Presence::Availability::DoNotDisturb));
        QVERIFY(!people.mayCallAttention(person(3), Presence::Availability::Available));
    }

    void deviceThatIsNewTakesOverWhatTheServersHave()
    {
        m_world->stop();
        m_world = std::make_unique<World>();
        const Relation team{.address = person(3),
            .level = Level::Team,
            .origin = Origin::Request,
            .since = noon.addDays(-9),
            .until = noon.addDays(9)};
        m_world->server(Carrier::Xmpp).relations.insert(person(3), team);
        QVERIFY(m_world->start());
        QVERIFY(m_world->settle());
        QCOMPARE(m_world->relations().relation(person(3)), team);
        QCOMPARE(m_world->server(Carrier::Sip).relations[person(3)].until, team.until);
    }

private:
    [[nodiscard]] bool set(const ImAddress &address, Level level, const QDateTime &until = {})
    {
        return await(m_world->relations().set({address}, level, until)).has_value();
    }

    [[nodiscard]] bool makePartner(const QString &domain, Type type)
    {
        return await(m_world->office().partners.put(
                         {.domain = domain, .moreDomains = {}, .description = {}, .type = type}))
            .has_value();
    }

    void ask(const ImAddress &from)
    {
        m_world->session(Carrier::Xmpp)
            .sink()
            .requested({.from = from, .name = {}, .text = {}, .time = noon, .carrier = Carrier::Xmpp});
    }

    [[nodiscard]] QList<ImAddress> requests()
    {
        QList<ImAddress> open;
        const auto all = await(m_world->store().requests());
        for (const Request &request : *all) {
            if (request.state == Request::State::Open)
                open.append(request.from);
        }
        return open;
    }

    std::unique_ptr<World> m_world;
};

} // namespace tst_relations

VERBUND_TEST(tst_relations::TestRelations)

#include "tst_relations.moc"
