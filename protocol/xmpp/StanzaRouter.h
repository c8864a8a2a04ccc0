// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QXmppClientExtension.h>

namespace verbund::xmpp {

class BlockListBridge;
class MessageBridge;
class PictureBridge;
class PresenceBridge;
class RequestBridge;
class RosterBridge;
class Wire;

/// Leads each stanza to its part, and leaves nothing to QXmpp that would answer a stranger: who may not know
/// that we are here gets no reply at all, as from an account without a device (a reply of any kind would show
/// one).
class StanzaRouter final : public QXmppClientExtension {
    Q_OBJECT

public:
    /// Where stanzas go.
    struct Parts {
        RosterBridge &roster;
        PresenceBridge &presence;
        RequestBridge &requests;
        MessageBridge &messages;
        BlockListBridge &blockList;
        PictureBridge &pictures;
    };

    StanzaRouter(Wire &wire, const Parts &parts);

    bool handleStanza(
        const QDomElement &stanza, const std::optional<QXmppE2eeMetadata> &e2eeMetadata) override;

private:
    void routeMessage(const QDomElement &stanza);
    void routePresence(const QDomElement &stanza);
    bool routeIq(const QDomElement &stanza);
    bool answerFeatures(const QDomElement &stanza);

    Wire &m_wire;
    Parts m_parts;
};

} // namespace verbund::xmpp
