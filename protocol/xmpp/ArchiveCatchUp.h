// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"

#include <QDomElement>
#include <QObject>

namespace verbund::xmpp {

class Wire;

/// Fetches what the archive (XEP-0313) holds after the last committed position, page by page, and keeps that
/// position moving with live messages. Not QXmppMamManager: it drops the id of a result, which is the
/// position.
///
/// The next page is asked for while the former is still being stored, with at most two pages under way to the
/// disk.
class ArchiveCatchUp : public QObject {
    Q_OBJECT

public:
    /// Messages per page: QXmpp and servers are fastest here.
    static constexpr int pageSize = 100;
    /// Pages given to the sink and not yet on disk.
    static constexpr int maxUncommitted = 2;

    explicit ArchiveCatchUp(Wire &wire);

    /// Begins after every connect.
    void start();
    /// The connection is gone.
    void stop();
    /// Takes a `<result/>` that came from the own account; one that was not asked for is ignored.
    void collect(const QDomElement &result);

    /// The position that a live message moves the archive to, once everything before it is fetched.
    [[nodiscard]] std::optional<QString> positionAfter(const QString &archiveId) const;
    /// Gives an arrival to the sink; after one that is not stored no later one moves the position.
    void commit(const Arrival &arrival);

private:
    enum class Phase { Idle, Asking, Fetching, HandedOver, CaughtUp };

    void request(const QString &after);
    void takePage(const Result<QDomElement> &answer, const QString &after);
    void handleRefusal(const Error &error, const QString &after);
    void deliverPage(const QString &last);
    void proceed();
    void give(const Arrival &arrival, bool isPage);

    Wire &m_wire;
    Arrival m_page;
    QString m_queryId;
    // The page to ask for when there is room; absent while one is being fetched.
    std::optional<QString> m_next;
    Phase m_phase = Phase::Idle;
    int m_uncommitted = 0;
    int m_generation = 0;
    bool m_trusted = false;
};

} // namespace verbund::xmpp
