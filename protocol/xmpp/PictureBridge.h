// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"
#include "protocol/xmpp/FetchQueue.h"
#include "protocol/xmpp/PictureWords.h"

#include <QHash>
#include <QSet>

namespace verbund::xmpp {

class Wire;

/// Pictures of contacts, and of the own account from other devices: the notice (XEP-0084, or XEP-0153 where
/// there is none), then the bytes where the sink wants them. Nothing is asked about people who are no
/// contacts.
class PictureBridge final : public QObject {
    Q_OBJECT

public:
    /// Most questions about one person per stream, answered or not.
    static constexpr int maxFetches = 20;
    /// Most people per stream whose picture is looked for.
    static constexpr qsizetype maxLooks = 100;

    explicit PictureBridge(Wire &wire, QObject *parent = nullptr);

    /// Takes what a message says of a picture: a notification (XEP-0163), or nothing.
    void receiveEvent(const QDomElement &message);
    /// He does not let us see him, but perhaps his picture, of which nobody notifies us: asks for it.
    void look(const QString &bareJid);
    /// Takes what an available presence says of a picture.
    void receivePresence(const QDomElement &presence);
    /// We do not see him any more.
    void forget(const QString &bareJid);
    /// The connection is lost and may be resumed.
    void suspend() { m_queue.suspend(); }
    void resume() { m_queue.resume(); }

Q_SIGNALS:
    /// The account itself shows this picture.
    void ownShown(const QString &hash);

private:
    enum class Source { Presence, Metadata };
    struct Person {
        QString hash;
        Source source = Source::Presence;
        /// The sink knows the hash.
        bool told = false;
        /// Nothing is left to be fetched.
        bool settled = false;
        int fetches = 0;
        /// Asked and not well answered, so not asked again.
        QSet<QString> unanswered;
    };

    struct Question {
        QString bareJid;
        PictureNotice notice;
        Source source = Source::Presence;
        [[nodiscard]] QString key() const;
    };

    [[nodiscard]] ImAddress personOf(const QString &bareJid) const;
    void take(const QString &bareJid, Source source, const PictureNotice &notice);
    void fetch(const QString &bareJid, const PictureNotice &notice);
    void ask(int number, const Question &question);
    void finish(const Question &question, const QDomElement &answer);

    Wire &m_wire;
    FetchQueue m_queue;
    QHash<QString, Person> m_people;
    QSet<QString> m_looked;
};

} // namespace verbund::xmpp
