// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"
#include "protocol/Presence.h"
#include "protocol/sip/Publication.h"

namespace verbund::sip {

/// Shows the own state, note and picture: the published presence document (RFC 3903, RFC 3863).
class OwnPresence final : public QObject {
    Q_OBJECT

public:
    /// `etag` of the last publication of this device; empty: none.
    OwnPresence(UserAgent &agent, const ImAddress &own, const QByteArray &etag, const Timing &timing,
        QObject *parent = nullptr);

    /// Shows this; the note only where the server cuts it for those who may not see it.
    void show(const Presence &presence);
    /// Shows this picture too, on the same condition; an empty one: none.
    void showPicture(const Picture &picture);
    /// The server keeps permissions, so note and picture may be published.
    void setProtected(bool isProtected);
    /// Somebody is at another device of the user: it speaks for him while this one is away by itself.
    void yieldTo(bool others);
    /// Publishes the same again: servers send to each watcher what he may see now.
    void repeat();
    /// Shows nothing any more; ready when the server knows.
    [[nodiscard]] Later<void> remove();
    /// This device in the published document.
    [[nodiscard]] QString tupleId() const;
    [[nodiscard]] QByteArray etag() const { return m_publication.etag(); }

Q_SIGNALS:
    /// The server takes no publications.
    void refused();

private:
    void publish();

    UserAgent &m_agent;
    Publication m_publication;
    ImAddress m_own;
    Presence m_presence;
    Picture m_picture;
    bool m_shown = false;
    bool m_protected = false;
    bool m_others = false;
};

} // namespace verbund::sip
