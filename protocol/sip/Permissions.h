// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "protocol/sip/SpellingBook.h"
#include "protocol/sip/XcapDocument.h"
#include "protocol/sip/documents/PresRules.h"

namespace verbund::sip {

/// Who may see the presence and who is blocked: the pres-rules on the home server (RFC 5025).
class Permissions final : public QObject {
    Q_OBJECT

public:
    Permissions(XcapClient &client, SpellingBook &spelling, SessionSink &sink, QObject *parent = nullptr);

    /// Reads the rules; ready also when there are none yet. Fails where the server keeps none.
    [[nodiscard]] Later<void> load();

    /// Lets somebody see the presence, the note as the client's policy says; blocks end by that.
    [[nodiscard]] Later<void> approve(const ImAddress &address);
    /// He sees nothing and is not told so.
    [[nodiscard]] Later<void> refuse(const ImAddress &address);
    [[nodiscard]] Later<void> block(const ImAddress &address);
    /// Lifts a block; he sees nothing until he is allowed.
    [[nodiscard]] Later<void> unblock(const ImAddress &address);

    /// Somebody leaves the contact list: what he could see he sees no more.
    [[nodiscard]] Later<void> forget(const ImAddress &address);
    /// Somebody is asked for his presence: whoever was refused before may see ours again.
    [[nodiscard]] Later<void> forgive(const ImAddress &address);

    /// He is written differently now: servers would no longer find him in the rules.
    void respell(const ImAddress &address);

    [[nodiscard]] bool sees(const ImAddress &address) const;
    [[nodiscard]] bool isBlocked(const ImAddress &address) const { return m_rules.blocked.contains(address); }
    /// True when a request of his needs no answer any more.
    [[nodiscard]] bool isDecided(const ImAddress &address) const;

Q_SIGNALS:
    /// The permission of these people is another one now.
    void changed(const QList<verbund::ImAddress> &addresses);

private:
    using Change = std::function<void(PresRules &)>;

    [[nodiscard]] Later<void> change(const Change &change);
    void spell(PresRules &rules) const;
    void adopt();
    void adoptSpelling(const Spelling &before);
    void reconsiderNotes();

    XcapDocument m_document;
    SpellingBook &m_spelling;
    SessionSink &m_sink;
    PresRules m_rules;
};

} // namespace verbund::sip
