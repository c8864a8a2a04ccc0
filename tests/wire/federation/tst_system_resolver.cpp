// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/CarrierLookup.h"
#include "protocol/federation/SystemResolver.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_system_resolver {

using namespace Qt::StringLiterals;
using namespace verbund;

/// The sandbox's DNS, through the system's resolver.
class tst_system_resolver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsCarryHowLongTheyHold()
    {
        SystemResolver resolver;
        auto future = resolver.services(u"_xmpp-server._tcp.elhada.example"_s);
        QTRY_VERIFY(future.isFinished());
        const QList<ServiceRecord> records = future.result().value();
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first(),
            (ServiceRecord{.target = u"xmpp.elhada.example"_s,
                .port = 5269,
                .priority = 0,
                .weight = 10,
                .timeToLive = 5}));
    }

    void domainsAreFoundAsTheirRecordsSay()
    {
        const auto before = QDateTime::currentDateTimeUtc();
        CarrierLookup lookup(std::make_shared<SystemResolver>());
        lookup.setOnline(true);
        const QStringList domains{u"zahnfee.example"_s, u"elhada.example"_s, u"toothfairy.example"_s,
            u"no-such-domain.example"_s, u"not-offered.example"_s, u"zähne.example"_s};
        lookup.want(domains);
        QTRY_COMPARE_WITH_TIMEOUT(lookup.records().size(), domains.size(), 10'000);
        const auto carriers = [&](const QString &domain) { return lookup.records().value(domain).carriers; };
        QCOMPARE(carriers(u"zahnfee.example"_s), Carriers::all());
        QCOMPARE(carriers(u"elhada.example"_s), Carriers(Carrier::Xmpp));
        QCOMPARE(carriers(u"toothfairy.example"_s), Carriers(Carrier::Sip));
        QCOMPARE(carriers(u"zähne.example"_s), Carriers(Carrier::Xmpp));
        QCOMPARE(carriers(u"no-such-domain.example"_s), Carriers());
        QCOMPARE(carriers(u"not-offered.example"_s), Carriers());
        // The sandbox's records hold for five seconds, which is too short to be polite.
        const auto life = before.secsTo(lookup.records().value(u"elhada.example"_s).expires);
        QVERIFY(life >= 60 && life < 75);
    }
};

} // namespace tst_system_resolver

VERBUND_TEST(tst_system_resolver::tst_system_resolver)

#include "tst_system_resolver.moc"
