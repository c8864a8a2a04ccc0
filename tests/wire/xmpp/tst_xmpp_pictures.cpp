// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/Dom.h"
#include "tests/support/TestMain.h"
#include "tests/wire/xmpp/Conversation.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>
#include <ctime>

namespace tst_xmpp_pictures {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Kind = Error::Kind;

namespace {

const QString roster = u"<item jid='liza@elhada.example' name='Liza' subscription='both'/>"
                       "<item jid='anna@zahnfee.example' subscription='both'/>"
                       "<item jid='chef@zahnfee.example' subscription='to'/>"
                       "<item jid='fan@elhada.example' subscription='from'/>"
                       "<item jid='neu@elhada.example' subscription='none' ask='subscribe'/>"_s;

Picture png(qsizetype size = 200)
{
    return {.bytes = "\x89PNG\r\n\x1a\n"_ba + QByteArray(size, 'p'), .mimeType = u"image/png"_s};
}

Picture jpeg()
{
    return {.bytes = "\xff\xd8\xff\xe0"_ba + QByteArray(100, 'j'), .mimeType = u"image/jpeg"_s};
}

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QString info(const QString &hash, const QString &type = u"image/png"_s, qsizetype bytes = 208)
{
    return u"<info bytes='%1' id='%2' type='%3'/>"_s.arg(bytes).arg(hash, type);
}

QString pubsub(const QString &from, const QString &inner)
{
    return u"<message from='%1' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'>%2"
           "</event></message>"_s.arg(from, inner);
}

QString notice(const QString &from, const QString &infos)
{
    return pubsub(from,
        u"<items node='urn:xmpp:avatar:metadata'><item id='x'><metadata xmlns='urn:xmpp:avatar:metadata'>%1"
        "</metadata></item></items>"_s.arg(infos));
}

QString update(const QString &from, const QString &photo)
{
    return u"<presence from='%1'><x xmlns='vcard-temp:x:update'>%2</x></presence>"_s.arg(from, photo);
}

QString question(const QString &to, const QString &hash)
{
    return u"<iq type='get'%1><pubsub xmlns='http://jabber.org/protocol/pubsub'><items "
           "node='urn:xmpp:avatar:data'><item id='%2'/></items></pubsub></iq>"_s.arg(
               to.isEmpty() ? QString() : u" to='%1'"_s.arg(to), hash);
}

QString cardQuestion(const QString &to = {})
{
    return u"<iq type='get'%1><vCard xmlns='vcard-temp'/></iq>"_s.arg(
        to.isEmpty() ? QString() : u" to='%1'"_s.arg(to));
}

QString answer(const QString &from, const QString &id, const QString &payload)
{
    return u"<iq type='result' from='%1' id='%2'>%3</iq>"_s.arg(from, id, payload);
}

QString refusal(const QString &from, const QString &id, const QString &condition)
{
    return u"<iq type='error'%1 id='%2'><error type='cancel'><%3 "
           u"xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
           "</error></iq>"_s.arg(from.isEmpty() ? QString() : u" from='%1'"_s.arg(from), id, condition);
}

QString data(const QString &text)
{
    return u"<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:data'><item "
           "id='x'><data xmlns='urn:xmpp:avatar:data'>%1</data></item></items></pubsub>"_s.arg(text);
}

QString card(const QString &text)
{
    return u"<vCard xmlns='vcard-temp'><FN>Liza</FN><PHOTO><TYPE>image/png</TYPE><BINVAL>%1</BINVAL></PHOTO>"
           "</vCard>"_s.arg(text);
}

QString publication(const QString &node, const QString &item, const QString &payload)
{
    return u"<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='%1'><item "
           u"id='%2'>"
           "%3</item></publish></pubsub></iq>"_s.arg(node, item, payload);
}

QString published(const Picture &picture)
{
    return publication(u"urn:xmpp:avatar:metadata"_s, picture.isEmpty() ? u"current"_s : picture.hash(),
        u"<metadata xmlns='urn:xmpp:avatar:metadata'>%1</metadata>"_s.arg(
            picture.isEmpty() ? QString() : info(picture.hash(), picture.mimeType, picture.bytes.size())));
}

QString publishedData(const Picture &picture)
{
    return publication(u"urn:xmpp:avatar:data"_s, picture.hash(),
        u"<data xmlns='urn:xmpp:avatar:data'>%1</data>"_s.arg(base64(picture.bytes)));
}

const QString discoQuestion = u"<iq type='get'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>"_s;

QString disco(const QString &feature)
{
    return u"<query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub' type='pep'/>"
           "<feature var='%1'/></query>"_s.arg(feature);
}

QString presenceWith(const QString &photo, const QString &to = {}, const QString &inner = {})
{
    return u"<presence%1>%2<x xmlns='vcard-temp:x:update'><photo>%3</photo></x></presence>"_s.arg(
        to.isEmpty() ? QString() : u" to='%1'"_s.arg(to), inner, photo);
}

const QString liza = u"liza@elhada.example"_s;
const QString anna = u"anna@zahnfee.example"_s;
const QString own = u"info@zahnfee.example"_s;

using Shown = std::pair<ImAddress, QString>;

Error errorOf(const Later<void> &later)
{
    return later.isFinished() && !later.result() ? later.result().error() : Error();
}

bool succeeded(const Later<void> &later) { return later.isFinished() && later.result().has_value(); }

} // namespace

/// Pictures of people: XEP-0084, with XEP-0153 for those who do not have it.
class tst_xmpp_pictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsFetchedWhenItIsShown();
    void whatIsKnownIsNotFetched();
    void noPictureIsTold_data();
    void noPictureIsTold();
    void theUsableOneOfSeveralIsTaken();
    void theTypeIsReadFromTheBytes();
    void badPicturesAreNotHandedOnNorAskedForAgain_data();
    void badPicturesAreNotHandedOnNorAskedForAgain();
    void badNoticesAreNotTold_data();
    void badNoticesAreNotTold();
    void oldClientsAreAskedForTheirCard_data();
    void oldClientsAreAskedForTheirCard();
    void badCardsAreNotHandedOn_data();
    void badCardsAreNotHandedOn();
    void metadataCountsMoreThanPresence();
    void metadataHelpsWhereTheCardFailed();
    void nothingIsAskedAboutOthers_data();
    void nothingIsAskedAboutOthers();
    void fourAreFetchedAtATime();
    void onlyTheNewestOfOnePersonIsFetched();
    void somebodyWhoChangesAllTheTimeIsLeftAlone();
    void aPictureShownAgainIsFetchedAgain();
    void whoIsRemovedIsForgotten();
    void theOwnPictureComesFromOtherDevices();
    void aResumedStreamGoesOnFetching();
    void tenThousandNoticesAreCheap();

