// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/Application.h"
#include "tests/story/Orders.h"

#include <QAccessible>
#include <QGuiApplication>

using namespace verbund;

// As client/app/main.cpp, with hands instead of a person.
int main(int argc, char *argv[])
{
    Application::prepare();
    QGuiApplication qt(argc, argv);
    QAccessible::setActive(true);
    Application application(Options::fromCommandLine(QCoreApplication::arguments()));
    if (!application.show())
        return 1;
    const Orders orders;
    return QGuiApplication::exec();
}
