// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Registration.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_sip_binding {

using namespace verbund::sip;

namespace {

const QByteArray instance = "urn:uuid:00000000-0000-1000-8000-000000000001";
const QByteArray sibling = "urn:uuid:00000000-0000-1000-8000-000000000002";
const QByteArray own = "sip:liza@127.0.0.1:40000;transport=tls";

Binding read(const QByteArray &fields)
{
    const auto message = SipMessage::parse("SIP/2.0 200 OK\r\nVia: SIP/2.0/TLS 127.0.0.1;branch=z9hG4bK1\r\n"
                                           "From: <sip:liza@zahnfee.example>;tag=1\r\n"
                                           "To: <sip:liza@zahnfee.example>;tag=2\r\nCall-ID: 1\r\n"
                                           "CSeq: 1 REGISTER\r\n"
        + fields + "Content-Length: 0\r\n\r\n");
    return message ? readBinding(*message, instance, own) : Binding();
}

QByteArray contact(const QByteArray &uri, const QByteArray &parameters)
{
    return "Contact: <" + uri + '>' + parameters + "\r\n";
}

} // namespace

/// What a registrar says of our own binding, never of a sibling's.
class tst_sip_binding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ourBindingIsFoundAmongOthers_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("seconds");
        const QByteArray ours = ";+sip.instance=\"<" + instance + ">\"";
        const QByteArray theirs = ";+sip.instance=\"<" + sibling + ">\"";
        const QByteArray other = "sip:liza@127.0.0.9:5061";
        QTest::newRow("alone") << contact(own, ours + ";reg-id=1;expires=600") << 600;
        QTest::newRow("after a sibling")
            << contact(own, theirs + ";reg-id=1;expires=60") + contact(other, ours + ";reg-id=1;expires=600")
            << 600;
        QTest::newRow("in one field") << QByteArray(
            "m: <" + other + ">" + theirs + ";expires=60, <" + own + ">" + ours + ";expires=600\r\n")
                                      << 600;
        QTest::newRow("only a sibling") << contact(own, theirs + ";expires=60") << 0;
        QTest::newRow("only a stranger") << contact(other, ";expires=60") << 0;
        QTest::newRow("by address where no instance is named")
            << contact(other, ";expires=60") + contact("sip:liza@127.0.0.1:40000;ob", ";expires=600") << 600;
        QTest::newRow("instance before address")
            << contact(own, ";expires=60") + contact(other, ours + ";expires=600") << 600;
        QTest::newRow("an earlier connection of ours")
            << contact(other, ours + ";reg-id=1;expires=60") + contact(own, ours + ";reg-id=1;expires=600")
            << 600;
        QTest::newRow("another flow of ours")
            << contact(other, ours + ";reg-id=2;expires=60") + contact(other, ours + ";reg-id=1;expires=600")
            << 600;
        QTest::newRow("odd case of the instance")
            << contact(own, ";+SIP.Instance=\"<" + instance.toUpper() + ">\";Expires=600") << 600;
        QTest::newRow("expires in the header only") << contact(own, ours) + "Expires: 600\r\n" << 600;
        QTest::newRow("the parameter before the header") << contact(own, ours + ";expires=600")
                + "Expires: 60\r\n" << 600;
        QTest::newRow("longer than a day") << contact(own, ours + ";expires=604800") << 24 * 3600;
        QTest::newRow("a broken one besides")
            << QByteArray("Contact: <bad\r\n") + contact(own, ours + ";expires=600") << 600;
        QTest::newRow("taken back") << contact(own, ours + ";expires=0") << 0;
        QTest::newRow("none") << QByteArray("Expires: 600\r\n") << 0;
    }
    void ourBindingIsFoundAmongOthers()
    {
        QFETCH(QByteArray, fields);
        QFETCH(int, seconds);
        QCOMPARE(int(read(fields).expires.count()), seconds);
    }

    void theGruuIsThatOfOurBinding()
    {
        const QByteArray gruu = "sip:liza@zahnfee.example;gr=" + instance;
        const Binding binding =
            read(contact("sip:liza@127.0.0.9",
                     ";+sip.instance=\"<" + sibling + ">\";pub-gruu=\"sip:x@y.example;gr=2\"")
                + contact(own, ";+sip.instance=\"<" + instance + ">\";expires=60;pub-gruu=\"" + gruu + "\""));
        QCOMPARE(binding.publicGruu, gruu);
        QVERIFY(read(contact(own, ";expires=60;pub-gruu=\"x\"")).publicGruu.isEmpty());
        QVERIFY(read(contact(own, ";expires=60")).publicGruu.isEmpty());
    }

    void theServiceRouteKeepsItsOrder()
    {
        const Binding binding = read(contact(own, ";expires=60")
            + "Service-Route: <sip:a.example;lr>, <sip:b.example;lr>\r\nService-Route: "
              "<sip:c.example;lr>\r\n");
        QCOMPARE(binding.serviceRoute,
            (QByteArrayList{"<sip:a.example;lr>", "<sip:b.example;lr>", "<sip:c.example;lr>"}));
    }

    void theFlowTimerIsRead()
    {
        const QByteArray ours = contact(own, ";expires=60");
        QCOMPARE(int(read(ours + "Flow-Timer: 120\r\n").flowTimer.count()), 120);
        QCOMPARE(int(read(ours + "Flow-Timer: 999999\r\n").flowTimer.count()), 3600);
        QCOMPARE(int(read(ours + "Flow-Timer: x\r\n").flowTimer.count()), 0);
        QCOMPARE(int(read(ours).flowTimer.count()), 0);
    }
};

} // namespace tst_sip_binding

VERBUND_TEST(tst_sip_binding::tst_sip_binding)
#include "tst_sip_binding.moc"
