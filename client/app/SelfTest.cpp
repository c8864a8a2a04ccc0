// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/SelfTest.h"

#include <QDirIterator>
#include <QQmlComponent>
#include <QQmlEngine>

using namespace Qt::StringLiterals;

namespace verbund {

int selfTest(QQmlEngine &engine)
{
    int files = 0;
    int wrong = 0;
    QDirIterator modules(u":/qt/qml/Verbund"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (modules.hasNext()) {
        const QQmlComponent component(&engine, QUrl(u"qrc"_s + modules.next()));
        ++files;
        if (component.isReady())
            continue;
        ++wrong;
        qWarning().noquote() << component.errorString();
    }
    qInfo("self-test: %d of %d QML files can be shown", files - wrong, files);
    return files > 0 && wrong == 0 ? 0 : 1;
}

} // namespace verbund
