// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/AdminPolicy.h"
#include "tests/model/Office.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_partners {

using namespace Qt::StringLiterals;
using namespace verbund;

using Type = Partner::Type;

namespace {

constexpr auto good = R"({
  "partners": [
    {"domain": "ToothFairy.example", "domains": ["branch.example"], "description": "The branch",
     "type": "Federated"},
    {"domain": "spam.example", "type": "Blocked"}
  ],
  "defaultType": "VerifiedPublic",
  "defaultLevel": "Colleague"
})";

Partner partner(const QString &domain, Type type, const QStringList &more = {})
{
    return {.domain = domain, .moreDomains = more, .description = {}, .type = type};
}

} // namespace

class TestPartners final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto opened = Store::open(u":memory:"_s, QByteArray(32, 'k'));
        QTRY_VERIFY(opened.isFinished());
        m_store = *opened.result();
        m_folder = std::make_unique<QTemporaryDir>();
        make();
    }

    void cleanup()
    {
        m_partners.reset();
        m_store.reset();
    }

    void policiesAreReadWholeOrNotAtAll_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("valid");
        QTest::newRow("good") << QByteArray(good) << true;
        QTest::newRow("empty object") << QByteArray("{}") << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("broken") << QByteArray("{\"partners\": [") << false;
        QTest::newRow("list") << QByteArray("[]") << false;
        QTest::newRow("partners no list") << QByteArray("{\"partners\": 7}") << false;
        QTest::newRow("no domain") << QByteArray("{\"partners\": [{\"type\": \"Blocked\"}]}") << false;
        QTest::newRow("bad domain") << QByteArray(
            "{\"partners\": [{\"domain\": \"a@b\", \"type\": \"Blocked\"}]}")
                                    << false;
        QTest::newRow("no type") << QByteArray("{\"partners\": [{\"domain\": \"a.example\"}]}") << false;
        QTest::newRow("bad type") << QByteArray(
            "{\"partners\": [{\"domain\": \"a.example\", \"type\": \"Best\"}]}")
                                  << false;
        QTest::newRow("twice") << QByteArray("{\"partners\": [{\"domain\": \"a.example\", \"domains\":"
                                             " [\"A.example\"], \"type\": \"Blocked\"}]}")
                               << false;
        QTest::newRow("bad default type") << QByteArray("{\"defaultType\": \"Own\"}") << false;
        QTest::newRow("bad default level") << QByteArray("{\"defaultLevel\": \"Blocked\"}") << false;
    }

    void policiesAreReadWholeOrNotAtAll()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const bool, valid);
        const auto policy = readAdminPolicy(json, u"policy.json"_s);
        QCOMPARE(policy.has_value(), valid);
        if (!policy) {
            QCOMPARE(policy.error().subject, u"policy.json"_s);
            QVERIFY(!policy.error().cause.isEmpty());
        }
    }

    void kindsFollowTheNearestDomain_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<Type>("type");
        QTest::newRow("own") << u"zahnfee.example"_s << Type::Own;
        QTest::newRow("own subdomain") << u"uk.zahnfee.example"_s << Type::Own;
        QTest::newRow("look-alike of the own one") << u"notzahnfee.example"_s << Type::VerifiedPublic;
        QTest::newRow("outsourced subdomain") << u"lab.zahnfee.example"_s << Type::Federated;
        QTest::newRow("administrator's") << u"toothfairy.example"_s << Type::Federated;
        QTest::newRow("additional") << u"mail.branch.example"_s << Type::Federated;
        QTest::newRow("blocked subdomain") << u"a.b.spam.example"_s << Type::Blocked;
        QTest::newRow("user's") << u"elhada.example"_s << Type::UnverifiedPublic;
        QTest::newRow("user's exception below") << u"good.elhada.example"_s << Type::Federated;
        QTest::newRow("unknown") << u"example.example"_s << Type::VerifiedPublic;
    }

    void kindsFollowTheNearestDomain()
    {
        QFETCH(const QString, domain);
        write(good);
        make();
        QVERIFY(put(partner(u"lab.zahnfee.example"_s, Type::Federated)));
        QVERIFY(put(partner(u"elhada.example"_s, Type::UnverifiedPublic)));
        QVERIFY(put(partner(u"good.elhada.example"_s, Type::Federated)));
        QTEST(m_partners->type(domain), "type");
    }

    void whatTheAdministratorDecidedStays()
    {
        write(good);
        make();
        QCOMPARE(m_partners->defaultLevel(), Relation::Level::Colleague);
        QVERIFY(m_partners->setsDefaultLevel());
        QVERIFY(!put(partner(u"spam.example"_s, Type::Federated)));
        QVERIFY(!put(partner(u"x.spam.example"_s, Type::Federated)));
        QVERIFY(!put(partner(u"other.example"_s, Type::Federated, {u"branch.example"_s})));
        QVERIFY(m_partners->isLocked(u"x.spam.example"_s));
        QCOMPARE(m_partners->all().size(), 2);
        QCOMPARE(m_partners->of(u"mail.branch.example"_s)->description, u"The branch"_s);
    }

    void badFileChangesNothing()
    {
        write(good);
        make();
        QVERIFY(m_partners->faultText().isEmpty());
        write("{");
        make();
        QVERIFY(m_partners->faultText().contains(u"policy.json"_s));
        QCOMPARE(m_partners->type(u"spam.example"_s), Type::Blocked);
        QVERIFY(QFile::remove(file()));
        make();
        QVERIFY(m_partners->faultText().isEmpty());
        QCOMPARE(m_partners->type(u"spam.example"_s), Type::UnverifiedPublic);
    }

    void oneDomainBelongsToOnePartner()
    {
        QVERIFY(put(partner(u"a.example"_s, Type::Federated, {u"b.example"_s, u"c.example"_s})));
        QVERIFY(put(partner(u"B.example"_s, Type::Blocked)));
        QCOMPARE(m_partners->all().size(), 2);
        QCOMPARE(m_partners->type(u"b.example"_s), Type::Blocked);
        QCOMPARE(m_partners->type(u"c.example"_s), Type::Federated);
        QVERIFY(put(partner(u"d.example"_s, Type::VerifiedPublic, {u"a.example"_s})));
        QCOMPARE(m_partners->of(u"c.example"_s)->domain, u"c.example"_s);
        QVERIFY(!put(partner(u"no domain"_s, Type::Federated)));
        QVERIFY(!put(partner(QString(), Type::Federated)));
        const auto removed = m_partners->remove(u"d.example"_s);
        QTRY_VERIFY(removed.isFinished());
        QCOMPARE(m_partners->type(u"a.example"_s), Type::UnverifiedPublic);
    }

    void blocksAreToldAndSurviveARestart()
    {
        m_partners->setLines(Carriers::all());
        const auto blocked = m_partners->setBlocked(u"Promo.example"_s, true);
        QTRY_VERIFY(blocked.isFinished());
        QCOMPARE(outboxSize(), 2);
        make();
        QCOMPARE(m_partners->type(u"mail.promo.example"_s), Type::Blocked);
        m_partners->setLines(Carriers::all());
        const QSignalSpy changed(m_partners.get(), &Partners::changed);
        const auto lifted = m_partners->setBlocked(u"promo.example"_s, false);
        QTRY_VERIFY(lifted.isFinished());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_partners->type(u"promo.example"_s), Type::UnverifiedPublic);
        QCOMPARE(outboxSize(), 2); // the unblocking took the place of the block
    }

    void blocksOfOtherDevicesAreFollowed()
    {
        write(good);
        make();
        m_partners->setLines(Carriers::all());
        m_partners->follow(Carrier::Xmpp, {u"promo.example"_s, u"toothfairy.example"_s});
        QTRY_COMPARE(m_partners->type(u"promo.example"_s), Type::Blocked);
        QCOMPARE(m_partners->type(u"toothfairy.example"_s), Type::Federated);
        // spam to XMPP by the administrator, toothfairy freed there, promo to SIP.
        QTRY_COMPARE(outboxSize(), 3);
        m_partners->follow(Carrier::Xmpp, {});
        QTRY_COMPARE(m_partners->type(u"promo.example"_s), m_partners->defaultType());
    }

private:
    void make()
    {
        m_partners = std::make_unique<Partners>(*m_store, file());
        m_partners->setOwnDomain(u"zahnfee.example"_s);
        const auto loaded = m_partners->load();
        QTRY_VERIFY(loaded.isFinished());
        // What was written because of it is there, too.
        const auto settled = m_store->partners();
        QTRY_VERIFY(settled.isFinished());
    }

    [[nodiscard]] bool put(const Partner &partner)
    {
        const auto done = m_partners->put(partner);
        return QTest::qWaitFor([&done] { return done.isFinished(); }) && done.result();
    }

    [[nodiscard]] qsizetype outboxSize()
    {
        const auto items = m_store->outbox();
        return QTest::qWaitFor([&items] { return items.isFinished(); }) ? items.result()->size() : -1;
    }

    [[nodiscard]] QString file() const { return m_folder->filePath(u"policy.json"_s); }
    void write(const QByteArray &json)
    {
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(json);
    }

    std::shared_ptr<Store> m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Partners> m_partners;
};

} // namespace tst_partners

VERBUND_TEST(tst_partners::TestPartners)

#include "tst_partners.moc"