    void publishingSendsBytesThenMetadata();
    void publishingNoneClearsTheMetadata();
    void unfitPicturesAreNotPublished_data();
    void unfitPicturesAreNotPublished();
    void aRefusedPublicationFails();
    void oldClientsGetCardAndPresence();
    void aServerWithoutPublicationsGetsTheCard();
    void whoDoesNotLetUsSeeHimMayLetUsSeeHisPicture();
    void theOwnHashIsShownFromTheNextSignInOn();
    void publishingEndsWithTheStream();
    void theFeaturesAreThoseOfThePresence();
};

void tst_xmpp_pictures::aPictureIsFetchedWhenItIsShown()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(notice(liza, info(png().hash())));
    QVERIFY(talk.client(question(liza, png().hash())));
    QCOMPARE(talk.sink.shownPictures, (QList<Shown>{{address(liza), png().hash()}}));
    QString wrapped = base64(png().bytes);
    wrapped.insert(76, u"\n  "_s);
    talk.server(answer(liza, talk.fake.lastId(), data(wrapped)));
    QTRY_COMPARE(talk.sink.pictures.count(), 1);
    QCOMPARE(talk.sink.pictures.at(0).first, address(liza));
    QCOMPARE(talk.sink.pictures.at(0).second, png());
    // Servers tell again what is known.
    talk.server(notice(liza, info(png().hash())));
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.shownPictures.count(), 1);
}

void tst_xmpp_pictures::whatIsKnownIsNotFetched()
{
    Conversation talk({.roster = roster});
    talk.sink.knownPictures = {png().hash()};
    QVERIFY(talk.signIn());
    talk.server(notice(liza, info(png().hash())));
    talk.server(update(anna + u"/x"_s, u"<photo>%1</photo>"_s.arg(png().hash())));
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.shownPictures,
        (QList<Shown>{{address(liza), png().hash()}, {address(anna), png().hash()}}));
}

void tst_xmpp_pictures::noPictureIsTold_data()
{
    QTest::addColumn<QString>("stanza");
    const QString node = u"urn:xmpp:avatar:metadata"_s;
    QTest::newRow("empty metadata") << notice(liza, {});
    QTest::newRow("purged") << pubsub(liza, u"<purge node='%1'/>"_s.arg(node));
    QTest::newRow("deleted") << pubsub(liza, u"<delete node='%1'/>"_s.arg(node));
    QTest::newRow("retracted") << pubsub(liza, u"<items node='%1'><retract id='x'/></items>"_s.arg(node));
    QTest::newRow("too large") << notice(liza, info(jpeg().hash(), u"image/png"_s, maxPictureBytes + 1));
    QTest::newRow("drawing") << notice(liza, info(jpeg().hash(), u"image/svg+xml"_s));
    QTest::newRow("somewhere on the web") << notice(liza,
        u"<info bytes='9' id='%1' type='image/png' url='https://spy.example/x.png'/>"_s.arg(jpeg().hash()));
    QTest::newRow("no hash") << notice(liza, info(u"../../etc/passwd"_s));
}

