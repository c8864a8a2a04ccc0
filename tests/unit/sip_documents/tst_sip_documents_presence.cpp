// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Icon.h"
#include "protocol/sip/documents/Pidf.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/StateWords.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

namespace tst_sip_documents_presence {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;

using Availability = Presence::Availability;

namespace {

Result<Presence> presenceIn(QByteArrayView document, const QStringList &languages = {})
{
    return readPidf(document, languages).transform([](const PersonSummary &summary) {
        return summary.presence;
    });
}

ImAddress address(QStringView text) { return ImAddress::parse(text).value(); }

const QByteArray begin = "<?xml version='1.0' encoding='UTF-8'?><presence xmlns='urn:ietf:params:xml:ns:pidf'"
                         " xmlns:dm='urn:ietf:params:xml:ns:pidf:data-model'"
                         " xmlns:rpid='urn:ietf:params:xml:ns:pidf:rpid' entity='sip:liza@zahnfee.example'>";
const QByteArray open = "<tuple id='a'><status><basic>open</basic></status></tuple>";
const QByteArray closed = "<tuple id='b'><status><basic>closed</basic></status></tuple>";

QByteArray person(const QByteArray &inside) { return "<dm:person id='p'>" + inside + "</dm:person>"; }

Picture jpeg(qsizetype size = 100)
{
    return {.bytes = "\xff\xd8\xff\xe0"_ba + QByteArray(size - 4, 'j'), .mimeType = u"image/jpeg"_s};
}

QByteArray icon(const QByteArray &uri)
{
    return "<c:icon xmlns:c='urn:ietf:params:xml:ns:pidf:cipid'>" + uri + "</c:icon>";
}

QByteArray icon(const Picture &picture) { return icon(iconUri(picture).toLatin1()); }

QByteArray activity(const QByteArray &inside)
{
    return person("<rpid:activities>" + inside + "</rpid:activities>");
}

} // namespace

class TestPresenceDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStateWrittenIsReadBack_data()
    {
        QTest::addColumn<Availability>("availability");
        QTest::addColumn<QString>("note");
        for (const Availability each : {Availability::Available, Availability::BeRightBack,
                 Availability::Away, Availability::Busy, Availability::DoNotDisturb, Availability::Offline}) {
            const QByteArray name = QMetaEnum::fromType<Availability>().valueToKey(static_cast<int>(each));
            QTest::newRow(name.constData()) << each << QString();
            QTest::newRow((name + " with note").constData()) << each << u"„Grün“ <&> 🦷"_s;
        }
    }

    void aStateWrittenIsReadBack()
    {
        QFETCH(const Availability, availability);
        QFETCH(const QString, note);
        const Presence presence{.address = address(u"liza@zahnfee.example"),
            .availability = availability,
            .note = note,
            .since = QDateTime({2026, 1, 2}, {3, 4, 5}, QTimeZone::UTC)};
        const QByteArray document =
            writePidf(presence.address, u"t1"_s, u"sip:liza@127.0.0.1;transport=tls"_s, presence);
        const Result<Presence> read = presenceIn(document);
        QVERIFY(read);
        QCOMPARE(*read, presence);
    }

    void thePublishedDocumentReadsLikeThis()
    {
        const Presence presence{.address = {},
            .availability = Availability::DoNotDisturb,
            .note = u"In a \"talk\""_s,
            .since = QDateTime({2026, 1, 2}, {3, 4, 5}, QTimeZone::UTC)};
        QCOMPARE(writePidf(address(u"liza@zahnfee.example"), u"t1"_s, u"sip:liza@127.0.0.1"_s, presence),
            QByteArray(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\""
                " xmlns:dm=\"urn:ietf:params:xml:ns:pidf:data-model\""
                " xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" entity=\"sip:liza@zahnfee.example\">"
                "<tuple "
                "id=\"t1\"><status><basic>open</basic></status><contact>sip:liza@127.0.0.1</contact></tuple>"
                "<note>In a &quot;talk&quot;</note>"
                "<dm:person id=\"person-t1\"><rpid:activities><rpid:busy/></rpid:activities>"
                "<availability xmlns=\"urn:verbund:presence:0\">do-not-disturb</availability></dm:person>"
                "<details xmlns=\"urn:verbund:presence:0\" of=\"t1\" since=\"2026-01-02T03:04:05Z\"/>"
                "</presence>\n"));
    }

