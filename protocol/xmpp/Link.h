// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SignIn.h"
#include "protocol/xmpp/ArchiveCatchUp.h"
#include "protocol/xmpp/BlockListBridge.h"
#include "protocol/xmpp/ChoiceNode.h"
#include "protocol/xmpp/MessageBridge.h"
#include "protocol/xmpp/PictureAccess.h"
#include "protocol/xmpp/PictureBridge.h"
#include "protocol/xmpp/PicturePublication.h"
#include "protocol/xmpp/PresenceBridge.h"
#include "protocol/xmpp/RelationBridge.h"
#include "protocol/xmpp/RequestBridge.h"
#include "protocol/xmpp/RosterBridge.h"
#include "protocol/xmpp/ServerLookup.h"
#include "protocol/xmpp/StanzaStream.h"
#include "protocol/xmpp/Wire.h"

#include <QObject>
#include <QTimer>
#include <QXmppClient.h>

#include <optional>

namespace verbund::xmpp {

/// One XMPP stream with all its parts. It lives as long as the server can resume the stream (XEP-0198); a new
/// stream is a new Link, so that QXmpp never sends old stanzas into a new one.
class Link : public QObject {
    Q_OBJECT

public:
    /// Delivers to `sink`; `context` outlives the link and is where results come back.
    Link(const SignIn &signIn, SessionSink &sink, QObject &context);

    /// Connects to one endpoint; opened() or ended() follows.
    void open(const Endpoint &endpoint, const Presence &presence);
    /// Signs out; ended() follows without an error worth showing.
    void close();
    /// Ends at once with this reason; ended() follows.
    void end(const Error &error);
    /// Says no more and goes away.
    void retire();

    /// True from open() to ended().
    [[nodiscard]] bool isActive() const { return m_active; }
    /// True while the connection is up and signed in.
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// True when this try got as far as an encrypted connection: what fails then is not the way to the
    /// server.
    [[nodiscard]] bool wasEncrypted() const { return m_encrypted; }
    /// True when a broken connection can be taken up again by this sign-in.
    [[nodiscard]] bool canResume(const SignIn &signIn) const;
    /// The sign-in it was made for.
    [[nodiscard]] const SignIn &signIn() const { return m_signIn; }

    /// Its parts.
    [[nodiscard]] RosterBridge &roster() { return m_roster; }
    [[nodiscard]] PresenceBridge &presence() { return m_presence; }
    [[nodiscard]] RequestBridge &requests() { return m_requests; }
    [[nodiscard]] MessageBridge &messages() { return m_messages; }
    [[nodiscard]] BlockListBridge &blockList() { return m_blockList; }
    [[nodiscard]] PicturePublication &ownPicture() { return m_ownPicture; }
    [[nodiscard]] RelationBridge &relations() { return m_relations; }
    [[nodiscard]] ChoiceNode &choice() { return m_choice; }

Q_SIGNALS:
    /// Signed in.
    void opened();
    /// The connection is secured; only the sign-in is still to come.
    void encrypted();
    /// This try or this connection is over.
    void ended(const verbund::Error &error);
    /// What the server can do has changed.
    void abilitiesChanged();
    /// The stream cannot be resumed; a new link is needed.
    void resumeRefused();

private:
    void watch();
    void handleOpened();
    void handleDisconnected();
    void finish();
    void startParts(bool resumed);

    SignIn m_signIn;
    QXmppClient m_client;
    StanzaStream m_stream;
    Wire m_wire;
    PresenceBridge m_presence;
    PictureBridge m_pictures;
    PicturePublication m_ownPicture;
    RequestBridge m_requests;
    RosterBridge m_roster;
    ArchiveCatchUp m_archive;
    MessageBridge m_messages;
    BlockListBridge m_blockList;
    PictureAccess m_pictureAccess;
    RelationBridge m_relations;
    ChoiceNode m_choice;
    QTimer m_closing;
    Presence m_initial;
    std::optional<Error> m_error;
    bool m_open = false;
    bool m_encrypted = false;
    bool m_resuming = false;
    bool m_active = false;
};

} // namespace verbund::xmpp
