// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Client.h"
#include "client/SystemClock.h"
#include "client/app/Language.h"
#include "client/app/Options.h"
#include "client/app/OwnTray.h"
#include "platforms/desktop/DesktopIdleWatch.h"
#include "platforms/desktop/DesktopTray.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <memory>

namespace verbund {

/// Puts the real parts together and shows the window: the only place where concrete classes meet.
class Application final : public QObject {
    Q_OBJECT

public:
    /// Before QGuiApplication: what must be set early.
    static void prepare();

    explicit Application(const Options &options, QObject *parent = nullptr);
    ~Application() override;

    /// Shows the window; false when its QML does not load.
    [[nodiscard]] bool show();
    /// Brings the window to the front.
    void raise();

    [[nodiscard]] Client &client() { return *m_client; }
    [[nodiscard]] QQmlApplicationEngine &engine() { return m_engine; }
    [[nodiscard]] QQuickWindow *window() const;

private:
    void useLanguage();
    void useFont();
    void connectTray();

    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<Notifier> m_notifier;
    SystemClock m_clock;
    DesktopIdleWatch m_idleWatch;
    Language m_language;
    std::unique_ptr<Client> m_client;
    DesktopTray m_tray;
    OwnTray m_ownTray;
    QQmlApplicationEngine m_engine;
};

} // namespace verbund
