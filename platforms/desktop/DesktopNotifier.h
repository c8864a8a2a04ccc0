// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Notifier.h"

#include <QHash>

class KNotification;

namespace verbund {

/// Native notifications over KNotifications.
class DesktopNotifier final : public Notifier {
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    ~DesktopNotifier() override;

    [[nodiscard]] bool takesReplies() const override { return m_takesReplies; }
    void show(const Notification &notification) override;
    void withdraw(const QString &tag) override;

private:
    void askCapabilities();

    QHash<QString, KNotification *> m_shown;
    bool m_takesReplies = false;
};

} // namespace verbund