void tst_xmpp_pictures::noPictureIsTold()
{
    QFETCH(const QString, stanza);
    Conversation talk({.roster = roster});
    talk.sink.knownPictures = {png().hash()};
    QVERIFY(talk.signIn());
    talk.server(notice(liza, info(png().hash())) + stanza);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(
        talk.sink.shownPictures, (QList<Shown>{{address(liza), png().hash()}, {address(liza), QString()}}));
}

void tst_xmpp_pictures::theUsableOneOfSeveralIsTaken()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(notice(liza,
        info(u"a"_s.repeated(40), u"image/svg+xml"_s)
            + u"<info bytes='9' id='%1' type='image/png' url='https://spy.example/x.png'/>"_s.arg(
                u"b"_s.repeated(40))
            + info(png().hash().toUpper())));
    QVERIFY(talk.client(question(liza, png().hash().toUpper())));
    QCOMPARE(talk.sink.shownPictures, (QList<Shown>{{address(liza), png().hash()}}));
}

void tst_xmpp_pictures::theTypeIsReadFromTheBytes()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(notice(liza, info(jpeg().hash(), u"image/png"_s)));
    QVERIFY(talk.client(question(liza, jpeg().hash())));
    talk.server(answer(liza, talk.fake.lastId(), data(base64(jpeg().bytes))));
    QTRY_COMPARE(talk.sink.pictures.count(), 1);
    QCOMPARE(talk.sink.pictures.at(0).second, jpeg());
}

void tst_xmpp_pictures::badPicturesAreNotHandedOnNorAskedForAgain_data()
{
    QTest::addColumn<QString>("hash");
    QTest::addColumn<QString>("payload");
    const auto whole = [](const QByteArray &bytes) {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
    };
    const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"_ba;
    const Picture large = png(300 * 1024);
    QTest::newRow("another picture") << png().hash() << data(base64(jpeg().bytes));
    QTest::newRow("truncated") << png().hash() << data(base64(png().bytes).chopped(8));
    QTest::newRow("broken off in a group") << png().hash() << data(base64(png().bytes).chopped(5));
    QTest::newRow("not base64") << png().hash() << data(u"Zahnfee? äöü €"_s);
    QTest::newRow("text between") << png().hash() << data(base64(png().bytes).insert(8, u"!!!!"_s));
    QTest::newRow("300 kB") << large.hash() << data(base64(large.bytes));
    QTest::newRow("blanks without end")
        << png().hash() << data(base64(png().bytes) + u" "_s.repeated(600'000));
    QTest::newRow("drawing") << whole(svg) << data(base64(svg));
    QTest::newRow("page") << whole("<html></html>") << data(base64("<html></html>"));
    QTest::newRow("nothing") << whole({}) << data({});
    QTest::newRow("no item") << png().hash() << u"<pubsub xmlns='http://jabber.org/protocol/pubsub'/>"_s;
    QTest::newRow("no payload") << png().hash() << QString();
    QTest::newRow("payload of another kind") << png().hash() << card(base64(png().bytes));
}

void tst_xmpp_pictures::badPicturesAreNotHandedOnNorAskedForAgain()
{
    QFETCH(const QString, hash);
    QFETCH(const QString, payload);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(notice(liza, info(hash)));
    QVERIFY(talk.client(question(liza, hash)));
    talk.server(answer(liza, talk.fake.lastId(), payload));
    talk.server(notice(liza, {}) + notice(liza, info(hash)));
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.pictures.isEmpty());
    QCOMPARE(talk.sink.shownPictures.count(), 3);
    // Somebody else with the same hash may well have it.
    talk.server(notice(anna, info(hash)));
    QVERIFY(talk.client(question(anna, hash)));
}

void tst_xmpp_pictures::badNoticesAreNotTold_data()
{
    QTest::addColumn<QString>("stanza");
    QTest::newRow("another node") << pubsub(liza,
        u"<items node='urn:xmpp:avatar:data'><item id='x'><data xmlns='urn:xmpp:avatar:data'>%1"
        "</data></item></items>"_s.arg(base64(png().bytes)));
    QTest::newRow("no item") << pubsub(liza, u"<items node='urn:xmpp:avatar:metadata'/>"_s);
    QTest::newRow("no metadata") << pubsub(
        liza, u"<items node='urn:xmpp:avatar:metadata'><item id='x'/></items>"_s);
    QTest::newRow("metadata of another kind") << pubsub(
        liza, u"<items node='urn:xmpp:avatar:metadata'><item id='x'><metadata xmlns='x'/></item></items>"_s);
    QTest::newRow("empty event") << pubsub(liza, {});
    QTest::newRow("not ready") << update(liza + u"/x"_s, {});
}

void tst_xmpp_pictures::badNoticesAreNotTold()
{
    QFETCH(const QString, stanza);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(stanza);
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.shownPictures.isEmpty());
}

