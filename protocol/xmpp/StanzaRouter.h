// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QXmppClientExtension.h>

namespace verbund::xmpp {

class BlockListBridge;
class ChoiceNode;
class MessageBridge;
class PictureBridge;
class PresenceBridge;
class RelationBridge;
class RequestBridge;
class RosterBridge;
class Wire;

/// Leads each stanza to its part, and leaves nothing to QXmpp that would answer a stranger: he gets no reply
/// at all (one of any kind would show a device). Others who may not know that we are here get what the server
/// says of a device that is not there.
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
        RelationBridge &relations;
        ChoiceNode &choice;
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
