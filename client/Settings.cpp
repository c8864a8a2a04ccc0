// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Settings.h"

using namespace Qt::StringLiterals;

namespace verbund {

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

} // namespace verbund

#include "moc_Settings.cpp"