void tst_xmpp_pictures::oldClientsAreAskedForTheirCard_data()
{
    QTest::addColumn<QString>("none");
    QTest::newRow("none") << u"<photo/>"_s;
    QTest::newRow("an item that is no hash") << u"<photo>current</photo>"_s;
}

void tst_xmpp_pictures::oldClientsAreAskedForTheirCard()
{
    QFETCH(const QString, none);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(update(liza + u"/x"_s, u"<photo>%1</photo>"_s.arg(png().hash().toUpper())));
    QVERIFY(talk.client(cardQuestion(liza)));
    talk.server(answer(liza, talk.fake.lastId(), card(base64(png().bytes))));
    QTRY_COMPARE(talk.sink.pictures.count(), 1);
    QCOMPARE(talk.sink.pictures.at(0).second, png());
    talk.server(update(liza + u"/x"_s, u"<photo>%1</photo>"_s.arg(png().hash())));
    talk.server(update(liza + u"/x"_s, none));
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(
        talk.sink.shownPictures, (QList<Shown>{{address(liza), png().hash()}, {address(liza), QString()}}));
    QCOMPARE(talk.sink.presences.count(), 1);
}

void tst_xmpp_pictures::badCardsAreNotHandedOn_data()
{
    QTest::addColumn<QString>("payload");
    QTest::newRow("another picture") << card(base64(jpeg().bytes));
    QTest::newRow("300 kB") << card(base64(png(300 * 1024).bytes));
    QTest::newRow("not base64") << card(u"----"_s);
    QTest::newRow("at a web address")
        << u"<vCard xmlns='vcard-temp'><PHOTO><EXTVAL>https://spy.example/x.png</EXTVAL></PHOTO></vCard>"_s;
    QTest::newRow("no card") << QString();
}

void tst_xmpp_pictures::badCardsAreNotHandedOn()
{
    QFETCH(const QString, payload);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const QString shown = update(liza + u"/x"_s, u"<photo>%1</photo>"_s.arg(png().hash()));
    talk.server(shown);
    QVERIFY(talk.client(cardQuestion(liza)));
    talk.server(answer(liza, talk.fake.lastId(), payload) + shown);
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.pictures.isEmpty());
}

void tst_xmpp_pictures::metadataCountsMoreThanPresence()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(notice(liza, info(png().hash())));
    QVERIFY(talk.client(question(liza, png().hash())));
    talk.server(update(liza + u"/x"_s, u"<photo>%1</photo>"_s.arg(jpeg().hash())));
    talk.server(update(liza + u"/y"_s, u"<photo/>"_s));
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.shownPictures, (QList<Shown>{{address(liza), png().hash()}}));
}

void tst_xmpp_pictures::metadataHelpsWhereTheCardFailed()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(update(liza + u"/x"_s, u"<photo>%1</photo>"_s.arg(png().hash())));
    QVERIFY(talk.client(cardQuestion(liza)));
    talk.server(refusal(liza, talk.fake.lastId(), u"service-unavailable"_s));
    talk.server(notice(liza, info(png().hash())));
    QVERIFY(talk.client(question(liza, png().hash())));
    talk.server(answer(liza, talk.fake.lastId(), data(base64(png().bytes))));
    QTRY_COMPARE(talk.sink.pictures.count(), 1);
}

void tst_xmpp_pictures::nothingIsAskedAboutOthers_data()
{
    QTest::addColumn<QString>("stanza");
    const QString photo = u"<photo>%1</photo>"_s.arg(png().hash());
    QTest::newRow("a stranger") << notice(u"mallory@evil.example"_s, info(png().hash()));
    QTest::newRow("a stranger's presence") << update(u"mallory@evil.example/x"_s, photo);
    QTest::newRow("a service") << notice(u"pubsub.evil.example"_s, info(png().hash()));
    QTest::newRow("who only sees us") << notice(u"fan@elhada.example"_s, info(png().hash()));
    QTest::newRow("who only sees us, presence") << update(u"fan@elhada.example/x"_s, photo);
    QTest::newRow("who has not answered") << notice(u"neu@elhada.example"_s, info(png().hash()));
    QTest::newRow("a device instead of its server") << notice(liza + u"/x"_s, info(png().hash()));
    QTest::newRow("a presence that is none")
        << u"<presence type='error' from='liza@elhada.example/x'><x xmlns='vcard-temp:x:update'>%1</x></presence>"_s
               .arg(photo);
}

