// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Framer.h"
#include "protocol/sip/RequestCheck.h"
#include "tests/support/TestMain.h"
#include "tests/support/TortureMessages.h"

#include <QTest>

namespace tst_sip_torture {

using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;

namespace {

const QByteArray good = "OPTIONS sip:info@zahnfee.example SIP/2.0\r\n"
                        "Via: SIP/2.0/TLS 127.0.0.2:5061;branch=z9hG4bKgood\r\n"
                        "From: <sip:liza@zahnfee.example>;tag=1\r\nTo: <sip:info@zahnfee.example>\r\n"
                        "Call-ID: good\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";

/// What a stream was cut into.
struct Cut {
    QByteArrayList messages;
    int lineBreaks = 0;
    bool broken = false;

    friend bool operator==(const Cut &, const Cut &) = default;
};

Cut cut(const QByteArrayList &pieces)
{
    Framer framer;
    Cut result;
    for (const QByteArray &piece : pieces) {
        framer.feed(piece);
        while (const auto frame = framer.next()) {
            if (frame->kind == Framer::Frame::Kind::Message)
                result.messages += frame->bytes;
            else
                result.lineBreaks += frame->kind == Framer::Frame::Kind::Ping ? 2 : 1;
        }
    }
    result.broken = framer.error().has_value();
    return result;
}

Cut cut(const QByteArray &bytes) { return cut(QByteArrayList{bytes}); }

QByteArrayList bytewise(const QByteArray &bytes)
{
    QByteArrayList pieces;
    for (const char byte : bytes)
        pieces += QByteArray(1, byte);
    return pieces;
}

} // namespace

/// The messages of RFC 4475, read as from a stream.
class tst_sip_torture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAreFortyNineFiles() { QCOMPARE(tortureMessages().size(), 49); }

    void theStreamIsCutByContentLength_data() { allMessages(); }
    void theStreamIsCutByContentLength()
    {
        QFETCH(TortureMessage, message);
        const Cut result = cut(message.bytes);
        QCOMPARE(result.broken, message.stream == "close");
        if (message.stream == "whole")
            QCOMPARE(result.messages, QByteArrayList{message.bytes});
        else if (message.stream == "rest")
            QVERIFY(result.messages.size() > 0
                && result.messages.first().size() == message.bytes.size() - message.octets);
        else
            QVERIFY(result.messages.isEmpty());
    }

    void everyMessageMeetsItsVerdict_data() { allMessages(); }
    void everyMessageMeetsItsVerdict()
    {
        QFETCH(TortureMessage, message);
        const QByteArray frame = cut(message.bytes).messages.value(0);
        if (frame.isEmpty())
            return;
        const auto read = SipMessage::parse(frame);
        if (message.verdict == "ok")
            expectAccepted(message, read);
        else if (!message.mayAccept)
            expectRefused(message, read);
    }

    void badDisplayNamesAreReadOrRefusedOnceTheirHeaderEnds()
    {
        for (const TortureMessage &message : tortureMessages()) {
            if (message.name == "baddn")
                QCOMPARE(cut(message.bytes + "\r\n").messages.size(), 1);
        }
    }

    void bytesComeOneByOne_data() { allMessages(); }
    void bytesComeOneByOne()
    {
        QFETCH(TortureMessage, message);
        QVERIFY(cut(bytewise(message.bytes)) == cut(message.bytes));
    }

    void bytesComeInTwoPieces_data()
    {
        allMessages({"wsinv", "intmeth", "dblreq", "mpart01", "mcl01", "ncl"});
    }
    void bytesComeInTwoPieces()
    {
        QFETCH(TortureMessage, message);
        const Cut whole = cut(message.bytes + good);
        for (qsizetype at = 0; at <= message.bytes.size(); ++at)
            QVERIFY(cut({message.bytes.first(at), message.bytes.sliced(at) + good}) == whole);
    }

