// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Composing.h"
#include "protocol/sip/documents/Cpim.h"
#include "protocol/sip/documents/Imdn.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

namespace tst_sip_documents_messages {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using namespace std::chrono_literals;

namespace {

const QDateTime noon({2026, 1, 2}, {12, 0}, QTimeZone::UTC);

QByteArray composing(const QByteArray &inside)
{
    return "<?xml version='1.0'?><isComposing xmlns='urn:ietf:params:xml:ns:im-iscomposing'>" + inside
        + "</isComposing>";
}

QByteArray imdn(const QByteArray &inside)
{
    return "<?xml version='1.0'?><imdn xmlns='urn:ietf:params:xml:ns:imdn'>" + inside + "</imdn>";
}

QByteArray cpim(const QByteArray &headers)
{
    return headers + "\r\n\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello";
}

} // namespace

class TestMessageDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notificationsWrittenAreReadBack_data()
    {
        QTest::addColumn<Imdn::Kind>("kind");
        QTest::addColumn<Imdn::Status>("status");
        using Kind = Imdn::Kind;
        using Status = Imdn::Status;
        QTest::newRow("delivered") << Kind::Delivery << Status::Delivered;
        QTest::newRow("failed") << Kind::Delivery << Status::Failed;
        QTest::newRow("forbidden") << Kind::Delivery << Status::Forbidden;
        QTest::newRow("error") << Kind::Delivery << Status::Error;
        QTest::newRow("displayed") << Kind::Display << Status::Displayed;
        QTest::newRow("display forbidden") << Kind::Display << Status::Forbidden;
        QTest::newRow("stored") << Kind::Processing << Status::Stored;
        QTest::newRow("processed") << Kind::Processing << Status::Processed;
    }

    void notificationsWrittenAreReadBack()
    {
        QFETCH(const Imdn::Kind, kind);
        QFETCH(const Imdn::Status, status);
        const Imdn written{.kind = kind,
            .status = status,
            .messageId = u"34jk<&>324j"_s,
            .time = noon,
            .recipient = ImAddress::parse(u"tom@elhada.example").value()};
        const Result<Imdn> read = readImdn(writeImdn(written));
        QVERIFY(read);
        QVERIFY(*read == written);
    }

    void theNotificationReadsLikeThis()
    {
        QCOMPARE(writeImdn({.kind = Imdn::Kind::Display,
                     .status = Imdn::Status::Displayed,
                     .messageId = u"34jk324j"_s,
                     .time = noon,
                     .recipient = ImAddress::parse(u"tom@elhada.example").value()}),
            QByteArray(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<imdn xmlns=\"urn:ietf:params:xml:ns:imdn\">"
                "<message-id>34jk324j</message-id><datetime>2026-01-02T12:00:00Z</datetime>"
                "<recipient-uri>sip:tom@elhada.example</recipient-uri><display-notification><status>"
                "<displayed/></status></display-notification></imdn>\n"));
    }

    void notificationsOfOthersAreUnderstood()
    {
        const Result<Imdn> read = readImdn(imdn(
            "<message-id>\n1\n</message-id><datetime>nonsense</datetime><recipient-uri>im:Tom@Elhada.Example"
            "</recipient-uri><original-recipient-uri>im:x@elhada.example</original-recipient-uri><subject>s"
            "</subject><delivery-notification><x xmlns='urn:other'/><status><x xmlns='urn:other'/>"
            "<delivered/></status></delivery-notification>"));
        QVERIFY(read);
        QCOMPARE(read->messageId, u"1"_s);
        QVERIFY(!read->time.isValid());
        QCOMPARE(read->recipient.toString(), u"tom@elhada.example"_s);
        QCOMPARE(read->status, Imdn::Status::Delivered);
    }

