// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FederationSetUps.h"
#include "tests/support/ProbeProcess.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QMetaEnum>
#include <QTest>

namespace tst_federation_page {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

namespace {

const QString own = u"zahnfee.example"_s;

template <typename T> QString enumName(T value)
{
    return QString::fromLatin1(QMetaEnum::fromType<T>().valueToKey(int(value)));
}

} // namespace

/// The federation check of the whole client, signed in at its home server, against every broken set-up of the
/// sandbox: what its page opens first, and what it says to do.
class tst_federation_page : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_probe.signIn(u"info@zahnfee.example"_s), m_probe.log()); }

    void everySetUpIsNamedWithItsCure_data()
    {
        QTest::addColumn<FederationSetUp>("setUp");
        for (const FederationSetUp &setUp : federationSetUps)
            QTest::newRow(setUp.name) << setUp;
    }

    void everySetUpIsNamedWithItsCure()
    {
        QFETCH(const FederationSetUp, setUp);
        const QString person = u"anna.schmidt@"_s + QString::fromUtf8(setUp.domain);
        m_probe.forget();
        const QJsonObject answer = m_probe.ask({{u"do"_s, u"check"_s}, {u"subject"_s, person},
            {u"direct"_s, QString::fromLatin1(setUp.direct)}});
        QVERIFY(answer[u"ok"].toBool());
        const QJsonObject checked = m_probe.waitForEvent(u"checked"_s);
        QCOMPARE(checked[u"state"].toString(), u"Finished"_s);
        const QJsonObject opened = checked[u"opened"].toObject();
        QCOMPARE(opened[u"check"].toString(), enumName(setUp.check));
        QCOMPARE(opened[u"verdict"].toString(), enumName(setUp.verdict));
        QCOMPARE(opened[u"problem"].toString(), enumName(setUp.problem));
        QVERIFY(!opened[u"title"].toString().isEmpty());
        QVERIFY(!opened[u"finding"].toString().isEmpty());
        QVERIFY(!opened[u"cure"].toString().isEmpty());
        QVERIFY(!opened[u"who"].toString().isEmpty());
        QVERIFY(checked[u"summary"].toString().contains(QString::fromUtf8(setUp.domain)));
        if (setUp.verdict == FederationLine::Verdict::Failed)
            QVERIFY(checked[u"summary"].toString().contains(opened[u"cure"].toString()));
        // It came line by line, before the end.
        const QList<QJsonObject> said = m_probe.said();
        QVERIFY(std::ranges::count(said, u"line"_s, [](const QJsonObject &one) {
            return one[u"event"].toString();
        }) > 0);
        // What is copied and sent on tells of nobody.
        const QByteArray report = QJsonDocument(checked[u"report"].toObject()).toJson();
        QVERIFY(!report.contains("anna"));
        QVERIFY(!report.contains("info"));
        QVERIFY(!report.contains(own.toUtf8()));
    }

    void aServerByHandNeedsNoRecord()
    {
        m_probe.forget();
        QVERIFY(m_probe
                .ask({{u"do"_s, u"check"_s}, {u"subject"_s, u"direct.example"_s},
                    {u"direct"_s, u"sip.direct.example"_s}})[u"ok"]
                .toBool());
        const QJsonObject checked = m_probe.waitForEvent(u"checked"_s);
        QVERIFY(!checked.isEmpty());
        QVERIFY(checked[u"question"].toString().contains(u"sip.direct.example"_s));
        for (const QJsonValue line : checked[u"report"][u"lines"].toArray()) {
            if (line[u"check"].toString() == "SipRecord"_L1)
                QCOMPARE(line[u"verdict"].toString(), u"NotApplicable"_s);
            if (line[u"check"].toString() == "SipTls"_L1)
                QVERIFY(line[u"verdict"].toString() != "NotTested"_L1);
        }
    }

    void theOwnDomainIsInOrder()
    {
        m_probe.forget();
        QVERIFY(m_probe.ask({{u"do"_s, u"check"_s}, {u"subject"_s, own}})[u"ok"].toBool());
        const QJsonObject checked = m_probe.waitForEvent(u"checked"_s);
        QVERIFY(checked[u"question"].toString().contains(own));
        QVERIFY2(checked[u"verdict"].toString() != "Failed"_L1, qPrintable(checked[u"summary"].toString()));
        QVERIFY(m_probe.waitForEvent(u"ownDomain"_s, {}, 0).isEmpty());
    }

    void whatIsNoDomainIsRefusedInWords()
    {
        const QJsonObject answer = m_probe.ask({{u"do"_s, u"check"_s}, {u"subject"_s, u"not a domain"_s}});
        QVERIFY(!answer[u"ok"].toBool());
        QVERIFY(!answer[u"error"].toString().isEmpty());
    }

private:
    ProbeProcess m_probe;
};

} // namespace tst_federation_page

VERBUND_TEST(tst_federation_page::tst_federation_page)

#include "tst_federation_page.moc"
