// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/Language.h"
#include "tests/screens/Scene.h"
#include "tests/support/FederationSamples.h"
#include "tests/support/TestMain.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QQuickItem>
#include <QTest>

using namespace Qt::StringLiterals;

namespace verbund::tst_accessibility {

namespace {

QString describe(QAccessibleInterface *node)
{
    const QString role =
        QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(node->role()));
    const QObject *object = node->object();
    return u"%1 %2"_s.arg(role, object ? QString::fromLatin1(object->metaObject()->className()) : QString());
}

// Every node that the keyboard can reach, and every button, field and row, has a name.
void walk(QAccessibleInterface *node, QStringList &nameless, int &seen)
{
    const QAccessible::State state = node->state();
    if (state.invisible)
        return;
    const QAccessible::Role role = node->role();
    const bool works = role == QAccessible::Button || role == QAccessible::EditableText
        || role == QAccessible::CheckBox || role == QAccessible::RadioButton || role == QAccessible::ComboBox
        || role == QAccessible::ListItem;
    if ((state.focusable || works) && role != QAccessible::Window && role != QAccessible::Client) {
        ++seen;
        if (node->text(QAccessible::Name).isEmpty())
            nameless.append(describe(node));
    }
    for (int i = 0; i < node->childCount(); ++i) {
        if (QAccessibleInterface *const child = node->child(i))
            walk(child, nameless, seen);
    }
}

} // namespace

/// What a screen reader finds on every page.
class AccessibilityTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepareScreens();
        QAccessible::setActive(true);
    }

    void everythingThatTakesTheFocusHasAName_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("desktop") << QSize(1280, 800);
        QTest::newRow("phone") << QSize(390, 844);
    }

    void everythingThatTakesTheFocusHasAName()
    {
        QFETCH(const QSize, size);
        {
            Scene scene;
            QQuickWindow *const window = scene.open(size);
            QVERIFY(window);
            check(window, "signin");
        }
        {
            Scene scene;
            QVERIFY(scene.fill());
            QQuickWindow *const window = scene.open(size);
            QVERIFY(window);
            for (int page = 0; page < 4; ++page) {
                scene.showPage(page);
                check(window, qPrintable(u"page %1"_s.arg(page)));
            }
            scene.showPage(3);
            for (int page = 1; page < 3; ++page) {
                scene.goBehindSettings(page);
                check(window, qPrintable(u"page %1 behind the settings"_s.arg(page)));
            }
            scene.client().privacy()->open(u"liza@toothfairy.example"_s);
            check(window, "relationship");
            scene.client().privacy()->closeForm();
            scene.client().privacy()->addPartner();
            check(window, "partner");
            scene.client().privacy()->closePartnerForm();
            scene.client().federation()->openEmpty();
            check(window, "federation check, empty");
            scene.client().federation()->openOwn();
            check(window, "federation check, running");
            scene.fixture().federationCheck().finish(wildcardReport());
            scene.client().federation()->lines()->toggle(0);
            scene.client().federation()->lines()->setShowsAll(true);
            check(window, "federation check");
            scene.showPage(0);
            scene.talkTo(u"liza@toothfairy.example"_s);
            check(window, "conversation");
            scene.showPage(1);
            scene.edit(u"r.perez@elhada.example"_s);
            check(window, "contact");
            scene.client().contactDesk()->closeForm();
            scene.openImport();
            check(window, "import");
            scene.client().contactDesk()->closeImport();
            QVERIFY(scene.fillCards());
            scene.openMerges();
            check(window, "merges");
            QTest::keyClick(window, Qt::Key_Escape);
            scene.search(u"ann"_s);
            check(window, "directory");
        }
        Scene scene(false);
        QVERIFY(scene.fill());
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        scene.showPage(2);
        scene.client().openRequest(u"r.perez@elhada.example"_s);
        check(window, "request");
    }

    void aRowOfAListIsOneSentence()
    {
        Language().set(u"en"_s);
        Scene scene;
        QVERIFY(scene.fill());
        QQuickWindow *const window = scene.open({1280, 800});
        QVERIFY(window);
        QTest::qWait(50);
        QVERIFY(has(QAccessible::queryAccessibleInterface(window),
            u"R. Pérez, Offline, 14:32, One question about fairy night shifts,"_s));
    }

    void tabGoesRoundThePageAndIsNotTrapped()
    {
        Scene scene;
        QVERIFY(scene.fill());
        QQuickWindow *const window = scene.open({1280, 800});
        QVERIFY(window);
        scene.talkTo(u"liza@toothfairy.example"_s);
        QSet<QQuickItem *> reached;
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(window, Qt::Key_Tab);
            reached.insert(window->activeFocusItem());
        }
        QVERIFY2(reached.size() >= 8, qPrintable(QString::number(reached.size())));
    }

private:
    static void check(QQuickWindow *window, const char *page)
    {
        QTest::qWait(50);
        QStringList nameless;
        int seen = 0;
        walk(QAccessible::queryAccessibleInterface(window), nameless, seen);
        QVERIFY2(nameless.isEmpty(), qPrintable(QString::fromUtf8(page) + u": "_s + nameless.join(u"; "_s)));
        QVERIFY2(seen >= 4, page);
    }

    static bool has(QAccessibleInterface *node, const QString &name)
    {
        if (node->text(QAccessible::Name).startsWith(name))
            return true;
        for (int i = 0; i < node->childCount(); ++i) {
            QAccessibleInterface *const child = node->child(i);
            if (child && has(child, name))
                return true;
        }
        return false;
    }
};

} // namespace verbund::tst_accessibility

VERBUND_GUI_TEST(verbund::tst_accessibility::AccessibilityTest)

#include "tst_accessibility.moc"
