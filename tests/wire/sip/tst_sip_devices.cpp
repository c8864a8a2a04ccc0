// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/OwnPresence.h"
#include "protocol/sip/SelfWatch.h"
#include "protocol/sip/documents/Pidf.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/SipConversation.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sip_devices {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;
using Availability = Presence::Availability;

namespace {

const ImAddress liza = ImAddress::parse(u"liza@zahnfee.example").value();

Presence state(Availability availability, bool automatic = false)
{
    Presence presence;
    presence.availability = availability;
    presence.automatic = automatic;
    return presence;
}

QByteArray document(const QString &tuple, const Presence &presence)
{
    return writePidf(liza, tuple, {}, presence);
}

QByteArray merged(QByteArray one, const QByteArray &other)
{
    const qsizetype begin = other.indexOf("<tuple");
    return one.replace("</presence>", other.sliced(begin));
}

/// One device of liza's, and the server that tells it of the others.
struct Device : SipConversation {
    explicit Device(const Timing &timing = {})
        : self(agent(), own.tupleId(), timing)
    {
        QObject::connect(&self, &SelfWatch::othersActive, &own, &OwnPresence::yieldTo);
    }
    [[nodiscard]] bool begin()
    {
        self.start();
        if (!client("SUBSCRIBE sip:liza@zahnfee.example\nEvent: presence\nAccept: application/pidf+xml"))
            return false;
        server("200 OK\nExpires: 600\nContact: <sip:presence.zahnfee.example>");
        // The dialog of the subscription, whatever is published meanwhile.
        callId = last().callId().toByteArray();
        fromTag = last().fromTag().toByteArray();
        return true;
    }
    void notify(const QByteArray &body)
    {
        server("NOTIFY\nEvent: presence\nSubscription-State: active;expires=600\nCall-ID: " + callId
            + "\nTo: <sip:liza@zahnfee.example>;tag=" + fromTag
            + "\nContact: <sip:presence.zahnfee.example>\nContent-Type: application/pidf+xml\n\n" + body);
    }
    [[nodiscard]] bool tell(const QByteArray &body)
    {
        notify(body);
        return client("200 OK");
    }
    // Takes the next PUBLISH, and what it says of the person.
    [[nodiscard]] bool publishes(const QByteArray &word)
    {
        if (!client("PUBLISH sip:liza@zahnfee.example"))
            return false;
        const QByteArray body = last().body().toByteArray();
        server("200 OK\nExpires: 600\nSIP-ETag: e" + QByteArray::number(++published));
        return word.isEmpty() ? !body.contains("<dm:person") : body.contains(">" + word + "<");
    }

    QByteArray callId;
    QByteArray fromTag;
    int published = 0;
    OwnPresence own{agent(), liza, {}, {}};
    SelfWatch self;
};

} // namespace

/// Several devices of one user.
class tst_sip_devices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsAwayByItselfIsSilentBesideAnother()
    {
        Device it;
        QVERIFY(it.begin());
        it.own.show(state(Availability::Away, true));
        QVERIFY(it.publishes("away"));
        const QByteArray here = document(it.own.tupleId(), state(Availability::Away, true));
        const QByteArray active = document(u"desk"_s, state(Availability::Available));
        QVERIFY(it.tell(merged(here, active)));
        QVERIFY(it.publishes({}));
        QVERIFY(it.tell(merged(active, here)));
        QVERIFY(it.silent());
        // Back at this one.
        it.own.show(state(Availability::Available));
        QVERIFY(it.publishes("available"));
        it.own.show(state(Availability::Away, true));
        QVERIFY(it.publishes({}));
        // The other is gone, so this one speaks again.
        QVERIFY(it.tell(here));
        QVERIFY(it.publishes("away"));
    }

    void twoThatAreAwayBothSaySo()
    {
        Device it;
        QVERIFY(it.begin());
        it.own.show(state(Availability::Away, true));
        QVERIFY(it.publishes("away"));
        QVERIFY(it.tell(merged(document(it.own.tupleId(), state(Availability::Away, true)),
            document(u"desk"_s, state(Availability::Away, true)))));
        QVERIFY(it.tell(merged(document(it.own.tupleId(), state(Availability::Away, true)),
            document(u"desk"_s, state(Availability::Offline)))));
        QVERIFY(it.silent());
    }

    void aStateByChoiceIsSaidInAnyCase()
    {
        Device it;
        QVERIFY(it.begin());
        QVERIFY(it.tell(document(u"desk"_s, state(Availability::Available))));
        it.own.show(state(Availability::Away));
        QVERIFY(it.publishes("away"));
    }

    void whoHasLeftIsNotShownAgain()
    {
        Device phone;
        QVERIFY(phone.begin());
        phone.own.show(state(Availability::Busy));
        QVERIFY(phone.publishes("busy"));
        const Later<void> removed = phone.own.remove();
        // A document that was being written is there now, and the others are told by publishing.
        phone.own.repeat();
        QVERIFY(phone.client("PUBLISH\nExpires: 0"));
        phone.server("200 OK");
        QVERIFY(removed.isFinished());
        QVERIFY(phone.silent());
    }

    void notificationsInARowAreOneReasonToLook()
    {
        Device it;
        QSignalSpy stirred(&it.self, &SelfWatch::stirred);
        QVERIFY(it.begin());
        for (int i = 0; i < 5; ++i)
            it.notify(document(u"desk"_s, state(Availability::Busy)));
        QVERIFY(waitFor([&] { return stirred.count() > 0; }));
        QCOMPARE(stirred.count(), 1);
    }

    void withoutNewsItLooksFromTimeToTime()
    {
        Timing timing;
        timing.follow = std::chrono::milliseconds(5);
        Device it(timing);
        QSignalSpy stirred(&it.self, &SelfWatch::stirred);
        QVERIFY(it.begin());
        QVERIFY(waitFor([&] { return stirred.count() >= 3; }));
        it.self.stop();
        QVERIFY(it.client("SUBSCRIBE sip:\nExpires: 0"));
    }
};

} // namespace tst_sip_devices

VERBUND_TEST(tst_sip_devices::tst_sip_devices)
#include "tst_sip_devices.moc"
