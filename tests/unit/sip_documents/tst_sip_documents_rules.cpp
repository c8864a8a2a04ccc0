// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/PresRules.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

namespace tst_sip_documents_rules {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using Level = Relation::Level;

namespace {

ImAddress address(QStringView text) { return ImAddress::parse(text).value(); }

const ImAddress own = address(u"info@zahnfee.example");
const ImAddress tom = address(u"tom@elhada.example");
const ImAddress ann = address(u"ann@elhada.example");
const ImAddress eve = address(u"eve@toothfairy.example");
const ImAddress bob = address(u"bob=co@toothfairy.example");
constexpr qint64 newYear = 1'798'761'600; // 2027

constexpr Grant blocked{.level = Level::Blocked};
constexpr Grant denied{};
constexpr Grant told{.told = true};
constexpr Grant unknown{.level = Level::Unknown, .picture = true};
constexpr Grant external{.level = Level::External, .state = true, .picture = true};
constexpr Grant colleague{
    .level = Level::Colleague, .state = true, .note = true, .details = true, .picture = true};
constexpr Grant team{.level = Level::Team, .state = true, .note = true, .details = true, .picture = true};
// What a rule of another client gives, which knows nothing of what is ours.
constexpr Grant allowed{.level = Level::External, .state = true, .details = true, .picture = true};

Grant until(Grant grant, qint64 end)
{
    grant.until = end;
    return grant;
}

const QByteArray beginRules = "<?xml version='1.0' encoding='UTF-8'?><cp:ruleset "
                              "xmlns:cp='urn:ietf:params:xml:ns:common-policy' "
                              "xmlns:p='urn:ietf:params:xml:ns:pres-rules' xmlns='urn:other:default'>";

QByteArray rule(const QByteArray &id, const QByteArray &identity, const QByteArray &handling,
    const QByteArray &transformations = "")
{
    return "<cp:rule id='" + id + "'><cp:conditions><cp:identity>" + identity
        + "</cp:identity></cp:conditions><cp:actions><p:sub-handling>" + handling
        + "</p:sub-handling></cp:actions><cp:transformations>" + transformations
        + "</cp:transformations></cp:rule>";
}

QByteArray one(const ImAddress &person) { return "<cp:one id='sip:" + person.toString().toUtf8() + "'/>"; }

QByteArray rules(const QByteArray &inside) { return beginRules + inside + "</cp:ruleset>"; }

// The one rule of this id, as it is written.
QByteArray ruleIn(const QByteArray &document, const QByteArray &id)
{
    const qsizetype begin = document.indexOf("<cr:rule id=\"" + id + '"');
    return begin < 0 ? QByteArray() : document.sliced(begin, document.indexOf("</cr:rule>", begin) - begin);
}

} // namespace

class TestRuleDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsSayWhatWasDecided_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Grant>("grant");
        QTest::newRow("blocked") << u"verbund-blocked"_s << blocked;
        QTest::newRow("denied") << u"verbund-stranger"_s << denied;
        QTest::newRow("told") << u"verbund-stranger-told"_s << told;
        QTest::newRow("unknown") << u"verbund-unknown-picture"_s << unknown;
        QTest::newRow("external") << u"verbund-external-state-picture"_s << external;
        QTest::newRow("team") << u"verbund-team-state-note-details-picture"_s << team;
        QTest::newRow("nothing of it") << u"verbund-colleague"_s << Grant{.level = Level::Colleague};
        QTest::newRow("ends") << u"verbund-external-state-picture-1798761600"_s << until(external, newYear);
        QTest::newRow("blocked for a while") << u"verbund-blocked-1798761600"_s << until(blocked, newYear);
    }
    void idsSayWhatWasDecided()
    {
        QFETCH(const QString, id);
        QFETCH(const Grant, grant);
        QCOMPARE(grant.id(), id);
        QVERIFY(Grant::fromId(id) == grant);
    }

    void otherIdsSayNothing_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"", "verbund", "verbund-", "verbund-friend", "External", "verbund-External",
                 "verbund-external-picture-state", "verbund-external-state-state", "verbund-external-",
                 "verbund-external-0", "verbund-external--1", "verbund-external-01",
                 "verbund-external-99999999999999999999", "verbund-external-999999999999",
                 "verbund-blocked-state", "verbund-stranger-picture", "verbund-external-told",
                 "verbund-external-note", "verbund-external-state-1-shut",
                 "verbund-team-told-state-note-details-picture-1-2"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void otherIdsSayNothing()
    {
        QFETCH(const QString, id);
        QVERIFY(!Grant::fromId(id));
    }

    void whatIsGivenComesFromThePermission_data()
    {
        QTest::addColumn<Level>("level");
        QTest::addColumn<Permission>("permission");
        QTest::addColumn<Grant>("grant");
        const Permission all{
            .presence = true, .note = true, .details = true, .picture = true, .message = true};
        QTest::newRow("blocked") << Level::Blocked << all << blocked;
        QTest::newRow("denied") << Level::Stranger << all << denied;
        QTest::newRow("unknown") << Level::Unknown << Permission{.picture = true} << unknown;
        QTest::newRow("external") << Level::External << Permission{.presence = true, .picture = true}
                                  << external;
        QTest::newRow("team") << Level::Team << all << team;
        QTest::newRow("a colleague without note") << Level::Colleague << Permission{.presence = true}
                                                  << Grant{.level = Level::Colleague, .state = true};
        QTest::newRow("no note without the state")
            << Level::Colleague << Permission{.note = true, .details = true}
            << Grant{.level = Level::Colleague};
    }
    void whatIsGivenComesFromThePermission()
    {
        QFETCH(const Level, level);
        QFETCH(const Permission, permission);
        QFETCH(const Grant, grant);
        Relation relation;
        relation.address = tom;
        relation.level = level;
        QVERIFY(Grant::of(relation, permission) == grant);
        relation.until = QDateTime::fromSecsSinceEpoch(newYear, QTimeZone::UTC);
        const Grant ending = Grant::of(relation, permission);
        QVERIFY(ending == until(grant, newYear));
        // Back, without what only the permission says.
        const Relation back = ending.relationTo(tom);
        QCOMPARE(back.level, level);
        QCOMPARE(back.until, relation.until);
        QCOMPARE(back.origin, Relation::Origin::Server);
    }

    void rulesWrittenAreReadBack()
    {
        const PresRules written{.self = own,
            .grants = {{tom, team}, {ann, external}, {bob, unknown}, {eve, blocked},
                {address(u"x@elhada.example"), denied}, {address(u"y@elhada.example"), told},
                {address(u"z@elhada.example"), until(colleague, newYear)}},
            .blockedDomains = {u"bad.example"_s, u"zähne.example"_s}};
        const Result<PresRules> read = readPresRules(writePresRules(written));
        QVERIFY(read);
        QVERIFY(*read == written);
        QVERIFY(*readPresRules(writePresRules({})) == PresRules());
        QCOMPARE(writePresRules(*read), writePresRules(written));
    }

    void theRulesReadLikeThis()
    {
        const QByteArray text = writePresRules({.self = own, .grants = {{tom, external}, {ann, external}}});
        QCOMPARE(text,
            QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<cr:ruleset xmlns:cr=\"urn:ietf:params:xml:ns:common-policy\" "
                       "xmlns:pr=\"urn:ietf:params:xml:ns:pres-rules\" xmlns:v=\"urn:verbund:presence:0\">")
                + ruleIn(text, "verbund-self") + "</cr:rule>"
                + "<cr:rule id=\"verbund-external-state-picture\"><cr:conditions><cr:identity>"
                  "<cr:one id=\"sip:ann@elhada.example\"/><cr:one id=\"sip:tom@elhada.example\"/>"
                  "</cr:identity></cr:conditions>"
                  "<cr:actions><pr:sub-handling>allow</pr:sub-handling></cr:actions><cr:transformations>"
                  "<pr:provide-services><pr:all-services/></pr:provide-services>"
                  "<pr:provide-persons><pr:all-persons/></pr:provide-persons>"
                  "<pr:provide-devices><pr:all-devices/></pr:provide-devices>"
                  "<pr:provide-activities>true</pr:provide-activities>"
                  "<pr:provide-unknown-attribute ns=\"urn:verbund:presence:0\" name=\"availability\">true"
                  "</pr:provide-unknown-attribute>"
                  "<pr:provide-unknown-attribute ns=\"urn:ietf:params:xml:ns:pidf:cipid\" name=\"icon\">true"
                  "</pr:provide-unknown-attribute><pr:provide-note>false</pr:provide-note>"
                  "<v:provide-details>false</v:provide-details></cr:transformations></cr:rule>"
                  "<cr:rule id=\"verbund-confirm\"><cr:conditions><cr:identity><cr:many/></cr:identity>"
                  "</cr:conditions><cr:actions><pr:sub-handling>confirm</pr:sub-handling></cr:actions>"
                  "<cr:transformations><pr:provide-note>false</pr:provide-note>"
                  "<v:provide-tuple>false</v:provide-tuple><v:provide-person>false</v:provide-person>"
                  "<v:provide-device>false</v:provide-device><v:provide-details>false</v:provide-details>"
                  "<v:provide-icon>false</v:provide-icon></cr:transformations></cr:rule></cr:ruleset>\n");
    }

    void eachLevelIsHandled_data()
    {
        QTest::addColumn<Grant>("grant");
        QTest::addColumn<QByteArray>("handling");
        QTest::addColumn<QByteArrayList>("taken");
        const QByteArrayList all{"note", "tuple", "person", "device", "details", "icon"};
        QTest::newRow("blocked") << blocked << "block"_ba << all;
        QTest::newRow("denied quietly") << denied << "polite-block"_ba << all;
        QTest::newRow("denied and told") << told << "block"_ba << all;
        QTest::newRow("unknown") << unknown << "allow"_ba << all.first(5);
        QTest::newRow("external") << external << "allow"_ba << QByteArrayList{"note", "details"};
        QTest::newRow("colleague") << colleague << "allow"_ba << QByteArrayList();
        QTest::newRow("team") << team << "allow"_ba << QByteArrayList();
        QTest::newRow("nothing is left") << Grant{.level = Level::Team} << "polite-block"_ba << all;
    }
    void eachLevelIsHandled()
    {
        QFETCH(const Grant, grant);
        QFETCH(const QByteArray, handling);
        QFETCH(const QByteArrayList, taken);
        const QByteArray text = ruleIn(writePresRules({.grants = {{tom, grant}}}), grant.id().toUtf8());
        QVERIFY(text.contains("<pr:sub-handling>" + handling + "</pr:sub-handling>"));
        for (const QByteArray name : {"note", "tuple", "person", "device", "details", "icon"})
            QCOMPARE(text.contains("provide-" + name + ">false<"), taken.contains(name));
        // To servers that give only what is named.
        QCOMPARE(text.contains("all-persons"), grant.state);
        QCOMPARE(text.contains("name=\"details\""), grant.details);
        QCOMPARE(text.contains("name=\"icon\""), grant.picture);
    }

    void anEndIsToldToTheServer()
    {
        const QByteArray text =
            writePresRules({.grants = {{tom, until(external, newYear)}, {eve, until(blocked, newYear)}}});
        const QByteArray validity = "<cr:validity><cr:from>2000-01-01T00:00:00Z</cr:from>"
                                    "<cr:until>2027-01-01T00:00:00Z</cr:until></cr:validity></cr:conditions>";
        const QByteArray while_ = ruleIn(text, "verbund-external-state-picture-1798761600");
        QVERIFY(while_.contains("</cr:identity>" + validity) && while_.contains(">allow<"));
        // What holds then is not a new question.
        const QByteArray then = ruleIn(text, "verbund-external-state-picture-1798761600-shut");
        QVERIFY(then.contains("tom@") && then.contains(">polite-block<") && !then.contains("validity"));
        QVERIFY(text.indexOf(while_) < text.indexOf(then));
        QVERIFY(ruleIn(text, "verbund-blocked-1798761600").contains(validity));
        QCOMPARE(text.count("eve@"), 1);
        QVERIFY(readPresRules(text)->grants.value(tom) == until(external, newYear));
    }

    void aBlockedDomainShutsOutWhoeverIsInIt()
    {
        const ImAddress sub = address(u"x@mail.elhada.example");
        PresRules given{.grants = {{tom, team}, {sub, external}, {eve, external}},
            .blockedDomains = {u"elhada.example"_s}};
        QVERIFY(given.isBarred(tom) && given.isBarred(sub) && !given.isBarred(eve));
        QVERIFY(!given.isBarred(address(u"x@notelhada.example")));
        const QByteArray text = writePresRules(given);
        QCOMPARE(text.count("tom@"), 1);
        const QByteArray barred = ruleIn(text, "verbund-team-state-note-details-picture-barred");
        QVERIFY(barred.contains("tom@") && barred.contains(">block<") && !barred.contains("all-persons"));
        QVERIFY(ruleIn(text, "verbund-external-state-picture-barred").contains("x@mail."));
        QVERIFY(ruleIn(text, "verbund-external-state-picture").contains("eve@"));
        const QByteArray domains = ruleIn(text, "verbund-domains");
        QVERIFY(domains.contains("<cr:many domain=\"elhada.example\"/>") && domains.contains(">block<"));
        QVERIFY(text.indexOf(domains) > text.indexOf("eve@"));
        // What was decided about them is not lost.
        QVERIFY(*readPresRules(text) == given);
        given.blockedDomains.clear();
        QVERIFY(!writePresRules(given).contains("barred"));
    }

    void rulesOfOthersAreUnderstood()
    {
        const Result<PresRules> read =
            readPresRules(rules(rule("a", one(tom), "allow", "<p:provide-note>true</p:provide-note>")
                + rule("b", one(ann), "allow", "<p:provide-note>false</p:provide-note>")
                + rule("c", "<cp:one id='pres:x@elhada.example'/>", "allow", "<p:provide-all-attributes/>")
                + rule("d", one(eve), " block ") + rule("e", one(bob), "polite-block")));
        QVERIFY(read);
        const QHash<ImAddress, Grant> grants{{tom, colleague}, {address(u"x@elhada.example"), colleague},
            {ann, allowed}, {eve, blocked}, {bob, denied}};
        QVERIFY(read->grants == grants);
        QCOMPARE(read->others.size(), 5);
    }

    void rulesOfTheFirstVersionAreTakenOver()
    {
        const Result<PresRules> read = readPresRules(rules(rule("verbund-block", one(eve), "block")
            + rule("verbund-polite-block", one(bob), "polite-block")
            + rule("verbund-allow", one(tom), "allow", "<p:provide-note>true</p:provide-note>")
            + rule("verbund-allow-without-note", one(ann), "allow")
            + rule("verbund-confirm", "<cp:many/>", "confirm")));
        QVERIFY(read);
        const QHash<ImAddress, Grant> grants{{eve, blocked}, {bob, denied}, {tom, colleague}, {ann, allowed}};
        QVERIFY(read->grants == grants);
        QVERIFY(read->others.isEmpty());
    }

    void rulesWithOtherConditionsAreNotMistaken_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("a domain") << rule("a", "<cp:many domain='elhada.example'/>", "allow");
        QTest::newRow("a person and a domain") << rule("a", one(tom) + "<cp:many/>", "allow");
        QTest::newRow("confirm") << rule("a", one(tom), "confirm");
        QTest::newRow("an unknown handling") << rule("a", one(tom), "smile");
        QTest::newRow("a condition upon a person")
            << rule("a", "<cp:one id='sip:tom@elhada.example'><x/></cp:one>", "allow");
        QTest::newRow("a person without id") << rule("a", "<cp:one/>", "allow");
        QTest::newRow("nobody") << rule("a", "", "allow");
        QTest::newRow("a telephone") << rule("a", "<cp:one id='tel:+1'/>", "allow");
        QTest::newRow("a sphere") << rule("a", one(tom), "allow")
                                         .replace(
                                             "</cp:identity>", "</cp:identity><cp:sphere value='home'/>");
        QTest::newRow("two conditions")
            << rule("a", one(tom), "allow")
                   .replace("<cp:actions>", "<cp:conditions><cp:identity/></cp:conditions><cp:actions>");
        QTest::newRow("no conditions") << QByteArray(
            "<cp:rule id='a'><cp:actions><p:sub-handling>allow</p:sub-handling></cp:actions></cp:rule>");
        QTest::newRow("another namespace") << rule("a", one(tom), "allow").replace("p:sub-h", "cp:sub-h");
        QTest::newRow("no rule") << QByteArray("<extension a='b'>text</extension>");
    }
    void rulesWithOtherConditionsAreNotMistaken()
    {
        QFETCH(const QByteArray, rule);
        const Result<PresRules> read = readPresRules(rules(rule));
        QVERIFY(read);
        QCOMPARE(read->others.size(), 1);
        PresRules rest = *read;
        rest.others.clear();
        QVERIFY(rest == PresRules());
        // They come through any number of rounds.
        const Result<PresRules> again = readPresRules(writePresRules(*read));
        QVERIFY(again);
        QVERIFY(*again == *read);
    }

    void rulesOfOthersAreNotLost()
    {
        Result<PresRules> read = readPresRules(rules(rule("mine", one(tom) + "<cp:one id='tel:+1'/>", "allow",
            "<p:provide-all-attributes/><own a='&lt;\"'/>")));
        QVERIFY(read);
        read->grants[eve] = blocked;
        const QByteArray text = writePresRules(*read);
        // With its own prefixes, declared where they stand now; and nobody stands in two places.
        QVERIFY(text.contains("<cp:rule xmlns:cp=\"urn:ietf:params:xml:ns:common-policy\" id=\"mine\">"));
        QVERIFY(text.contains("<cp:one id=\"sip:tom@elhada.example\"/>"));
        QCOMPARE(text.count("tom@"), 1);
        QVERIFY(text.contains("<own xmlns=\"urn:other:default\" a=\"&lt;&quot;\"/>"));
        QVERIFY(text.indexOf("verbund-block") < text.indexOf("\"mine\""));
        QVERIFY(text.indexOf("\"mine\"") < text.indexOf("verbund-confirm"));
        QVERIFY(*readPresRules(text) == *read);
    }

    void whatWeDecideReachesTheOthersRules_data()
    {
        QTest::addColumn<std::optional<Grant>>("grant");
        QTest::newRow("blocked") << std::optional(blocked);
        QTest::newRow("denied") << std::optional(denied);
        QTest::newRow("less") << std::optional(external);
        QTest::newRow("for a while") << std::optional(until(colleague, newYear));
        QTest::newRow("undecided") << std::optional<Grant>();
    }
    void whatWeDecideReachesTheOthersRules()
    {
        QFETCH(const std::optional<Grant>, grant);
        const QByteArray note = "<p:provide-note>true</p:provide-note>";
        Result<PresRules> read = readPresRules(
            rules(rule("a", one(tom) + one(ann), "allow", note) + rule("b", one(tom), "allow", note)
                + rule("c", one(tom) + "<cp:one id='tel:+1'/>", "allow", note)));
        QVERIFY(read);
        QVERIFY(read->grants.value(tom) == colleague);
        if (grant)
            read->grants[tom] = *grant;
        else
            read->grants.remove(tom);
        const QByteArray text = writePresRules(*read);
        QVERIFY(text.contains("id=\"a\"") && !text.contains("id=\"b\"") && text.contains("id=\"c\""));
        const Result<PresRules> again = readPresRules(text);
        QVERIFY(again->grants == read->grants);
        QCOMPARE(text.count("tom@"), !grant ? 0 : grant->until == 0 ? 1 : 2);
    }

    void theStricterOfSeveralRulesCounts()
    {
        const Result<PresRules> read = readPresRules(rules(rule("a", one(tom) + one(ann) + one(eve), "allow")
            + rule("verbund-team-state-note-details-picture", one(tom) + one(eve), "allow")
            + rule("verbund-unknown-picture", one(ann), "allow") + rule("b", one(eve), "block")));
        const QHash<ImAddress, Grant> grants{{tom, allowed}, {ann, unknown}, {eve, blocked}};
        QVERIFY(read->grants == grants);
        QVERIFY(readPresRules(writePresRules(*read))->grants == grants);
    }

    void nobodyIsRelatedToHimself()
    {
        const Result<PresRules> read =
            readPresRules(rules(rule("verbund-self", one(own), "allow") + rule("a", one(own), "block")));
        QCOMPARE(read->self, own);
        QVERIFY(read->grants.isEmpty());
        QCOMPARE(writePresRules(*read).count("info@"), 1);
    }

    void twentyThousandPersonsAreTheMost()
    {
        PresRules many;
        for (int i = 0; i < 20'000; ++i)
            many.grants.insert(address(u"user%1@elhada.example"_s.arg(i)), until(colleague, newYear));
        QVERIFY(*readPresRules(writePresRules(many)) == many);
        many.grants.insert(tom, blocked);
        QVERIFY(!readPresRules(writePresRules(many)));
    }

    // Whatever is done in whatever order: what is written is what was decided, each person in one place.
    void tableAndDocumentStayTheSame()
    {
        constexpr int steps = 1500;
        QRandomGenerator random(5);
        QList<ImAddress> people;
        for (int i = 0; i < 40; ++i)
            people += address(u"p%1@d%2.example"_s.arg(i).arg(i % 5));
        const QList<Grant> grants{blocked, denied, told, unknown, external, colleague, team, allowed,
            until(external, newYear), until(team, newYear + 1), {.level = Level::Colleague}};
        PresRules table{.self = own};
        QByteArray document = writePresRules(table);
        for (int step = 0; step < steps; ++step) {
            PresRules rules = readPresRules(document).value();
            const ImAddress person = people.at(random.bounded(people.size()));
            const QString domain = u"d%1.example"_s.arg(random.bounded(5));
            switch (random.bounded(6)) {
            case 0:
                rules.grants.remove(person);
                table.grants.remove(person);
                break;
            case 1:
                rules.blockedDomains.insert(domain);
                table.blockedDomains.insert(domain);
                break;
            case 2:
                rules.blockedDomains.remove(domain);
                table.blockedDomains.remove(domain);
                break;
            case 3: // another client's doing
                if (!table.grants.contains(person)) {
                    document = QByteArray(document).replace("</cr:ruleset>",
                        rule("o" + QByteArray::number(step), one(person), "allow")
                                .replace("<cp:rule ",
                                    "<cp:rule xmlns:cp='urn:ietf:params:xml:ns:common-policy' "
                                    "xmlns:p='urn:ietf:params:xml:ns:pres-rules' ")
                            + "</cr:ruleset>");
                    rules = readPresRules(document).value();
                    table.grants.insert(person, allowed);
                }
                break;
            default:
                const Grant grant = grants.at(random.bounded(grants.size()));
                rules.grants.insert(person, grant);
                table.grants.insert(person, grant);
            }
            document = writePresRules(rules);
            const PresRules read = readPresRules(document).value();
            QVERIFY2(read.grants == table.grants, document.constData());
            QCOMPARE(read.blockedDomains, table.blockedDomains);
            QCOMPARE(read.self, own);
            if (step % 10 != 0)
                continue;
            for (const ImAddress &each : people) {
                const Grant grant = table.grants.value(each);
                const bool ends = grant.until != 0 && grant.level > Level::Stranger && !read.isBarred(each);
                QCOMPARE(document.count("sip:" + each.toString().toUtf8() + '"'),
                    !table.grants.contains(each) ? 0
                        : ends                   ? 2
                                                 : 1);
            }
        }
    }
};

} // namespace tst_sip_documents_rules

VERBUND_TEST(tst_sip_documents_rules::TestRuleDocuments)
#include "tst_sip_documents_rules.moc"