    void thePictureStandsBelowTheRoot()
    {
        const Presence presence{.availability = Availability::Available};
        const Picture picture{.bytes = "\xff\xd8\xff"_ba, .mimeType = u"image/jpeg"_s};
        const QByteArray document =
            writePidf(address(u"liza@zahnfee.example"), u"t1"_s, {}, presence, picture);
        QVERIFY(document.contains("xmlns:c=\"urn:ietf:params:xml:ns:pidf:cipid\""));
        QVERIFY(document.contains("<c:icon>data:image/jpeg;base64,/9j/</c:icon></presence>"));
        QCOMPARE(readPidf(document)->picture, picture);
    }

    void thePictureStandsBesideEachState_data() { aStateWrittenIsReadBack_data(); }
    void thePictureStandsBesideEachState()
    {
        QFETCH(const Availability, availability);
        QFETCH(const QString, note);
        const Presence presence{
            .address = address(u"liza@zahnfee.example"), .availability = availability, .note = note};
        const auto read = readPidf(writePidf(presence.address, u"t1"_s, {}, presence, jpeg(mostIconBytes)));
        QVERIFY(read);
        QCOMPARE(read->presence, presence);
        QCOMPARE(read->picture, jpeg(mostIconBytes));
    }

    void picturesAreReadWhereverTheyStand_data()
    {
        QTest::addColumn<QByteArray>("inside");
        const QByteArray broken = icon("data:image/jpeg;base64,AAAA");
        QTest::newRow("person") << open + person(icon(jpeg()));
        QTest::newRow("person of another draft") << open
                + "<p:person xmlns:p='urn:ietf:params:xml:ns:pidf:person'>" + icon(jpeg()) + "</p:person>";
        QTest::newRow("tuple") << "<tuple id='a'><status><basic>open</basic></status>" + icon(jpeg())
                + "</tuple>";
        QTest::newRow("root") << open + icon(jpeg());
        QTest::newRow("the newest publication first")
            << open + person(icon(jpeg())) + person(icon(jpeg(50))) + icon(jpeg(60));
        QTest::newRow("after unusable ones")
            << open + icon("https://spy.example/x.jpg") + person(broken) + person(icon(jpeg()));
        QTest::newRow("folded") << open
                + icon("\n  data:image/jpeg;base64,\n  "
                    + iconUri(jpeg()).section(u',', 1).toLatin1().insert(40, "\r\n   ") + "\n");
        QTest::newRow("escaped, in capitals") << open
                + icon("DATA:image/jpeg;BASE64,"
                    + iconUri(jpeg()).section(u',', 1).toLatin1().replace("/", "%2F").replace("=", "%3D"));
        QTest::newRow("with a parameter")
            << open + icon("data:image/jpeg;name=x;base64," + iconUri(jpeg()).section(u',', 1).toLatin1());
        QTest::newRow("another type than said")
            << open + icon("data:image/svg+xml;base64," + iconUri(jpeg()).section(u',', 1).toLatin1());
    }
    void picturesAreReadWhereverTheyStand()
    {
        QFETCH(const QByteArray, inside);
        const auto read = readPidf(begin + inside + "</presence>");
        QVERIFY(read);
        QCOMPARE(read->presence.availability, Availability::Available);
        QCOMPARE(read->picture, jpeg());
    }

