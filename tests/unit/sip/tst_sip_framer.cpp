// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Framer.h"
#include "protocol/sip/SipMessage.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_sip_framer {

using namespace verbund;
using namespace verbund::sip;
using Kind = Framer::Frame::Kind;

namespace {

const QByteArray head = "MESSAGE sip:info@zahnfee.example SIP/2.0\r\n"
                        "Via: SIP/2.0/TLS 127.0.0.2:5061;branch=z9hG4bK1\r\n"
                        "From: <sip:liza@zahnfee.example>;tag=1\r\nTo: <sip:info@zahnfee.example>\r\n"
                        "Call-ID: 1\r\nCSeq: 1 MESSAGE\r\n";

QByteArray message(const QByteArray &body, const QByteArray &fields = {})
{
    return head + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArrayList framesOf(Framer &framer)
{
    QByteArrayList frames;
    while (const auto frame = framer.next())
        frames += frame->kind == Kind::Message ? frame->bytes : frame->kind == Kind::Ping ? "ping" : "pong";
    return frames;
}

QByteArrayList framesOf(const QByteArray &bytes)
{
    Framer framer;
    framer.feed(bytes);
    return framesOf(framer);
}

std::optional<Error::Kind> errorOf(const QByteArray &bytes)
{
    Framer framer;
    framer.feed(bytes);
    std::ignore = framesOf(framer);
    return framer.error() ? std::optional(framer.error()->kind) : std::nullopt;
}

} // namespace

/// A stream is cut by Content-Length and nothing else.
class tst_sip_framer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyMayHoldEmptyLines()
    {
        const QByteArray bytes = message("one\r\n\r\ntwo\r\n\r\nContent-Length: 7\r\n\r\n");
        QCOMPARE(framesOf(bytes), QByteArrayList{bytes});
    }

    void aMessageMayComeByteByByte()
    {
        const QByteArray bytes = message("Hallo\r\n\r\n", "Subject: folded\r\n over lines\r\n");
        Framer framer;
        for (qsizetype i = 0; i < bytes.size() - 1; ++i) {
            framer.feed(bytes.sliced(i, 1));
            QVERIFY(!framer.next());
        }
        framer.feed(bytes.last(1));
        QCOMPARE(framesOf(framer), QByteArrayList{bytes});
    }

    void tenMessagesMayComeAtOnce()
    {
        QByteArrayList ten;
        for (int i = 0; i < 10; ++i)
            ten += message(QByteArray(i * 100, 'x'));
        QCOMPARE(framesOf(ten.join()), ten);
    }

