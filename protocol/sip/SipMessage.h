// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"
#include "protocol/sip/HeaderName.h"
#include "protocol/sip/NameAddress.h"
#include "protocol/sip/Via.h"

#include <QByteArray>

namespace verbund::sip {

/// One header field of a message that was read.
struct HeaderField {
    HeaderName id = HeaderName::Other;
    QByteArrayView name;
    /// Unfolded and trimmed; may be a comma-separated list.
    QByteArrayView value;
};

/// A SIP request or response that came in (RFC 3261 §7): the bytes, and views into them. Copies are cheap.
class SipMessage {
public:
    SipMessage() = default;

    /// Reads exactly one framed message. Error: ProtocolViolation when start line or header lines are none;
    /// what is wrong beyond that says defect().
    [[nodiscard]] static Result<SipMessage> parse(const QByteArray &bytes);

    [[nodiscard]] bool isRequest() const { return m_status == 0; }
    /// Why it cannot be worked with although it could be read: a mandatory field (RFC 3261 §8.1.1, §20) is
    /// missing or broken; empty when all is well.
    [[nodiscard]] QByteArrayView defect() const { return m_defect; }

    /// Of a request.
    [[nodiscard]] QByteArrayView method() const { return m_method; }
    [[nodiscard]] QByteArrayView requestUri() const { return m_requestUri; }
    /// "SIP/2.0" as written.
    [[nodiscard]] QByteArrayView version() const { return m_version; }
    /// Of a response: 100 to 699.
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] QByteArrayView reason() const { return m_reason; }

    [[nodiscard]] const QVarLengthArray<HeaderField, 24> &fields() const { return m_fields; }
    [[nodiscard]] bool has(HeaderName name) const;
    /// The first field's value; empty when there is none.
    [[nodiscard]] QByteArrayView value(HeaderName name) const;
    /// The values of all fields of this name, comma-separated lists taken apart.
    [[nodiscard]] QList<QByteArrayView> values(HeaderName name) const;
    /// True when a list field holds this token, in any case.
    [[nodiscard]] bool lists(HeaderName name, QByteArrayView token) const;
    /// The first field of that name as a number.
    [[nodiscard]] std::optional<quint32> number(HeaderName name) const;

    [[nodiscard]] const Via &via() const { return m_via; }
    [[nodiscard]] const NameAddress &from() const { return m_from; }
    [[nodiscard]] const NameAddress &to() const { return m_to; }
    [[nodiscard]] QByteArrayView fromTag() const { return m_from.parameters.raw("tag"); }
    [[nodiscard]] QByteArrayView toTag() const { return m_to.parameters.raw("tag"); }
    [[nodiscard]] QByteArrayView callId() const { return m_callId; }
    [[nodiscard]] quint32 sequence() const { return m_sequence; }
    [[nodiscard]] QByteArrayView sequenceMethod() const { return m_sequenceMethod; }
    [[nodiscard]] QByteArrayView body() const { return m_body; }
    /// `type/subtype` in lower case; empty when none is given.
    [[nodiscard]] QByteArray contentType() const;

private:
    [[nodiscard]] bool readStartLine(QByteArrayView line);
    [[nodiscard]] bool readStatusLine(QByteArrayView line);
    [[nodiscard]] bool readFields(QByteArrayView block, qsizetype at);
    void take(const HeaderField &field);
    void complain(const char *defect);
    void readSequence(QByteArrayView value);
    void judge();

    QByteArray m_bytes;
    QVarLengthArray<HeaderField, 24> m_fields;
    QByteArrayView m_method;
    QByteArrayView m_requestUri;
    QByteArrayView m_version;
    QByteArrayView m_reason;
    QByteArrayView m_callId;
    QByteArrayView m_sequenceMethod;
    QByteArrayView m_body;
    QByteArrayView m_defect;
    Via m_via;
    NameAddress m_from;
    NameAddress m_to;
    quint64 m_seen = 0;
    quint32 m_sequence = 0;
    int m_status = 0;
};

} // namespace verbund::sip
