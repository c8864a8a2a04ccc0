// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Permissions.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/HttpServer.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sip_permissions {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;
using Level = Relation::Level;

namespace {

ImAddress address(const QString &text) { return ImAddress::parse(text).value(); }

const ImAddress own = address(u"info@zahnfee.example"_s);
const ImAddress liza = address(u"liza@toothfairy.example"_s);
const ImAddress eve = address(u"eve@toothfairy.example"_s);
constexpr Grant colleague{
    .level = Level::Colleague, .state = true, .note = true, .details = true, .picture = true};
constexpr Grant blocked{.level = Level::Blocked};

Relation relation(const ImAddress &person, Level level)
{
    Relation relation;
    relation.address = person;
    relation.level = level;
    return relation;
}

/// The rules of one user on a server, and a device of his.
struct Office : HttpServer {
    explicit Office(const PresRules &rules = {})
        : kept(rules == PresRules() ? QByteArray() : writePresRules(rules))
    {
        answer = [this](const HttpRequest &request) {
            const QByteArray etag = '"' + QByteArray::number(version) + '"';
            if (request.method == "GET")
                return kept.isEmpty() ? response("404 Not Found")
                                      : response("200 OK", {"ETag: " + etag}, kept);
            if (!kept.isEmpty() && request.fields.value("if-match") != etag)
                return response("412 Precondition Failed");
            write(request.body);
            return response("200 OK", {"ETag: \"" + QByteArray::number(version) + '"'});
        };
    }
    void write(const QByteArray &document)
    {
        kept = document;
        ++version;
    }
    [[nodiscard]] PresRules rules() const { return readPresRules(kept).value_or(PresRules()); }
    [[nodiscard]] int writes() const
    {
        return int(std::ranges::count(requests, "PUT", &HttpRequest::method));
    }
    [[nodiscard]] bool load()
    {
        const auto loaded = permissions.load();
        return waitFor([&] { return loaded.isFinished(); }) && loaded.result().has_value();
    }
    [[nodiscard]] bool done(const Later<void> &later)
    {
        return waitFor([&] { return later.isFinished(); }) && later.result().has_value();
    }

    QByteArray kept;
    int version = 1;
    RecordingSink sink;
    SpellingBook spelling;
    XcapClient xcap{{.root = QUrl(u"http://127.0.0.1:%1/xcap-root"_s.arg(port())),
        .user = "sip:info@zahnfee.example",
        .name = "info",
        .password = "geheim",
        .caFile = {}}};
    Permissions permissions{{xcap, spelling, sink, own}};
};

} // namespace

