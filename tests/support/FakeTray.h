// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Tray.h"

namespace verbund {

/// Remembers what was shown.
class FakeTray final : public Tray {
public:
    using Tray::Tray;

    bool shown = true;
    TrayIcon icon;

    [[nodiscard]] bool isShown() const override { return shown; }
    void show(const TrayIcon &newIcon) override { icon = newIcon; }
    void click() { Q_EMIT activated(); }
    /// Chooses the item that begins so; false when there is none that can be chosen.
    [[nodiscard]] bool choose(const QString &text)
    {
        for (int item = 0; item < icon.menu.size(); ++item) {
            if (icon.menu[item].text.startsWith(text) && icon.menu[item].isEnabled) {
                Q_EMIT chosen(item);
                return true;
            }
        }
        return false;
    }
    void setShown(bool nowShown)
    {
        shown = nowShown;
        Q_EMIT shownChanged();
    }
};

} // namespace verbund
