// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>

namespace verbund {

/// Choices of this device that are no secrets.
class Settings final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(int awayMinutes READ awayMinutes WRITE setAwayMinutes NOTIFY awayMinutesChanged)
    Q_PROPERTY(bool previews READ previews WRITE setPreviews NOTIFY previewsChanged)

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    /// `file`: an INI file, made when something is set.
    explicit Settings(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// "de", "en", or empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    /// Toasts show the text of messages.
    [[nodiscard]] bool previews() const;
    void setPreviews(bool previews);
    /// After so many minutes without anybody at this device the user is shown as away; 0: never.
    [[nodiscard]] int awayMinutes() const;
    void setAwayMinutes(int minutes);

Q_SIGNALS:
    void themeChanged();
    void languageChanged();
    void previewsChanged();
    void awayMinutesChanged();

private:
    QSettings m_file;
};

} // namespace verbund
