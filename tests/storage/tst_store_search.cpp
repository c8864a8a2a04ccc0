// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "StoreSupport.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_store_search {

using namespace verbund;
using namespace verbund::test;

namespace {

QStringList found(Store &store, const QString &words)
{
    QStringList texts;
    for (const SearchHit &hit : got(store.search(words, 100)))
        texts.append(hit.message.body);
    return texts;
}

QStringList marked(const SearchHit &hit)
{
    QStringList texts;
    for (const auto &[start, length] : hit.marks)
        texts.append(hit.excerpt.sliced(start, length));
    return texts;
}

} // namespace

class StoreSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("marks");
        const auto row = [](const char *name, const char *body, const char *typed, const QStringList &marks) {
            QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(typed) << marks;
        };
        row("word", "the quick fox", "quick", {QStringLiteral("quick")});
        row("beginning", "Zahnfee und Zahnbürste", "zahn", {QStringLiteral("Zahn"), QStringLiteral("Zahn")});
        row("not within", "Milchzahn", "zahn", {});
        row("all words", "the quick fox", "fox the", {QStringLiteral("the"), QStringLiteral("fox")});
        row("one missing", "the quick fox", "fox dog", {});
        row("umlaut by its letter", "Grüße aus Köln", "koln", {QStringLiteral("Köln")});
        row("letter by its umlaut", "Koln", "KÖLN", {QStringLiteral("Koln")});
        row("decomposed", "Ko\u0308ln ist groß", "köl", {QStringLiteral("Ko\u0308l")});
        row("two marks", "Việt Nam", "viet", {QStringLiteral("Việt")});
        row("greek", "ὁ ΛΌΓΟΣ", "λογος", {QStringLiteral("ΛΌΓΟΣ")});
        row("greek final sigma", "λόγος", "ΛΟΓΟΣ", {QStringLiteral("λόγος")});
        row("cyrillic", "Привет, мир", "МИР", {QStringLiteral("мир")});
        row("digits", "Termin 14:30 in 3b", "14:30", {QStringLiteral("14"), QStringLiteral("30")});
        row("with a hyphen", "an e-mail came", "e-mail", {QStringLiteral("e"), QStringLiteral("mail")});
        row("emoji between", "a 🦷 tooth", "🦷 tooth", {QStringLiteral("tooth")});
        row("over lines", "first\nsecond", "second", {QStringLiteral("second")});
        row("operators are words", "this AND that", "and", {QStringLiteral("AND")});
        row("near is a word", "NEAR the end", "NEAR(the end)",
            {QStringLiteral("NEAR"), QStringLiteral("the"), QStringLiteral("end")});
    }

    void wordsAreFound()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, typed);
        QFETCH(const QStringList, marks);
        const auto store = memoryStore();
        Message message = incoming("", 1);
        message.body = body;
        got(store->append(live({message})));
        const auto hits = got(store->search(typed, 10));
        QCOMPARE(hits.size(), marks.isEmpty() ? 0 : 1);
        if (!hits.isEmpty())
            QCOMPARE(marked(hits.constFirst()), marks);
    }

    void hostileInputIsHarmless_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
            {"", " ", "\"", "\"\"", "*", "a*b", "a OR", "AND", "NOT", "(", "body:x", "^a", "a + b", "{a}",
                "-a", "'; DROP TABLE messages; --", "🦷", "\u0301", "\\", "a\"b\"c", "\u00ad", "日本", "%_"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
        QTest::newRow("nul") << QString(QChar(u'\0'));
        QTest::newRow("lone surrogate") << QString(QChar(0xd800));
        QTest::newRow("long") << QString(100'000, u'x');
        QTest::newRow("many") << QStringLiteral("x ").repeated(10'000);
    }

    void hostileInputIsHarmless()
    {
        QFETCH(const QString, typed);
        const auto store = memoryStore();
        got(store->append(live({incoming("body x AND (y)", 1)})));
        QVERIFY(await(store->search(typed, 10)));
        QCOMPARE(bodies(*store).size(), 1);
    }

    void newestComesFirstAndPagesGoOn()
    {
        const auto store = memoryStore();
        got(store->append(archived({incoming("word new", 90), incoming("word mid", 50)})));
        got(store->append(archived({incoming("word old", 10), incoming("other", 99)})));
        const QStringList all{
            QStringLiteral("word new"), QStringLiteral("word mid"), QStringLiteral("word old")};
        QCOMPARE(found(*store, QStringLiteral("word")), all);
        const Message first = got(store->search(QStringLiteral("word"), 1)).constFirst().message;
        const auto rest = got(store->search(QStringLiteral("word"), 9, MessageKey{first.time, first.id}));
        QCOMPARE(rest.size(), 2);
        QCOMPARE(rest.constFirst().message.body, all[1]);
    }

    void excerptIsAroundTheMatch()
    {
        const auto store = memoryStore();
        Message message = incoming("", 1);
        message.body = QStringLiteral("lorem ipsum\n").repeated(50'000) + QStringLiteral("Zähne\nputzen ")
            + QStringLiteral("dolor ").repeated(50'000);
        got(store->append(live({message})));
        const SearchHit hit = got(store->search(QStringLiteral("zahne"), 1)).constFirst();
        QVERIFY(hit.excerpt.size() < 200 && !hit.excerpt.contains(u'\n'));
        QVERIFY(hit.excerpt.startsWith(u'…') && hit.excerpt.endsWith(u'…'));
        QCOMPARE(marked(hit), QStringList{QStringLiteral("Zähne")});
    }

    void excerptDoesNotCutCharacters()
    {
        const auto store = memoryStore();
        Message message = incoming("", 1);
        message.body = QStringLiteral("word ") + QStringLiteral("🦷").repeated(500);
        got(store->append(live({message})));
        QVERIFY(got(store->search(QStringLiteral("word"), 1)).constFirst().excerpt.isValidUtf16());
    }
};

} // namespace tst_store_search

VERBUND_TEST(tst_store_search::StoreSearchTest)

#include "tst_store_search.moc"
