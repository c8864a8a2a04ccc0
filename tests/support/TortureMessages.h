// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace verbund::test {

/// One message of RFC 4475 with what is expected of who reads it: the columns of verdicts.csv.
struct TortureMessage {
    QByteArray name;
    QByteArray bytes;
    QByteArray start;
    QByteArray verdict;
    /// How the octets are cut on a stream: whole, rest, wait, close.
    QByteArray stream;
    /// Status that a user agent server answers; 0: none.
    int answer = 0;
    int octets = 0;
    bool isRequest = false;
    bool mayAccept = false;
};

/// All of them, in the order of the RFC.
[[nodiscard]] QList<TortureMessage> tortureMessages();

} // namespace verbund::test
