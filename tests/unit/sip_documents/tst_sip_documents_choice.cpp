// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Choice.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

namespace tst_sip_documents_choice {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using Availability = Presence::Availability;

namespace {

const QByteArray begin = "<resource-lists xmlns='urn:ietf:params:xml:ns:resource-lists' "
                         "xmlns:v='urn:verbund:presence:0'><list name='verbund-choice'>"
                         "<entry uri='sip:liza@zahnfee.example'>";
const QByteArray end = "</entry></list></resource-lists>";

Presence presence(Availability availability)
{
    return {.address = ImAddress::parse(u"liza@zahnfee.example").value(), .availability = availability};
}

} // namespace

class TestChoiceDocument final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChoiceWrittenIsReadBack_data()
    {
        QTest::addColumn<Presence>("chosen");
        for (const Availability each : {Availability::Available, Availability::BeRightBack,
                 Availability::Away, Availability::Busy, Availability::DoNotDisturb, Availability::Offline})
            QTest::addRow("state %d", int(each)) << presence(each);
        Presence full = presence(Availability::DoNotDisturb);
        full.note = u"„Zähne“ <&> 🦷"_s;
        full.since = QDateTime({2026, 1, 2}, {3, 4, 5}, QTimeZone::UTC);
        full.until = QDateTime({2026, 1, 2}, {18, 0}, QTimeZone::UTC);
        QTest::newRow("with everything") << full;
    }
    void aChoiceWrittenIsReadBack()
    {
        QFETCH(const Presence, chosen);
        const Choice written{.presence = chosen, .device = u"v1"_s};
        const auto read = readChoice(writeChoice(written));
        QVERIFY(read);
        QVERIFY(*read == written);
    }

    void whatSaysNoStateIsNoChoice_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("empty") << begin + end;
        QTest::newRow("an unknown state") << begin + "<v:choice state='smiling'/>" + end;
        QTest::newRow("another namespace") << begin + "<choice state='busy'/>" + end;
        QTest::newRow("cut off") << begin + "<v:choice state='busy'/>";
        QTest::newRow("outside") << QByteArray("<v:choice xmlns:v='urn:verbund:presence:0' state='busy'/>");
    }
    void whatSaysNoStateIsNoChoice()
    {
        QFETCH(const QByteArray, document);
        QVERIFY(!readChoice(document));
    }

    void hostileChoicesAreBounded()
    {
        const QByteArray longText(100'000, 'x');
        const auto read =
            readChoice(begin + "<v:choice state='BUSY' since='yesterday' until='2026-01-02' device='"
                + longText + "'>" + longText + "</v:choice>" + end);
        QVERIFY(read);
        QCOMPARE(read->presence.availability, Availability::Busy);
        QVERIFY(!read->presence.since.isValid() && !read->presence.until.isValid());
        QVERIFY(read->device.size() <= 64);
        QVERIFY(read->presence.note.size() <= 257);
    }
};

} // namespace tst_sip_documents_choice

VERBUND_TEST(tst_sip_documents_choice::TestChoiceDocument)
#include "tst_sip_documents_choice.moc"
