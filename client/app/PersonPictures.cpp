// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/PersonPictures.h"

#include "client/Client.h"
#include "qml/controls/PictureProvider.h"

#include <QPointer>
#include <QQmlEngine>

using namespace Qt::StringLiterals;

namespace verbund {

void showPictures(QQmlEngine &engine, Client &client)
{
    engine.addImageProvider(
        u"person"_s, new PictureProvider([client = QPointer(&client)](const QString &hash) {
            if (!client || !client->contactDesk())
                return QtFuture::makeReadyValueFuture(QByteArray());
            return client->contactDesk()->pictures()->bytes(hash).then(
                [](const Result<Picture> &picture) { return picture ? picture->bytes : QByteArray(); });
        }));
}

} // namespace verbund
