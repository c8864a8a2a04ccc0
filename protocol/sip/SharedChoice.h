// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "protocol/sip/Timing.h"
#include "protocol/sip/XcapDocument.h"
#include "protocol/sip/documents/Choice.h"

#include <QTimer>

namespace verbund::sip {

/// The state chosen by hand, kept on the home server for the other devices and for later.
class SharedChoice final : public QObject {
    Q_OBJECT

public:
    /// `device` is how this one calls itself.
    SharedChoice(XcapClient &client, SessionSink &sink, const ImAddress &own, const QString &device,
        const Timing &timing, QObject *parent = nullptr);

    /// Reads it: what another device left is told.
    void load();
    /// Reads it again if it is another one now.
    void refresh() { m_document.refresh(); }
    /// Leaves this for the others, also where the server fails for a while.
    void share(const Presence &chosen);

Q_SIGNALS:
    /// The server has what this device left.
    void written();

private:
    void adopt();
    void write();

    XcapDocument m_document;
    SessionSink &m_sink;
    ImAddress m_own;
    QString m_device;
    /// The newest of this device.
    Choice m_choice;
    /// Until it is tried again.
    QTimer m_retry;
};

} // namespace verbund::sip