    void contentLengthIsReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("long") << QByteArray("Content-Length: 5\r\n");
        QTest::newRow("compact") << QByteArray("l: 5\r\n");
        QTest::newRow("capital compact") << QByteArray("L:5\r\n");
        QTest::newRow("odd case") << QByteArray("cOnTeNt-LeNgTh:5\r\n");
        QTest::newRow("blanks") << QByteArray("Content-Length \t: \t 5 \r\n");
        QTest::newRow("zeros") << QByteArray("Content-Length: 0000000000000000000000005\r\n");
        QTest::newRow("folded") << QByteArray("Content-Length:\r\n 5\r\n");
        QTest::newRow("folded twice") << QByteArray("Content-Length:\r\n \r\n\t5\r\n");
        QTest::newRow("folded before the colon") << QByteArray("Content-Length\r\n : 5\r\n");
        QTest::newRow("twice the same") << QByteArray("Content-Length: 5\r\nl: 5\r\n");
        QTest::newRow("among others") << QByteArray("X: 1\r\n y\r\nl: 5\r\nZ: Content-Length: 9\r\n");
    }
    void contentLengthIsReadInEveryForm()
    {
        QFETCH(QByteArray, field);
        const QByteArray bytes = head + field + "\r\nHallo";
        QCOMPARE(framesOf(bytes + "\r\n"), (QByteArrayList{bytes, "pong"}));
        // The parser agrees: either it reads the same length, or it refuses.
        if (const auto read = SipMessage::parse(bytes))
            QCOMPARE(read->body().toByteArray(), "Hallo");
    }

    void aLineThatOnlyLooksLikeItCountsForNothing_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("continued") << QByteArray("Subject: a\r\n Content-Length: 5\r\n");
        QTest::newRow("other name") << QByteArray("X-Content-Length: 5\r\n");
        QTest::newRow("name goes on") << QByteArray("Content-Length2: 5\r\n");
        QTest::newRow("within a value") << QByteArray("Subject: Content-Length: 5\r\n");
    }
    void aLineThatOnlyLooksLikeItCountsForNothing()
    {
        QFETCH(QByteArray, fields);
        const QByteArray bytes = head + fields + "\r\n";
        QCOMPARE(framesOf(bytes + bytes), (QByteArrayList{bytes, bytes}));
    }

    void whatCannotBeFramedEndsTheStream_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<Error::Kind>("kind");
        const auto broken = Error::Kind::ProtocolViolation;
        const auto large = Error::Kind::TooLarge;
        QTest::newRow("two that differ") << QByteArray("Content-Length: 13\r\nl: 5\r\n") << broken;
        QTest::newRow("negative") << QByteArray("Content-Length: -1\r\n") << broken;
        QTest::newRow("signed") << QByteArray("Content-Length: +5\r\n") << broken;
        QTest::newRow("empty") << QByteArray("Content-Length:\r\n") << broken;
        QTest::newRow("list") << QByteArray("Content-Length: 5, 5\r\n") << broken;
        QTest::newRow("parameter") << QByteArray("Content-Length: 5;x\r\n") << broken;
        QTest::newRow("hexadecimal") << QByteArray("Content-Length: 0x5\r\n") << broken;
        QTest::newRow("two folded numbers") << QByteArray("Content-Length: 5\r\n 5\r\n") << broken;
        QTest::newRow("bare line feed") << QByteArray("Content-Length: 5\n 5\r\n") << broken;
        QTest::newRow("missing beside a type") << QByteArray("Content-Type: text/plain\r\n") << broken;
        QTest::newRow("2^64") << QByteArray("Content-Length: 18446744073709551616\r\n") << large;
        QTest::newRow("2^64 + 5") << QByteArray("Content-Length: 18446744073709551621\r\n") << large;
        QTest::newRow("2^63") << QByteArray("Content-Length: 9223372036854775808\r\n") << large;
        QTest::newRow("one too many")
            << QByteArray("Content-Length: " + QByteArray::number(maxBodyBytes + 1) + "\r\n") << large;
    }
    void whatCannotBeFramedEndsTheStream()
    {
        QFETCH(QByteArray, field);
        QFETCH(Error::Kind, kind);
        const QByteArray bytes = head + field + "\r\nHallo";
        QCOMPARE(errorOf(bytes), kind);
        Framer framer;
        framer.feed(bytes + message("good"));
        QVERIFY(framesOf(framer).isEmpty());
        framer.feed(message("good"));
        QVERIFY(framesOf(framer).isEmpty());
    }

    void bareLineFeedsEndNoHeader()
    {
        QByteArray bytes = message({});
        bytes.replace("\r\n", "\n");
        QVERIFY(framesOf(bytes).isEmpty());
    }

    void bareLineFeedsWithinTheHeaderAreCutButNotRead()
    {
        QByteArray bytes = head + "Subject: a\nContent-Length: 5\r\n\r\nHallo";
        QCOMPARE(framesOf(bytes), QByteArrayList{bytes});
        QVERIFY(!SipMessage::parse(bytes));
    }

    void listsMayBeLong()
    {
        const QByteArray bytes = message(QByteArray(300'000, 'b'), "X: " + QByteArray(100'000, 'h') + "\r\n");
        QCOMPARE(framesOf(bytes + bytes), (QByteArrayList{bytes, bytes}));
        QVERIFY(SipMessage::parse(bytes));
    }

    void bodyAndHeaderMayReachTheirLimit()
    {
        const QByteArray body = message(QByteArray(maxBodyBytes, 'b'));
        QCOMPARE(framesOf(body), QByteArrayList{body});
        const QByteArray bare = message({});
        const qsizetype room = maxHeaderBytes - (bare.size() - 4) - qsizetype(sizeof "X: \r\n" - 1);
        const QByteArray header = message({}, "X: " + QByteArray(room, 'h') + "\r\n");
        QCOMPARE(header.size() - 4, maxHeaderBytes);
        QCOMPARE(framesOf(header), QByteArrayList{header});
        QVERIFY(SipMessage::parse(header));
        Framer framer;
        for (const char byte : header) {
            framer.feed(QByteArrayView(&byte, 1));
            if (framer.error())
                break;
            if (const auto frame = framer.next())
                QCOMPARE(frame->bytes, header);
        }
        QVERIFY(!framer.error());
        QCOMPARE(errorOf(message({}, "X: " + QByteArray(room + 1, 'h') + "\r\n")), Error::Kind::TooLarge);
    }

    void anEndlessHeaderIsCutOff()
    {
        Framer framer;
        qsizetype fed = 0;
        while (!framer.error() && fed < 10 * maxHeaderBytes) {
            framer.feed(QByteArray(1000, 'h'));
            fed += 1000;
            std::ignore = framesOf(framer);
        }
        QVERIFY(framer.error());
        QCOMPARE(framer.error()->kind, Error::Kind::TooLarge);
        QVERIFY(fed <= maxHeaderBytes + 2000);
    }

    void anEndlessBodyIsCutOffBeforeItComes()
    {
        QCOMPARE(errorOf(head + "Content-Length: 99999999999\r\n\r\n"), Error::Kind::TooLarge);
    }

    void keepAlivesAreTold()
    {
        const QByteArray one = message("x");
        QCOMPARE(framesOf("\r\n\r\n"), QByteArrayList{"ping"});
        QCOMPARE(framesOf("\r\n"), QByteArrayList{"pong"});
        QCOMPARE(framesOf("\r\n" + one + "\r\n\r\n" + one + "\r\n"),
            (QByteArrayList{"pong", one, "ping", one, "pong"}));
        QVERIFY(framesOf("\r").isEmpty());
    }
};

} // namespace tst_sip_framer

VERBUND_TEST(tst_sip_framer::tst_sip_framer)
#include "tst_sip_framer.moc"
