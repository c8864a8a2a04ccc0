// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/MessageWriter.h"
#include "protocol/sip/RequestCheck.h"
#include "protocol/sip/SipMessage.h"
#include "protocol/sip/SipUri.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_sip_message {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;

namespace {

QByteArray request(
    const QByteArray &fields = {}, const QByteArray &start = "OPTIONS sip:zahnfee.example SIP/2.0")
{
    return start
        + "\r\nVia: SIP/2.0/TLS 127.0.0.2;branch=z9hG4bK1\r\nFrom: <sip:liza@zahnfee.example>;tag=1\r\n"
          "To: <sip:info@zahnfee.example>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n"
        + fields + "\r\n";
}

QByteArray without(const QByteArray &name)
{
    QByteArray bytes = request();
    const qsizetype at = bytes.indexOf("\r\n" + name + ":") + 2;
    return bytes.remove(at, bytes.indexOf("\r\n", at) + 2 - at);
}

} // namespace

/// Messages are read leniently where that is safe and written so that no value breaks its line.
class tst_sip_message : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("readable");
        const auto row = [](const char *line, bool readable) {
            QTest::newRow(line) << QByteArray(line) << readable;
        };
        row("OPTIONS sip:zahnfee.example SIP/2.0", true);
        row("OPTIONS sip:zahnfee.example sip/2.0", true);
        row("OPTIONS sip:zahnfee.example SIP/7.0", true);
        row("OPTIONS sip:zahnfee.example", false);
        row("OPTIONS  sip:zahnfee.example SIP/2.0", false);
        row("OPTIONS sip:zahnfee.example SIP/2.0 ", false);
        row("OPTIONS sip:zahn fee.example SIP/2.0", false);
        row("OPTIONS <sip:zahnfee.example> SIP/2.0", false);
        row("OPT{IONS sip:zahnfee.example SIP/2.0", false);
        row(" OPTIONS sip:zahnfee.example SIP/2.0", false);
        row("OPTIONS sip:zahnfee.example HTTP/1.1", false);
        row("SIP/2.0 200 OK", true);
        row("SIP/2.0 200 ", true);
        row("SIP/2.0 200", true);
        row("SIP/2.0 699 x", true);
        row("SIP/2.0 99 x", false);
        row("SIP/2.0 099 x", false);
        row("SIP/2.0 700 x", false);
        row("SIP/2.0 2000 x", false);
        row("SIP/2.0 4294967301 x", false);
        row("SIP/2.0 -20 x", false);
        row("SIP/2.0  200 x", false);
        row("SIP/3.0 200 x", false);
        row("SIP/2.0", false);
        row("", false);
    }
    void startLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, readable);
        QCOMPARE(SipMessage::parse(request({}, line)).has_value(), readable);
    }

    void whatIsMandatoryIsMissed_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"Via", "From", "To", "Call-ID", "CSeq"})
            QTest::newRow(name) << QByteArray(name);
    }
    void whatIsMandatoryIsMissed()
    {
        QFETCH(QByteArray, name);
        const auto read = SipMessage::parse(without(name));
        QVERIFY(read && !read->defect().isEmpty());
        QCOMPARE(check(*read)->status, 400);
    }

    void defects_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("two From") << QByteArray("From: <sip:a@zahnfee.example>\r\n");
        QTest::newRow("two compact From") << QByteArray("f: <sip:a@zahnfee.example>\r\n");
        QTest::newRow("two CSeq") << QByteArray("CSeq: 1 OPTIONS\r\n");
        QTest::newRow("two Call-ID") << QByteArray("i: 2\r\n");
        QTest::newRow("two Max-Forwards") << QByteArray("Max-Forwards: 70\r\nMax-Forwards: 70\r\n");
        QTest::newRow("Max-Forwards") << QByteArray("Max-Forwards: 256\r\n");
        QTest::newRow("Expires") << QByteArray("Expires: 4294967296\r\n");
        QTest::newRow("Contact") << QByteArray("Contact: <sip:a b@zahnfee.example>\r\n");
    }
    void defects()
    {
        QFETCH(QByteArray, fields);
        const auto read = SipMessage::parse(request(fields));
        QVERIFY(read);
        const auto refusal = check(*read);
        QVERIFY(refusal);
        QCOMPARE(refusal->status, 400);
    }

    void sequences_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *value, bool good) {
            QTest::newRow(value) << QByteArray(value) << good;
        };
        row("1 OPTIONS", true);
        row("0 OPTIONS", true);
        row("0001\tOPTIONS", true);
        row("2147483647 OPTIONS", true);
        row("2147483648 OPTIONS", false);
        row("36893488147419103232 OPTIONS", false);
        row("1OPTIONS", false);
        row("-1 OPTIONS", false);
        row("OPTIONS", false);
        row("1", false);
        row("1 options", false);
        row("1 INVITE", false);
        row("1 OPTIONS x", false);
    }
    void sequences()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, good);
        const auto read = SipMessage::parse(request().replace("1 OPTIONS", value));
        QVERIFY(read);
        QCOMPARE(read->defect().isEmpty(), good);
    }

    void headerLinesThatAreNoneSpoilTheMessage_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no colon") << QByteArray("Subject\r\n");
        QTest::newRow("no name") << QByteArray(": x\r\n");
        QTest::newRow("blank in the name") << QByteArray("Sub ject: x\r\n");
        QTest::newRow("bare line feed") << QByteArray("Subject: a\nb: c\r\n");
        QTest::newRow("bare line feed at the end") << QByteArray("Subject: a\nX: b\n\r\n");
        QTest::newRow("bare carriage return") << QByteArray("Subject: a\rb\r\n");
        QTest::newRow("NUL") << QByteArray("Subject: a\0b\r\n", 14);
    }
    void headerLinesThatAreNoneSpoilTheMessage()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!SipMessage::parse(request(line)));
    }

    void bodyAndLengthMustAgree()
    {
        QVERIFY(SipMessage::parse(request("Content-Length: 5\r\n") + "Hallo"));
        QVERIFY(!SipMessage::parse(request("Content-Length: 4\r\n") + "Hallo"));
        QVERIFY(!SipMessage::parse(request("Content-Length: 6\r\n") + "Hallo"));
        QVERIFY(!SipMessage::parse(request() + "Hallo"));
        QVERIFY(!SipMessage::parse("OPTIONS sip:zahnfee.example SIP/2.0\r\n"));
        QVERIFY(!SipMessage::parse({}));
    }

    void listsAreTakenApart()
    {
        const auto read =
            SipMessage::parse(request("Supported: path,, gruu\r\nk: outbound\r\n"
                                      "Contact: \"a, b\" <sip:a,b@zahnfee.example>;x=\",\", <sip:c>\r\n"
                                      "c: Text/Plain ; charset=\"utf-8\"\r\nContent-Length: 0\r\n"));
        QVERIFY(read);
        QCOMPARE(read->values(HeaderName::Supported), (QList<QByteArrayView>{"path", "gruu", "outbound"}));
        QVERIFY(read->lists(HeaderName::Supported, "OUTBOUND"));
        QVERIFY(!read->lists(HeaderName::Supported, "timer"));
        QCOMPARE(read->values(HeaderName::Contact).size(), 2);
        QCOMPARE(read->contentType(), "text/plain");
    }

    void compactNamesAreTheLongOnes_data()
    {
        QTest::addColumn<QByteArray>("compact");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char *a, const char *b) {
            QTest::newRow(a) << QByteArray(a) << QByteArray(b);
        };
        row("i", "Call-ID");
        row("m", "Contact");
        row("e", "Content-Encoding");
        row("l", "Content-Length");
        row("c", "Content-Type");
        row("f", "From");
        row("k", "Supported");
        row("t", "To");
        row("v", "Via");
        row("o", "Event");
        row("u", "Allow-Events");
    }
    void compactNamesAreTheLongOnes()
    {
        QFETCH(QByteArray, compact);
        QFETCH(QByteArray, name);
        QVERIFY(headerNamed(compact) != HeaderName::Other);
        QCOMPARE(headerNamed(compact), headerNamed(name));
        QCOMPARE(headerNamed(compact.toUpper()), headerNamed(name.toUpper()));
        QCOMPARE(headerNamed(name + "x"), HeaderName::Other);
    }

    void copiesOutliveTheirOrigin()
    {
        SipMessage copy;
        {
            auto read =
                SipMessage::parse(request("Subject: folded\r\n line\r\nContent-Length: 5\r\n") + "Hallo");
            QVERIFY(read);
            copy = *read;
        }
        QCOMPARE(copy.fromTag().toByteArray(), "1");
        QCOMPARE(copy.body().toByteArray(), "Hallo");
        QCOMPARE(copy.fields().at(5).value.toByteArray(), "folded   line");
    }

    void uris_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("addressOfRecord");
        QTest::addColumn<int>("port");
        const auto row = [](const char *text, const char *aor, int port = 0) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(aor) << port;
        };
        row("sip:liza@zahnfee.example", "sip:liza@zahnfee.example");
        row("SIP:liza@zahnfee.example:5061;transport=tls?Subject=x", "sip:liza@zahnfee.example", 5061);
        row("sips:liza@zahnfee.example", "sips:liza@zahnfee.example");
        row("sip:zahnfee.example", "sip:zahnfee.example");
        row("sip:liza:secret@zahnfee.example", "sip:liza@zahnfee.example");
        row("sip:user;par=u%40x@zahnfee.example", "sip:user;par=u%40x@zahnfee.example");
        row("sip:li%5Aa@[2001:db8::1]:5061;ob", "sip:li%5Aa@[2001:db8::1]", 5061);
        row("sip:127.0.0.2", "sip:127.0.0.2");
        row("sip:+49123;ext=1@zahnfee.example;user=phone", "sip:+49123;ext=1@zahnfee.example");
        row("tel:+49123", "");
        row("sip:", "");
        row("sip:@zahnfee.example", "");
        row("sip:liza@", "");
        row("sip:liza@zahnfee.example:", "");
        row("sip:liza@zahnfee.example:65536", "");
        row("sip:liza@zahnfee.example:5061x", "");
        row("sip:liza@[2001:db8::1", "");
        row("sip:liza@[zahnfee.example]", "");
        row("sip:liza@[::1]5061", "");
        row("sip:li za@zahnfee.example", "");
        row("sip:li<za@zahnfee.example", "");
        row("sip:li%4za@zahnfee.example", "");
        row("sip:liza%@zahnfee.example", "");
        row("sip:li\"za@zahnfee.example", "");
        row("sip:l\xC3\xADza@zahnfee.example", "");
        row("zahnfee.example", "");
    }
    void uris()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, addressOfRecord);
        QFETCH(int, port);
        const auto uri = SipUri::parse(text);
        QCOMPARE(uri ? uri->addressOfRecord() : QByteArray(), addressOfRecord);
        QCOMPARE(int(uri ? uri->port : 0), port);
    }

    void sameUris_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("equal");
        const auto row = [](const char *a, const char *b, bool equal) {
            QTest::newRow(b) << QByteArray(a) << QByteArray(b) << equal;
        };
        row("sip:liza@zahnfee.example", "sip:liza@ZAHNFEE.example;transport=tls", true);
        row("sip:liza@zahnfee.example", "sip:l%69za@zahnfee.example", true);
        row("sip:liza@zahnfee.example", "sip:Liza@zahnfee.example", false);
        row("sip:liza@zahnfee.example", "sip:liza@zahnfee.example:5061", false);
        row("sip:liza@zahnfee.example", "sips:liza@zahnfee.example", false);
        row("sip:liza@zahnfee.example", "sip:zahnfee.example", false);
    }
    void sameUris()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, equal);
        QCOMPARE(SipUri::parse(a)->equals(*SipUri::parse(b)), equal);
    }

    void addresses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("uri");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("tag");
        const auto row = [](const char *text, const char *uri, const QString &name = {},
                             const char *tag = "") {
            QTest::newRow(text) << QByteArray(text) << QByteArray(uri) << name << QByteArray(tag);
        };
        const char *liza = "sip:liza@zahnfee.example";
        row("<sip:liza@zahnfee.example>", liza);
        row("sip:liza@zahnfee.example", liza);
        row("sip:liza@zahnfee.example;tag=1", liza, {}, "1");
        row("sip:liza@zahnfee.example ; tag = 1", liza, {}, "1");
        row("<sip:liza@zahnfee.example>;tag=1;x", liza, {}, "1");
        row("Liza <sip:liza@zahnfee.example>", liza, u"Liza"_s);
        row("Liza Zahn<sip:liza@zahnfee.example> ; tag=1", liza, u"Liza Zahn"_s, "1");
        row("\"Zahn, \\\"Liza\\\" <x>\" <sip:liza@zahnfee.example>;tag=1", liza, u"Zahn, \"Liza\" <x>"_s,
            "1");
        row("\"\" <sip:liza@zahnfee.example>", liza);
        row("J\xC3\xBCrgen <sip:liza@zahnfee.example>", liza, u"Jürgen"_s);
        row("\"J\xC3\xBCrgen\" <sip:liza@zahnfee.example>", liza, u"Jürgen"_s);
        row("<sip:liza@zahnfee.example;x=y?z>;tag=1", "sip:liza@zahnfee.example;x=y?z", {}, "1");
        row("sip:liza@zahnfee.example;+sip.instance=\"<urn:uuid:1>\";tag=1", liza, {}, "1");
        row("<isbn:2983792873>", "isbn:2983792873");
        row("\"Liza <sip:liza@zahnfee.example>", "");
        row("\"Liza\" sip:liza@zahnfee.example", "");
        row("Zahn, Liza <sip:liza@zahnfee.example>", "");
        row("< sip:liza@zahnfee.example>", "");
        row("<sip:liza@zahnfee.example", "");
        row("<sip:liza@zahnfee.example> x", "");
        row("<sip:liza@zahnfee.example>;;", "");
        row("<sip:liza@zahnfee.example>;tag=", "");
        row("<sip:liza@zahnfee.example>;tag=\"1", "");
        row("sip:liza@zahnfee.example?x=y", "");
        row("<liza>", "");
        row("<>", "");
        row("", "");
    }
    void addresses()
    {
        QFETCH(QByteArray, text);
        const auto address = NameAddress::parse(text).value_or(NameAddress());
        QTEST(address.uri.toByteArray(), "uri");
        QTEST(address.displayName(), "name");
        QTEST(address.parameters.raw("TAG").toByteArray(), "tag");
    }

    void vias_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sentBy");
        QTest::addColumn<QByteArray>("branch");
        const auto row = [](const char *text, const char *sentBy, const char *branch = "") {
            QTest::newRow(text) << QByteArray(text) << QByteArray(sentBy) << QByteArray(branch);
        };
        row("SIP/2.0/TLS zahnfee.example", "zahnfee.example");
        row("SIP/2.0/TLS zahnfee.example:5061;branch=z9hG4bK1;rport", "zahnfee.example:5061", "z9hG4bK1");
        row("sip / 2.0 / TLS \t zahnfee.example : 5061 ; branch = z", "zahnfee.example : 5061", "z");
        row("SIP/2.0/TLS [2001:db8::1]:5061;branch=z", "[2001:db8::1]:5061", "z");
        row("SIP/2.0/TLS a.example;branch=a, SIP/2.0/UDP b.example;branch=b", "a.example", "a");
        row("SIP/2.0/TLS a.example;x=\",\";branch=a", "a.example", "a");
        row("SIP/7.0/TLS zahnfee.example", "");
        row("SIP/2.0/TLS", "");
        row("SIP/2.0 zahnfee.example", "");
        row("SIP/2.0/TLS zahn fee.example", "");
        row("SIP/2.0/TLS zahnfee.example:70000", "");
        row("SIP/2.0/TLS zahnfee.example:", "");
        row("SIP/2.0/TLS [2001:db8::1", "");
        row("SIP/2.0/T{S zahnfee.example", "");
        row("", "");
    }
    void vias()
    {
        QFETCH(QByteArray, text);
        const auto via = Via::parse(text).value_or(Via());
        QTEST(via.sentBy.toByteArray(), "sentBy");
        QTEST(via.branch().toByteArray(), "branch");
    }

    void whatIsWrittenIsRead()
    {
        const QByteArray bytes = MessageWriter::request("MESSAGE", "sip:info@zahnfee.example")
                                     .add("Via", "SIP/2.0/TLS 127.0.0.1;branch=z9hG4bK1")
                                     .add("From", "<sip:liza@zahnfee.example>;tag=1")
                                     .add("To", "<sip:info@zahnfee.example>")
                                     .add("Call-ID", "1")
                                     .add("CSeq", "1 MESSAGE")
                                     .finish("text/plain", "Hallo\r\n\r\n");
        const auto read = SipMessage::parse(bytes);
        QVERIFY(read && read->defect().isEmpty() && !check(*read));
        QCOMPARE(read->contentType(), "text/plain");
        QCOMPARE(read->body().toByteArray(), "Hallo\r\n\r\n");
        QVERIFY(MessageWriter::response(200, "OK").finish().startsWith(
            "SIP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n"));
    }

    void noValueBreaksItsLine_data()
    {
        QTest::addColumn<QByteArray>("evil");
        QTest::newRow("CRLF") << QByteArray("a\r\nX-Evil: 1");
        QTest::newRow("LF") << QByteArray("a\nX-Evil: 1");
        QTest::newRow("CR") << QByteArray("a\rX-Evil: 1");
        QTest::newRow("end of header") << QByteArray("a\r\n\r\nX-Evil: 1");
        QTest::newRow("NUL") << QByteArray("a\0X-Evil: 1", 11);
    }
    void noValueBreaksItsLine()
    {
        QFETCH(QByteArray, evil);
        QByteArray bytes =
            MessageWriter::request(evil, evil).add("Subject", evil).add(evil, "x").finish(evil, "b");
        bytes += MessageWriter::response(200, evil).finish();
        QVERIFY(!bytes.contains('\0') && !bytes.contains("\nX-Evil") && !bytes.contains("\rX-Evil"));
        QCOMPARE(bytes.count('\n'), 9);
        QCOMPARE(bytes.count('\r'), 9);
    }
};

} // namespace tst_sip_message

VERBUND_TEST(tst_sip_message::tst_sip_message)
#include "tst_sip_message.moc"
