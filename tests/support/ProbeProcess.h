// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace verbund {

/// One verbund-probe with a profile of its own: a scripted client against a real server.
class ProbeProcess {
public:
    using Filter = std::function<bool(const QJsonObject &)>;

    ProbeProcess();
    ~ProbeProcess();

    /// Starts the program again after kill().
    void start();
    /// Ends it as a power cut would.
    void kill();
    /// Ends it cleanly; true when it ended by itself.
    bool quit();

    /// Gives a command without waiting.
    void tell(QJsonObject command);
    /// Gives a command and returns its answer; an empty object after ten seconds.
    QJsonObject ask(const QJsonObject &command);
    /// The first event or answer that fits, now or within the time; an empty object when there is none.
    QJsonObject waitFor(const Filter &filter, int milliseconds = 15'000);
    /// An event of that name whose fields have these values.
    QJsonObject waitForEvent(const QString &name, const QJsonObject &fields = {}, int milliseconds = 15'000);
    /// Everything said so far.
    [[nodiscard]] QList<QJsonObject> said();
    /// Forgets what was said so far.
    void forget();

    /// Signs in with an account of the sandbox and waits until every protocol has come to rest and one is
    /// online.
    bool signIn(const QString &address, const QJsonObject &more = {});
    [[nodiscard]] QString profile() const { return m_folder.path(); }
    /// What it wrote to standard error.
    [[nodiscard]] QByteArray log() const { return m_log; }

private:
    void read();

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_buffer;
    QByteArray m_log;
    QList<QJsonObject> m_said;
    int m_commands = 0;
};

/// The password of an account of the sandbox; empty when there is no sandbox.
[[nodiscard]] QString sandboxPassword(const QString &address);
/// The sandbox's certificate authority.
[[nodiscard]] QString sandboxAuthority();

} // namespace verbund