void tst_xmpp_pictures::nothingIsAskedAboutOthers()
{
    QFETCH(const QString, stanza);
    Conversation talk({.streamManagement = false, .roster = roster});
    QVERIFY(talk.signIn());
    const qsizetype before = talk.fake.transcript().size();
    talk.server(stanza);
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.shownPictures.isEmpty());
    QCOMPARE(talk.fake.transcript().sliced(before).count("<iq"), 1); // the answer to clientIsSilent()
}

void tst_xmpp_pictures::fourAreFetchedAtATime()
{
    constexpr int count = 9;
    QString items;
    QString notices;
    for (int i = 0; i < count; ++i) {
        const QString jid = u"c%1@zahnfee.example"_s.arg(i);
        items += u"<item jid='%1' subscription='both'/>"_s.arg(jid);
        notices += notice(jid, info(png(i).hash()));
    }
    Conversation talk({.roster = items});
    QVERIFY(talk.signIn());
    talk.server(notices);
    const auto ask = [&](int i) { return question(u"c%1@zahnfee.example"_s.arg(i), png(i).hash()); };
    QStringList ids;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(talk.client(ask(i)));
        ids += talk.fake.lastId();
    }
    QVERIFY(talk.fake.clientIsSilent());
    for (int i = 0; i < count; ++i) {
        // The first never has it; that frees the place as well.
        const QString from = u"c%1@zahnfee.example"_s.arg(i);
        talk.server(i == 0 ? refusal(from, ids.at(i), u"item-not-found"_s)
                           : answer(from, ids.at(i), data(base64(png(i).bytes))));
        if (i + 4 < count) {
            QVERIFY(talk.client(ask(i + 4)));
            ids += talk.fake.lastId();
        }
    }
    QTRY_COMPARE(talk.sink.pictures.count(), count - 1);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_pictures::onlyTheNewestOfOnePersonIsFetched()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(notice(liza, info(png(1).hash())));
    QVERIFY(talk.client(question(liza, png(1).hash())));
    const QString first = talk.fake.lastId();
    talk.server(notice(liza, info(png(2).hash())));
    QVERIFY(talk.client(question(liza, png(2).hash())));
    // The answer to the first comes too late to be of use.
    talk.server(answer(liza, first, data(base64(png(1).bytes))));
    talk.server(answer(liza, talk.fake.lastId(), data(base64(png(2).bytes))));
    QTRY_COMPARE(talk.sink.pictures.count(), 1);
    QCOMPARE(talk.sink.pictures.at(0).second, png(2));
}

void tst_xmpp_pictures::somebodyWhoChangesAllTheTimeIsLeftAlone()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    for (int i = 0; i < 30; ++i) {
        talk.server(notice(liza, info(png(i).hash())));
        if (i >= 20)
            continue;
        QVERIFY(talk.client(question(liza, png(i).hash())));
        talk.server(answer(liza, talk.fake.lastId(), data(base64(png(i).bytes))));
        QTRY_COMPARE(talk.sink.pictures.count(), i + 1);
    }
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.shownPictures.count(), 30);
}

void tst_xmpp_pictures::aPictureShownAgainIsFetchedAgain()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    for (int times = 1; times <= 2; ++times) {
        talk.server(notice(liza, info(png().hash())));
        QVERIFY(talk.client(question(liza, png().hash())));
        talk.server(answer(liza, talk.fake.lastId(), data(base64(png().bytes))));
        QTRY_COMPARE(talk.sink.pictures.count(), times);
        talk.server(notice(liza, {}));
    }
}

void tst_xmpp_pictures::whoIsRemovedIsForgotten()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(notice(liza, info(png().hash())));
    QVERIFY(talk.client(question(liza, png().hash())));
    const QString id = talk.fake.lastId();
    talk.server(
        u"<iq type='set' id='r'><query xmlns='jabber:iq:roster'><item jid='%1' subscription='remove'/>"
        "</query></iq>"_s.arg(liza));
    QVERIFY(talk.client(u"<iq type='result' id='r'/>"_s));
    talk.server(answer(liza, id, data(base64(png().bytes))));
    talk.server(notice(liza, info(jpeg().hash())));
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.pictures.isEmpty());
    QCOMPARE(talk.sink.shownPictures.count(), 1);
}

