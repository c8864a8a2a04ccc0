// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/Application.h"
#include "client/app/FirstInstance.h"
#include "client/app/SelfTest.h"

#include <QGuiApplication>

using namespace verbund;

int main(int argc, char *argv[])
{
    Application::prepare();
    QGuiApplication qt(argc, argv);
    const Options options = Options::fromCommandLine(QCoreApplication::arguments());
    FirstInstance instance(options.profile);
    if (!options.selfTest && !instance.claim())
        return 0;
    QGuiApplication::setQuitOnLastWindowClosed(false);
    Application application(options);
    if (options.selfTest)
        return selfTest(application.engine());
    if (!application.show())
        return 1;
    // The last window is closed: contacts see the user leave before the program ends.
    QObject::connect(&qt, &QGuiApplication::lastWindowClosed, &application.client(), &Client::shutDown);
    QObject::connect(&application.client(), &Client::shutDownDone, &qt, &QCoreApplication::quit);
    QObject::connect(&instance, &FirstInstance::shown, &application, &Application::raise);
    return QGuiApplication::exec();
}