    void badPicturesAreNone_data()
    {
        QTest::addColumn<QByteArray>("uri");
        const QByteArray good = iconUri(jpeg()).toLatin1();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("at a web address") << "https://spy.example/x.jpg"_ba;
        QTest::newRow("in a file") << "file:///etc/passwd"_ba;
        QTest::newRow("not base64") << "data:image/jpeg,%FF%D8%FF"_ba;
        QTest::newRow("no comma") << "data:image/jpeg;base64"_ba;
        QTest::newRow("drawing") << "data:image/svg+xml;base64,"_ba + "<svg onload='x()'/>"_ba.toBase64();
        QTest::newRow("page") << "data:text/html;base64,"_ba + "<html></html>"_ba.toBase64();
        QTest::newRow("another type than said") << "data:image/jpeg;base64,"_ba + "<svg/>"_ba.toBase64();
        QTest::newRow("garbage") << "data:image/jpeg;base64,////%%%%!!"_ba;
        QTest::newRow("broken at its begin") << QByteArray(good).replace("/9j", "??j");
        QTest::newRow("too long") << iconUri(jpeg(maxIconLength)).toLatin1();
        QTest::newRow("300 kB") << iconUri(jpeg(300 * 1024)).toLatin1();
        QTest::newRow("more beside") << "data:image/jpeg;base64,\xc3\xa4\xc3\xb6"_ba;
    }
    void badPicturesAreNone()
    {
        QFETCH(const QByteArray, uri);
        const auto read = readPidf(begin + open + person(icon(uri)) + "</presence>");
        QVERIFY(read);
        QVERIFY(read->picture.isEmpty());
        QCOMPARE(read->presence.availability, Availability::Available);
    }

    void onlyAFewIconsAreLookedAt()
    {
        const QByteArray bad = icon("data:image/jpeg;base64,AAAA");
        QVERIFY(!readPidf(begin + open + bad.repeated(3) + icon(jpeg()) + "</presence>")->picture.isEmpty());
        QVERIFY(readPidf(begin + open + bad.repeated(4) + icon(jpeg()) + "</presence>")->picture.isEmpty());
    }

    void theStateSurvivesWithoutTheNote()
    {
        const Presence presence{.availability = Availability::BeRightBack, .note = u"secret"_s};
        QByteArray document = writePidf(address(u"liza@zahnfee.example"), u"t1"_s, {}, presence);
        document.replace("<note>secret</note>", "");
        QVERIFY(!document.contains("secret"));
        const Result<Presence> read = presenceIn(document);
        QVERIFY(read);
        QCOMPARE(read->availability, Availability::BeRightBack);
        QCOMPARE(read->note, QString());
    }

