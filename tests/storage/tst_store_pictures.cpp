// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "CardSupport.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

namespace tst_store_pictures {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

namespace {

const Picture face = numberedPicture(1);
const Picture other = numberedPicture(2);

ShownPicture shownBy(const ImAddress &who, const Picture &picture, Carrier carrier = Carrier::Xmpp)
{
    return {.address = who, .carrier = carrier, .hash = picture.hash()};
}

bool keeps(Store &store, const Picture &picture)
{
    const Picture kept = got(store.picture(picture.hash()));
    const bool listed = got(store.pictureHashes()).contains(picture.hash());
    return kept == picture && listed;
}

bool keepsNone(Store &store)
{
    return got(store.pictureHashes()).isEmpty() && got(store.picture(face.hash())).isEmpty();
}

} // namespace

class StorePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictureIsKnownBeforeItsBytesCome()
    {
        const auto store = memoryStore();
        got(store->showPicture(shownBy(liza, face)));
        QCOMPARE(got(store->shownPictures()), QList{shownBy(liza, face)});
        QVERIFY(keepsNone(*store));
        got(store->putPicture(face));
        got(store->putPicture(face));
        QVERIFY(keeps(*store, face));
    }

    void bytesMayComeFirst()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"store.db"_s);
        got(got(Store::open(path, key))->putPicture(face));
        const auto store = got(Store::open(path, key));
        QVERIFY(keeps(*store, face));
        got(store->showPicture(shownBy(liza, face)));
        got(store->showPicture(shownBy(liza, {})));
        QVERIFY(keepsNone(*store));
    }

    void whoShowsAnotherOneTakesTheOldAway()
    {
        const auto store = memoryStore();
        got(store->showPicture(shownBy(liza, face)));
        got(store->putPicture(face));
        got(store->showPicture(shownBy(liza, other)));
        QVERIFY(keepsNone(*store));
        QCOMPARE(got(store->shownPictures()), QList{shownBy(liza, other)});
        got(store->showPicture(shownBy(liza, {})));
        QVERIFY(got(store->shownPictures()).isEmpty());
    }

    void bytesStayWhileAnybodyShowsThem()
    {
        const auto store = memoryStore();
        got(store->showPicture(shownBy(liza, face)));
        got(store->showPicture(shownBy(liza, face, Carrier::Sip)));
        got(store->showPicture(shownBy(bert, face)));
        got(store->putPicture(face));
        got(store->showPicture(shownBy(liza, {})));
        got(store->showPicture(shownBy(bert, other)));
        QVERIFY(keeps(*store, face));
        got(store->showPicture(shownBy(liza, {}, Carrier::Sip)));
        QVERIFY(keepsNone(*store));
    }

    void bytesOfACardGoWithIt()
    {
        const auto store = memoryStore();
        Card card = got(store->changeCards({.put = {showing(face)}, .pictures = {face}})).constFirst();
        QVERIFY(keeps(*store, face));
        got(store->changeCards({.put = {card}}));
        QVERIFY(keeps(*store, face));
        got(store->changeCards({.removed = {card.id}}));
        QVERIFY(keepsNone(*store));
        got(store->changeCards({.put = {card}, .pictures = {face}}));
        QVERIFY(keeps(*store, face));
        card.picture.clear();
        got(store->changeCards({.put = {card}}));
        QVERIFY(keepsNone(*store));
    }

    void bytesOfACardMayComeLater()
    {
        const auto store = memoryStore();
        Card card = got(store->changeCards({.put = {showing(face)}})).constFirst();
        got(store->putPicture(face));
        QVERIFY(keeps(*store, face));
        card.picture = other.hash();
        got(store->changeCards({.put = {card}, .pictures = {other}}));
        QVERIFY(!keeps(*store, face));
        QVERIFY(keeps(*store, other));
    }

    void bytesMoveFromOneCardToAnother()
    {
        const auto store = memoryStore();
        const Card card = got(store->changeCards({.put = {showing(face)}, .pictures = {face}})).constFirst();
        got(store->changeCards({.put = {showing(face)}, .removed = {card.id}}));
        QVERIFY(keeps(*store, face));
    }

    void bytesWaitForBeingPublished()
    {
        const auto store = memoryStore();
        got(store->putPicture(face));
        got(store->post(publication(face.hash())));
        got(store->post(publication(face.hash(), Carrier::Sip)));
        const auto items = got(store->outbox());
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0].kind, OutboxItem::Kind::PublishPicture);
        QCOMPARE(items[0].contact.name, face.hash());
        // Nobody else shows them any more.
        got(store->showPicture(shownBy(bert, face)));
        got(store->showPicture(shownBy(bert, other)));
        got(store->markDone(items[0].id));
        QVERIFY(keeps(*store, face));
        got(store->markFailed(items[1].id, {.kind = Error::Kind::Internal, .subject = {}, .cause = {}}));
        QVERIFY(keepsNone(*store));
    }

    // Somebody changes his picture while the last one is still being read, again and again.
    void bytesThatNobodyWantsAnyMoreDoNotPileUp()
    {
        const auto store = memoryStore();
        got(store->putPicture(face));
        got(store->showPicture(shownBy(liza, face)));
        for (int i = 100; i < 200; ++i)
            got(store->putPicture(numberedPicture(i)));
        const auto hashes = got(store->pictureHashes());
        QVERIFY2(hashes.size() <= 20, qPrintable(QString::number(hashes.size())));
        QVERIFY(keeps(*store, face));
        QVERIFY(keeps(*store, numberedPicture(199)));
        QVERIFY(!keeps(*store, numberedPicture(100)));
    }

    void whatIsNoPictureOfAPersonIsNotKept()
    {
        const auto store = memoryStore();
        got(store->putPicture({}));
        got(store->putPicture({.bytes = QByteArray(maxPictureBytes + 1, 'x'), .mimeType = u"image/png"_s}));
        got(store->showPicture(shownBy({}, face)));
        QVERIFY(keepsNone(*store));
        QVERIFY(got(store->shownPictures()).isEmpty());
        QVERIFY(got(store->picture(u"unknown"_s)).isEmpty());
        QVERIFY(got(store->picture({})).isEmpty());
    }

    void bytesOfAnyKindComeBack()
    {
        const auto store = memoryStore();
        const Picture picture{.bytes = QByteArray("a\0b", 3) + QByteArray(maxPictureBytes - 3, '\xff'),
            .mimeType = u"image/webp"_s};
        got(store->putPicture(picture));
        QCOMPARE(got(store->picture(picture.hash())), picture);
    }

    void picturesAreUnreadableOnTheDisk()
    {
        const QTemporaryDir dir;
        const auto store = got(Store::open(dir.filePath(u"store.db"_s), key));
        got(store->putPicture({.bytes = QByteArray("Geheimnis").repeated(1000), .mimeType = u"image/png"_s}));
        const auto files = QDir(dir.path()).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY(!file.readAll().contains("Geheimnis"));
        }
    }
};

} // namespace tst_store_pictures

VERBUND_TEST(tst_store_pictures::StorePicturesTest)

#include "tst_store_pictures.moc"