/// Relations in the rules on the server: what is written, what is told.
class tst_sip_permissions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void atSignInAllIsTold()
    {
        Office office({.self = own,
            .grants = {{liza, colleague}, {eve, blocked}},
            .blockedDomains = {u"bad.example"_s}});
        QVERIFY(office.load());
        QCOMPARE(office.sink.relationLists, 1);
        QCOMPARE(office.sink.relations.size(), 2);
        QCOMPARE(office.sink.relations.value(liza).level, Level::Colleague);
        QCOMPARE(office.sink.relations.value(liza).origin, Relation::Origin::Server);
        QCOMPARE(office.sink.blocked, QList{eve});
        QCOMPARE(office.sink.blockedDomains, QStringList{u"bad.example"_s});
        QVERIFY(office.permissions.sees(liza) && office.permissions.isBlocked(eve));
        QVERIFY(office.permissions.isBlocked(address(u"x@sub.bad.example"_s)));
        QVERIFY(office.permissions.isDecided(own));
        QCOMPARE(office.writes(), 0);
    }

    void withoutRulesThereAreNoRelations()
    {
        Office office;
        QVERIFY(office.load());
        QCOMPARE(office.sink.relationLists, 1);
        QVERIFY(office.sink.relations.isEmpty());
        // The user's devices may see each other from now on.
        QVERIFY(waitFor([&] { return office.rules().self == own; }));
    }

    // A new device learns by the rules what was decided: before that it must not judge them.
    void signingInTakesNothingFromAnybody()
    {
        Office office({.grants = {{liza, colleague}}});
        office.sink.permissions[liza] = {};
        QVERIFY(office.load());
        QVERIFY(waitFor([&] { return office.rules().self == own; }));
        QVERIFY(office.rules().grants.value(liza) == colleague);
    }

    void whatOneDoesOneselfIsNoNews()
    {
        Office office({.self = own});
        QVERIFY(office.load());
        QSignalSpy written(&office.permissions, &Permissions::written);
        QVERIFY(office.done(office.permissions.relate(relation(liza, Level::External))));
        QCOMPARE(written.count(), 1);
        QVERIFY(office.done(office.permissions.setDomainBlocked(u"bad.example"_s, true)));
        QVERIFY(office.done(office.permissions.forgetRelation(liza)));
        QVERIFY(office.rules().grants.isEmpty());
        QVERIFY(office.sink.relations.isEmpty() && office.sink.forgotten.isEmpty());
        QVERIFY(office.sink.blockedDomains.isEmpty());
        QCOMPARE(office.sink.relationLists, 1);
        // Told again, it changes nothing.
        const int before = office.writes();
        QVERIFY(office.done(office.permissions.forgetRelation(liza)));
        QCOMPARE(office.writes(), before);
    }

    void whatOthersDoIsTold()
    {
        Office office({.self = own, .grants = {{liza, colleague}}});
        QVERIFY(office.load());
        PresRules other = office.rules();
        other.grants[eve] = blocked;
        other.grants.remove(liza);
        office.write(writePresRules(other));
        office.permissions.refresh();
        QVERIFY(waitFor([&] { return office.sink.relations.contains(eve); }));
        QCOMPARE(office.sink.forgotten, QList{liza});
        QCOMPARE(office.sink.relationLists, 1);
        QVERIFY(!office.permissions.sees(liza));
        // Somebody was quicker: his change is told, ours is made upon it and is no news.
        other.grants[liza] = colleague;
        office.write(writePresRules(other));
        QVERIFY(office.done(
            office.permissions.relate(relation(address(u"tom@elhada.example"_s), Level::External))));
        QCOMPARE(office.sink.relations.size(), 2);
        QCOMPARE(office.sink.relations.value(liza).level, Level::Colleague);
        QCOMPARE(office.rules().grants.size(), 3);
    }

    void theDetailsComeFromThePermissionOfThatMoment()
    {
        Office office({.self = own});
        QVERIFY(office.load());
        office.sink.permissions[liza] = {.presence = true, .picture = true};
        QVERIFY(office.done(office.permissions.relate(relation(liza, Level::Colleague))));
        const Grant some{.level = Level::Colleague, .state = true, .picture = true};
        QVERIFY(office.rules().grants.value(liza) == some);
        office.sink.permissions[liza] = {
            .presence = true, .note = true, .details = true, .picture = true, .message = true};
        QVERIFY(office.done(office.permissions.relate(relation(liza, Level::Colleague))));
        QVERIFY(office.rules().grants.value(liza) == colleague);
    }

    void thousandsAreOneDocument()
    {
        Office office({.self = own});
        QVERIFY(office.load());
        QList<Later<void>> all;
        for (int i = 0; i < 2'000; ++i)
            all +=
                office.permissions.relate(relation(address(u"p%1@elhada.example"_s.arg(i)), Level::External));
        for (const Later<void> &each : std::as_const(all))
            QVERIFY(office.done(each));
        QCOMPARE(office.writes(), 1);
        QCOMPARE(office.rules().grants.size(), 2'000);
    }

    void aFailureIsToldToAllOfIt()
    {
        Office office({.self = own});
        QVERIFY(office.load());
        const auto works = office.answer;
        office.answer = [](const HttpRequest &) { return HttpServer::response("500 Server Error"); };
        const auto one = office.permissions.relate(relation(liza, Level::External));
        const auto other = office.permissions.relate(relation(eve, Level::Blocked));
        QVERIFY(waitFor([&] { return one.isFinished() && other.isFinished(); }));
        QVERIFY(!one.result() && !other.result());
        office.answer = works;
        QVERIFY(office.done(office.permissions.relate(relation(eve, Level::Blocked))));
        QCOMPARE(office.rules().grants.size(), 1);
    }
};

} // namespace tst_sip_permissions

VERBUND_TEST(tst_sip_permissions::tst_sip_permissions)
#include "tst_sip_permissions.moc"
