// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QList>
#include <QObject>

namespace verbund {

/// An icon among those that the desktop shows of programs without a window.
struct TrayIcon {
    struct Item {
        /// Empty: a line between items.
        QString text;
        /// Whether it is chosen; only of items that `isChoice`.
        bool isChosen = false;
        bool isChoice = false;
        bool isEnabled = true;
        QImage picture;

        friend bool operator==(const Item &, const Item &) = default;
    };

    QImage picture;
    /// What pointing at it says.
    QString text;
    QList<Item> menu;

    friend bool operator==(const TrayIcon &, const TrayIcon &) = default;
};

/// Where the desktop shows such icons. One fake in the tests.
class Tray : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The desktop has such a place, and somebody looks at it.
    [[nodiscard]] virtual bool isShown() const = 0;
    virtual void show(const verbund::TrayIcon &icon) = 0;

Q_SIGNALS:
    void shownChanged();
    /// The user clicked the icon.
    void activated();
    /// The user chose this item of the menu.
    void chosen(int item);
};

} // namespace verbund