    void notificationsThatSayNothingAreRefused_data()
    {
        QTest::addColumn<QByteArray>("inside");
        const QByteArray id = "<message-id>1</message-id>";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no id") << QByteArray(
            "<delivery-notification><status><delivered/></status></delivery-notification>");
        QTest::newRow("empty id") << QByteArray(
            "<message-id> </message-id><delivery-notification><status><delivered/></status>"
            "</delivery-notification>");
        QTest::newRow("no notification") << id;
        QTest::newRow("no status") << id + "<delivery-notification/>";
        QTest::newRow("an empty status") << id + "<delivery-notification><status/></delivery-notification>";
        QTest::newRow("an unknown status")
            << id + "<delivery-notification><status><smelled/></status></delivery-notification>";
        QTest::newRow("the status of another kind")
            << id + "<delivery-notification><status><displayed/></status></delivery-notification>";
        QTest::newRow("another namespace") << id
                + "<x:delivery-notification "
                  "xmlns:x='urn:o'><status><delivered/></status></x:delivery-notification>";
    }

    void notificationsThatSayNothingAreRefused()
    {
        QFETCH(const QByteArray, inside);
        const Result<Imdn> read = readImdn(imdn(inside));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::ProtocolViolation);
    }

    void typingWrittenIsReadBack()
    {
        for (const bool active : {true, false}) {
            const Composing written{
                .active = active, .refresh = 90s, .contentType = u"text/plain"_s, .lastActive = noon};
            const Result<Composing> read = readComposing(writeComposing(written));
            QVERIFY(read);
            QVERIFY(*read == written);
        }
        QCOMPARE(writeComposing({.active = true, .refresh = 60s}),
            QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<isComposing xmlns=\"urn:ietf:params:xml:ns:im-iscomposing\"><state>active</state>"
                       "<refresh>60</refresh></isComposing>\n"));
    }

    void typingIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<bool>("active");
        QTest::addColumn<int>("refresh");
        QTest::newRow("active") << QByteArray("<state>active</state>") << true << 120;
        QTest::newRow("idle") << QByteArray("<state>idle</state>") << false << 120;
        QTest::newRow("unknown state") << QByteArray("<state>dancing</state>") << false << 120;
        QTest::newRow("space") << QByteArray("<state>\nactive </state><refresh> 60 </refresh>") << true << 60;
        QTest::newRow("zero") << QByteArray("<state>active</state><refresh>0</refresh>") << true << 120;
        QTest::newRow("negative") << QByteArray("<state>active</state><refresh>-5</refresh>") << true << 120;
        QTest::newRow("huge") << QByteArray("<state>active</state><refresh>4000000000</refresh>") << true
                              << 3600;
        QTest::newRow("beyond numbers")
            << QByteArray("<state>active</state><refresh>99999999999999999999</refresh>") << true << 120;
    }

    void typingIsUnderstood()
    {
        QFETCH(const QByteArray, inside);
        QFETCH(const bool, active);
        QFETCH(const int, refresh);
        const Result<Composing> read = readComposing(composing(inside));
        QVERIFY(read);
        QCOMPARE(read->active, active);
        QCOMPARE(read->refresh, std::chrono::seconds(refresh));
        QVERIFY(!readComposing(composing("")));
    }

    void wrappedMessagesWrittenAreReadBack_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text") << QByteArray("Hällo");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an empty line") << QByteArray("\r\n\r\na: b\r\n\r\n");
        QTest::newRow("bytes") << QByteArray("\0\xFF\n\r", 4);
    }

    void wrappedMessagesWrittenAreReadBack()
    {
        QFETCH(const QByteArray, body);
        Cpim written{.from = u"sip:liza@zahnfee.example"_s,
            .to = u"sip:tom@elhada.example"_s,
            .time = noon.addMSecs(7),
            .messageId = u"a\\b\"c ü"_s,
            .wantsDelivery = true,
            .wantsFailure = true,
            .wantsDisplay = true,
            .contentType = "text/plain;charset=UTF-8",
            .contentDisposition = "notification",
            .body = body};
        Result<Cpim> read = readCpim(writeCpim(written));
        QVERIFY(read);
        QVERIFY(*read == written);
        written = {.contentType = "text/plain", .body = body};
        read = readCpim(writeCpim(written));
        QVERIFY(read);
        QVERIFY(*read == written);
    }

    void theWrapperReadsLikeThis()
    {
        QCOMPARE(writeCpim({.from = u"sip:liza@zahnfee.example"_s,
                     .to = u"sip:tom@elhada.example"_s,
                     .time = noon,
                     .messageId = u"34jk324j"_s,
                     .wantsDelivery = true,
                     .wantsDisplay = true,
                     .contentType = "text/plain;charset=UTF-8",
                     .body = "Hello"}),
            QByteArray("From: <sip:liza@zahnfee.example>\r\nTo: <sip:tom@elhada.example>\r\n"
                       "DateTime: 2026-01-02T12:00:00Z\r\nNS: imdn <urn:ietf:params:imdn>\r\n"
                       "imdn.Message-ID: 34jk324j\r\n"
                       "imdn.Disposition-Notification: positive-delivery, display\r\n\r\n"
                       "Content-Type: text/plain;charset=UTF-8\r\n\r\nHello"));
    }

    void wrappersOfOthersAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("wantsDelivery");
        QTest::addColumn<bool>("wantsDisplay");
        const auto row = [](const char *name, const QByteArray &message, const char *from, const char *id,
                             bool wantsDelivery, bool wantsDisplay) {
            QTest::newRow(name) << message << QString::fromUtf8(from) << QString::fromUtf8(id)
                                << wantsDelivery << wantsDisplay;
        };
        const QByteArray from = "From: MR SANDERS <im:piglet@elhada.example>\r\n";
        row("the usual prefix",
            cpim(from
                + "NS: imdn <urn:ietf:params:imdn>\r\nimdn.Message-ID: 1\r\nimdn.Disposition-Notification: "
                  "positive-delivery, negative-delivery"),
            "im:piglet@elhada.example", "1", true, false);
        row("another prefix",
            cpim("NS: MyFeatures <urn:ietf:params:imdn>\r\nMyFeatures.message-id: 1\r\n"
                 "MyFeatures.disposition-notification: display"),
            "", "1", false, true);
        row("the usual prefix of another namespace", cpim("NS: imdn <urn:other>\r\nimdn.Message-ID: 1"), "",
            "", false, false);
        row("the prefix not declared", cpim("imdn.Message-ID: 1"), "", "1", false, false);
        row("an unknown prefix", cpim("x.Message-ID: 1"), "", "", false, false);
        row("as the default namespace", cpim(from + "NS: <urn:ietf:params:imdn>\r\nMessage-ID: 1"),
            "im:piglet@elhada.example", "1", false, false);
        row("no brackets", cpim("from: sip:liza@zahnfee.example"), "sip:liza@zahnfee.example", "", false,
            false);
        row("a name with brackets", cpim("From: \"<sip:evil@elhada.example>\" <sip:liza@zahnfee.example>"),
            "sip:liza@zahnfee.example", "", false, false);
        row("escapes", cpim("imdn.Message-ID: a\\u00fcb\\\\c\\td\\xe\\u12"), "", "aüb\\c d\\xe\\u12", false,
            false);
        row("escaped line breaks", cpim("imdn.Message-ID: a\\r\\nb\\u000Ac\\u0000"), "", "a  bc", false,
            false);
        row("bare line feeds",
            QByteArray("imdn.Message-ID: 1\n\nContent-Type: text/plain; charset=utf-8\n\nHello"), "", "1",
            false, false);
        row("words that only look alike",
            cpim("imdn.Disposition-Notification: displayed, no-positive-delivery"), "", "", false, false);
    }

    void wrappersOfOthersAreUnderstood()
    {
        QFETCH(const QByteArray, message);
        const Result<Cpim> read = readCpim(message);
        QVERIFY(read);
        QTEST(read->from, "from");
        QTEST(read->messageId, "id");
        QTEST(read->wantsDelivery, "wantsDelivery");
        QTEST(read->wantsDisplay, "wantsDisplay");
        QCOMPARE(read->contentType, QByteArray("text/plain; charset=utf-8"));
        QCOMPARE(read->body, QByteArray("Hello"));
    }

    void whatIsWrappedIsDecoded()
    {
        const Result<Cpim> read =
            readCpim("To: <sip:tom@elhada.example>\r\nDateTime: 2026-01-02T13:00:00+01:00\r\n\r\n"
                     "Content-type: text/plain;\r\n charset=utf-8\r\n"
                     "Content-Transfer-Encoding: base64\r\nContent-ID: <1>\r\n\r\nSGVs\r\nbG8=");
        QVERIFY(read);
        QCOMPARE(read->to, u"sip:tom@elhada.example"_s);
        QCOMPARE(read->time, noon);
        QCOMPARE(read->contentType, QByteArray("text/plain; charset=utf-8"));
        QCOMPARE(read->body, QByteArray("Hello"));
    }

    void nothingWrittenBreaksALine()
    {
        const QByteArray text = writeCpim({.from = u"sip:a@b.example\r\nX: y"_s,
            .messageId = u"1\r\nimdn.Original-To: x"_s,
            .contentType = "text/plain\r\nX: y",
            .contentDisposition = "a\nb",
            .body = "Hello"});
        QVERIFY(!text.contains("\nX:"));
        QVERIFY(!text.contains("\nimdn.Original"));
        QVERIFY(!text.contains("\nb"));
        QVERIFY(text.endsWith("\r\n\r\nHello"));
    }
};

} // namespace tst_sip_documents_messages

VERBUND_TEST(tst_sip_documents_messages::TestMessageDocuments)
#include "tst_sip_documents_messages.moc"