void tst_xmpp_pictures::theOwnPictureComesFromOtherDevices()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(notice(own, info(png().hash())));
    QVERIFY(talk.client(question({}, png().hash())));
    talk.server(answer(own, talk.fake.lastId(), data(base64(png().bytes))));
    QTRY_COMPARE(talk.sink.pictures.count(), 1);
    QCOMPARE(talk.sink.pictures.at(0).first, address(own));
    // Whether old clients are to be told is asked once.
    QVERIFY(talk.client(discoQuestion));
    talk.server(answer(own, talk.fake.lastId(), disco(u"urn:xmpp:pep-vcard-conversion:0"_s)));
    talk.server(notice(own, {}));
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.shownPictures.last(), Shown(address(own), QString()));
}

void tst_xmpp_pictures::aResumedStreamGoesOnFetching()
{
    QString items;
    QString notices;
    for (int i = 0; i < 5; ++i) {
        const QString jid = u"c%1@zahnfee.example"_s.arg(i);
        items += u"<item jid='%1' subscription='both'/>"_s.arg(jid);
        notices += notice(jid, info(png(i).hash()));
    }
    Conversation talk({.roster = items});
    QVERIFY(talk.signIn());
    talk.server(notices);
    QStringList ids;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(talk.client(question(u"c%1@zahnfee.example"_s.arg(i), png(i).hash())));
        ids += talk.fake.lastId();
    }
    talk.fake.drop();
    QVERIFY(talk.ended());
    talk.start();
    QCOMPARE(talk.session.state(), Session::State::Online);
    for (int i = 0; i < 4; ++i)
        talk.server(answer(u"c%1@zahnfee.example"_s.arg(i), ids.at(i), data(base64(png(i).bytes))));
    QTRY_COMPARE(talk.sink.pictures.count(), 4);
    QVERIFY(talk.client(question(u"c4@zahnfee.example"_s, png(4).hash())));
    talk.server(answer(u"c4@zahnfee.example"_s, talk.fake.lastId(), data(base64(png(4).bytes))));
    QTRY_COMPARE(talk.sink.pictures.count(), 5);
    QCOMPARE(talk.sink.shownPictures.count(), 5);
}

void tst_xmpp_pictures::tenThousandNoticesAreCheap()
{
    constexpr int count = 10'000;
    QString items;
    QString notices;
    for (int i = 0; i < count; ++i) {
        items += u"<item jid='c%1@zahnfee.example' subscription='both'/>"_s.arg(i);
        notices += notice(u"c%1@zahnfee.example"_s.arg(i), info(png(i % 7).hash()));
    }
    Conversation talk({.roster = items});
    QVERIFY(talk.signIn());
    const auto started = std::clock();
    talk.server(notices);
    QTRY_COMPARE_WITH_TIMEOUT(talk.sink.shownPictures.count(), count, 20'000);
    const double milliseconds = 1000.0 * double(std::clock() - started) / CLOCKS_PER_SEC;
    qInfo("%d notices, all wanted: %.0f ms CPU on both sides", count, milliseconds);
    QVERIFY(milliseconds < 5000);
}

void tst_xmpp_pictures::publishingSendsBytesThenMetadata()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.session.keepsPicture());
    QCOMPARE(errorOf(talk.session.publishPicture(png())).kind, Kind::Offline);
    QVERIFY(talk.signIn());
    // What it says it is does not count.
    const auto done = talk.session.publishPicture({.bytes = png().bytes, .mimeType = u"text/html"_s});
    QVERIFY(talk.client(publishedData(png())));
    QVERIFY(talk.fake.clientIsSilent());
    talk.server(answer(own, talk.fake.lastId(), {})); // of the ping
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(!done.isFinished());
}

void tst_xmpp_pictures::publishingNoneClearsTheMetadata()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const auto shown = talk.session.publishPicture(jpeg());
    QVERIFY(talk.client(publishedData(jpeg())));
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(published(jpeg())));
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(discoQuestion));
    QVERIFY(!shown.isFinished());
    talk.server(answer(own, talk.fake.lastId(), disco(u"urn:xmpp:pep-vcard-conversion:0"_s)));
    QVERIFY(talk.client(u"<presence/>"_s)); // the server adds to it
    QTRY_VERIFY(succeeded(shown));
    const auto cleared = talk.session.publishPicture({});
    QVERIFY(talk.client(published({})));
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(u"<presence/>"_s));
    QTRY_VERIFY(succeeded(cleared));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_pictures::unfitPicturesAreNotPublished_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("too large") << png(maxPictureBytes).bytes << Kind::TooLarge;
    QTest::newRow("drawing") << "<svg/>"_ba << Kind::NotAcceptable;
    QTest::newRow("moving") << "GIF89a..."_ba << Kind::NotAcceptable;
}

