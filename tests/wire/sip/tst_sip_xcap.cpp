// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/MessageScan.h"
#include "protocol/sip/XcapDocument.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/HttpServer.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sip_xcap {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;
using Kind = Error::Kind;

namespace {

const QByteArray path = "/xcap-root/resource-lists/users/sip:liza@zahnfee.example/index";

XcapClient::Parts partsFor(const QString &root)
{
    return {.root = QUrl(root),
        .user = "sip:liza@zahnfee.example",
        .name = "liza",
        .password = "geheim",
        .caFile = {}};
}

/// A document server with one document, and a client of it.
struct Server : HttpServer {
    Server()
        : client(partsFor(u"http://127.0.0.1:%1/xcap-root"_s.arg(port())))
    {
        answer = [this](const HttpRequest &request) { return serve(request); };
    }

    [[nodiscard]] QByteArray serve(const HttpRequest &request)
    {
        if (request.method == "GET" && document && request.fields.value("if-none-match") == etag())
            return response("304 Not Modified");
        if (request.method == "GET")
            return document ? response("200 OK", {"ETag: " + etag()}, *document) : response("404 Not Found");
        const bool matches = document ? request.fields.value("if-match") == etag()
                                      : request.fields.value("if-none-match") == "*";
        if (!matches)
            return response("412 Precondition Failed");
        write(request.body);
        return response("200 OK", {"ETag: " + etag()});
    }

    void write(const QByteArray &text)
    {
        document = text;
        ++version;
    }
    [[nodiscard]] QByteArray etag() const { return "\"v" + QByteArray::number(version) + '"'; }
    [[nodiscard]] int count(const QByteArray &method) const
    {
        return int(std::ranges::count(requests, method, &HttpRequest::method));
    }

    std::optional<QByteArray> document;
    int version = 1;
    XcapClient client;
};

template <typename T> Result<T> wait(const Later<T> &later)
{
    if (!waitFor([&] { return later.isFinished(); }))
        return fail({.kind = Kind::Internal, .subject = {}, .cause = u"never"_s});
    return later.result();
}

XcapDocument::Edit appending(const QByteArray &text)
{
    return [text](const QByteArray &document) -> Result<QByteArray> { return document + text; };
}

} // namespace

