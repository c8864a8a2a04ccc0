// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/PresRules.h"
#include "protocol/sip/documents/ResourceLists.h"
#include "protocol/sip/documents/RlsServices.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;

namespace {

ImAddress address(QStringView text) { return ImAddress::parse(text).value(); }

const ImAddress tom = address(u"tom@elhada.example");
const ImAddress ann = address(u"ann@elhada.example");
const ImAddress eve = address(u"eve@toothfairy.example");
const ImAddress bob = address(u"bob=co@toothfairy.example");

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

Contact contact(const ImAddress &person, const QString &name, const QStringList &groups)
{
    return {.address = person, .name = name, .groups = groups};
}

const QByteArray beginLists = "<?xml version='1.0'?><resource-lists "
                              "xmlns='urn:ietf:params:xml:ns:resource-lists' xmlns:x='urn:other'>";

} // namespace

class TestPermissionDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void permissionsWrittenAreReadBack()
    {
        const PresRules written{.allowedWithNote = {tom, ann},
            .allowedWithoutNote = {bob},
            .politeBlocked = {address(u"x@elhada.example")},
            .blocked = {eve}};
        const Result<PresRules> read = readPresRules(writePresRules(written));
        QVERIFY(read);
        QVERIFY(*read == written);
        QVERIFY(*readPresRules(writePresRules({})) == PresRules());
        QCOMPARE(writePresRules(*read), writePresRules(written));
    }

    void theRulesReadLikeThis()
    {
        const QByteArray text = writePresRules({.allowedWithoutNote = {tom, ann}, .blocked = {eve}});
        QCOMPARE(text,
            QByteArray(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<cr:ruleset xmlns:cr=\"urn:ietf:params:xml:ns:common-policy\" "
                "xmlns:pr=\"urn:ietf:params:xml:ns:pres-rules\">"
                "<cr:rule id=\"verbund-block\"><cr:conditions><cr:identity>"
                "<cr:one id=\"sip:eve@toothfairy.example\"/></cr:identity></cr:conditions>"
                "<cr:actions><pr:sub-handling>block</pr:sub-handling></cr:actions><cr:transformations/></"
                "cr:rule>"
                "<cr:rule id=\"verbund-allow-without-note\"><cr:conditions><cr:identity>"
                "<cr:one id=\"sip:ann@elhada.example\"/><cr:one id=\"sip:tom@elhada.example\"/>"
                "</cr:identity></cr:conditions>"
                "<cr:actions><pr:sub-handling>allow</pr:sub-handling></cr:actions><cr:transformations>"
                "<pr:provide-services><pr:all-services/></pr:provide-services>"
                "<pr:provide-persons><pr:all-persons/></pr:provide-persons>"
                "<pr:provide-devices><pr:all-devices/></pr:provide-devices>"
                "<pr:provide-activities>true</pr:provide-activities><pr:provide-note>false</pr:provide-note>"
                "<pr:provide-unknown-attribute ns=\"urn:verbund:presence:0\" name=\"availability\">true"
                "</pr:provide-unknown-attribute>"
                "<pr:provide-unknown-attribute ns=\"urn:ietf:params:xml:ns:pidf:cipid\" name=\"icon\">true"
                "</pr:provide-unknown-attribute></cr:transformations></cr:rule>"
                "<cr:rule id=\"verbund-confirm\"><cr:conditions><cr:identity><cr:many/></cr:identity>"
                "</cr:conditions><cr:actions><pr:sub-handling>confirm</pr:sub-handling></cr:actions>"
                "<cr:transformations/></cr:rule></cr:ruleset>\n"));
    }

    void rulesOfOthersAreUnderstood()
    {
        const Result<PresRules> read =
            readPresRules(rules(rule("a", one(tom), "allow", "<p:provide-note>true</p:provide-note>")
                + rule("b", one(ann), "allow", "<p:provide-note>false</p:provide-note>")
                + rule("c", "<cp:one id='pres:x@elhada.example'/>", "allow", "<p:provide-all-attributes/>")
                + rule("d", one(eve), " block ") + rule("e", one(bob), "polite-block")));
        QVERIFY(read);
        QCOMPARE(read->allowedWithNote, (QSet{tom, address(u"x@elhada.example")}));
        QCOMPARE(read->allowedWithoutNote, QSet{ann});
        QCOMPARE(read->blocked, QSet{eve});
        QCOMPARE(read->politeBlocked, QSet{bob});
        QCOMPARE(read->others.size(), 5);
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
        read->blocked.insert(eve);
        const QByteArray text = writePresRules(*read);
        // With its own prefixes, declared where they stand now.
        QVERIFY(text.contains("<cp:rule xmlns:cp=\"urn:ietf:params:xml:ns:common-policy\" id=\"mine\">"));
        QVERIFY(text.contains("<cp:one id=\"sip:tom@elhada.example\"/>"));
        QVERIFY(text.contains("<own xmlns=\"urn:other:default\" a=\"&lt;&quot;\"/>"));
        QVERIFY(text.indexOf("verbund-block") < text.indexOf("\"mine\""));
        QVERIFY(text.indexOf("\"mine\"") < text.indexOf("verbund-confirm"));
        QVERIFY(*readPresRules(text) == *read);
    }

    void blockedIsBlockedWhateverOthersAllow()
    {
        Result<PresRules> read = readPresRules(rules(rule("a", one(tom) + one(ann), "allow")
            + rule("b", one(tom), "allow") + rule("c", one(tom) + "<cp:one id='tel:+1'/>", "allow")));
        QVERIFY(read);
        read->allowedWithoutNote.remove(tom);
        read->blocked.insert(tom);
        const QByteArray text = writePresRules(*read);
        QCOMPARE(text.count("sip:tom@elhada.example"), 1);
        QVERIFY(text.contains("id=\"a\""));
        QVERIFY(!text.contains("id=\"b\""));
        QVERIFY(text.contains("id=\"c\""));
        const Result<PresRules> again = readPresRules(text);
        QCOMPARE(again->blocked, QSet{tom});
        QCOMPARE(again->allowedWithoutNote, QSet{ann});
    }

    void takingThePermissionBackReachesTheOthersRules()
    {
        Result<PresRules> read = readPresRules(
            rules(rule("a", one(tom) + one(ann), "allow", "<p:provide-note>true</p:provide-note>")));
        QVERIFY(read);
        read->allowedWithNote = {};
        read->allowedWithoutNote = {ann};
        const QByteArray text = writePresRules(*read);
        QVERIFY(!text.contains("sip:tom@elhada.example"));
        QCOMPARE(text.count("sip:ann@elhada.example"), 1);
        QVERIFY(!text.contains("id=\"a\""));
    }

    void theStricterOfSeveralSetsCounts()
    {
        const PresRules mixed{.allowedWithNote = {tom, ann, eve, bob},
            .allowedWithoutNote = {tom, ann, eve, bob},
            .politeBlocked = {ann, eve},
            .blocked = {eve}};
        const PresRules apart{.allowedWithNote = {tom, bob}, .politeBlocked = {ann}, .blocked = {eve}};
        QVERIFY(*readPresRules(writePresRules(mixed)) == apart);
    }

    void twentyThousandPersonsAreTheMost()
    {
        PresRules many;
        for (int i = 0; i < 20'000; ++i)
            many.allowedWithNote.insert(address(u"user%1@elhada.example"_s.arg(i)));
        QVERIFY(*readPresRules(writePresRules(many)) == many);
        many.blocked.insert(tom);
        QVERIFY(!readPresRules(writePresRules(many)));
    }

    void contactsWrittenAreReadBack()
    {
        const ResourceLists written{.contacts = {contact(tom, u"Tom <T>"_s, {u"Friends"_s, u"Team & Co"_s}),
                                        contact(eve, u""_s, {}), contact(bob, u"Bob"_s, {u"Friends"_s})}};
        const QByteArray text = writeResourceLists(written);
        const Result<ResourceLists> read = readResourceLists(text);
        QVERIFY(read);
        QCOMPARE(read->contacts, written.contacts);
        QVERIFY(*read == written);
        QCOMPARE(writeResourceLists(*read), text);
    }

    void theListsReadLikeThis()
    {
        QCOMPARE(
            writeResourceLists({.contacts = {contact(tom, u"Tom"_s, {u"Friends"_s}), contact(eve, {}, {})}}),
            QByteArray(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<resource-lists xmlns=\"urn:ietf:params:xml:ns:resource-lists\">"
                "<list name=\"verbund-contacts\"><entry uri=\"sip:tom@elhada.example\">"
                "<display-name>Tom</display-name></entry><entry uri=\"sip:eve@toothfairy.example\"/></list>"
                "<list name=\"Friends\"><entry uri=\"sip:tom@elhada.example\">"
                "<display-name>Tom</display-name></entry></list></resource-lists>\n"));
    }

    void listsOfOthersAreGroups()
    {
        const Result<ResourceLists> read = readResourceLists(beginLists
            + "<list name='oma_friends'><display-name>Friends</display-name>"
              "<entry uri='sip:tom@elhada.example'><display-name>Tom</display-name></entry>"
              "<entry-ref ref='resource-lists/users/a/index'/><external anchor='https://zahnfee.example/l'/>"
              "<list name='Close'><entry uri='sip:ann@elhada.example'/><entry "
              "uri='sip:tom@elhada.example'/></list>"
              "<entry uri='tel:+1'/></list>"
              "<list><entry uri='sip:eve@toothfairy.example'/></list><x:extension/></resource-lists>");
        QVERIFY(read);
        const QList<Contact> contacts{contact(tom, u"Tom"_s, {u"Close"_s, u"Friends"_s}),
            contact(ann, {}, {u"Close"_s}), contact(eve, {}, {})};
        QCOMPARE(read->contacts, contacts);
        QCOMPARE(read->kept.size(), 1);
        QCOMPARE(read->kept[0].name, u"oma_friends"_s);
        QCOMPARE(read->kept[0].pieces.size(), 3);
        const QByteArray text = writeResourceLists(*read);
        QVERIFY(text.contains("<list name=\"oma_friends\"><display-name>Friends</display-name>"));
        QVERIFY(text.contains("<entry-ref xmlns=\"urn:ietf:params:xml:ns:resource-lists\" "
                              "ref=\"resource-lists/users/a/index\"/>"));
        QVERIFY(text.contains("uri=\"tel:+1\""));
        QVERIFY(text.contains("<x:extension xmlns:x=\"urn:other\"/>"));
        QVERIFY(*readResourceLists(text) == *read);
    }

    void aGroupMayBeCalledLikeTheListOfAll()
    {
        const ResourceLists written{
            .contacts = {contact(tom, {}, {u"verbund-contacts"_s}), contact(ann, {}, {})}};
        const Result<ResourceLists> read = readResourceLists(writeResourceLists(written));
        QVERIFY(read);
        QCOMPARE(read->contacts, written.contacts);
    }

    void twoThousandListsOfOneNameComeApart()
    {
        QByteArray text = beginLists;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "<list name='same'><display-name>" + number + "</display-name><entry-ref ref='" + number
                + "'/></list>";
        }
        const Result<ResourceLists> read = readResourceLists(text + "</resource-lists>");
        QVERIFY(read);
        QCOMPARE(read->kept.size(), 2000);
        const Result<ResourceLists> again = readResourceLists(writeResourceLists(*read));
        QVERIFY(again);
        QCOMPARE(again->kept.size(), 2000);
        QCOMPARE(again->kept.last().name, u"same-1999"_s);
    }

    void listsHoldTheirBounds()
    {
        const auto entries = [](int count) {
            QByteArray text;
            for (int i = 0; i < count; ++i)
                text += "<entry uri='sip:u" + QByteArray::number(i) + "@elhada.example'/>";
            return beginLists + "<list>" + text + "</list></resource-lists>";
        };
        QVERIFY(readResourceLists(entries(20'000)));
        QVERIFY(!readResourceLists(entries(20'001)));
        QVERIFY(!readResourceLists(
            beginLists + QByteArray("<list name='a'/>").repeated(2001) + "</resource-lists>"));
        QVERIFY(
            !readResourceLists(beginLists + "<x:x>" + QByteArray(600'000, 'x') + "</x:x></resource-lists>"));
        QVERIFY(!readResourceLists(beginLists + QByteArray("<list>").repeated(40)
            + QByteArray("</list>").repeated(40) + "</resource-lists>"));
    }

    void listServicesWrittenAreReadBack()
    {
        const RlsServices written{.uri = u"sip:liza-contacts@zahnfee.example"_s, .members = {tom, bob}};
        const QByteArray text = writeRlsServices(written);
        QCOMPARE(text,
            QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<rls-services xmlns=\"urn:ietf:params:xml:ns:rls-services\" "
                       "xmlns:rl=\"urn:ietf:params:xml:ns:resource-lists\">"
                       "<service uri=\"sip:liza-contacts@zahnfee.example\"><list>"
                       "<rl:entry uri=\"sip:tom@elhada.example\"/>"
                       "<rl:entry uri=\"sip:bob=co@toothfairy.example\"/></list>"
                       "<packages><package>presence</package></packages></service></rls-services>\n"));
        const Result<RlsServices> read = readRlsServices(text, written.uri);
        QVERIFY(read);
        QVERIFY(*read == written);
        const Result<RlsServices> foreign = readRlsServices(text, u"sip:else@zahnfee.example"_s);
        QVERIFY(foreign);
        QVERIFY(foreign->members.isEmpty());
        QCOMPARE(foreign->others.size(), 1);
        const QByteArray both = writeRlsServices(*foreign);
        QVERIFY(both.contains("sip:liza-contacts@zahnfee.example"));
        QVERIFY(*readRlsServices(both, foreign->uri) == *foreign);
    }
};

QTEST_GUILESS_MAIN(TestPermissionDocuments)
#include "tst_sip_documents_permissions.moc"