void tst_xmpp_pictures::unfitPicturesAreNotPublished()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Kind, kind);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    QCOMPARE(errorOf(talk.session.publishPicture({.bytes = bytes, .mimeType = u"image/png"_s})).kind, kind);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_pictures::aRefusedPublicationFails()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const auto done = talk.session.publishPicture(png());
    QVERIFY(talk.client(publishedData(png())));
    talk.server(refusal({}, talk.fake.lastId(), u"policy-violation"_s));
    QVERIFY(talk.client(discoQuestion));
    talk.server(answer(own, talk.fake.lastId(), disco(u"urn:xmpp:pep-vcard-conversion:0"_s)));
    QTRY_COMPARE(errorOf(done).kind, Kind::TooLarge);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_pictures::oldClientsGetCardAndPresence()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(u"<presence from='anna@zahnfee.example/x'/>"_s);
    const auto done = talk.session.publishPicture(png());
    QVERIFY(talk.client(publishedData(png())));
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(published(png())));
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(discoQuestion));
    talk.server(answer(own, talk.fake.lastId(), disco(u"vcard-temp"_s)));
    QVERIFY(talk.client(cardQuestion()));
    talk.server(answer(own, talk.fake.lastId(),
        u"<vCard xmlns='vcard-temp'><FN>Info &amp; Co</FN><PHOTO><BINVAL>AAAA</BINVAL></PHOTO><ADR><HOME/>"
        "<CTRY>DE</CTRY></ADR><x xmlns='urn:x'>y</x></vCard>"_s));
    QVERIFY(talk.client(
        u"<iq type='set'><vCard xmlns='vcard-temp'><FN>Info &amp; Co</FN><ADR><HOME/><CTRY>DE</CTRY></ADR>"
        "<x xmlns='urn:x'>y</x><PHOTO><TYPE>image/png</TYPE><BINVAL>%1</BINVAL></PHOTO></vCard></iq>"_s.arg(
            base64(png().bytes))));
    QVERIFY(!done.isFinished());
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(presenceWith(png().hash())));
    QTRY_VERIFY(succeeded(done));
    // From now on in each presence, also in those with the note.
    talk.session.setPresence(
        {.address = {}, .availability = Presence::Availability::Away, .note = u"da"_s, .since = {}});
    const QString away = u"<show>away</show>"_s;
    QVERIFY(talk.client(presenceWith(png().hash(), {}, away)));
    QVERIFY(talk.client(presenceWith(png().hash(), anna, away + u"<status>da</status>"_s)));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_pictures::aServerWithoutPublicationsGetsTheCard()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const auto shown = talk.session.publishPicture(png());
    QVERIFY(talk.client(publishedData(png())));
    talk.server(refusal({}, talk.fake.lastId(), u"service-unavailable"_s));
    QVERIFY(talk.client(discoQuestion));
    talk.server(answer(own, talk.fake.lastId(), disco(u"vcard-temp"_s)));
    QVERIFY(talk.client(cardQuestion()));
    talk.server(refusal({}, talk.fake.lastId(), u"item-not-found"_s));
    const QString bytes = base64(png().bytes);
    QVERIFY(talk.client(
        u"<iq type='set'><vCard xmlns='vcard-temp'><PHOTO><TYPE>image/png</TYPE><BINVAL>%1</BINVAL></PHOTO>"
        "</vCard></iq>"_s.arg(bytes)));
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(presenceWith(png().hash())));
    QTRY_VERIFY(succeeded(shown));
    const auto cleared = talk.session.publishPicture({});
    QVERIFY(talk.client(published({})));
    talk.server(refusal({}, talk.fake.lastId(), u"service-unavailable"_s));
    QVERIFY(talk.client(cardQuestion()));
    talk.server(answer(own, talk.fake.lastId(), card(bytes)));
    QVERIFY(talk.client(u"<iq type='set'><vCard xmlns='vcard-temp'><FN>Liza</FN></vCard></iq>"_s));
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(presenceWith({})));
    QTRY_VERIFY(succeeded(cleared));
}

