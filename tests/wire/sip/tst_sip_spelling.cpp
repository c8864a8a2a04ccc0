// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/ContactBook.h"
#include "protocol/sip/Messenger.h"
#include "protocol/sip/RequestWatch.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/HttpServer.h"
#include "tests/wire/sip/SipConversation.h"

#include <QTest>

namespace tst_sip_spelling {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;

namespace {

ImAddress address(const QString &text) { return ImAddress::parse(text).value(); }

const ImAddress liza = address(u"liza.m@toothfairy.example"_s);
const ImAddress sued = address(u"sued@toothfairy.example"_s);
const QByteArray listUri = "sip:liza.verbund-contacts@zahnfee.example";

QByteArray list(const QByteArray &uri)
{
    return "<resource-lists xmlns=\"urn:ietf:params:xml:ns:resource-lists\"><list name=\"verbund-contacts\">"
           "<entry uri=\""
        + uri + "\"/></list></resource-lists>";
}

QByteArray services(const QByteArray &uri)
{
    return "<rls-services xmlns=\"urn:ietf:params:xml:ns:rls-services\" "
           "xmlns:rl=\"urn:ietf:params:xml:ns:resource-lists\"><service uri=\""
        + listUri + "\"><list><rl:entry uri=\"" + uri + "\"/></list></service></rls-services>";
}

/// The documents of one user, by their kind.
struct Documents : HttpServer {
    Documents()
    {
        answer = [this](const HttpRequest &request) {
            QByteArray &document = kept[request.path.split('/').at(2)];
            if (request.method == "PUT")
                document = request.body;
            else if (document.isEmpty())
                return response("404 Not Found");
            return response("200 OK", {"ETag: \"v\""}, request.method == "GET" ? document : QByteArray());
        };
    }
    [[nodiscard]] bool says(const QByteArray &kind, const QByteArray &text)
    {
        return waitFor([&] { return kept.value(kind).contains(text); });
    }
    // So often the lists were written.
    [[nodiscard]] int writes() const
    {
        return int(std::ranges::count_if(requests, [](const HttpRequest &request) {
            return request.method == "PUT" && !request.path.contains("pres-rules");
        }));
    }

    QHash<QByteArray, QByteArray> kept;
};

/// What a session consists of, without its way to the server.
struct Office {
    explicit Office(const QHash<QByteArray, QByteArray> &kept = {})
    {
        documents.kept = kept;
        QObject::connect(&spelling, &SpellingBook::changed, &permissions, &Permissions::respell);
        QObject::connect(&spelling, &SpellingBook::changed, &contacts, &ContactBook::respell);
        QObject::connect(&spelling, &SpellingBook::changed, &watch, &PresenceWatch::respell);
    }
    [[nodiscard]] bool load()
    {
        const auto rules = permissions.load();
        const auto lists = contacts.load();
        requests.release();
        return waitFor([&] { return rules.isFinished() && lists.isFinished(); });
    }
    [[nodiscard]] bool client(const QByteArray &text) { return wire.client(text); }
    // Sends him a message and says whether this is the URI.
    [[nodiscard]] bool writesTo(const ImAddress &person, const QByteArray &uri)
    {
        Message message;
        message.peer = person;
        message.body = u"Hallo"_s;
        message.originId = u"m1"_s;
        peers[person].format = Peer::Format::PlainText;
        std::ignore = messenger.send(message);
        return client("MESSAGE " + uri + " SIP/2.0\nTo: <" + uri + ">");
    }
    void receive(const QByteArray &from)
    {
        wire.server("MESSAGE\nCall-ID: c1\nCSeq: 7 MESSAGE\nFrom: <" + from
            + ">;tag=l\nTo: <sip:liza@zahnfee.example>\nContent-Type: text/plain\n\nHallo");
    }

