// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Session.h"
#include "protocol/SessionSink.h"

namespace verbund {

/// A home server in the process: remembers what it was told, delivers what the test says.
class FakeSession : public Session {
    Q_OBJECT

public:
    explicit FakeSession(SessionSink &sink, Carrier carrier = Carrier::Xmpp, QObject *parent = nullptr);

    /// What was told, one readable line each, such as "message to liza@toothfairy.example: Hello".
    QStringList told;
    /// The next attempt to connect ends with this; Kind::None: it succeeds.
    Error refusal;
    /// DNS knows of the server; else a tentative attempt finds none.
    bool hasRecord = true;
    /// The contact list that a sign-in delivers.
    QList<Contact> roster;
    /// What answers to everything told; an error keeps or fails it.
    Result<void> answer;
    /// Messages stay unacknowledged until acknowledge().
    bool holdsBack = false;
    /// How often it was told to connect.
    int starts = 0;
    /// The server takes reports.
    bool reportable = false;
    /// States chosen by hand that other devices were told of.
    QList<Presence> shared;
    SignIn lastSignIn;
    Presence lastPresence;

    [[nodiscard]] SessionSink &sink() { return m_sink; }
    void acknowledge();
    /// The connection goes away for this reason.
    void drop(const Error &reason);

    [[nodiscard]] Carrier carrier() const override { return m_carrier; }
    [[nodiscard]] State state() const override { return m_state; }
    void start(const SignIn &signIn, const Presence &initial) override;
    void stop() override;
    void setPresence(const Presence &presence) override;
    [[nodiscard]] Later<void> send(const Message &message) override;
    [[nodiscard]] Later<void> confirm(const Message &message) override;
    [[nodiscard]] Later<void> confirmRead(const Message &message) override;
    void setTyping(const ImAddress &peer, bool typing) override;
    [[nodiscard]] Later<void> subscribe(const ImAddress &address) override;
    [[nodiscard]] Later<void> saveContact(const Contact &contact) override;
    [[nodiscard]] Later<void> removeContact(const ImAddress &address) override;
    [[nodiscard]] Later<void> relate(const Relation &relation) override;
    [[nodiscard]] Later<void> forgetRelation(const ImAddress &address) override;
    [[nodiscard]] Later<void> setDomainBlocked(const QString &domain, bool blocked) override;
    [[nodiscard]] bool takesReports() const override;
    [[nodiscard]] Later<void> report(const ImAddress &address) override;
    void shareChoice(const Presence &chosen) override;
    [[nodiscard]] bool keepsPicture() const override;
    [[nodiscard]] Later<void> publishPicture(const Picture &picture) override;

private:
    void finishStart();
    void setState(State state);
    [[nodiscard]] Later<void> tell(const QString &line);

    SessionSink &m_sink;
    Carrier m_carrier;
    QList<std::shared_ptr<QPromise<Result<void>>>> m_heldBack;
    State m_state = State::Offline;
};

} // namespace verbund
