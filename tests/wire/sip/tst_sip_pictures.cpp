// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/OwnPresence.h"
#include "protocol/sip/PresenceWatch.h"
#include "protocol/sip/SipSession.h"
#include "protocol/sip/documents/Icon.h"
#include "protocol/sip/documents/Pidf.h"
#include "tests/support/FakeResolver.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/SipConversation.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sip_pictures {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;
using Kind = Error::Kind;
using Availability = Presence::Availability;

namespace {

ImAddress address(const QString &text) { return ImAddress::parse(text).value(); }

const ImAddress liza = address(u"liza@toothfairy.example"_s);
const ImAddress sued = address(u"sued@toothfairy.example"_s);
const QByteArray listUri = "sip:liza.verbund-contacts@zahnfee.example";
const QByteArray contact = "\nContact: <sip:presence.zahnfee.example>";

Picture jpeg(qsizetype size = 100)
{
    return {.bytes = "\xff\xd8\xff\xe0"_ba + QByteArray(size - 4, 'j'), .mimeType = u"image/jpeg"_s};
}

QByteArray document(const Picture &picture, Availability availability = Availability::Available)
{
    return writePidf(liza, u"t"_s, {}, {.address = {}, .availability = availability}, picture);
}

QByteArray icon(const Picture &picture) { return iconUri(picture).toLatin1(); }

/// Watches liza's presence by a subscription of her own.
struct Watching : SipConversation {
    Watching() { watch.watch({liza}, {}); }

    [[nodiscard]] bool begin()
    {
        if (!client("SUBSCRIBE sip:liza@toothfairy.example SIP/2.0"))
            return false;
        server("200 OK\nExpires: 600" + contact);
        return true;
    }
    [[nodiscard]] bool tell(const QByteArray &body)
    {
        server("NOTIFY\nEvent: presence\nSubscription-State: active;expires=600" + contact
            + (body.isEmpty() ? QByteArray() : "\nContent-Type: application/pidf+xml\n\n" + body));
        return client("200 OK");
    }
    [[nodiscard]] Picture shown(int at) const { return pictures.at(at).at(1).value<Picture>(); }

    SpellingBook spelling;
    PresenceWatch watch{agent(), spelling, address(u"info@zahnfee.example"_s), {}};
    QSignalSpy pictures{&watch, &PresenceWatch::pictureChanged};
    QSignalSpy presences{&watch, &PresenceWatch::presenceChanged};
};

} // namespace

