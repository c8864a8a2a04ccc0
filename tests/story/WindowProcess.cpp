// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/story/WindowProcess.h"

#include "tests/support/ProbeProcess.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int longestOrder = 30'000; // ms

} // namespace

WindowProcess::WindowProcess(const QString &profile)
    : m_profile(profile)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

WindowProcess::~WindowProcess() { kill(); }

void WindowProcess::start()
{
    m_process.start(QCoreApplication::applicationDirPath() + u"/verbund-story-window"_s,
        {u"--profile"_s, m_profile, u"--file-keychain"_s, m_profile + u"/keychain.json"_s, u"--ca"_s,
            sandboxAuthority()});
    m_process.waitForStarted();
}

void WindowProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool WindowProcess::order(const QJsonObject &order)
{
    QJsonObject numbered = order;
    numbered.insert(u"id"_s, ++m_orders);
    m_process.write(QJsonDocument(numbered).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(longestOrder))
            return false;
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
    m_screen = answer[u"screen"].toString();
    return answer[u"ok"].toBool();
}

} // namespace verbund