    void whateverComesAfterThemIsRead()
    {
        QByteArray stream;
        QByteArrayList framed;
        for (const TortureMessage &message : tortureMessages()) {
            if (message.stream != "whole")
                continue;
            framed += message.bytes;
            framed += good;
            stream += message.bytes + good;
        }
        const Cut result = cut(stream);
        QCOMPARE(result.messages, framed);
        const auto last = SipMessage::parse(result.messages.last());
        QVERIFY(last && last->defect().isEmpty() && !check(*last));
    }

    void anUnknownMethodKeepsEveryOddCharacter()
    {
        const auto read = SipMessage::parse(find("intmeth"));
        QVERIFY(read);
        QCOMPARE(read->method().toByteArray(), "!interesting-Method0123456789_*+`.%indeed'~");
        QCOMPARE(read->to().display.toByteArray(), QByteArray("\"BEL:\\\a NUL:\\\0 DEL:\\\177\"", 22));
        QCOMPARE(read->fromTag().toByteArray(), "_token~1'+`*%!-.");
    }

    void foldedFieldsAreReadAsOne()
    {
        const auto read = SipMessage::parse(find("wsinv"));
        QVERIFY(read);
        QCOMPARE(read->toTag().toByteArray(), "1918181833n");
        QCOMPARE(read->fromTag().toByteArray(), "98asjd8");
        QCOMPARE(read->from().displayName(), QStringLiteral("J Rosenberg \\\""));
        QCOMPARE(read->sequence(), 9U);
        QCOMPARE(read->via().branch().toByteArray(), "390skdjuw");
        QCOMPARE(read->body().size(), 150);
    }

    void aParameterBelongsToWhereItStands()
    {
        const auto contact = [](const char *name) {
            const auto read = SipMessage::parse(find(name));
            return NameAddress::parse(read ? read->value(HeaderName::Contact) : QByteArrayView())
                .value_or(NameAddress())
                .parameters.has("unknownparam");
        };
        QVERIFY(contact("cparam01"));
        QVERIFY(!contact("cparam02"));
    }

    void aBinaryBodyComesThroughWhole()
    {
        const auto read = SipMessage::parse(find("mpart01"));
        QVERIFY(read && read->body().contains('\0'));
        QCOMPARE(read->contentType(), "multipart/mixed");
    }

private:
    static QByteArray find(const QByteArray &name)
    {
        for (const TortureMessage &message : tortureMessages()) {
            if (message.name == name)
                return message.bytes;
        }
        return {};
    }

    static void allMessages(const QByteArrayList &only = {})
    {
        QTest::addColumn<TortureMessage>("message");
        for (const TortureMessage &message : tortureMessages()) {
            if (only.isEmpty() || only.contains(message.name))
                QTest::newRow(message.name.constData()) << message;
        }
    }

    static void expectAccepted(const TortureMessage &message, const Result<SipMessage> &read)
    {
        QVERIFY(read);
        QCOMPARE(read->defect().toByteArray(), QByteArray());
        QCOMPARE(read->isRequest(), message.isRequest);
        if (!message.isRequest) {
            QCOMPARE(read->status(), message.start.toInt());
            return;
        }
        QCOMPARE(read->method().toByteArray(), message.start);
        const auto refusal = check(*read);
        // The other answers are those of who serves the method.
        const bool ours = message.answer == 416 || message.answer == 420 || message.answer == 505;
        QCOMPARE(refusal ? refusal->status : 0, ours ? message.answer : 0);
        if (message.answer == 420)
            QCOMPARE(refusal->fieldValue, "nothingSupportsThis, nothingSupportsThisEither");
    }

    static void expectRefused(const TortureMessage &message, const Result<SipMessage> &read)
    {
        if (!read || !message.isRequest) {
            QVERIFY(!read || !read->defect().isEmpty());
            return;
        }
        const auto refusal = check(*read);
        QVERIFY(refusal);
        QCOMPARE(refusal->status, message.answer == 501 ? 400 : message.answer);
    }
};

} // namespace tst_sip_torture

VERBUND_TEST(tst_sip_torture::tst_sip_torture)
#include "tst_sip_torture.moc"
