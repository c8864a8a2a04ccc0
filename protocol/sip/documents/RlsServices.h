// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"
#include "protocol/sip/documents/Spelling.h"

#include <QList>
#include <QStringList>

namespace verbund::sip {

/// The lists that can be subscribed to as one (RFC 4826 §4): ours, and those of other clients.
struct RlsServices {
    /// Ours: what the list subscription is sent to.
    QString uri;
    QList<ImAddress> members;
    /// As the members are written.
    Spelling spelling;
    /// Other clients' services, each a piece of XML: put back when writing.
    QStringList others;

    friend bool operator==(const RlsServices &, const RlsServices &) = default;
};

/// Reads the document; `uri` says which service is ours.
[[nodiscard]] Result<RlsServices> readRlsServices(QByteArrayView document, const QString &uri);
/// Writes our service with its members inline (a reference to the resource-lists document is followed by few
/// servers), for the package presence.
[[nodiscard]] QByteArray writeRlsServices(const RlsServices &services);

} // namespace verbund::sip