void tst_xmpp_pictures::whoDoesNotLetUsSeeHimMayLetUsSeeHisPicture()
{
    const auto look =
        u"<iq type='get' to='neu@elhada.example'><pubsub xmlns='http://jabber.org/protocol/pubsub'>"
        "<items node='urn:xmpp:avatar:metadata'/></pubsub></iq>"_s;
    const auto neu = u"neu@elhada.example"_s;
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(u"<presence type='unsubscribed' from='mallory@evil.example'/>"
                "<presence type='unsubscribed' from='neu@elhada.example'/>"_s);
    QVERIFY(talk.client(look));
    talk.server(answer(neu, talk.fake.lastId(),
        u"<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'><item "
        u"id='x'>"
        "<metadata xmlns='urn:xmpp:avatar:metadata'>%1</metadata></item></items></pubsub>"_s.arg(
            info(png().hash()))));
    QVERIFY(talk.client(question(neu, png().hash())));
    talk.server(answer(neu, talk.fake.lastId(), data(base64(png().bytes))));
    QTRY_COMPARE(talk.sink.pictures.count(), 1);
    QCOMPARE(talk.sink.pictures.at(0).first, address(neu));
    talk.server(u"<presence type='unsubscribed' from='neu@elhada.example'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    // He does not let us see it either.
    Conversation refused({.roster = roster});
    QVERIFY(refused.signIn());
    refused.server(u"<presence type='unsubscribed' from='neu@elhada.example'/>"_s);
    QVERIFY(refused.client(look));
    refused.server(refusal(neu, refused.fake.lastId(), u"forbidden"_s));
    QVERIFY(refused.fake.clientIsSilent());
    QVERIFY(refused.sink.shownPictures.isEmpty());
}

void tst_xmpp_pictures::theOwnHashIsShownFromTheNextSignInOn()
{
    Conversation talk({.roster = roster});
    talk.sink.knownPictures = {png().hash()};
    QVERIFY(talk.signIn());
    talk.server(notice(own, info(png().hash())));
    QVERIFY(talk.client(discoQuestion));
    talk.server(answer(own, talk.fake.lastId(), disco(u"vcard-temp"_s)));
    QVERIFY(talk.client(presenceWith(png().hash())));
    talk.server(notice(own, {}));
    QVERIFY(talk.client(presenceWith({})));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_pictures::publishingEndsWithTheStream()
{
    Conversation talk({.streamManagement = false, .roster = roster});
    QVERIFY(talk.signIn());
    const auto first = talk.session.publishPicture(png());
    QVERIFY(talk.client(publishedData(png())));
    talk.server(answer(own, talk.fake.lastId(), {}));
    QVERIFY(talk.client(published(png())));
    talk.fake.drop();
    QVERIFY(talk.ended());
    QTRY_COMPARE(errorOf(first).kind, Kind::ConnectionLost);
}

void tst_xmpp_pictures::theFeaturesAreThoseOfThePresence()
{
    Conversation talk({.roster = roster});
    talk.start();
    QTRY_VERIFY(talk.fake.transcript().contains("</presence>"));
    const QString said = QString::fromUtf8(talk.fake.transcript());
    const qsizetype at = said.indexOf(u" ver=\""_s, said.indexOf(u"<presence"_s)) + 6;
    const QString version = said.mid(at, said.indexOf(u'"', at) - at);
    QVERIFY(talk.client(u"<presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' "
                        "node='urn:verbund:client' ver='%1'/></presence>"_s.arg(version)));
    // Sorted, as the digest wants it (XEP-0115 §5.1).
    const QStringList features{u"http://jabber.org/protocol/caps"_s,
        u"http://jabber.org/protocol/chatstates"_s, u"http://jabber.org/protocol/disco#info"_s,
        u"urn:verbund:presence:0+notify"_s, u"urn:verbund:relations:0+notify"_s,
        u"urn:xmpp:avatar:metadata+notify"_s, u"urn:xmpp:ping"_s, u"urn:xmpp:receipts"_s,
        u"urn:xmpp:sid:0"_s};
    const QString text = u"client/pc//Verbund<"_s + features.join(u'<') + u'<';
    QCOMPARE(base64(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1)), version);
    const QString payload =
        u"<query xmlns='http://jabber.org/protocol/disco#info' node='%1'>"
        "<identity category='client' type='pc' name='Verbund'/><feature var='%2'/></query>"_s.arg(
            u"urn:verbund:client#"_s + version, features.join(u"'/><feature var='"_s));
    talk.server(u"<iq type='get' id='q' from='%1'><query xmlns='http://jabber.org/protocol/disco#info' "
                "node='urn:verbund:client#%2'/></iq>"_s.arg(liza, version));
    QVERIFY(talk.client(u"<iq type='result' id='q' to='%1'>%2</iq>"_s.arg(liza, payload)));
}

} // namespace tst_xmpp_pictures

VERBUND_TEST(tst_xmpp_pictures::tst_xmpp_pictures)
#include "tst_xmpp_pictures.moc"