    SipConversation wire;
    RecordingSink sink;
    Documents documents;
    Peers peers;
    SpellingBook spelling;
    XcapClient xcap{{.root = QUrl(u"http://127.0.0.1:%1/xcap-root"_s.arg(documents.port())),
        .user = "sip:liza@zahnfee.example",
        .name = "liza",
        .password = "geheim",
        .caFile = {}}};
    Permissions permissions{{xcap, spelling, sink, address(u"liza@zahnfee.example"_s)}};
    PresenceWatch watch{wire.agent(), spelling, address(u"liza@zahnfee.example"_s), {}};
    ContactBook contacts{
        {xcap, sink, permissions, watch, spelling, address(u"liza@zahnfee.example"_s), listUri}};
    RequestWatch requests{{wire.agent(), permissions, spelling, sink, {}}};
    Messenger messenger{{wire.agent(), sink, peers, spelling, permissions}};
};

} // namespace

/// User parts of SIP URIs mind the case (RFC 3261 §19.1.4): what goes out is written as the other side does.
class tst_sip_spelling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsNotKnownIsWrittenInLowerCase()
    {
        Office office;
        QVERIFY(office.writesTo(liza, "sip:liza.m@toothfairy.example"));
    }

    void theListSaysHowPeopleAreWritten()
    {
        Office office({{"resource-lists", list("sip:Liza.M@toothfairy.example;transport=tls")}});
        QVERIFY(office.load());
        QCOMPARE(office.sink.contacts.count(), 1);
        QCOMPARE(office.sink.contacts.at(0).address, liza);
        QCOMPARE(office.sink.contacts.at(0).exactUser, u"Liza.M"_s);
        // Whom another client put on the list is watched, as written there.
        QVERIFY(office.documents.says("rls-services", "\"sip:Liza.M@toothfairy.example\""));
        QVERIFY(office.writesTo(liza, "sip:Liza.M@toothfairy.example"));
        // An edit for somebody else leaves it.
        std::ignore = office.contacts.save({.address = sued, .name = u"Süd"_s});
        QVERIFY(office.documents.says("resource-lists", "Süd"));
        QVERIFY(office.documents.says("resource-lists", "\"sip:Liza.M@toothfairy.example\""));
        QVERIFY(office.documents.says("resource-lists", "\"sip:sued@toothfairy.example\""));
    }

    void whatTheUserWritesGoesIntoEveryDocument()
    {
        Office office;
        QVERIFY(office.load());
        std::ignore = office.permissions.relate({.address = liza, .level = Relation::Level::External});
        std::ignore = office.contacts.subscribe(liza);
        QVERIFY(office.documents.says("pres-rules", "\"sip:liza.m@toothfairy.example\""));
        QVERIFY(office.documents.says("rls-services", "\"sip:liza.m@toothfairy.example\""));
        std::ignore = office.contacts.save({.address = liza, .name = u"Liza"_s, .exactUser = u"Liza.M"_s});
        for (const char *kind : {"resource-lists", "pres-rules", "rls-services"}) {
            QVERIFY2(office.documents.says(kind, "\"sip:Liza.M@toothfairy.example\""), kind);
            QVERIFY2(!office.documents.kept.value(kind).contains("liza.m@"), kind);
        }
        QTRY_VERIFY(!office.sink.changed.isEmpty());
        QTRY_COMPARE(office.sink.changed.last().exactUser, u"Liza.M"_s);
        // It was a mistake.
        std::ignore = office.contacts.save({.address = liza, .name = u"Liza"_s});
        for (const char *kind : {"resource-lists", "pres-rules", "rls-services"})
            QVERIFY2(office.documents.says(kind, "\"sip:liza.m@toothfairy.example\""), kind);
        QTRY_COMPARE(office.sink.changed.last().exactUser, QString());
    }

    void whoSavesWithoutKnowingChangesNothing()
    {
        Office office({{"pres-rules",
            "<ruleset xmlns=\"urn:ietf:params:xml:ns:common-policy\" "
            "xmlns:pr=\"urn:ietf:params:xml:ns:pres-rules\">"
            "<rule id=\"verbund-allow\"><conditions><identity><one "
            "id=\"sip:Liza.M@toothfairy.example\"/></identity>"
            "</conditions><actions><pr:sub-handling>allow</pr:sub-handling></actions><transformations>"
            "<pr:provide-note>true</pr:provide-note></transformations></rule></ruleset>"}});
        QVERIFY(office.load());
        std::ignore = office.contacts.save({.address = liza, .name = u"Liza"_s});
        QVERIFY(office.documents.says("resource-lists", "\"sip:Liza.M@toothfairy.example\""));
        Relation blocked;
        blocked.address = sued;
        blocked.level = Relation::Level::Blocked;
        std::ignore = office.permissions.relate(blocked);
        QVERIFY(office.documents.says("pres-rules", "\"sip:sued@toothfairy.example\""));
        QVERIFY(office.documents.says("pres-rules", "\"sip:Liza.M@toothfairy.example\""));
    }

