// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Session.h"
#include "protocol/SessionSink.h"
#include "protocol/sip/ContactBook.h"
#include "protocol/sip/FlowOpener.h"
#include "protocol/sip/Messenger.h"
#include "protocol/sip/OwnPresence.h"
#include "protocol/sip/Registration.h"
#include "protocol/sip/RequestWatch.h"
#include "protocol/sip/SelfWatch.h"
#include "protocol/sip/SharedChoice.h"

namespace verbund::sip {

/// One connection to the home server with all its parts, from the look into DNS to the farewell. It ends
/// once; the next attempt is another Link: registers, subscribes and publishes afresh (RFC 5626 §4.5).
class Link final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        SignIn signIn;
        SessionSink &sink;
        Resolver &resolver;
        TransportFactory transports;
        Peers &peers;
        SpellingBook &spelling;
        Timing timing;
        /// Of the publication that the last link left.
        QByteArray etag;
    };
    explicit Link(const Parts &parts, QObject *parent = nullptr);
    ~Link() override;

    /// Signs in; opened() or ended() follows.
    void start(const Presence &presence);
    /// Signs out; ended() follows soon.
    void close();

    void show(const Presence &presence);
    /// The own picture, small; also before start().
    void showPicture(const Picture &picture);
    /// Null until opened().
    [[nodiscard]] Messenger *messenger() const;
    [[nodiscard]] ContactBook *contacts() const;
    [[nodiscard]] Permissions *permissions() const;
    [[nodiscard]] SharedChoice *choice() const;
    /// Of the publication that the server holds.
    [[nodiscard]] QByteArray etag() const;

Q_SIGNALS:
    /// Registered.
    void opened();
    /// Over, for this reason; kind None after close().
    void ended(const verbund::Error &error);
    void limited(const QList<verbund::Session::Limitation> &limitations);

private:
    struct Stack;

    void build();
    void watchStack();
    void begin();
    void followDevices();
    void loadDocuments();
    void beginFollowing();
    void takePicture(const ImAddress &address, const Picture &picture);
    void limit(Session::Limitation limitation);
    void finish(const Error &error);
    [[nodiscard]] QString domain() const { return m_parts.signIn.address.domain(); }

    Parts m_parts;
    Presence m_presence;
    Picture m_picture;
    FlowOpener m_opener;
    QTimer m_patience;
    std::unique_ptr<Flow> m_flow;
    std::unique_ptr<Stack> m_stack;
    QUrl m_xcapRoot;
    QList<Session::Limitation> m_limitations;
    bool m_rootKnown = false;
    bool m_open = false;
    bool m_over = false;
    bool m_closing = false;
};

} // namespace verbund::sip
