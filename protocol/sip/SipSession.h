// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Session.h"
#include "protocol/SessionSink.h"
#include "protocol/sip/FlowOpener.h"

#include <memory>

namespace verbund {

/// The session over SIP-SIMPLE. Nothing of SIP shows above it.
class SipSession final : public Session {
    Q_OBJECT

public:
    /// What it stands on; tests bring their own.
    struct Ground {
        std::shared_ptr<Resolver> resolver;
        /// For a sign-in that trusts these additional authorities (PEM file).
        std::function<std::unique_ptr<sip::Transport>(const QString &caFile)> transport;
        sip::Timing timing;
    };

    /// Delivers to `sink`, which must outlive it.
    SipSession(SessionSink &sink, std::shared_ptr<Resolver> resolver, QObject *parent = nullptr);
    SipSession(SessionSink &sink, Ground ground, QObject *parent = nullptr);
    ~SipSession() override;

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
