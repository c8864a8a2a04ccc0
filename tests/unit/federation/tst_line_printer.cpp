// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/check/LinePrinter.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_line_printer {

using namespace Qt::StringLiterals;
using namespace verbund;

using Check = FederationLine::Check;
using Problem = FederationLine::Problem;
using Verdict = FederationLine::Verdict;

namespace {

const FederationLine domain{.check = Check::Domain, .verdict = Verdict::Ok, .facts = {u"elhada.example"_s}};
const FederationLine record{.check = Check::SipRecord,
    .verdict = Verdict::Failed,
    .problem = Problem::NoSipRecord,
    .actor = FederationLine::Actor::Dns,
    .facts = {u"elhada.example"_s},
    .command = u"nslookup -type=SRV _sipfederationtls._tcp.elhada.example"_s};
const FederationLine target{
    .check = Check::SipTarget, .verdict = Verdict::NotTested, .problem = Problem::NeedsEarlier};
const FederationLine address{.check = Check::SipAddress,
    .verdict = Verdict::Ok,
    .facts = {u"sip.elhada.example"_s, u"127.0.0.3"_s},
    .command = u"nslookup sip.elhada.example"_s};

} // namespace

/// How verbund-check prints what it finds.
class tst_line_printer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesWaitForThoseBeforeThem()
    {
        LinePrinter printer(false);
        QVERIFY(printer.take(address).isEmpty());
        QVERIFY(printer.take(record).isEmpty());
        const QString first = printer.take(domain);
        QVERIFY(first.indexOf(domain.finding()) < first.indexOf(record.finding()));
        QVERIFY(first.contains(record.finding()));
        QVERIFY(!first.contains(address.finding()));
        const QString last = printer.take(target); // itself it adds nothing
        QVERIFY(!last.contains(target.title()));
        QVERIFY(last.contains(address.finding()));
    }

    void cureAndCommandStandBelowWhatIsWrong()
    {
        LinePrinter printer(false);
        QCOMPARE(printer.take(domain).count(u'\n'), 1);
        const QStringList lines = printer.take(record).split(u'\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[1], u"    → "_s + record.who() + u": "_s + record.cure());
        QCOMPARE(lines[2], u"    $ nslookup -type=SRV _sipfederationtls._tcp.elhada.example"_s);
    }

    void findingsStandInOneColumn()
    {
        LinePrinter printer(false);
        const QString first = printer.take(domain);
        const QString second = printer.take(record);
        QCOMPARE(first.indexOf(domain.finding()), second.indexOf(record.finding()));
    }

    void coloursAreForTerminals()
    {
        QVERIFY(!LinePrinter(false).take(domain).contains(u'\033'));
        QVERIFY(LinePrinter(true).take(domain).startsWith(u"\033[32m"_s));
        QVERIFY(LinePrinter(true).take(domain).contains(u"\033[0m"_s));
    }
};

} // namespace tst_line_printer

VERBUND_TEST(tst_line_printer::tst_line_printer)

#include "tst_line_printer.moc"
