// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/directory/Entry.h"
#include "protocol/directory/LdapConnection.h"

namespace verbund {

/// One search over a connection that is ready.
class LdapSearch final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it, except after the connection has failed.
    LdapSearch(LdapConnection &connection, const QString &base, const QString &words,
        std::chrono::milliseconds patience);
    /// Gives it up where it is not finished.
    ~LdapSearch() override;

    void start();
    /// Tells the server that nobody waits any more; nothing is said after that.
    void giveUp();
    /// The server has answered something.
    [[nodiscard]] bool wasHeard() const { return m_heard; }

Q_SIGNALS:
    void finished(const verbund::Result<verbund::DirectoryHits> &hits);

private:
    void take(ldapmsg *message);
    void takeEntry(ldapmsg *message);
    void takeResult(ldapmsg *message);
    void finish(bool more);
    void finishEarly();
    void fail(const Error &error);

    LdapConnection &m_connection;
    QByteArray m_base;
    QString m_words;
    int m_id = 0;
    bool m_heard = false;
    int m_references = 0;
    QList<Card> m_cards;
    QTimer m_patience;
};

} // namespace verbund
