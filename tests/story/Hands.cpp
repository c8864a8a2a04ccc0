// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/story/Hands.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int patience = 15'000; // ms

QList<QQuickWindow *> windows()
{
    QList<QQuickWindow *> visible;
    for (QWindow *window : QGuiApplication::topLevelWindows()) {
        if (auto *quick = qobject_cast<QQuickWindow *>(window); quick && quick->isVisible())
            visible.prepend(quick);
    }
    return visible;
}

bool isOnScreen(QAccessibleInterface *interface, const QQuickWindow *window)
{
    const QAccessible::State state = interface->state();
    const QRect area(window->position(), window->size());
    return !state.invisible && !interface->rect().isEmpty() && area.contains(interface->rect().center());
}

// Depth first; true from `visit` ends it.
bool walk(QAccessibleInterface *interface, const std::function<bool(QAccessibleInterface *)> &visit)
{
    if (!interface || !interface->isValid())
        return false;
    if (visit(interface))
        return true;
    for (int i = 0; i < interface->childCount(); ++i) {
        if (walk(interface->child(i), visit))
            return true;
    }
    return false;
}

bool canBeClicked(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ListItem:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::EditableText:
        return true;
    default:
        return false;
    }
}

using Fits = std::function<bool(QAccessible::Role)>;

Thing findNow(const QString &name, const Fits &fits)
{
    Thing thing;
    for (QQuickWindow *window : windows()) {
        const bool found =
            walk(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface *interface) {
                if (!interface->text(QAccessible::Name).startsWith(name) || !fits(interface->role())
                    || !isOnScreen(interface, window))
                    return false;
                thing = {.window = window, .interface = interface};
                return true;
            });
        if (found)
            return thing;
    }
    return {};
}

Thing waitFor(const QString &name, const Fits &fits)
{
    Thing thing;
    std::ignore = QTest::qWaitFor([&] { return (thing = findNow(name, fits)).exists(); }, patience);
    return thing;
}

} // namespace

QPoint Thing::middle() const { return interface->rect().center() - window->position(); }

Thing Hands::find(const QString &name)
{
    return waitFor(name, [](QAccessible::Role) { return true; });
}

bool Hands::reads(const QString &text)
{
    const auto isRead = [&text](QQuickWindow *window) {
        return walk(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface *interface) {
            return interface->text(QAccessible::Name).contains(text) && isOnScreen(interface, window);
        });
    };
    return QTest::qWaitFor([&isRead] { return std::ranges::any_of(windows(), isRead); }, patience);
}

bool Hands::isGone(const QString &name)
{
    return QTest::qWaitFor(
        [&] { return !findNow(name, [](QAccessible::Role) { return true; }).exists(); }, patience);
}

bool Hands::click(const QString &name)
{
    const Thing thing = waitFor(name, canBeClicked);
    if (!thing.exists())
        return false;
    QTest::mouseMove(thing.window, thing.middle());
    QTest::mouseClick(thing.window, Qt::LeftButton, {}, thing.middle());
    return true;
}

bool Hands::type(const QString &field, const QString &text)
{
    const Thing thing =
        waitFor(field, [](QAccessible::Role role) { return role == QAccessible::EditableText; });
    if (!thing.exists())
        return false;
    QTest::mouseClick(thing.window, Qt::LeftButton, {}, thing.middle());
    QTest::keySequence(thing.window, QKeySequence::SelectAll);
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, thing.window, Qt::Key_unknown, QString(c), Qt::NoModifier);
    return true;
}

void Hands::press(Qt::Key key)
{
    if (QWindow *window = QGuiApplication::focusWindow())
        QTest::keyClick(window, key);
}

bool Hands::grab(const QString &file, const QString &title)
{
    const QList<QQuickWindow *> visible = windows();
    QQuickWindow *wanted = nullptr;
    for (QQuickWindow *window : visible) {
        if (title.isEmpty() ? window->minimumWidth() > 0 : window->title() == title)
            wanted = window;
    }
    return wanted && wanted->grabWindow().save(file);
}

QStringList Hands::everything()
{
    QStringList names;
    for (QQuickWindow *window : windows()) {
        walk(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface *interface) {
            if (!interface->text(QAccessible::Name).isEmpty())
                names.append(u"%1 [role %2%3]"_s.arg(interface->text(QAccessible::Name))
                        .arg(int(interface->role()))
                        .arg(isOnScreen(interface, window) ? u""_s : u", hidden"_s));
            return false;
        });
    }
    return names;
}

} // namespace verbund
