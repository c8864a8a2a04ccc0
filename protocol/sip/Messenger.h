// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "protocol/sip/MessageReading.h"
#include "protocol/sip/Peers.h"
#include "protocol/sip/Permissions.h"
#include "protocol/sip/SpellingBook.h"
#include "protocol/sip/UserAgent.h"

namespace verbund::sip {

/// One-to-one messages in pager mode (RFC 3428): plain text first, CPIM with receipts and typing for those
/// who take it.
class Messenger final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        UserAgent &agent;
        SessionSink &sink;
        Peers &peers;
        SpellingBook &spelling;
        const Permissions &permissions;
    };
    explicit Messenger(const Parts &parts, QObject *parent = nullptr);

    /// Sends; ready when a 2xx came: the other device, or a server that keeps it, has it.
    [[nodiscard]] Later<void> send(const Message &message);
    /// Tells the sender that his message arrived, or was read (RFC 5438).
    [[nodiscard]] Later<void> confirm(const Message &message);
    [[nodiscard]] Later<void> confirmRead(const Message &message);
    void setTyping(const ImAddress &peer, bool typing);

private:
    [[nodiscard]] bool isUnwelcome(const SipMessage &request) const;
    void take(const ServerTransaction &transaction);
    void store(const ServerTransaction &transaction, const MessageReading &reading);
    void learn(const MessageReading &reading, const SipMessage &request);
    void showTyping(const ImAddress &peer, std::optional<std::chrono::seconds> until);
    void answerOptions(const ServerTransaction &transaction) const;
    void ask(const ImAddress &peer);
    [[nodiscard]] Later<SipMessage> post(const ImAddress &peer, const QByteArray &contentType,
        const QByteArray &body, const QByteArray &callId = {});
    [[nodiscard]] Later<SipMessage> postMessage(const Message &message, Peer::Format format);
    [[nodiscard]] Later<void> notify(const Message &message, bool read);

    Parts m_parts;
    /// Who types, until when.
    QHash<ImAddress, QDeadlineTimer> m_typing;
    QTimer m_typingEnds;
};

} // namespace verbund::sip
