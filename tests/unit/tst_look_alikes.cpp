// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/LookAlikes.h"
#include "protocol/address/LookAlike.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace verbund::tst_look_alikes {

namespace {

using Kind = Likeness::Kind;

ImAddress at(const QString &text) { return ImAddress::parse(text).value(); }

LookAlikes office()
{
    LookAlikes looks;
    looks.set(
        {
            {at(u"liza@toothfairy.example"_s), u"Liza Thompson"_s},
            {at(u"r.perez@elhada.example"_s), u"Ramón Pérez"_s},
            {at(u"bo@atelier.example"_s), u"Bo"_s},
        },
        u"zahnfee.example"_s);
    return looks;
}

} // namespace

/// Whoever could be mistaken for somebody known is told apart.
class LookAlikesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alikeTextsHaveOneSkeleton_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("alike");
        QTest::newRow("one for l") << u"1iza"_s << u"liza"_s << true;
        QTest::newRow("great i for l") << u"Iiza"_s << u"liza"_s << true;
        QTest::newRow("nought for o") << u"t00thfairy"_s << u"toothfairy"_s << true;
        QTest::newRow("rn for m") << u"therna"_s << u"thema"_s << true;
        QTest::newRow("case and marks") << u"RENÉ"_s << u"rene"_s << true;
        QTest::newRow("cyrillic") << u"р\u0435rez"_s << u"perez"_s << true;
        QTest::newRow("greek") << u"\u03bfmega"_s << u"omega"_s << true;
        QTest::newRow("full width") << u"ｌｉｚａ"_s << u"liza"_s << true;
        QTest::newRow("punctuation") << u"r.pe-rez"_s << u"rperez"_s << true;
        QTest::newRow("another word") << u"lisa"_s << u"liza"_s << false;
        QTest::newRow("longer") << u"lizza"_s << u"liza"_s << false;
    }

    void alikeTextsHaveOneSkeleton()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const bool, alike);
        QCOMPARE(skeleton(a) == skeleton(b), alike);
        QCOMPARE(skeleton(skeleton(a)), skeleton(a));
    }

    void somebodyNewIsCompared_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<Kind>>("kinds");
        QTest::addColumn<QString>("whom");
        const auto row = [](const char *what, const QString &address, const QString &name,
                             const QList<Kind> &kinds, const QString &whom = {}) {
            QTest::newRow(what) << address << name << kinds << whom;
        };
        const QString liza = u"liza@toothfairy.example"_s;
        row("a stranger", u"m.dubois@atelier.example"_s, u"Marcel Dubois"_s, {});
        row("himself", liza, u"Liza Thompson"_s, {});
        row("no name", u"somebody@promo.example"_s, {}, {});
        row("address with one for l", u"1iza@toothfairy.example"_s, {}, {Kind::Address}, liza);
        row("address without the dot", u"rperez@elhada.example"_s, {}, {Kind::Address},
            u"r.perez@elhada.example"_s);
        row("domain with nought", u"liza@t00thfairy.example"_s, u"L."_s, {Kind::Address}, liza);
        row("somebody else at such a domain", u"boss@t00thfairy.example"_s, {}, {Kind::Domain});
        row("the own domain", u"chef@zahnfée.example"_s, {}, {Kind::Domain});
        row("a known domain in front", u"liza@toothfairy.example.promo.example"_s, {}, {Kind::Domain});
        row("a colleague's subdomain", u"tom@nacht.zahnfee.example"_s, u"Tom"_s, {});
        row("the same name", u"liza@mail.example"_s, u"Liza Thompson"_s, {Kind::Name}, liza);
        row("the same name turned round", u"pr@mail.example"_s, u"PEREZ, Ramon"_s, {Kind::Name},
            u"r.perez@elhada.example"_s);
        row("the name in another script", u"liza@mail.example"_s, u"Liz\u0430 Thompson"_s,
            {Kind::MixedScripts, Kind::Name}, liza);
        row("a short name", u"bo@mail.example"_s, u"Bo"_s, {});
        row("an address as name", u"bad@promo.example"_s, liza, {Kind::ForeignName}, liza);
        row("his own address as name", u"bad@promo.example"_s, u"bad@promo.example"_s, {});
        row("mixed scripts", u"\u0430nna@promo.example"_s, {}, {Kind::MixedScripts});
        row("cyrillic alone", u"post@promo.example"_s, u"Анна Сорокина"_s, {});
        row("two scripts in two words", u"post@promo.example"_s, u"Анна Becker"_s, {});
    }

    void somebodyNewIsCompared()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, name);
        QFETCH(const QList<Kind>, kinds);
        QFETCH(const QString, whom);
        QList<Kind> found;
        QString resembled;
        for (const Likeness &likeness : office().of(at(address), name)) {
            found.append(likeness.kind);
            resembled = likeness.address.toString();
            if (likeness.kind == Kind::Domain)
                QVERIFY(likeness.domain != at(address).domain());
        }
        QCOMPARE(found, kinds);
        QCOMPARE(resembled, whom);
    }

    void whoIsGoneIsNotResembledAnyMore()
    {
        LookAlikes looks = office();
        QVERIFY(!looks.of(at(u"1iza@toothfairy.example"_s), {}).isEmpty());
        looks.set({}, {});
        QVERIFY(looks.of(at(u"1iza@toothfairy.example"_s), {}).isEmpty());
    }
};

} // namespace verbund::tst_look_alikes

VERBUND_TEST(verbund::tst_look_alikes::LookAlikesTest)

#include "tst_look_alikes.moc"