    void documentsOfOthersMeanWhatTheySay_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<Availability>("availability");
        QTest::addColumn<QString>("note");
        const auto row = [](const char *name, const QByteArray &inside, Availability availability,
                             const QString &note = {}) {
            QTest::newRow(name) << inside << availability << note;
        };
        row("nothing", "", Availability::Offline);
        row("open", open, Availability::Available);
        row("closed", closed, Availability::Offline);
        row("one of two open", closed + open, Availability::Available);
        row("closed with a note only",
            "<tuple id='a'><status><basic>closed</basic></status><note>weg</note></tuple>",
            Availability::Offline, u"weg"_s);
        row("upper case and space", "<tuple id='a'><status><basic> OPEN\n</basic></status></tuple>",
            Availability::Available);
        row("no basic status", "<tuple id='a'><status/></tuple>", Availability::Offline);
        row("away", open + activity("<rpid:away/>"), Availability::Away);
        row("away though closed", closed + activity("<rpid:away/>"), Availability::Offline);
        row("vacation", open + activity("<rpid:vacation/>"), Availability::Away);
        row("sleeping", open + activity("<rpid:sleeping/>"), Availability::Away);
        row("permanent absence", open + activity("<rpid:permanent-absence/>"), Availability::Away);
        row("busy", open + activity("<rpid:busy/>"), Availability::Busy);
        row("on the phone", open + activity("<rpid:on-the-phone/>"), Availability::Busy);
        row("in a meeting", open + activity("<rpid:meeting/>"), Availability::Busy);
        row("an appointment and away", open + activity("<rpid:away/><rpid:appointment/>"),
            Availability::Busy);
        row("do not disturb as other", open + activity("<rpid:other>Do Not Disturb</rpid:other>"),
            Availability::DoNotDisturb);
        row("do not disturb as busy", open + activity("<rpid:busy>Do not disturb</rpid:busy>"),
            Availability::DoNotDisturb);
        row("do not disturb, service closed", closed + activity("<rpid:other>Do not disturb</rpid:other>"),
            Availability::DoNotDisturb);
        row("do not disturb by a name of its own",
            open + activity("<c:dnd xmlns:c='urn:cisco:params:xml:ns:pidf:rpid'/>"),
            Availability::DoNotDisturb);
        row("in transit", open + activity("<rpid:in-transit/>"), Availability::BeRightBack);
        row("an unknown activity", open + activity("<rpid:unknown/>"), Availability::Available);
        row("another activity", open + activity("<rpid:other>gardening</rpid:other>"),
            Availability::Available);
        row("no tuple but a person", activity("<rpid:busy/>"), Availability::Busy);
        row("the draft's activities in the status",
            "<tuple id='a'><status><basic>open</basic><es:activities "
            "xmlns:es='urn:ietf:params:xml:ns:pidf:status:rpid-status'><es:activity>busy</es:activity>"
            "</es:activities></status></tuple>",
            Availability::Busy);
        row("an extended status",
            "<tuple id='a'><status><basic>open</basic><e:extended xmlns:e='urn:ag-projects:xml:ns:pidf'>away"
            "</e:extended></status></tuple>",
            Availability::Away);
        row("an extended status that is offline",
            "<tuple id='a'><status><basic>open</basic><e:extended "
            "xmlns:e='urn:ag-projects:xml:ns:pidf'>offline"
            "</e:extended></status></tuple>",
            Availability::Offline);
        row("our word beside another activity",
            open
                + person("<rpid:activities><rpid:busy/></rpid:activities>"
                         "<availability xmlns='urn:verbund:presence:0'>be-right-back</availability>"),
            Availability::Busy);
        row("our word without activities, which a server cut",
            open + person("<availability xmlns='urn:verbund:presence:0'>be-right-back</availability>"),
            Availability::BeRightBack);
        row("a person who says nothing", open + person("") + activity("<rpid:away/>"), Availability::Away);
        row("the later of two persons",
            open
                + person("<rpid:activities><rpid:away/></rpid:activities>"
                         "<dm:timestamp>2026-01-01T10:00:00Z</dm:timestamp>")
                + person("<rpid:activities><rpid:busy/></rpid:activities>"
                         "<dm:timestamp>2026-01-01T11:00:00Z</dm:timestamp>"),
            Availability::Busy);
        row("the first of two persons without a time",
            open + activity("<rpid:away/>") + activity("<rpid:busy/>"), Availability::Away);
        row("a note in the person", open + person("<dm:note>person</dm:note>") + "<note>root</note>",
            Availability::Available, u"person"_s);
        row("a note in the activities",
            open + activity("<rpid:note>activities</rpid:note><rpid:away/>") + "<note>root</note>",
            Availability::Away, u"activities"_s);
        row("a note below the root", open + "<note>root</note>", Availability::Available, u"root"_s);
        row("a note in the tuple",
            "<tuple id='a'><status><basic>open</basic></status><note>tuple</note></tuple>",
            Availability::Available, u"tuple"_s);
        row("a note in the open of two tuples",
            "<tuple id='b'><status><basic>closed</basic></status><note>no</note></tuple>"
            "<tuple id='a'><status><basic>open</basic></status><note>yes</note></tuple>",
            Availability::Available, u"yes"_s);
        row("a note over lines, with a control", open + "<note>\n a&#9;b \xE2\x80\xAE c </note>",
            Availability::Available, u"a b c"_s);
        row("elements of others", "<x xmlns='urn:other'><basic>open</basic></x>" + open,
            Availability::Available);
    }

    void documentsOfOthersMeanWhatTheySay()
    {
        QFETCH(const QByteArray, inside);
        QFETCH(const Availability, availability);
        QFETCH(const QString, note);
        const Result<Presence> presence = presenceIn(begin + inside + "</presence>");
        QVERIFY(presence);
        QCOMPARE(presence->address, address(u"liza@zahnfee.example"));
        QCOMPARE(presence->availability, availability);
        QCOMPARE(presence->note, note);
    }

    void twoDevicesMergedByTheServerAreOnePerson()
    {
        const ImAddress liza = address(u"liza@zahnfee.example");
        const auto inside = [](QByteArray document) {
            document = document.sliced(document.indexOf("<tuple"));
            return document.first(document.indexOf("</presence>"));
        };
        const QByteArray phone = writePidf(liza, u"phone"_s, {},
            {.availability = Availability::Away, .since = QDateTime({2026, 1, 2}, {9, 0}, QTimeZone::UTC)});
        const QByteArray desk = writePidf(liza, u"desk"_s, {},
            {.availability = Availability::Available,
                .note = u"back"_s,
                .since = QDateTime({2026, 1, 2}, {10, 0}, QTimeZone::UTC)});
        for (const QByteArray &merged : {inside(phone) + inside(desk), inside(desk) + inside(phone)}) {
            const Result<Presence> read = presenceIn(begin + merged + "</presence>");
            QVERIFY(read);
            QCOMPARE(read->availability, Availability::Available);
            QCOMPARE(read->note, u"back"_s);
        }
    }

    void aNoteInTheReadersLanguageIsPreferred()
    {
        const QByteArray document = begin + open
            + "<note xml:lang='fr'>absent</note><note xml:lang='en-GB'>away</note><note "
              "xml:lang='de'>weg</note>"
              "</presence>";
        QCOMPARE(presenceIn(document)->note, u"absent"_s);
        QCOMPARE(presenceIn(document, {u"de-AT"_s})->note, u"weg"_s);
        QCOMPARE(presenceIn(document, {u"tr"_s, u"en"_s, u"de"_s})->note, u"away"_s);
    }

    void timesOfAnyZoneAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QDateTime>("since");
        const QDateTime noon({2026, 1, 2}, {12, 0}, QTimeZone::UTC);
        QTest::newRow("UTC") << QByteArray("2026-01-02T12:00:00Z") << noon;
        QTest::newRow("offset") << QByteArray("2026-01-02T14:00:00+02:00") << noon;
        QTest::newRow("lower case") << QByteArray("2026-01-02t12:00:00z") << noon;
        QTest::newRow("fraction") << QByteArray("2026-01-02T12:00:00.250Z") << noon.addMSecs(250);
        QTest::newRow("long fraction") << QByteArray("2026-01-02T12:00:00.2500000Z") << noon.addMSecs(250);
        QTest::newRow("no zone") << QByteArray("2026-01-02T12:00:00") << QDateTime();
        QTest::newRow("no time") << QByteArray("2026-01-02") << QDateTime();
        QTest::newRow("nonsense") << QByteArray("yesterday") << QDateTime();
        QTest::newRow("far past") << QByteArray("0001-01-01T00:00:00Z") << QDateTime();
    }

    void timesOfAnyZoneAreUnderstood()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QDateTime, since);
        const Result<Presence> presence =
            presenceIn(begin + "<tuple id='a'><status><basic>open</basic></status>" + "<timestamp>" + text
                + "</timestamp></tuple></presence>");
        QVERIFY(presence);
        QCOMPARE(presence->since, since);
    }

    void nobodyIsAwaySinceTomorrow()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const Result<Presence> presence = presenceIn(begin + open
            + person("<rpid:activities from='2999-01-01T00:00:00Z'><rpid:away/></rpid:activities>")
            + "</presence>");
        QVERIFY(presence);
        QVERIFY(presence->since >= before);
        QVERIFY(presence->since <= QDateTime::currentDateTimeUtc());
    }

    void entitiesThatNameNobodyAreEmpty()
    {
        const Result<Presence> presence = presenceIn(
            "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='tel:+1'>" + open + "</presence>");
        QVERIFY(presence);
        QVERIFY(presence->address.isEmpty());
        QCOMPARE(presence->availability, Availability::Available);
    }

    void urisBecomeAddresses_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *uri, const char *result) {
            QTest::newRow(uri) << QString::fromUtf8(uri) << QString::fromUtf8(result);
        };
        row("sip:Liza@Zahnfee.Example", "liza@zahnfee.example");
        row("sips:liza@zahnfee.example", "liza@zahnfee.example");
        row("pres:liza@zahnfee.example", "liza@zahnfee.example");
        row("im:liza@zahnfee.example", "liza@zahnfee.example");
        row("SIP:liza@zahnfee.example:5061;transport=tls?Subject=x@y", "liza@zahnfee.example");
        row("sip:liza:secret@zahnfee.example", "liza@zahnfee.example");
        row("sip:l%C3%BCtt@zahnfee.example", "lütt@zahnfee.example");
        row("sip:lütt@zahnfee.example", "lütt@zahnfee.example");
        row("sip:liza@z%61hnfee.example", "");
        row("sip:liza@xn--zhnfee-bua.example", "liza@zähnfee.example");
        row("sip:+49301234@zahnfee.example;user=phone", "+49301234@zahnfee.example");
        row("sip:liza;day=tuesday@zahnfee.example", "liza;day=tuesday@zahnfee.example");
        row("sip:a?b@zahnfee.example", "a?b@zahnfee.example");
        // The host is what the network is asked for: nothing in the user may move it.
        row("sip:good%40elhada.example%2F@zahnfee.example", "");
        row("sip:good%40elhada.example@zahnfee.example", "");
        row("sip:sip%3Agood@zahnfee.example", "");
        row("sip:%20good@zahnfee.example", "");
        row("sip:good%0A@zahnfee.example", "");
        row("sip:liza@elhada.example/@zahnfee.example", "");
        row("sip:zahnfee.example", "");
        row("sip:@zahnfee.example", "");
        row("sip:liza@", "");
        row("sip:liza@[::1]:5061", "");
        row("tel:+49301234", "");
        row("liza@zahnfee.example", "");
        row("xmpp:liza@zahnfee.example", "");
        row("", "");
    }

    void urisBecomeAddresses()
    {
        QFETCH(const QString, uri);
        QFETCH(const QString, result);
        QCOMPARE(fromSipUri(uri).toString(), result);
    }

    void addressesBecomeUris_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("uri");
        const auto row = [](const char *text, const char *uri) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(uri);
        };
        row("liza@zahnfee.example", "sip:liza@zahnfee.example");
        row("+49301234@zahnfee.example", "sip:+49301234@zahnfee.example");
        row("l.o-t_t~a@zahnfee.example", "sip:l.o-t_t~a@zahnfee.example");
        row("lütt@zähnfee.example", "sip:l%C3%BCtt@xn--zhnfee-bua.example");
        row("a;b?c@zahnfee.example", "sip:a%3Bb%3Fc@zahnfee.example");
        row("a%40b@zahnfee.example", "sip:a%2540b@zahnfee.example");
        row("a#b[c]@zahnfee.example", "sip:a%23b%5Bc%5D@zahnfee.example");
    }

    void addressesBecomeUris()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, uri);
        const ImAddress given = address(text);
        QCOMPARE(toSipUri(given), uri);
        QCOMPARE(fromSipUri(uri), given);
        QCOMPARE(toSipUri({}), QString());
    }
};

} // namespace tst_sip_documents_presence

VERBUND_TEST(tst_sip_documents_presence::TestPresenceDocuments)
#include "tst_sip_documents_presence.moc"
