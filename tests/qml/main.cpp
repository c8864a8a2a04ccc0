// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QFont>
#include <QGuiApplication>
#include <QtQuickTest>

/// The same letters and the same language everywhere; things are found by their accessible names.
class Setup final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(14);
        QGuiApplication::setFont(font);
        QAccessible::setActive(true);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(qml, Setup)

#include "main.moc"
