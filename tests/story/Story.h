// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/story/WindowProcess.h"
#include "tests/support/ProbeProcess.h"

#include <QElapsedTimer>

namespace verbund {

/// The story: a newcomer signs in, a freelancer asks and writes, the reply goes out from the toast, a crash
/// loses nothing, the search finds it, and nothing of it is readable on disk.
class Story {
public:
    /// Pictures of the steps go into this folder.
    explicit Story(const QString &pictures);

    /// Plays it and prints a transcript; true when every step was seen.
    [[nodiscard]] bool play();

private:
    bool step(const QString &sentence, const QList<QJsonObject> &orders, const QString &window = {});
    bool fail(const QString &screen, const QString &what);
    bool said(const QString &sentence, bool seen);

    bool signIn();
    bool seesContacts();
    bool isAsked();
    bool answers();
    bool repliesFromTheToast();
    bool readsTheConversation();
    bool survivesACrash();
    bool searches();
    bool isUnreadableOnDisk();

    QString m_pictures;
    QTemporaryDir m_profile;
    WindowProcess m_window;
    ProbeProcess m_freelancer;
    QElapsedTimer m_clock;
    int m_step = 0;
};

} // namespace verbund
