// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int answerTime = 10'000; // ms

bool hasFields(const QJsonObject &object, const QJsonObject &fields)
{
    return std::ranges::all_of(fields.keys(), [&](const QString &key) { return object[key] == fields[key]; });
}

} // namespace

ProbeProcess::ProbeProcess()
{
    m_process.setProgram(qEnvironmentVariable("VERBUND_PROBE"));
    start();
}

ProbeProcess::~ProbeProcess() { kill(); }

void ProbeProcess::start()
{
    m_process.start();
    if (!m_process.waitForStarted())
        qWarning() << "verbund-probe does not start:" << m_process.errorString();
}

void ProbeProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    m_buffer.clear();
}

bool ProbeProcess::quit()
{
    tell({{u"do"_s, u"quit"_s}});
    const bool ended = m_process.waitForFinished(5'000) && m_process.exitStatus() == QProcess::NormalExit;
    read();
    return ended && m_process.exitCode() == 0;
}

void ProbeProcess::tell(QJsonObject command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    m_process.waitForBytesWritten();
}

QJsonObject ProbeProcess::ask(const QJsonObject &command)
{
    QJsonObject numbered = command;
    const int id = ++m_commands;
    numbered.insert(u"id"_s, id);
    tell(numbered);
    return waitFor(
        [id](const QJsonObject &object) { return object.contains(u"answer") && object[u"id"].toInt() == id; },
        answerTime);
}

QJsonObject ProbeProcess::waitFor(const Filter &filter, int milliseconds)
{
    auto found = m_said.cend();
    std::ignore = QTest::qWaitFor(
        [&] {
            read();
            found = std::find_if(m_said.cbegin(), m_said.cend(), filter);
            return found != m_said.cend();
        },
        milliseconds);
    return found == m_said.cend() ? QJsonObject() : *found;
}

QJsonObject ProbeProcess::waitForEvent(const QString &name, const QJsonObject &fields, int milliseconds)
{
    return waitFor(
        [&](const QJsonObject &object) { return object[u"event"] == name && hasFields(object, fields); },
        milliseconds);
}

QList<QJsonObject> ProbeProcess::said()
{
    read();
    return m_said;
}

void ProbeProcess::forget()
{
    read();
    m_said.clear();
}

bool ProbeProcess::signIn(const QString &address, const QJsonObject &more)
{
    QJsonObject command{
        {u"do"_s, u"signIn"_s},
        {u"address"_s, address},
        {u"password"_s, sandboxPassword(address)},
        {u"ca"_s, sandboxAuthority()},
        {u"profile"_s, profile()},
    };
    for (const QString &key : more.keys())
        command.insert(key, more[key]);
    tell(command);
    // It may have thousands of messages to catch up with, under sanitizers.
    return !waitForEvent(u"connection"_s, {{u"status"_s, u"Online"_s}, {u"settled"_s, true}}, 60'000)
                .isEmpty();
}

void ProbeProcess::read()
{
    m_log += m_process.readAllStandardError();
    m_buffer += m_process.readAllStandardOutput();
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        m_said.append(QJsonDocument::fromJson(m_buffer.left(end)).object());
        m_buffer.remove(0, end + 1);
    }
}

QString sandboxPassword(const QString &address)
{
    QFile file(qEnvironmentVariable("VERBUND_SANDBOX_ACCOUNTS"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(address + u' '))
            return line.mid(address.size() + 1).trimmed();
    }
    return {};
}

QString sandboxAuthority() { return qEnvironmentVariable("VERBUND_SANDBOX_CA"); }

} // namespace verbund
