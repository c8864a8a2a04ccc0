// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/PictureFile.h"
#include "tests/model/Office.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

namespace tst_shown_pictures {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;

namespace {

Picture pictureOf(const QColor &colour, int side = 100)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    Picture picture{.bytes = {}, .mimeType = u"image/png"_s};
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return picture;
}

} // namespace

/// Whose picture is which, and the own one on its way out.
class TestShownPictures final : public OfficeTest {
    Q_OBJECT

private:
    [[nodiscard]] int waitingItems(OutboxItem::Kind kind)
    {
        auto items = store().outbox();
        if (!QTest::qWaitFor([&] { return items.isFinished(); }) || !items.result())
            return -1;
        return int(std::ranges::count(*items.result(), kind, &OutboxItem::kind));
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void pictureIsWantedOnceAndShownWhenItIsThere()
    {
        Pictures &pictures = *desk().pictures();
        const QSignalSpy changes(&pictures, &Pictures::changed);
        const Picture red = pictureOf(Qt::red);
        QVERIFY(pictures.noteShown(Carrier::Xmpp, liza(), red.hash()));
        QVERIFY(!pictures.noteShown(Carrier::Xmpp, liza(), red.hash()));
        QCOMPARE(pictures.shownBy(liza()), QString());
        pictures.take(Carrier::Xmpp, liza(), red);
        QCOMPARE(pictures.shownBy(liza()), red.hash());
        QCOMPARE(office().people.person(liza()).picture, red.hash());
        QVERIFY(changes.count() > 0);
        // Somebody else with the same one needs no bytes.
        QVERIFY(!pictures.noteShown(Carrier::Sip, perez(), red.hash()));
        QCOMPARE(pictures.shownBy(perez()), red.hash());
        auto bytes = pictures.bytes(red.hash());
        QTRY_VERIFY(bytes.isFinished());
        QCOMPARE(bytes.result()->bytes, red.bytes);
        QVERIFY(restart());
        QCOMPARE(desk().pictures()->shownBy(liza()), red.hash());
        QCOMPARE(office().people.person(perez()).picture, red.hash());
        QVERIFY(!desk().pictures()->noteShown(Carrier::Xmpp, liza(), {}));
        QCOMPARE(desk().pictures()->shownBy(liza()), QString());
    }

    void pictureOverXmppComesBeforeTheSmallOneOverSip()
    {
        Pictures &pictures = *desk().pictures();
        const Picture small = pictureOf(Qt::red, 20);
        const Picture large = pictureOf(Qt::red, 90);
        QVERIFY(pictures.noteShown(Carrier::Sip, liza(), small.hash()));
        pictures.take(Carrier::Sip, liza(), small);
        QVERIFY(pictures.noteShown(Carrier::Xmpp, liza(), large.hash()));
        QCOMPARE(pictures.shownBy(liza()), small.hash());
        pictures.take(Carrier::Xmpp, liza(), large);
        QCOMPARE(pictures.shownBy(liza()), large.hash());
        QVERIFY(!pictures.noteShown(Carrier::Xmpp, liza(), {}));
        QCOMPARE(pictures.shownBy(liza()), small.hash());
    }

    void bytesThatAreNotWhatWasShownAreDropped()
    {
        Pictures &pictures = *desk().pictures();
        const Picture red = pictureOf(Qt::red);
        QVERIFY(!pictures.noteShown(Carrier::Xmpp, liza(), u"no hash"_s));
        QVERIFY(!pictures.noteShown(Carrier::Xmpp, liza(), red.hash().toUpper()));
        QVERIFY(pictures.noteShown(Carrier::Xmpp, liza(), red.hash()));
        pictures.take(Carrier::Xmpp, liza(), pictureOf(Qt::blue));
        pictures.take(Carrier::Sip, liza(), red);
        pictures.take(Carrier::Xmpp, perez(), red);
        pictures.take(Carrier::Xmpp, liza(), {});
        QCOMPARE(pictures.shownBy(liza()), QString());
        const Picture text{.bytes = "<svg/>", .mimeType = u"image/png"_s};
        QVERIFY(pictures.noteShown(Carrier::Xmpp, liza(), text.hash()));
        pictures.take(Carrier::Xmpp, liza(), text);
        const Picture large{.bytes = red.bytes + QByteArray(maxPictureBytes, 'x'), .mimeType = red.mimeType};
        QVERIFY(pictures.noteShown(Carrier::Xmpp, liza(), large.hash()));
        pictures.take(Carrier::Xmpp, liza(), large);
        QCOMPARE(pictures.shownBy(liza()), QString());
        auto kept = store().pictureHashes();
        QTRY_VERIFY(kept.isFinished());
        QCOMPARE(*kept.result(), QStringList());
    }

    void pictureThatWasLetGoOfIsAskedForAgain()
    {
        Pictures &pictures = *desk().pictures();
        const Picture red = pictureOf(Qt::red);
        const Picture blue = pictureOf(Qt::blue);
        QVERIFY(pictures.noteShown(Carrier::Sip, liza(), red.hash()));
        pictures.take(Carrier::Sip, liza(), red);
        QVERIFY(pictures.noteShown(Carrier::Sip, liza(), blue.hash()));
        pictures.take(Carrier::Sip, liza(), blue);
        auto gone = pictures.bytes(red.hash());
        QTRY_VERIFY(gone.isFinished());
        QVERIFY(gone.result()->isEmpty());
        QVERIFY(pictures.noteShown(Carrier::Xmpp, liza(), red.hash()));
    }

    void whatDidNotComeIsAskedForAgainOverTheNextConnection()
    {
        Pictures &pictures = *desk().pictures();
        const QString hash = pictureOf(Qt::red).hash();
        QVERIFY(pictures.noteShown(Carrier::Xmpp, liza(), hash));
        QVERIFY(!pictures.noteShown(Carrier::Xmpp, liza(), hash));
        office().session(Carrier::Xmpp).drop({.kind = Error::Kind::ConnectionLost});
        QVERIFY(pictures.noteShown(Carrier::Xmpp, liza(), hash));
    }

    void ownPictureGoesOutOverBoth()
    {
        Pictures &pictures = *desk().pictures();
        const QUrl url = file(u"me.png"_s, pictureOf(Qt::red, 500).bytes);
        pictures.setOwn(url);
        QCOMPARE(pictures.errorText(), QString());
        QVERIFY(!pictures.own().isEmpty());
        QCOMPARE(office().people.person(own()).picture, pictures.own());
        QTRY_VERIFY(office().session(Carrier::Xmpp).told.contains(u"picture "_s + pictures.own()));
        QTRY_COMPARE(office().session(Carrier::Sip).told.filter(u"picture"_s).size(), 1);
        QVERIFY(!office().session(Carrier::Sip).told.contains(u"picture "_s + pictures.own()));
        const QString hash = pictures.own();
        QVERIFY(restart());
        QCOMPARE(desk().pictures()->own(), hash);
        QVERIFY(office().session(Carrier::Sip).told.isEmpty());
        QVERIFY(office().connect());
        // The XMPP server keeps it, the SIP server does not.
        QTRY_COMPARE(office().session(Carrier::Sip).told.filter(u"picture"_s).size(), 1);
        QVERIFY(office().session(Carrier::Xmpp).told.filter(u"picture"_s).isEmpty());
        desk().pictures()->clearOwn();
        QTRY_VERIFY(office().session(Carrier::Sip).told.contains(u"picture none"_s));
        QTRY_VERIFY(office().session(Carrier::Xmpp).told.contains(u"picture none"_s));
        QCOMPARE(desk().pictures()->own(), QString());
    }

    void fileThatIsNoPictureIsExplained()
    {
        Pictures &pictures = *desk().pictures();
        pictures.setOwn(file(u"me.png"_s, "Dear Liza"));
        QVERIFY(pictures.errorText().contains(u"picture"));
        QCOMPARE(pictures.own(), QString());
        QCOMPARE(waitingItems(OutboxItem::Kind::PublishPicture), 0);
        pictures.setOwn(file(u"me.png"_s, pictureOf(Qt::red).bytes));
        QCOMPARE(pictures.errorText(), QString());
    }

    void pictureFromAnotherDeviceIsTakenOver()
    {
        Pictures &pictures = *desk().pictures();
        const Picture red = pictureOf(Qt::red);
        QVERIFY(pictures.noteShown(Carrier::Xmpp, own(), red.hash()));
        pictures.take(Carrier::Xmpp, own(), red);
        QTRY_COMPARE(pictures.own(), red.hash());
        QTRY_COMPARE(office().session(Carrier::Sip).told.filter(u"picture"_s).size(), 1);
        QVERIFY(office().session(Carrier::Xmpp).told.filter(u"picture"_s).isEmpty());
        QVERIFY(!pictures.noteShown(Carrier::Xmpp, own(), {}));
        QTRY_COMPARE(pictures.own(), QString());
        QTRY_VERIFY(office().session(Carrier::Sip).told.contains(u"picture none"_s));
    }

    void newPictureIsNotLostToAnOlderOneOfTheServer()
    {
        office().session(Carrier::Xmpp).drop({.kind = Error::Kind::ConnectionLost});
        Pictures &pictures = *desk().pictures();
        pictures.setOwn(file(u"me.png"_s, pictureOf(Qt::red).bytes));
        const QString hash = pictures.own();
        QCOMPARE(waitingItems(OutboxItem::Kind::PublishPicture), 1);
        const Picture old = pictureOf(Qt::blue);
        QVERIFY(pictures.noteShown(Carrier::Xmpp, own(), old.hash()));
        pictures.take(Carrier::Xmpp, own(), old);
        QVERIFY(office().settle());
        QCOMPARE(pictures.own(), hash);
        office().lines.retryNow();
        QTRY_VERIFY(office().session(Carrier::Xmpp).told.contains(u"picture "_s + hash));
    }
};

} // namespace tst_shown_pictures

VERBUND_GUI_TEST(tst_shown_pictures::TestShownPictures)
#include "tst_shown_pictures.moc"