    void howSomebodyWritesHimselfCountsMost()
    {
        Office office({{"resource-lists", list("sip:LIZA.m@toothfairy.example")}});
        QVERIFY(office.load());
        QVERIFY(office.client("SUBSCRIBE " + listUri));
        std::ignore = office.permissions.relate({.address = liza, .level = Relation::Level::External});
        QVERIFY(office.documents.says("pres-rules", "\"sip:LIZA.m@toothfairy.example\""));
        office.receive("sip:Liza.M@toothfairy.example:5061;transport=tls");
        QVERIFY(office.client("200 OK"));
        QVERIFY(office.writesTo(liza, "sip:Liza.M@toothfairy.example"));
        for (const char *kind : {"resource-lists", "pres-rules", "rls-services"})
            QVERIFY2(office.documents.says(kind, "\"sip:Liza.M@toothfairy.example\""), kind);
        QCOMPARE(office.sink.changed.last().exactUser, u"Liza.M"_s);
        office.receive("sip:liza.m@toothfairy.example");
        QVERIFY(office.client("200 OK"));
        for (const char *kind : {"resource-lists", "pres-rules", "rls-services"})
            QVERIFY2(office.documents.says(kind, "\"sip:liza.m@toothfairy.example\""), kind);
        QCOMPARE(office.sink.changed.last().exactUser, QString());
    }

    void whoAsksIsLetInAsHeAsked()
    {
        Office office;
        QVERIFY(office.load());
        const auto inAdvance =
            office.permissions.relate({.address = liza, .level = Relation::Level::External});
        QTRY_VERIFY(inAdvance.isFinished());
        QVERIFY(office.documents.says("pres-rules", "\"sip:liza.m@toothfairy.example\""));
        office.requests.start();
        QVERIFY(office.client("SUBSCRIBE sip:liza@zahnfee.example"));
        office.wire.server("200 OK\nExpires: 600\nContact: <sip:presence.zahnfee.example>");
        office.wire.server(
            "NOTIFY\nEvent: presence.winfo\nSubscription-State: active;expires=600\nContact: "
            "<sip:presence.zahnfee.example>\nContent-Type: application/watcherinfo+xml\n\n"
            "<watcherinfo xmlns=\"urn:ietf:params:xml:ns:watcherinfo\" version=\"0\" "
            "state=\"full\"><watcher-list "
            "resource=\"sip:liza@zahnfee.example\" package=\"presence\"><watcher id=\"1\" "
            "event=\"subscribe\" "
            "status=\"pending\">sip:Liza.M@toothfairy.example</watcher></watcher-list></watcherinfo>");
        QVERIFY(office.client("200 OK"));
        QVERIFY(office.documents.says("pres-rules", "\"sip:Liza.M@toothfairy.example\""));
        QVERIFY(office.sink.requests.isEmpty());
    }

    void whatWasHeardBeforeTheDocumentsCounts()
    {
        Office office({{"resource-lists", list("sip:liza.m@toothfairy.example")},
            {"rls-services", services("sip:liza.m@toothfairy.example")}});
        office.receive("sip:Liza.M@toothfairy.example");
        QVERIFY(office.client("200 OK"));
        QVERIFY(office.load());
        QCOMPARE(office.sink.contacts.at(0).exactUser, u"Liza.M"_s);
        QVERIFY(office.documents.says("resource-lists", "\"sip:Liza.M@toothfairy.example\""));
        QVERIFY(office.documents.says("rls-services", "\"sip:Liza.M@toothfairy.example\""));
    }

    void whoIsWatchedSinglyIsAskedForAnew()
    {
        Office office;
        office.watch.watch({liza}, {});
        QVERIFY(office.client("SUBSCRIBE sip:liza.m@toothfairy.example"));
        office.wire.server("404 Not Found");
        office.spelling.hear(liza, u"Liza.M"_s);
        QVERIFY(office.client("SUBSCRIBE sip:Liza.M@toothfairy.example"));
    }

