// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/MessageScan.h"
#include "protocol/sip/documents/Icon.h"
#include "protocol/sip/documents/ListNotice.h"
#include "protocol/sip/documents/MimeType.h"
#include "protocol/sip/documents/Multipart.h"
#include "protocol/sip/documents/Pidf.h"
#include "protocol/sip/documents/WatcherInfo.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <ctime>

namespace tst_sip_documents_watching {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;

using Availability = Presence::Availability;
using State = RlmiInstance::State;

namespace {

ImAddress address(QStringView text) { return ImAddress::parse(text).value(); }

QByteArray pidf(const QByteArray &user, const QByteArray &basic)
{
    return "<?xml version='1.0'?><presence xmlns='urn:ietf:params:xml:ns:pidf' entity='sip:" + user
        + "@zahnfee.example'><tuple id='a'><status><basic>" + basic + "</basic></status></tuple></presence>";
}

QByteArray part(const QByteArray &id, const QByteArray &type, const QByteArray &body)
{
    return "--xx\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + id + ">\r\nContent-Type: " + type
        + "\r\n\r\n" + body + "\r\n\r\n";
}

const QByteArray related = "multipart/related; type=\"application/rlmi+xml\"; start=\"<top>\"; boundary=xx";

QByteArray rlmi(const QByteArray &inside, const QByteArray &attributes = "version='1' fullState='true'")
{
    return "<list xmlns='urn:ietf:params:xml:ns:rlmi' uri='sip:list@zahnfee.example' " + attributes + ">"
        + inside + "</list>";
}

QByteArray resource(const QByteArray &user, const QByteArray &inside)
{
    return "<resource uri='sip:" + user + "@zahnfee.example'>" + inside + "</resource>";
}

} // namespace

class TestWatchingDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void watchersAreRead()
    {
        const Result<WatcherInfo> info = readWatcherInfo(
            "<?xml version='1.0'?><watcherinfo xmlns='urn:ietf:params:xml:ns:watcherinfo' version='7' "
            "state='partial'><watcher-list resource='sip:liza@zahnfee.example' package='presence'>"
            "<watcher id='w1' event='subscribe' status='pending' display-name='Tom  &#x202E;T' "
            "duration-subscribed='42'>sip:tom@elhada.example</watcher>"
            "<watcher id='w2' event='approved' status='active'>\n sip:ann@elhada.example;x=y\n</watcher>"
            "<watcher id='w3' event='timeout' status='terminated'>sip:eve@elhada.example</watcher>"
            "<watcher id='w4' event='giveup' status='waiting'>sip:bob@elhada.example</watcher>"
            "</watcher-list></watcherinfo>");
        QVERIFY(info);
        QCOMPARE(info->version, 7U);
        QVERIFY(!info->fullState);
        QCOMPARE(info->watchers.size(), 4);
        const Watcher first{.address = address(u"tom@elhada.example"),
            .id = u"w1"_s,
            .status = Watcher::Status::Pending,
            .event = u"subscribe"_s,
            .name = u"Tom T"_s,
            .subscribed = std::chrono::seconds(42)};
        QVERIFY(info->watchers[0] == first);
        QCOMPARE(info->watchers[1].address, address(u"ann@elhada.example"));
        QVERIFY(info->watchers[1].status == Watcher::Status::Active);
        QVERIFY(info->watchers[2].status == Watcher::Status::Terminated);
        QVERIFY(info->watchers[3].status == Watcher::Status::Waiting);
    }

    void watchersOfNoUseAreLeftOut()
    {
        const Result<WatcherInfo> info = readWatcherInfo(
            "<watcherinfo xmlns='urn:ietf:params:xml:ns:watcherinfo' version='0' state='full'>"
            "<watcher-list resource='sip:liza@zahnfee.example' package='dialog'>"
            "<watcher id='w1' event='subscribe' "
            "status='pending'>sip:tom@elhada.example</watcher></watcher-list>"
            "<watcher-list resource='sip:liza@zahnfee.example' package='presence'>"
            "<watcher id='w2' event='subscribe' status='pending'>tel:+1234</watcher>"
            "<watcher id='w3' event='subscribe' status='odd'>sip:tom@elhada.example</watcher>"
            "<watcher>sip:tom@elhada.example</watcher><watcher status='pending'/>"
            "<w:watcher xmlns:w='urn:other' status='pending'>sip:tom@elhada.example</w:watcher>"
            "</watcher-list></watcherinfo>");
        QVERIFY(info);
        QVERIFY(info->fullState);
        QVERIFY(info->watchers.isEmpty());
    }

