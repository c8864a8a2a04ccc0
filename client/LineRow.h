// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Connection.h"

#include <QStringList>

namespace verbund {

/// One protocol of the account as the settings show it.
struct LineRow {
    Q_GADGET
    Q_PROPERTY(verbund::Route::Carrier carrier MEMBER carrier)
    Q_PROPERTY(verbund::Connection::Status status MEMBER status)
    Q_PROPERTY(QString errorText MEMBER errorText)
    Q_PROPERTY(QDateTime nextTry MEMBER nextTry)
    Q_PROPERTY(QStringList limitations MEMBER limitations)

public:
    Carrier carrier = Carrier::Xmpp;
    Connection::Status status = Connection::Status::SignedOut;
    /// Why it is not online; empty while it is.
    QString errorText;
    QDateTime nextTry;
    /// What cannot be done over it, a sentence each.
    QStringList limitations;

    friend bool operator==(const LineRow &, const LineRow &) = default;
};

} // namespace verbund
