// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/ClientFixture.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace verbund {

/// A working day at Zahnfee: the people, messages and requests that the pictures show, in the real window.
class Scene {
public:
    /// `perezIsContact`: else he is somebody unknown who asks for presence.
    explicit Scene(bool perezIsContact = true);

    /// Signs in and fills everything; false when something did not arrive.
    [[nodiscard]] bool fill();
    /// Gives the contacts what only their cards hold: pictures, favourites, doubles; and a directory to
    /// search.
    [[nodiscard]] bool fillCards();
    /// More requests, of every kind.
    [[nodiscard]] bool fillInbox();
    /// Decides about some of them, and writes a partner list.
    [[nodiscard]] bool fillRelations();
    /// Opens the window; null when it cannot be loaded.
    [[nodiscard]] QQuickWindow *open(const QSize &size);
    [[nodiscard]] QQuickWindow *window() const;
    [[nodiscard]] QQmlApplicationEngine &engine() { return m_engine; }
    [[nodiscard]] Client &client() { return m_fixture.client(); }
    [[nodiscard]] ClientFixture &fixture() { return m_fixture; }

    /// Shows a page of the shell, by its number there.
    void showPage(int page);
    /// Shows a page behind the settings, by its number there.
    void goBehindSettings(int page);
    void talkTo(const QString &address);
    /// Types words into the search field.
    void search(const QString &words);
    /// Opens the form of somebody, with more fields filled in.
    void edit(const QString &address);
    /// Opens the preview of a file with some of everything.
    void openImport();
    /// Opens the sheet of possible doubles.
    void openMerges();
    /// The window of the toasts, shown or not.
    [[nodiscard]] QQuickWindow *toastWindow() const;
    /// An item of the window by its objectName.
    [[nodiscard]] QQuickItem *find(const QString &objectName) const;

private:
    void arrive(const QString &peer, bool outgoing, const QString &body, const QDateTime &time,
        Message::State state = Message::State::Received);
    [[nodiscard]] bool fillRequests();
    void useDirectory();
    [[nodiscard]] Person personOf(const QString &address);
    [[nodiscard]] bool save(const Card &card, bool asksPresence = false);

    // The window goes before the client it shows.
    ClientFixture m_fixture;
    QQmlApplicationEngine m_engine;
    QTemporaryDir m_files;
    bool m_perezIsContact;
    int m_messages = 0;
};

/// Inter at 14 px, no motion: the same picture everywhere.
void prepareScreens();

} // namespace verbund