/// Pictures in presence documents (RFC 4482).
class tst_sip_pictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureComesWithThePresence()
    {
        Watching it;
        QVERIFY(it.begin());
        QVERIFY(it.tell(document(jpeg())));
        QCOMPARE(it.pictures.count(), 1);
        QCOMPARE(it.pictures.at(0).at(0).value<ImAddress>(), liza);
        QCOMPARE(it.shown(0), jpeg());
        // Each change of state brings it again.
        QVERIFY(it.tell(document(jpeg(), Availability::Away)));
        QCOMPARE(it.presences.count(), 2);
        QCOMPARE(it.pictures.count(), 1);
        QVERIFY(it.tell(document(jpeg(50))));
        QCOMPARE(it.shown(1), jpeg(50));
    }

    void whoShowsNoneIsToldOnce()
    {
        Watching it;
        QVERIFY(it.begin());
        QVERIFY(it.tell(document(jpeg())));
        QVERIFY(it.tell(document({})));
        QVERIFY(it.tell(document({}, Availability::Busy)));
        QCOMPARE(it.pictures.count(), 2);
        QVERIFY(it.shown(1).isEmpty());
    }

    void whoGoesKeepsHisPicture_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("offline") << document({}, Availability::Offline);
        QTest::newRow("nothing published, or not to us") << QByteArray();
        QTest::newRow("broken") << "<presence"_ba;
    }
    void whoGoesKeepsHisPicture()
    {
        QFETCH(const QByteArray, body);
        Watching it;
        QVERIFY(it.begin());
        QVERIFY(it.tell(document(jpeg())));
        QVERIFY(it.tell(body));
        QCOMPARE(it.pictures.count(), 1);
    }

    void aListBringsEverybodysPicture()
    {
        SipConversation wire;
        SpellingBook spelling;
        PresenceWatch watch(wire.agent(), spelling, address(u"info@zahnfee.example"_s), {});
        const QSignalSpy pictures(&watch, &PresenceWatch::pictureChanged);
        watch.watch({liza, sued}, listUri);
        QVERIFY(wire.client("SUBSCRIBE " + listUri));
        wire.server("200 OK\nExpires: 600" + contact);
        const auto resource = [](const QByteArray &user, const QByteArray &cid) {
            return "<resource uri='sip:" + user + "@toothfairy.example'><instance id='1' state='active' cid='"
                + cid + "'/></resource>";
        };
        const auto part = [](const QByteArray &cid, const QByteArray &type, const QByteArray &body) {
            return "--xx\r\nContent-ID: <" + cid + ">\r\nContent-Type: " + type + "\r\n\r\n" + body + "\r\n";
        };
        wire.server("NOTIFY\nEvent: presence\nSubscription-State: active;expires=600" + contact
            + "\nContent-Type: "
              "multipart/related;type=\"application/rlmi+xml\";start=\"<top>\";boundary=xx\n\n"
            + part("top", "application/rlmi+xml",
                "<list xmlns='urn:ietf:params:xml:ns:rlmi' uri='" + listUri
                    + "' version='1' fullState='true'>" + resource("liza", "1@x") + resource("sued", "2@x")
                    + resource("mallory", "3@x") + "</list>")
            + part("1@x", "application/pidf+xml", document(jpeg(70)))
            + part("2@x", "application/pidf+xml", document({}))
            + part("3@x", "application/pidf+xml", document(jpeg(80))) + "--xx--");
        QVERIFY(wire.client("200 OK"));
        QCOMPARE(pictures.count(), 2); // nothing of people who are not watched
        QCOMPARE(pictures.at(0).at(0).value<ImAddress>(), liza);
        QCOMPARE(pictures.at(0).at(1).value<Picture>(), jpeg(70));
        QCOMPARE(pictures.at(1).at(0).value<ImAddress>(), sued);
        QVERIFY(pictures.at(1).at(1).value<Picture>().isEmpty());
    }

    void theOwnPictureGoesOutWhereItIsProtected()
    {
        SipConversation wire;
        OwnPresence own(wire.agent(), liza, {}, {});
        own.showPicture(jpeg());
        own.show({.address = {}, .availability = Availability::Available, .note = {}});
        QVERIFY(wire.client("PUBLISH sip:liza@zahnfee.example SIP/2.0"));
        QVERIFY(!wire.last().body().contains("icon"));
        wire.server("200 OK\nSIP-ETag: e1\nExpires: 600");
        own.setProtected(true);
        QVERIFY(wire.client("PUBLISH sip:liza@zahnfee.example SIP/2.0\nSIP-If-Match: e1"));
        QVERIFY(wire.last().body().contains("<c:icon>" + icon(jpeg()) + "</c:icon>"));
        wire.server("200 OK\nSIP-ETag: e2\nExpires: 600");
        own.showPicture(jpeg());
        QVERIFY(wire.silent());
        own.showPicture(jpeg(50));
        QVERIFY(wire.client("PUBLISH"));
        QVERIFY(wire.last().body().contains(icon(jpeg(50))));
        wire.server("200 OK\nSIP-ETag: e3\nExpires: 600");
        own.show({.address = {}, .availability = Availability::Away, .note = {}});
        QVERIFY(wire.client("PUBLISH"));
        QVERIFY(wire.last().body().contains(icon(jpeg(50))));
        wire.server("200 OK\nSIP-ETag: e4\nExpires: 600");
        own.showPicture({});
        QVERIFY(wire.client("PUBLISH"));
        QVERIFY(!wire.last().body().contains("icon"));
    }

    void onlySmallPicturesAreTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("largest") << jpeg(mostIconBytes).bytes << Kind::None;
        QTest::newRow("none") << QByteArray() << Kind::None;
        QTest::newRow("PNG") << "\x89PNG\r\n\x1a\n..."_ba << Kind::None;
        QTest::newRow("too large") << jpeg(mostIconBytes + 1).bytes << Kind::TooLarge;
        QTest::newRow("drawing") << "<svg/>"_ba << Kind::NotAcceptable;
        QTest::newRow("moving") << "GIF89a..."_ba << Kind::NotAcceptable;
    }
    void onlySmallPicturesAreTaken()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Kind, kind);
        RecordingSink sink;
        SipSession session(sink, std::make_shared<FakeResolver>());
        QVERIFY(!session.keepsPicture());
        const auto done = session.publishPicture({.bytes = bytes, .mimeType = u"image/jpeg"_s});
        QVERIFY(done.isFinished());
        QCOMPARE(done.result() ? Kind::None : done.result().error().kind, kind);
    }
};

} // namespace tst_sip_pictures

VERBUND_TEST(tst_sip_pictures::tst_sip_pictures)
#include "tst_sip_pictures.moc"
