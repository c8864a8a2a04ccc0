// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"
#include "tests/support/TestMain.h"

#include <QImage>
#include <QTest>

namespace tst_contacts_federated {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const auto erik = u"erik.lund@zahnfee.example"_s;
const auto tom = u"tom.lang@zahnfee.example"_s;
const auto paula = u"paula.grey@toothfairy.example"_s;
const auto freelancer = u"sued@elhada.example"_s;
// Nobody: who exists would find a request of ours in his inbox, where other tests count.
const auto supplier = u"supplier@elhada.example"_s;
const QJsonObject overBoth{{u"protocol"_s, u"Both"_s}};
const QJsonObject overXmpp{{u"protocol"_s, u"Xmpp"_s}};

QJsonObject candidate(ProbeProcess &probe, const QString &mail)
{
    const QJsonObject answer = probe.ask({{u"do"_s, u"derive"_s}, {u"OfficeMail"_s, mail}});
    return answer[u"candidates"].toArray().first().toObject();
}

// DNS is asked beside; what it said stands in the next derivation.
bool isFoundByRecords(ProbeProcess &probe, const QString &mail)
{
    return QTest::qWaitFor(
        [&] { return candidate(probe, mail)[u"reach"].toString() == "Records"_L1; }, 10'000);
}

QString groupOf(const QJsonObject &person) { return person[u"groups"].toArray().first().toString(); }

} // namespace

/// Contacts of the whole client among real servers.
class TestContacts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mailAddressOfABranchIsCarriedBySipBecauseDnsSaysSo()
    {
        ProbeProcess probe;
        QVERIFY(probe.signIn(erik, overBoth));
        QVERIFY(isFoundByRecords(probe, paula));
        const QJsonObject found = candidate(probe, paula);
        QVERIFY(found[u"sip"].toBool());
        QVERIFY(!found[u"xmpp"].toBool());
        probe.ask({{u"do"_s, u"saveCard"_s}, {u"name"_s, u"Paula Grey"_s}, {u"OfficeMail"_s, paula}});
        const QJsonObject person =
            probe.waitForEvent(u"person"_s, {{u"address"_s, paula}, {u"route"_s, u"Sip"_s}});
        QCOMPARE(person[u"contactOver"].toArray(), QJsonArray{u"Sip"_s});
        QVERIFY(probe.quit());
    }

    void mailAddressOfAFreelancerIsCarriedByXmppBecauseDnsSaysSo()
    {
        ProbeProcess probe;
        QVERIFY(probe.signIn(erik, overBoth));
        QVERIFY(isFoundByRecords(probe, freelancer));
        QVERIFY(candidate(probe, freelancer)[u"xmpp"].toBool());
        QVERIFY(!candidate(probe, freelancer)[u"sip"].toBool());
        QVERIFY(probe.quit());
    }

    void groupRenamedHereIsRenamedThere()
    {
        ProbeProcess here;
        ProbeProcess there;
        QVERIFY(here.signIn(erik, overXmpp));
        QVERIFY(there.signIn(erik, overXmpp));
        here.ask({{u"do"_s, u"saveCard"_s}, {u"name"_s, u"South"_s}, {u"OfficeMail"_s, supplier},
            {u"group"_s, u"Suppliers"_s}});
        const auto isIn = [](const QString &group) {
            return [group](const QJsonObject &said) {
                return said[u"address"].toString() == supplier && groupOf(said) == group;
            };
        };
        QVERIFY(!there.waitFor(isIn(u"Suppliers"_s)).isEmpty());
        here.ask({{u"do"_s, u"renameGroup"_s}, {u"group"_s, u"Suppliers"_s}, {u"to"_s, u"Außendienst"_s}});
        QVERIFY(!there.waitFor(isIn(u"Außendienst"_s)).isEmpty());
        QVERIFY(here.quit() && there.quit());
    }

    void pictureReachesAColleagueOverXmpp()
    {
        ProbeProcess one;
        ProbeProcess other;
        QVERIFY(one.signIn(erik, overXmpp));
        QVERIFY(other.signIn(tom, overXmpp));
        becomeContacts(one, erik, other, tom);
        one.ask({{u"do"_s, u"picture"_s}, {u"file"_s, picture(one)}});
        const auto shows = [](const QJsonObject &said) {
            return said[u"address"].toString() == erik && !said[u"picture"].toString().isEmpty();
        };
        QVERIFY(!other.waitFor(shows).isEmpty());
        QVERIFY(one.quit() && other.quit());
    }

    void pictureReachesABranchOverSip()
    {
        ProbeProcess one;
        ProbeProcess other;
        QVERIFY(one.signIn(tom, {{u"protocol"_s, u"Sip"_s}}));
        QVERIFY(other.signIn(paula, {{u"protocol"_s, u"Sip"_s}}));
        becomeContacts(one, tom, other, paula);
        one.ask({{u"do"_s, u"picture"_s}, {u"file"_s, picture(one)}});
        const auto shows = [](const QJsonObject &said) {
            return said[u"address"].toString() == tom && !said[u"picture"].toString().isEmpty();
        };
        QVERIFY(!other.waitFor(shows).isEmpty());
        QVERIFY(one.quit() && other.quit());
    }

private:
    // `other` asks to see `one`, who agrees, or whose client does for a colleague; asking in turn is agreed
    // already.
    static void becomeContacts(
        ProbeProcess &one, const QString &oneAddress, ProbeProcess &other, const QString &otherAddress)
    {
        other.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, oneAddress}});
        if (oneAddress.section(u'@', 1) != otherAddress.section(u'@', 1)) {
            QVERIFY(!one.waitForEvent(u"request"_s, {{u"from"_s, otherAddress}, {u"state"_s, u"Open"_s}})
                    .isEmpty());
            one.ask({{u"do"_s, u"decide"_s}, {u"from"_s, otherAddress}, {u"level"_s, u"External"_s}});
        }
        QVERIFY(
            !other.waitForEvent(u"person"_s, {{u"address"_s, oneAddress}, {u"presence"_s, u"Available"_s}})
                .isEmpty());
    }

    static QString picture(ProbeProcess &probe)
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString file = probe.profile() + u"/me.png"_s;
        return image.save(file) ? file : QString();
    }
};

} // namespace tst_contacts_federated

VERBUND_TEST(tst_contacts_federated::TestContacts)
#include "tst_contacts_federated.moc"
