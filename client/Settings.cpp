// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int usualAwayMinutes = 10;
constexpr int mostAwayMinutes = 24 * 60;

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{
}

Settings::Theme Settings::theme() const
{
    const int stored = m_file.value("theme"_L1, 0).toInt();
    return stored >= 0 && stored <= int(Theme::Dark) ? Theme(stored) : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    if (theme == this->theme())
        return;
    m_file.setValue("theme"_L1, int(theme));
    Q_EMIT themeChanged();
}

QString Settings::language() const { return m_file.value("language"_L1).toString(); }

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_file.setValue("language"_L1, language);
    Q_EMIT languageChanged();
}

bool Settings::previews() const { return m_file.value("previews"_L1, true).toBool(); }

void Settings::setPreviews(bool previews)
{
    if (previews == this->previews())
        return;
    m_file.setValue("previews"_L1, previews);
    Q_EMIT previewsChanged();
}

int Settings::awayMinutes() const
{
    return std::clamp(m_file.value("awayMinutes"_L1, usualAwayMinutes).toInt(), 0, mostAwayMinutes);
}

void Settings::setAwayMinutes(int minutes)
{
    if (minutes == awayMinutes())
        return;
    m_file.setValue("awayMinutes"_L1, minutes);
    Q_EMIT awayMinutesChanged();
}

} // namespace verbund

#include "moc_Settings.cpp"
