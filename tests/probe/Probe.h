// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Client.h"
#include "client/SystemClock.h"
#include "tests/support/FakeIdleWatch.h"

#include <QFile>
#include <QJsonObject>
#include <QSocketNotifier>

namespace verbund {

class FileKeychain;

/// The real client without a window, driven by JSON lines; see tests/README.md.
class Probe final : public QObject {
    Q_OBJECT

public:
    explicit Probe(QObject *parent = nullptr);
    ~Probe() override;

private:
    using Command = void (Probe::*)(const QJsonObject &);

    void readInput();
    void run(const QByteArray &line);
    void say(const QJsonObject &object);
    void tell(const QString &name, QJsonObject details = {});
    void answer(const QJsonObject &command, QJsonObject details = {});
    void refuse(const QJsonObject &command, const QString &sentence);
    template <typename T, typename Make>
    void answerLater(const QJsonObject &command, Later<T> later, Make make);
    [[nodiscard]] ImAddress address(const QJsonObject &command, const QString &field);

    // Commands
    void signIn(const QJsonObject &command);
    void open(const QJsonObject &command);
    void send(const QJsonObject &command);
    void sendAgain(const QJsonObject &command);
    void contacts(const QJsonObject &command);
    void conversations(const QJsonObject &command);
    void requests(const QJsonObject &command);
    void history(const QJsonObject &command);
    void decide(const QJsonObject &command);
    void search(const QJsonObject &command);
    void idle(const QJsonObject &command);
    void presence(const QJsonObject &command);
    void addContact(const QJsonObject &command);
    void removeContact(const QJsonObject &command);
    void saveCard(const QJsonObject &command);
    void derive(const QJsonObject &command);
    void renameGroup(const QJsonObject &command);
    void picture(const QJsonObject &command);
    void block(const QJsonObject &command);
    void relate(const QJsonObject &command);
    void relations(const QJsonObject &command);
    void partner(const QJsonObject &command);
    void typing(const QJsonObject &command);
    void markRead(const QJsonObject &command);
    void check(const QJsonObject &command);
    void pin(const QJsonObject &command);
    void status(const QJsonObject &command);
    void signOut(const QJsonObject &command);
    void quit(const QJsonObject &command);

    void make(const QJsonObject &command);
    void watchClient();
    void watchDesk();
    void watchChecks();
    void tellConnection();
    [[nodiscard]] static Card card(const QJsonObject &command);
    [[nodiscard]] static Route::Wish wish(const QJsonObject &command);

    std::unique_ptr<FileKeychain> m_keychain;
    std::unique_ptr<Notifier> m_notifier;
    SystemClock m_clock;
    FakeIdleWatch m_idleWatch;
    std::unique_ptr<Client> m_client;
    QFile m_output;
    QSocketNotifier m_input;
    QByteArray m_buffer;
};

} // namespace verbund
