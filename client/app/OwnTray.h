// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Tray.h"

namespace verbund {

class Client;

/// What the icon in the desktop's tray shows and does: the own state, how much waits, the six states, the
/// window, the way out.
class OwnTray final : public QObject {
    Q_OBJECT

public:
    OwnTray(Client &client, Tray &tray, QObject *parent = nullptr);

    /// Says it again, such as in another language.
    void show();

Q_SIGNALS:
    void windowWanted();

private:
    void followOwn();
    void choose(int item);

    Client &m_client;
    Tray &m_tray;
};

} // namespace verbund
