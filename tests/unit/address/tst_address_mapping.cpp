// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/MappingRules.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_address_mapping {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

MappingRules rulesOf(const QString &text)
{
    auto rules = readMappingRules(text);
    return rules ? *rules : MappingRules();
}

QString company()
{
    return u"\\+497123222 => sip:user.01@pbx.example\n"
           "\\+4971(\\d{2})(\\d{3}) => sip:\\2.\\1@pbx.example\n"
           "\\+49800\\d* =>\n"
           "(.+)@old\\.example => \\1@new.example\n"
           "([a-z]+)\\.([a-z]+)@branch\\.example => xmpp:\\2.\\1@toothfairy.example\n"
           "(liza|lisa)@twice\\.example => liza@toothfairy.example\n"
           "(.+)@keep\\.example => \\0\n"
           "default => \\0\n"_s;
}

} // namespace

class TestAddressMapping final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstRuleThatMatchesWins_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("mapped");
        const auto row = [](const QString &text, int rule, const QString &mapped) {
            QTest::newRow(qUtf8Printable(text)) << text << rule << mapped;
        };
        row(u"+497123222"_s, 0, u"sip:user.01@pbx.example"_s);
        row(u"+497123223"_s, 1, u"sip:223.23@pbx.example"_s);
        row(u"+498001234"_s, 2, {});
        row(u"Liza@OLD.example"_s, 3, u"Liza@new.example"_s);
        row(u"liza.maus@branch.example"_s, 4, u"xmpp:maus.liza@toothfairy.example"_s);
        row(u"lisa@twice.example"_s, 5, u"liza@toothfairy.example"_s);
        row(u"liza@keep.example"_s, 6, u"liza@keep.example"_s);
        row(u"liza@toothfairy.example"_s, -1, u"liza@toothfairy.example"_s);
        row(u"+4971232223"_s, -1, u"+4971232223"_s);
        row(u"x+497123222"_s, -1, u"x+497123222"_s); // the whole text must match
        row({}, -1, {});
    }

    void theFirstRuleThatMatchesWins()
    {
        QFETCH(QString, text);
        QFETCH(int, rule);
        QFETCH(QString, mapped);
        const MappingRules rules = rulesOf(company());
        QCOMPARE(rules.rules().size(), 7);
        const MappingRules::Outcome expected{.rule = rule, .text = mapped, .givenUp = -1};
        QCOMPARE(rules.map(text), expected);
    }

    void theDefaultRuleComesLast()
    {
        QCOMPARE(MappingRules().map(u"anything"_s).text, u"anything"_s);
        QCOMPARE(
            rulesOf(u"a => b\ndefault => sip:\\0@pbx.example"_s).map(u"22"_s).text, u"sip:22@pbx.example"_s);
        QCOMPARE(rulesOf(u"a => b\ndefault =>"_s).map(u"22"_s).text, QString());
        QCOMPARE(rulesOf(u"a => b\ndefault =>"_s).map(u"A"_s).text, u"b"_s);
    }

    void rulesAreReadBackwards_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("origin");
        const auto row = [](const QString &text, int rule, const QString &origin) {
            QTest::newRow(qUtf8Printable(text)) << text << rule << origin;
        };
        row(u"user.01@pbx.example"_s, 0, u"+497123222"_s);
        row(u"sip:User.01@PBX.example"_s, 0, u"+497123222"_s);
        row(u"xmpp:user.01@pbx.example"_s, -1, u"xmpp:user.01@pbx.example"_s);
        row(u"223.24@pbx.example"_s, 1, u"+497124223"_s);
        row(u"223.2a@pbx.example"_s, -1, u"223.2a@pbx.example"_s);
        // Backwards it would be a number that an earlier rule takes.
        row(u"222.23@pbx.example"_s, -1, u"222.23@pbx.example"_s);
        row(u"liza@new.example"_s, 3, u"liza@old.example"_s);
        row(u"sip:liza@new.example"_s, 3, u"liza@old.example"_s);
        row(u"maus.liza@toothfairy.example"_s, 4, u"liza.maus@branch.example"_s);
        row(u"liza@toothfairy.example"_s, -1, u"liza@toothfairy.example"_s);
        row(u"nobody@elhada.example"_s, -1, u"nobody@elhada.example"_s);
    }

    void rulesAreReadBackwards()
    {
        QFETCH(QString, text);
        QFETCH(int, rule);
        QFETCH(QString, origin);
        const MappingRules::Outcome expected{.rule = rule, .text = origin, .givenUp = -1};
        QCOMPARE(rulesOf(company()).unmap(text), expected);
    }

    void onlyPlainPatternsCanBeReadBackwards_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("invertible");
        const auto row = [](const QString &rule, bool invertible) {
            QTest::newRow(qUtf8Printable(rule)) << rule << invertible;
        };
        row(u"\\+497123222 => sip:user.01@pbx.example"_s, true);
        row(u"^(\\d+)$ => \\1@pbx.example"_s, true);
        row(u"(\\d+)-(\\d+) => \\2.\\1@pbx.example"_s, true);
        row(u"([^@]+)@a\\.example => \\1@b.example"_s, true);
        row(u"([]x]+)@a\\.example => \\1@b.example"_s, true);
        row(u"(a\\)b)@a\\.example => \\1@b.example"_s, true);
        row(u"100\\$ => money@b.example"_s, true);
        row(u"\\d+ => all@b.example"_s, false);
        row(u"[ab] => all@b.example"_s, false);
        row(u"a.c => all@b.example"_s, false);
        row(u"a+ => all@b.example"_s, false);
        row(u"a|b => all@b.example"_s, false);
        row(u"(a|b) => \\1@b.example"_s, false);
        row(u"(\\d)+ => \\1@b.example"_s, false);
        row(u"(\\d)? => \\1@b.example"_s, false);
        row(u"((\\d)) => \\1\\2@b.example"_s, false);
        row(u"(?:\\d) => x@b.example"_s, false);
        row(u"(?i)a => x@b.example"_s, false);
        row(u"(\\d)(\\d) => \\1@b.example"_s, false);
        row(u"(\\d) => \\1\\1@b.example"_s, false);
        row(u"(\\d) => \\0@b.example"_s, false);
        row(u"(\\d)\\1 => \\1@b.example"_s, false);
        row(u"(\\bx) => \\1@b.example"_s, false);
        row(u"([[:digit:]]) => \\1@b.example"_s, false);
        row(u"(\\d) =>"_s, false);
        row(u"spam =>"_s, false);
    }

    void onlyPlainPatternsCanBeReadBackwards()
    {
        QFETCH(QString, rule);
        const auto rules = readMappingRules(rule);
        QVERIFY(rules);
        QTEST(rules->isInvertible(0), "invertible");
        QVERIFY(!rules->isInvertible(1) && !rules->isInvertible(-1));
    }

    void catastrophicPatternsAreGivenUp_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        const QString as = QString(1'000, u'a') + u'!';
        QTest::newRow("plus of plus") << u"(a+)+$"_s << as;
        QTest::newRow("star of star") << u"(a*)*b?"_s << as;
        QTest::newRow("alternatives that overlap") << u"(a|aa)+"_s << as;
        QTest::newRow("alternatives that are one") << u"(a|a)*"_s << as;
        QTest::newRow("many options") << u"(?:a?){60}a{60}"_s << as;
        QTest::newRow("recursion") << u"(?R)|a"_s << as;
        QTest::newRow("many stars") << u"(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[0-9]"_s << as;
        QTest::newRow("an address") << u"(([a-z0-9]+[._-]?)+)@x\\.example"_s
                                    << QString(100, u'a') + u"@y.example"_s;
    }

    void catastrophicPatternsAreGivenUp()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        const auto rules = MappingRules::compile(
            {{u"nothing"_s, u"x"_s}, {pattern, u"wrong@x.example"_s}, {u".*[!a-z]"_s, u"right@x.example"_s}});
        QVERIFY(rules);
        const MappingRules::Outcome expected{.rule = 2, .text = u"right@x.example"_s, .givenUp = 1};
        for (int i = 0; i < 20; ++i) // interpreted first, compiled later
            QCOMPARE(rules->map(text), expected);
    }

    void theRestIsNotTriedWhenTooManyAreGivenUp()
    {
        QList<MappingRule> list(MappingRules::mostRules - 1, {u"(a+)+$"_s, u"wrong"_s});
        list.append({u"a.*"_s, u"late"_s});
        const auto rules = MappingRules::compile(list);
        const QString text = QString(1'000, u'a') + u'!';
        const MappingRules::Outcome expected{.rule = -1, .text = text, .givenUp = 0};
        QCOMPARE(rules->map(text), expected);
    }

    void backwardsTheyAreGivenUpToo()
    {
        const auto rules = MappingRules::compile(
            {{u"(a+a+a+a+a+a+)"_s, u"\\1@x.example"_s}, {u"right"_s, QString(500, u'a') + u"!@x.example"_s}});
        QVERIFY(rules && rules->isInvertible(0));
        const MappingRules::Outcome outcome = rules->unmap(QString(500, u'a') + u"!@x.example"_s);
        QCOMPARE(outcome.rule, 1);
        QCOMPARE(outcome.text, u"right"_s);
        QCOMPARE(outcome.givenUp, 0);
    }

    void patternsCannotLeaveTheirBrackets_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const QString &pattern : {u"(*LIMIT_MATCH=4000000000)(a+)+$"_s, u"(*NO_JIT)a"_s, u"(*UTF)a"_s,
                 u"a)(?:b"_s, u"(?x)a #"_s, u"\\Qa"_s, u"("_s, u"[a"_s, u"a\\"_s, u"*"_s, u"(?<n"_s,
                 u"(((a{1,999}){1,999}){1,999})"_s, u"default"_s, u"Default"_s, QString(), u" "_s, u"a\nb"_s})
            QTest::newRow(qUtf8Printable(pattern)) << pattern;
    }

    void patternsCannotLeaveTheirBrackets()
    {
        QFETCH(QString, pattern);
        const auto rules = MappingRules::compile({{u"fine"_s, u"x"_s}, {pattern, u"x"_s}});
        QVERIFY(!rules);
        QCOMPARE(rules.error().kind, Error::Kind::NotUnderstood);
        QCOMPARE(rules.error().subject, u"2"_s);
    }

    void verbsThatEndAMatchEarlyDoNotMatch()
    {
        QCOMPARE(rulesOf(u"a(*ACCEPT)b => wrong"_s).map(u"ax"_s).rule, -1);
        QCOMPARE(rulesOf(u"a\\Kb => \\0!"_s).map(u"ab"_s).text, u"ab!"_s);
    }

    void wrongReplacementsAreRefused_data()
    {
        QTest::addColumn<QString>("replacement");
        for (const QString &replacement : {u"\\2"_s, u"\\9@x.example"_s, u"\\x"_s, u"a\\"_s, u"a => b"_s,
                 u"a\tb"_s, QString(QChar(0xD800))})
            QTest::newRow(qUtf8Printable(replacement)) << replacement;
    }

    void wrongReplacementsAreRefused()
    {
        QFETCH(QString, replacement);
        const auto rules = MappingRules::compile({{u"(a)"_s, replacement}});
        QVERIFY(!rules);
        QCOMPARE(rules.error().kind, Error::Kind::NotUnderstood);
        QCOMPARE(rules.error().subject, u"1"_s);
        QVERIFY(!MappingRules::compile({}, replacement));
    }

    void tooMuchIsRefused()
    {
        const MappingRule fine{u"a"_s, u"b"_s};
        QVERIFY(MappingRules::compile(QList<MappingRule>(MappingRules::mostRules, fine)));
        const QString longText(MappingRules::longestText + 1, u'a');
        for (const auto &rules :
            {MappingRules::compile(QList<MappingRule>(MappingRules::mostRules + 1, fine)),
                MappingRules::compile({{longText, u"b"_s}}), MappingRules::compile({{u"a"_s, longText}}),
                readMappingRules(QString(10'000'000, u'a'))}) {
            QVERIFY(!rules);
            QCOMPARE(rules.error().kind, Error::Kind::TooLarge);
        }
        QVERIFY(!MappingRules::compile({}, longText));
    }

    void hostileTextsGoToTheDefaultRule()
    {
        const MappingRules rules = rulesOf(u".* => all\n(?s).* => all"_s);
        for (const QString &text : {QString(1'000'000, u'a'), QString(MappingRules::longestText + 1, u'a'),
                 QString(QChar(0xD800)), u"a"_s + QChar(0xDC00) + u"b"_s}) {
            QCOMPARE(rules.map(text).rule, -1);
            QCOMPARE(rules.unmap(text).rule, -1);
        }
        QCOMPARE(rules.map(u"a\0b"_s).rule, 0);
        QCOMPARE(rules.map(u"a\nb"_s).rule, 1);
        const auto swelling = MappingRules::compile({{u".*"_s, u"\\0"_s.repeated(500)}});
        QVERIFY(swelling->map(QString(1'000, u'a')).text.size() < 10'000);
    }

    void numbersAreComparedWithoutFillers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        const auto row = [](const QString &text, const QString &number) {
            QTest::newRow(qUtf8Printable(text.left(40))) << text << number;
        };
        row(u"+49 7123 222"_s, u"+497123222"_s);
        row(u"+49 (0) 7123/22-2"_s, u"+497123222"_s);
        row(u"(07123) 22–2"_s, u"07123222"_s);
        row(u"+49.7123.222"_s, u"+497123222"_s);
        row(u"[07123] 222"_s, u"07123222"_s);
        row(u"tel:+49-7123-222;ext=3"_s, u"+497123222"_s);
        row(u"TEL:07123222"_s, u"07123222"_s);
        row(u"\u00A0+49\u20097123\u2011222"_s, u"+497123222"_s);
        row(u"００４９7123"_s, u"00497123"_s);
        row(u"*21#"_s, u"*21#"_s);
        row(u"222"_s, u"222"_s);
        row(u"22"_s, {});
        row(u""_s, {});
        row(u"222 Liza"_s, {});
        row(u"49+7123"_s, {});
        row(u"++497123"_s, {});
        row(u"+49 7123 ext. 22"_s, {});
        row(u"liza@toothfairy.example"_s, {});
        row(QString(33, u'1'), {});
        row(QString(1'000'000, u'1'), {});
        row(QString(1'000'000, u' '), {});
        row(QString(100, u'('), {});
    }

    void numbersAreComparedWithoutFillers()
    {
        QFETCH(QString, text);
        QTEST(plainNumber(text), "number");
    }

    void rulesAreWrittenAsTextAndReadBack()
    {
        const MappingRules rules = rulesOf(company());
        const QString text = writeMappingRules(rules);
        QCOMPARE(readMappingRules(text)->rules(), rules.rules());
        QCOMPARE(writeMappingRules(*readMappingRules(text)), text);
        QCOMPARE(rulesOf(u"\r\n a=>b \r\n\n (x)  =>  \\1@y \r\n"_s).rules(),
            QList<MappingRule>({{u"a"_s, u"b"_s}, {u"(x)"_s, u"\\1@y"_s}}));
        const MappingRules arrows = rulesOf(u"a => b => c"_s); // the last arrow counts
        QCOMPARE(arrows.rules().first().pattern, u"a => b"_s);
        QCOMPARE(readMappingRules(writeMappingRules(arrows))->rules(), arrows.rules());
        QVERIFY(readMappingRules({})->isEmpty());
    }

    void wrongLinesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("no arrow") << u"a => b\n\nc"_s << u"3"_s;
        QTest::newRow("wrong pattern") << u"\na => b\n\n(a => b\nc => d"_s << u"4"_s;
        QTest::newRow("wrong replacement") << u"a => \\1"_s << u"1"_s;
        QTest::newRow("rules after the default") << u"a => b\ndefault => c\nd => e"_s << u"2"_s;
        QTest::newRow("two defaults") << u"default => c\ndefault => e"_s << u"1"_s;
        QTest::newRow("wrong default") << u"a => b\n\ndefault => \\1\n"_s << u"3"_s;
    }

    void wrongLinesAreNamed()
    {
        QFETCH(QString, text);
        const auto rules = readMappingRules(text);
        QVERIFY(!rules);
        QCOMPARE(rules.error().kind, Error::Kind::NotUnderstood);
        QTEST(rules.error().subject, "line");
    }
};

} // namespace tst_address_mapping

VERBUND_TEST(tst_address_mapping::TestAddressMapping)
#include "tst_address_mapping.moc"