    void aStrangerCausesNothing()
    {
        Office office({{"resource-lists", list("sip:sued@toothfairy.example")},
            {"rls-services", services("sip:sued@toothfairy.example")}});
        office.sink.strangers = {liza};
        QVERIFY(office.load());
        QVERIFY(office.client("SUBSCRIBE " + listUri));
        office.receive("sip:Liza.M@toothfairy.example");
        QVERIFY(office.client("202 Accepted"));
        QVERIFY(office.wire.silent());
        std::ignore = office.contacts.save({.address = sued, .name = u"Süd"_s});
        QVERIFY(office.documents.says("resource-lists", "Süd"));
        QCOMPARE(office.documents.writes(), 1);
        QVERIFY(!office.documents.kept.value("resource-lists").toLower().contains("liza.m"));
    }

    // Two devices of one user that have heard two spellings would answer each other without end.
    void whatAnotherDeviceWritesIsNotCorrected()
    {
        Office office({{"resource-lists", list("sip:liza.m@toothfairy.example")},
            {"rls-services", services("sip:liza.m@toothfairy.example")}});
        QVERIFY(office.load());
        office.receive("sip:Liza.M@toothfairy.example");
        QVERIFY(office.documents.says("resource-lists", "\"sip:Liza.M@toothfairy.example\""));
        QVERIFY(office.documents.says("rls-services", "\"sip:Liza.M@toothfairy.example\""));
        office.documents.kept["resource-lists"] = list("sip:LIZA.M@toothfairy.example");
        office.documents.kept["rls-services"] = services("sip:LIZA.M@toothfairy.example");
        const qsizetype before = office.documents.requests.size();
        QVERIFY(waitFor([&] {
            office.contacts.refresh(); // not while it writes
            return office.documents.requests.size() >= before + 2;
        }));
        const auto later = office.permissions.load();
        QVERIFY(waitFor([&] { return later.isFinished(); }));
        QVERIFY(office.documents.says("resource-lists", "LIZA.M"));
        QVERIFY(office.documents.says("rls-services", "LIZA.M"));
    }

    void aFloodOfStrangersPushesNobodyOut()
    {
        SpellingBook book;
        book.note(liza, u"Liza.M"_s);
        for (int i = 0; i < Spelling::mostPeople + 10; ++i)
            book.hear(address(u"s%1@evil.example"_s.arg(i)), u"S%1"_s.arg(i));
        QCOMPARE(book.exactUser(liza), u"Liza.M"_s);
        QCOMPARE(book.uriOf(address(u"s%1@evil.example"_s.arg(Spelling::mostPeople + 9))),
            "sip:S" + QByteArray::number(Spelling::mostPeople + 9) + "@evil.example");
        QVERIFY(book.exactUser(address(u"s1@evil.example"_s)).isEmpty());
    }

    void onlyAnotherSpellingOfTheSameIsOne_data()
    {
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QByteArray>("uri");
        const QByteArray plain = "sip:liza.m@toothfairy.example";
        QTest::newRow("case") << u"LiZa.M"_s << QByteArray("sip:LiZa.M@toothfairy.example");
        QTest::newRow("the same") << u"liza.m"_s << plain;
        QTest::newRow("somebody else") << u"mallory"_s << plain;
        QTest::newRow("another host") << u"liza.m@evil.example;x="_s << plain;
        QTest::newRow("a header") << u"Liza.M?Subject=x"_s << plain;
        QTest::newRow("a line") << u"Liza.M\r\nRoute: x"_s << plain;
        QTest::newRow("very long") << u"L"_s.repeated(100'000) << plain;
    }
    void onlyAnotherSpellingOfTheSameIsOne()
    {
        QFETCH(const QString, exact);
        QFETCH(const QByteArray, uri);
        SpellingBook book;
        book.note(liza, exact);
        QCOMPARE(book.uriOf(liza), uri);
        book.hear(liza, exact);
        QCOMPARE(book.uriOf(liza), uri);
    }
};

} // namespace tst_sip_spelling

VERBUND_TEST(tst_sip_spelling::tst_sip_spelling)
#include "tst_sip_spelling.moc"