    void watcherInfoWithoutVersionOrStateIsRefused_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("no version") << QByteArray("state='full'");
        QTest::newRow("no state") << QByteArray("version='1'");
        QTest::newRow("odd state") << QByteArray("version='1' state='half'");
        QTest::newRow("negative version") << QByteArray("version='-1' state='full'");
        QTest::newRow("huge version") << QByteArray("version='4294967296' state='full'");
    }

    void watcherInfoWithoutVersionOrStateIsRefused()
    {
        QFETCH(const QByteArray, attributes);
        QVERIFY(!readWatcherInfo(
            "<watcherinfo xmlns='urn:ietf:params:xml:ns:watcherinfo' " + attributes + "></watcherinfo>"));
    }

    void moreWatchersThanTheBoundAreRefused()
    {
        const auto document = [](int count) {
            return "<watcherinfo xmlns='urn:ietf:params:xml:ns:watcherinfo' version='0' state='full'>"
                   "<watcher-list resource='sip:l@zahnfee.example' package='presence'>"
                + QByteArray("<watcher status='pending'>sip:tom@elhada.example</watcher>").repeated(count)
                + "</watcher-list></watcherinfo>";
        };
        QVERIFY(readWatcherInfo(document(20'000)));
        QVERIFY(!readWatcherInfo(document(20'001)));
    }

    void metaInformationIsRead()
    {
        const Result<Rlmi> read = readRlmi(rlmi("<name xml:lang='en'>Friends</name>"
            + resource("tom",
                "<name>Tom</name><instance id='1' state='active' cid='cid:&lt;abc@x&gt;'/>"
                "<instance id='2' state='terminated' reason='rejected'/><instance id='3' state='odd'/>")
            + resource("ann", "") + "<resource uri='tel:+1'/><x xmlns='urn:other'/>"));
        QVERIFY(read);
        QCOMPARE(read->version, 1U);
        QVERIFY(read->fullState);
        QCOMPARE(read->resources.size(), 3);
        QCOMPARE(read->resources[0].name, u"Tom"_s);
        QCOMPARE(read->resources[0].instances.size(), 2);
        QCOMPARE(read->resources[0].instances[0].contentId, QByteArray("abc@x"));
        QCOMPARE(read->resources[0].instances[1].reason, u"rejected"_s);
        QCOMPARE(read->resources[1].address, address(u"ann@zahnfee.example"));
        QVERIFY(read->resources[2].address.isEmpty());
        QVERIFY(!readRlmi(rlmi("", "fullState='true'")));
    }

    void bodiesAreSplit_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArrayList>("bodies");
        const auto row = [](const char *name, const QByteArray &type, const QByteArray &body,
                             const QByteArrayList &bodies) { QTest::newRow(name) << type << body << bodies; };
        const QByteArray mixed = "multipart/mixed;boundary=b";
        row("two parts", mixed, "--b\r\n\r\none\r\n--b\r\nContent-Type: text/html\r\n\r\ntwo\r\n--b--\r\n",
            {"one", "two"});
        row("preamble and epilogue", mixed,
            "preamble --b\r\n--b\r\n\r\none\r\n--b--\r\nepilogue\r\n--b\r\n\r\nx", {"one"});
        row("space behind the boundary", mixed, "--b \t\r\n\r\none\r\n--b-- \r\n", {"one"});
        row("bare line feeds", mixed, "--b\n\none\n--b--\n", {"one"});
        row("no closing delimiter", mixed, "--b\r\n\r\none\r\n", {"one\r\n"});
        row("the boundary in the text", mixed, "--b\r\n\r\na --b\r\n--bc\r\n --b\r\n--b--",
            {"a --b\r\n--bc\r\n --b"});
        row("an empty part", mixed, "--b\r\n\r\n\r\n--b\r\n\r\nx\r\n--b--", {"", "x"});
        row("a part with nothing at all", mixed, "--b\r\n--b\r\n\r\nx\r\n--b--", {"", "x"});
        row("an empty line in the body", mixed, "--b\r\n\r\na\r\n\r\nb\r\n--b--", {"a\r\n\r\nb"});
        row("base64", mixed, "--b\r\nContent-Transfer-Encoding: BASE64\r\n\r\nb25\r\nl\r\n--b--", {"one"});
        row("an unknown encoding", mixed,
            "--b\r\nContent-Transfer-Encoding: x\r\n\r\na\r\n--b\r\n\r\nb\r\n--b--", {"b"});
        row("a quoted boundary with odd characters", "Multipart/Mixed ; charset=x; BOUNDARY=\"a b:c\\d\"",
            "--a b:cd\r\n\r\none\r\n--a b:cd--", {"one"});
    }

    void bodiesAreSplit()
    {
        QFETCH(const QByteArray, contentType);
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArrayList, bodies);
        const Result<QList<BodyPart>> parts = splitMultipart(contentType, body);
        QVERIFY(parts);
        QByteArrayList read;
        for (const BodyPart &each : *parts)
            read.append(each.body);
        QCOMPARE(read, bodies);
    }

    void contentTypesAreTakenApart()
    {
        const MimeType type = readMimeType("Text/Plain; Charset=\"utf-8\" ; x=a;;y; x=b; z = \"q\\\"r;s\"");
        QCOMPARE(type.name, QByteArray("text/plain"));
        QCOMPARE(type.parameters.value("charset"), QByteArray("utf-8"));
        QCOMPARE(type.parameters.value("x"), QByteArray("a"));
        QCOMPARE(type.parameters.value("z"), QByteArray("q\"r;s"));
        QCOMPARE(readMimeType("nonsense").name, QByteArray());
        QCOMPARE(readMimeType("").name, QByteArray());
        QCOMPARE(readMimeType("a/b/c").name, QByteArray());
        QCOMPARE(readMimeType("text/plain;x=\"open").parameters.value("x"), QByteArray("open"));
    }

    void aListNotificationIsPutTogether()
    {
        const QByteArray body =
            part("top", "application/rlmi+xml;charset=\"UTF-8\"",
                rlmi(resource("tom", "<name>Tom</name><instance id='1' state='active' cid='1@x'/>")
                    + resource("ann", "<instance id='1' state='pending'/>")
                    + resource("eve", "<instance id='1' state='terminated' reason='rejected'/>")
                    + resource("bob", "")
                    + resource("two",
                        "<instance id='1' state='active' cid='2@x'/>"
                        "<instance id='2' state='active' cid='3@x'/>")
                    + resource("bad", "<instance id='1' state='active' cid='4@x'/>")
                    + resource("gone", "<instance id='1' state='active' cid='5@x'/>")))
            + part("1@x", "application/pidf+xml", pidf("other", "open"))
            + part("2@x", "application/pidf+xml", pidf("two", "closed"))
            + part("3@x", "application/pidf+xml", pidf("two", "open"))
            + part("4@x", "application/pidf+xml", "<broken") + "--xx--\r\n";
        const Result<ListNotice> notice = readListNotice(related, body);
        QVERIFY(notice);
        QCOMPARE(notice->version, 1U);
        QVERIFY(notice->fullState);
        QCOMPARE(notice->members.size(), 7);
        const ListedPresence &tom = notice->members[0];
        QCOMPARE(tom.address, address(u"tom@zahnfee.example"));
        QCOMPARE(tom.name, u"Tom"_s);
        QVERIFY(tom.state == State::Active);
        // The list says whose it is, not the document.
        QCOMPARE(tom.presence->address, address(u"tom@zahnfee.example"));
        QCOMPARE(tom.presence->availability, Availability::Available);
        QVERIFY(notice->members[1].state == State::Pending);
        QVERIFY(!notice->members[1].presence);
        QVERIFY(notice->members[2].state == State::Terminated);
        QCOMPARE(notice->members[2].reason, u"rejected"_s);
        QVERIFY(!notice->members[3].state);
        QCOMPARE(notice->members[4].presence->availability, Availability::Available);
        QVERIFY(notice->members[5].state == State::Active && !notice->members[5].presence);
        QVERIFY(notice->members[6].state == State::Active && !notice->members[6].presence);
    }

    void listsWithinListsAreFlattened()
    {
        QByteArray inner = part("in", "application/rlmi+xml",
                               rlmi(resource("tom", "<instance id='1' state='active' cid='1@x'/>")))
            + part("1@x", "application/pidf+xml", pidf("tom", "open")) + "--xx--";
        inner.replace("--xx", "--yy");
        const QByteArray body = part("top", "application/rlmi+xml",
                                    rlmi("<resource uri='sip:list@zahnfee.example'><instance id='1' "
                                         "state='active' cid='sub'/></resource>"))
            + part("sub", "multipart/related;boundary=yy", inner) + "--xx--";
        const Result<ListNotice> notice = readListNotice(related, body);
        QVERIFY(notice);
        QCOMPARE(notice->members.size(), 2);
        QCOMPARE(notice->members[1].address, address(u"tom@zahnfee.example"));
        QCOMPARE(notice->members[1].presence->availability, Availability::Available);
    }

    void listsWithinListsEnd()
    {
        QByteArray inner = part("top", "application/rlmi+xml", rlmi(resource("tom", ""))) + "--xx--";
        for (int i = 0; i < 50; ++i) {
            const QByteArray boundary = "b" + QByteArray::number(i);
            inner.replace("--xx", "--" + boundary);
            inner = part("top", "application/rlmi+xml",
                        rlmi("<resource uri='sip:list@zahnfee.example'><instance id='1' state='active' "
                             "cid='sub'/></resource>"))
                + part("sub", "multipart/related;boundary=" + boundary, inner) + "--xx--";
        }
        const Result<ListNotice> notice = readListNotice(related, inner);
        QVERIFY(notice);
        QCOMPARE(notice->members.size(), 5);
    }

    void aThousandMembersAreRead()
    {
        QByteArray resources;
        QByteArray parts;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray user = "user" + QByteArray::number(i);
            resources += resource(user, "<instance id='1' state='active' cid='" + user + "@x'/>");
            parts += part(user + "@x", "application/pidf+xml", pidf(user, "open"));
        }
        const Result<ListNotice> notice =
            readListNotice(related, part("top", "application/rlmi+xml", rlmi(resources)) + parts + "--xx--");
        QVERIFY(notice);
        QCOMPARE(notice->members.size(), 1000);
        for (const ListedPresence &member : notice->members)
            QVERIFY(member.presence && member.presence->availability == Availability::Available);
    }

    // The largest notification that such contacts cause.
    void aThousandPicturesAreRead()
    {
        QByteArray resources;
        QByteArray parts;
        const Presence presence{.address = {}, .availability = Availability::Available};
        const auto pictureOf = [](int i) {
            const QByteArray bytes = "\xff\xd8\xff\xe0"_ba + QByteArray::number(i);
            return Picture{
                .bytes = bytes + QByteArray(mostIconBytes - bytes.size(), 'j'), .mimeType = u"image/jpeg"_s};
        };
        for (int i = 0; i < 1000; ++i) {
            const QByteArray user = "user" + QByteArray::number(i);
            resources += resource(user, "<instance id='1' state='active' cid='" + user + "@x'/>");
            parts += part(user + "@x", "application/pidf+xml",
                writePidf(address(u"liza@zahnfee.example"), u"t"_s, {}, presence, pictureOf(i)));
        }
        const QByteArray body = part("top", "application/rlmi+xml", rlmi(resources)) + parts + "--xx--";
        QVERIFY(body.size() < maxBodyBytes);
        const auto started = std::clock();
        const Result<ListNotice> notice = readListNotice(related, body);
        qInfo("1000 pictures, %lld kB: %.0f ms CPU", body.size() / 1024,
            1000.0 * double(std::clock() - started) / CLOCKS_PER_SEC);
        QVERIFY(notice);
        QCOMPARE(notice->members.size(), 1000);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(notice->members[i].picture, pictureOf(i));
    }

    void anEmptyFirstNotificationIsAList()
    {
        // Kamailio's first one, before its own subscriptions were answered.
        const Result<ListNotice> notice = readListNotice(related,
            part("top", "application/rlmi+xml", rlmi(resource("tom", ""), "version='0' fullState='false'"))
                + "--xx--");
        QVERIFY(notice);
        QVERIFY(!notice->fullState);
        QCOMPARE(notice->members.size(), 1);
        QVERIFY(
            !readListNotice(related, part("1@x", "application/pidf+xml", pidf("tom", "open")) + "--xx--"));
    }
};

} // namespace tst_sip_documents_watching

VERBUND_TEST(tst_sip_documents_watching::TestWatchingDocuments)
#include "tst_sip_documents_watching.moc"