/// Documents on an XCAP server (RFC 4825).
class tst_sip_xcap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentIsReadWithItsTag()
    {
        Server server;
        server.document = "<lists/>";
        const auto answer = wait(server.client.get("resource-lists"));
        QVERIFY(answer);
        QCOMPARE(answer->document, "<lists/>");
        QCOMPARE(answer->etag, "\"v1\"");
        QVERIFY(answer->exists);
        QCOMPARE(server.requests.first().path, path);
    }

    void whatIsNotThereIsNoError()
    {
        Server server;
        const auto answer = wait(server.client.get("resource-lists"));
        QVERIFY(answer && !answer->exists && answer->document.isEmpty());
    }

    void writingNamesWhatItReplaces()
    {
        Server server;
        QVERIFY(wait(server.client.put("resource-lists", "application/resource-lists+xml", "<a/>", {})));
        QCOMPARE(server.requests.last().fields.value("if-none-match"), "*");
        QCOMPARE(server.requests.last().fields.value("content-type"), "application/resource-lists+xml");
        const auto etag = wait(server.client.put("resource-lists", "text/xml", "<b/>", server.etag()));
        QCOMPARE(etag.value_or("none"), "\"v3\"");
        const auto late = wait(server.client.put("resource-lists", "text/xml", "<c/>", "\"v2\""));
        QCOMPARE(late.error().kind, Kind::NotAcceptable);
        QCOMPARE(server.document, "<b/>");
    }

    void aChallengeIsAnswered_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        const QByteArray digest =
            "Digest realm=\"the digest server, \\\"Zahn\\\"\", nonce=\"n1\", qop=\"auth\"";
        const QByteArray sha = digest + ", algorithm=SHA-256";
        QTest::newRow("one") << QByteArrayList{sha};
        QTest::newRow("after another scheme") << QByteArrayList{"Basic realm=\"digest x\"", sha};
        QTest::newRow("all in one field")
            << QByteArrayList{"Basic realm=\"a, b\", Negotiate, " + sha + ", " + digest};
        QTest::newRow("unknown first") << QByteArrayList{digest + ", algorithm=SHA-512-256", sha, digest};
    }
    void aChallengeIsAnswered()
    {
        QFETCH(QByteArrayList, fields);
        Server server;
        server.document = "<lists/>";
        server.answer = [&](const HttpRequest &request) {
            if (request.fields.contains("authorization"))
                return server.serve(request);
            QByteArrayList challenges;
            for (const QByteArray &field : fields)
                challenges += "WWW-Authenticate: " + field;
            return HttpServer::response("401 Unauthorized", challenges);
        };
        QVERIFY(wait(server.client.get("resource-lists")));
        QCOMPARE(server.requests.size(), 2);
        const QByteArray credentials = server.requests.last().fields.value("authorization");
        QVERIFY(credentials.startsWith("Digest username=\"liza\""));
        QVERIFY(credentials.contains("algorithm=SHA-256"));
        QVERIFY(credentials.contains("uri=\"" + path + '"'));
        const qsizetype at = credentials.indexOf("cnonce=\"") + 8;
        const Challenge asked{.realm = "the digest server, \"Zahn\"",
            .nonce = "n1",
            .algorithm = Challenge::Algorithm::Sha256,
            .withQop = true};
        QVERIFY(credentials.contains("response=\""
            + digestResponse(asked, "liza", "geheim", "GET", path, "00000001",
                credentials.sliced(at, credentials.indexOf('"', at) - at))
            + '"'));
        // The next one needs no second round.
        QVERIFY(wait(server.client.get("resource-lists")));
        QCOMPARE(server.requests.size(), 3);
        QVERIFY(server.requests.last().fields.value("authorization").contains("nc=00000002"));
    }

    void aWrongPasswordEndsAfterTwoTries()
    {
        Server server;
        int nonce = 0;
        server.answer = [&](const HttpRequest &) {
            return HttpServer::response("401 Unauthorized",
                {"WWW-Authenticate: Digest realm=\"x\", qop=\"auth\", nonce=\"" + QByteArray::number(++nonce)
                    + '"'});
        };
        QCOMPARE(wait(server.client.get("resource-lists")).error().kind, Kind::Forbidden);
        QCOMPARE(server.requests.size(), 3);
    }

    void thePasswordIsNeverSentPlainly()
    {
        Server server;
        server.answer = [&](const HttpRequest &) {
            return HttpServer::response("401 Unauthorized", {"WWW-Authenticate: Basic realm=\"x\""});
        };
        QCOMPARE(wait(server.client.get("resource-lists")).error().kind, Kind::Forbidden);
        QCOMPARE(server.requests.size(), 1);
        QVERIFY(!server.requests.first().fields.contains("authorization"));
    }

    void redirectionsAreNotFollowed()
    {
        Server server;
        server.answer = [&](const HttpRequest &) {
            return HttpServer::response("302 Found",
                {"Location: http://127.0.0.1:" + QByteArray::number(server.port()) + "/elsewhere"}, "<x/>");
        };
        QVERIFY(!wait(server.client.get("resource-lists")));
        QCOMPARE(server.requests.size(), 1);
    }

    void tooMuchIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
        QTest::newRow("for ever") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        QTest::newRow("refusal for ever")
            << QByteArray("HTTP/1.1 500 Server Error\r\nConnection: close\r\n\r\n");
    }
    void tooMuchIsCutOff()
    {
        QFETCH(QByteArray, header);
        Server server;
        server.endless = true;
        server.answer = [&](const HttpRequest &) { return header; };
        const auto answer = wait(server.client.get("resource-lists"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::TooLarge);
        QVERIFY(server.bytesSent < 4 * maxBodyBytes);
    }

    void rootsMustBeSafe_data()
    {
        QTest::addColumn<QString>("root");
        QTest::addColumn<bool>("usable");
        const auto row = [](const char *root, bool usable) {
            QTest::newRow(root) << QString::fromLatin1(root) << usable;
        };
        row("https://xcap.zahnfee.example/xcap-root", true);
        row("http://127.0.0.1:8080/xcap-root", true);
        row("http://[::1]/xcap-root", true);
        row("http://xcap.zahnfee.example/xcap-root", false);
        row("http://192.0.2.1/xcap-root", false);
        row("http://localhost.zahnfee.example/", false);
        row("file:///etc/passwd", false);
        row("ftp://127.0.0.1/", false);
        row("https://", false);
        row("", false);
    }
    void rootsMustBeSafe()
    {
        QFETCH(QString, root);
        QFETCH(bool, usable);
        QCOMPARE(XcapClient::isUsableRoot(QUrl(root)), usable);
        XcapClient client(partsFor(root));
        QCOMPARE(client.isAvailable(), usable);
        if (!usable) {
            QCOMPARE(wait(client.get("pres-rules")).error().kind, Kind::NotUnderstood);
            QCOMPARE(
                wait(client.put("pres-rules", "text/xml", "<a/>", {})).error().kind, Kind::NotUnderstood);
        }
    }

    void rootsStandAtTheDomain_data()
    {
        QTest::addColumn<QString>("root");
        QTest::addColumn<bool>("right");
        QTest::newRow("below") << u"https://sip.zahnfee.example:5066/xcap-root"_s << true;
        QTest::newRow("itself") << u"https://zahnfee.example/xcap-root"_s << true;
        QTest::newRow("another's") << u"https://xcap.evil.example/xcap-root"_s << false;
        QTest::newRow("alike") << u"https://evilzahnfee.example/xcap-root"_s << false;
        QTest::newRow("as user") << u"https://zahnfee.example@evil.example/"_s << false;
        QTest::newRow("not secured") << u"http://sip.zahnfee.example/xcap-root"_s << false;
    }
    void rootsStandAtTheDomain()
    {
        QFETCH(QString, root);
        QFETCH(bool, right);
        QCOMPARE(XcapClient::isRootOf(QUrl(root), u"zahnfee.example"_s), right);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("403") << QByteArray("403 Forbidden") << Kind::Forbidden;
        QTest::newRow("409") << QByteArray("409 Conflict") << Kind::NotAcceptable;
        QTest::newRow("413") << QByteArray("413 Too Large") << Kind::TooLarge;
        QTest::newRow("415") << QByteArray("415 Unsupported") << Kind::NotUnderstood;
        QTest::newRow("500") << QByteArray("500 Server Error") << Kind::ServerOverloaded;
    }
    void refusals()
    {
        QFETCH(QByteArray, status);
        QFETCH(Kind, kind);
        Server server;
        server.answer = [&](const HttpRequest &) { return HttpServer::response(status); };
        QCOMPARE(wait(server.client.put("pres-rules", "text/xml", "<a/>", {})).error().kind, kind);
    }

    void aServerThatIsGoneIsUnreachable()
    {
        auto server = std::make_unique<HttpServer>();
        XcapClient client(partsFor(u"http://127.0.0.1:%1/xcap-root"_s.arg(server->port())));
        server.reset();
        QCOMPARE(wait(client.get("pres-rules")).error().kind, Kind::ServerUnreachable);
    }

    void editsOfOneTurnGoOutTogether()
    {
        Server server;
        server.document = "a";
        XcapDocument document(server.client, "resource-lists", "text/xml");
        QSignalSpy changed(&document, &XcapDocument::changed);
        const auto first = document.edit(appending("b"));
        const auto second = document.edit(appending("c"));
        QVERIFY(wait(second) && wait(first));
        QCOMPARE(server.document, "abc");
        QCOMPARE(server.count("PUT"), 1);
        QCOMPARE(server.count("GET"), 1);
        QCOMPARE(document.bytes(), "abc");
        QCOMPARE(changed.count(), 2);
        QVERIFY(wait(document.edit(appending("d"))));
        QCOMPARE(server.count("PUT"), 2);
        QCOMPARE(server.count("GET"), 1);
    }

    void anotherClientsChangeIsMerged()
    {
        Server server;
        server.document = "a";
        XcapDocument document(server.client, "resource-lists", "text/xml");
        QVERIFY(wait(document.load()));
        server.write("A");
        QVERIFY(wait(document.edit(appending("b"))));
        QCOMPARE(server.document, "Ab");
        QCOMPARE(server.count("PUT"), 2);
        QCOMPARE(document.bytes(), "Ab");
    }

    void refreshingTellsOnlyWhatIsNew()
    {
        Server server;
        server.document = "a";
        XcapDocument document(server.client, "resource-lists", "text/xml");
        document.refresh(); // not read yet: nothing to compare with
        QVERIFY(wait(document.load()));
        QCOMPARE(server.count("GET"), 1);
        QSignalSpy changed(&document, &XcapDocument::changed);
        document.refresh();
        QVERIFY(waitFor([&] { return server.count("GET") == 2; }));
        server.write("b");
        document.refresh();
        QVERIFY(waitFor([&] { return changed.count() == 1; }));
        QCOMPARE(document.bytes(), "b");
        QVERIFY(!document.isOwn());
        // A server that does not know the condition.
        server.answer = [&](HttpRequest request) {
            request.fields.remove("if-none-match");
            return server.serve(request);
        };
        const int before = server.count("GET");
        document.refresh();
        QVERIFY(waitFor([&] { return server.count("GET") == before + 1; }));
        QVERIFY(wait(document.edit(appending("c"))));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(server.document, "bc");
    }

    void whatChangesWhileItIsReadIsReadToo()
    {
        Server server;
        server.document = "a";
        XcapDocument document(server.client, "resource-lists", "text/xml");
        // Somebody writes once the answer is on its way, and says so.
        server.answer = [&](const HttpRequest &request) {
            const QByteArray answer = server.serve(request);
            if (server.count("GET") <= 2) {
                server.write(server.count("GET") == 1 ? "b" : "c");
                document.refresh();
            }
            return answer;
        };
        QVERIFY(wait(document.load()));
        QVERIFY(waitFor([&] { return document.bytes() == "c"; }));
        QCOMPARE(server.count("GET"), 3);
    }

    void whatChangesWhileItIsWrittenIsRead()
    {
        Server server;
        server.document = "a";
        XcapDocument document(server.client, "resource-lists", "text/xml");
        QVERIFY(wait(document.load()));
        server.answer = [&](const HttpRequest &request) {
            const QByteArray answer = server.serve(request);
            if (request.method == "PUT") {
                server.write("z");
                document.refresh();
            }
            return answer;
        };
        QVERIFY(wait(document.edit(appending("b"))));
        QVERIFY(waitFor([&] { return document.bytes() == "z"; }));
        QVERIFY(!document.isOwn());
    }

    void aDocumentMayHaveANameOfItsOwn()
    {
        Server server;
        QVERIFY(wait(server.client.get("resource-lists/mine")));
        QVERIFY(server.requests.first().path.endsWith("/resource-lists/users/sip:liza@zahnfee.example/mine"));
    }

    void aServerThatAlwaysChangesIsGivenUp()
    {
        Server server;
        server.document = "a";
        server.answer = [&](const HttpRequest &request) {
            if (request.method == "PUT")
                server.write("A");
            return server.serve(request);
        };
        XcapDocument document(server.client, "resource-lists", "text/xml");
        QCOMPARE(wait(document.edit(appending("b"))).error().kind, Kind::NotAcceptable);
        QVERIFY(server.count("PUT") <= 6);
    }

    void aNewDocumentIsMade()
    {
        Server server;
        XcapDocument document(server.client, "resource-lists", "text/xml");
        QVERIFY(wait(document.edit(appending("a"))));
        QCOMPARE(server.document, "a");
        QVERIFY(wait(document.edit(appending("b"))));
        QCOMPARE(server.document, "ab");
    }

    void anEditThatFailsLeavesTheOthers()
    {
        Server server;
        server.document = "a";
        XcapDocument document(server.client, "resource-lists", "text/xml");
        const auto first = document.edit(appending("b"));
        const auto broken = document.edit([](const QByteArray &) -> Result<QByteArray> {
            return fail({.kind = Kind::NotUnderstood, .subject = {}, .cause = {}});
        });
        const auto third = document.edit(appending("c"));
        QVERIFY(wait(first) && wait(third));
        QCOMPARE(wait(broken).error().kind, Kind::NotUnderstood);
        QCOMPARE(server.document, "abc");
    }

    void nothingChangedIsNotWritten()
    {
        Server server;
        server.document = "a";
        XcapDocument document(server.client, "resource-lists", "text/xml");
        QVERIFY(wait(document.edit(appending({}))));
        QCOMPARE(server.count("PUT"), 0);
    }

    void editsWhileOneIsWrittenFollow()
    {
        Server server;
        server.document = "a";
        XcapDocument document(server.client, "resource-lists", "text/xml");
        QVERIFY(wait(document.load()));
        const auto first = document.edit(appending("b"));
        QCoreApplication::processEvents();
        const auto second = document.edit(appending("c"));
        QVERIFY(wait(second) && wait(first));
        QCOMPARE(server.document, "abc");
    }

    void aFailureIsToldToAllWhoWait()
    {
        Server server;
        server.answer = [&](const HttpRequest &) { return HttpServer::response("500 Server Error"); };
        XcapDocument document(server.client, "resource-lists", "text/xml");
        const auto first = document.edit(appending("b"));
        const auto second = document.edit(appending("c"));
        QCOMPARE(wait(first).error().kind, Kind::ServerOverloaded);
        QCOMPARE(wait(second).error().kind, Kind::ServerOverloaded);
        server.answer = [&](const HttpRequest &request) { return server.serve(request); };
        QVERIFY(wait(document.edit(appending("d"))));
        QCOMPARE(server.document, "d");
    }

    void itMayBeDestroyedByWhatItTells()
    {
        Server server;
        server.document = "a";
        auto document = std::make_unique<XcapDocument>(server.client, "resource-lists", "text/xml");
        bool destroyed = false;
        document->edit(appending("b")).then(this, [&](const Result<void> &) {
            document.reset();
            destroyed = true;
        });
        QVERIFY(waitFor([&] { return destroyed; }));
    }
};

} // namespace tst_sip_xcap

VERBUND_TEST(tst_sip_xcap::tst_sip_xcap)
#include "tst_sip_xcap.moc"
