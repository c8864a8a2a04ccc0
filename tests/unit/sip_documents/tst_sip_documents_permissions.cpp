// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/ResourceLists.h"
#include "protocol/sip/documents/RlsServices.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_sip_documents_permissions {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;

namespace {

ImAddress address(QStringView text) { return ImAddress::parse(text).value(); }

const ImAddress tom = address(u"tom@elhada.example");
const ImAddress ann = address(u"ann@elhada.example");
const ImAddress eve = address(u"eve@toothfairy.example");
const ImAddress bob = address(u"bob=co@toothfairy.example");

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

} // namespace tst_sip_documents_permissions

VERBUND_TEST(tst_sip_documents_permissions::TestPermissionDocuments)
#include "tst_sip_documents_permissions.moc"
