// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/XcapClient.h"

#include <functional>
#include <memory>

namespace verbund::sip {

/// One document that several clients may change: edits are applied to what the server has, together and in
/// order, and again when somebody else was quicker.
class XcapDocument final : public QObject {
    Q_OBJECT

public:
    /// Changes the document; the same bytes: nothing to write. Called again with a newer one where needed.
    using Edit = std::function<Result<QByteArray>(const QByteArray &document)>;

    XcapDocument(
        XcapClient &client, const QByteArray &auid, const QByteArray &contentType, QObject *parent = nullptr);

    /// Reads it; changed() follows when it is there or newly known to be absent.
    [[nodiscard]] Later<void> load();
    /// Reads it again, after what is under way; changed() follows where somebody else has written it
    /// meanwhile.
    void refresh();
    /// Applies an edit; ready when the server has it.
    [[nodiscard]] Later<void> edit(const Edit &edit);
    /// As last read or written; empty when there is none.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// What it holds is what we wrote last: no news from another device.
    [[nodiscard]] bool isOwn() const { return m_own; }

Q_SIGNALS:
    /// Read or written.
    void changed();

private:
    using Promise = std::shared_ptr<QPromise<Result<void>>>;
    struct Waiting {
        Edit edit;
        Promise promise;
    };

    void take(const XcapAnswer &answer);
    void readAgain();
    void finishReading();
    void writeNext();
    void write(QList<Waiting> batch, int tries);
    void reloadAndWrite(const QList<Waiting> &batch, int tries);
    void settle(const QList<Waiting> &batch, const Result<void> &result);

    XcapClient &m_client;
    QByteArray m_auid;
    QByteArray m_contentType;
    QByteArray m_bytes;
    QByteArray m_etag;
    QList<Waiting> m_waiting;
    /// So often it was read or written.
    int m_states = 0;
    bool m_loaded = false;
    bool m_own = false;
    bool m_writing = false;
    bool m_reading = false;
    /// It was asked for again while it was read or written: what came of that may be older.
    bool m_again = false;
};

} // namespace verbund::sip
