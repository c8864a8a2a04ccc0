// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Session.h"
#include "protocol/SessionSink.h"

#include <memory>

namespace verbund {

/// The session over XMPP. Nothing of QXmpp shows above it.
///
/// A stream whose connection broke is kept and resumed by the next start() with the same sign-in (XEP-0198);
/// until then, what send() returned stays pending. Where the server cannot resume it, these end with
/// ConnectionLost.
class XmppSession final : public Session {
    Q_OBJECT

public:
    /// Delivers to `sink`, which must outlive it.
    explicit XmppSession(SessionSink &sink, QObject *parent = nullptr);
    ~XmppSession() override;

    [[nodiscard]] Carrier carrier() const override;
    [[nodiscard]] State state() const override;
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
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace verbund
