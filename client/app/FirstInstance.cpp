// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/FirstInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int longestAnswer = 500; // ms

} // namespace

FirstInstance::FirstInstance(const QString &profile, QObject *parent)
    : QObject(parent)
{
    const QByteArray path = QDir(profile).absolutePath().toUtf8();
    m_name = u"verbund-"_s
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *visitor = m_server.nextPendingConnection())
            visitor->deleteLater();
        Q_EMIT shown();
    });
}

bool FirstInstance::claim()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(longestAnswer))
        return false;
    // What a crash left behind.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true;
}

} // namespace verbund

#include "moc_FirstInstance.cpp"
