// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QQuickWindow>
#include <QString>

namespace verbund {

/// Something on the screen, as a screen reader finds it.
struct Thing {
    QQuickWindow *window = nullptr;
    QAccessibleInterface *interface = nullptr;

    [[nodiscard]] bool exists() const { return interface != nullptr; }
    [[nodiscard]] QString name() const { return interface ? interface->text(QAccessible::Name) : QString(); }
    /// Its middle, in coordinates of its window.
    [[nodiscard]] QPoint middle() const;
};

/// Finds things in all windows by their accessible names, and works them by mouse and keyboard.
class Hands {
public:
    /// The first visible thing whose name begins with `name`; waits for it.
    [[nodiscard]] static Thing find(const QString &name);
    /// True when nothing visible has such a name (any more); waits for it.
    [[nodiscard]] static bool isGone(const QString &name);
    /// True when the name of something visible holds this text; waits for it.
    [[nodiscard]] static bool reads(const QString &text);
    /// Clicks on it: on a button, row, field or the like.
    static bool click(const QString &name);
    /// Clicks into a text field and types.
    static bool type(const QString &field, const QString &text);
    /// Presses a key in the window that has the focus.
    static void press(Qt::Key key);
    /// Saves a picture of the window with this title, else of the main one.
    static bool grab(const QString &file, const QString &title = {});
    /// Names and roles of everything visible, for the person who looks for a mistake.
    [[nodiscard]] static QStringList everything();
};

} // namespace verbund
