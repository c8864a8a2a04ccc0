// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SipMessage.h"

#include "protocol/sip/MessageScan.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr quint64 bit(HeaderName name) { return quint64(1) << int(name); }

// Those that may stand only once (RFC 3261 §7.3.1, table 2).
constexpr quint64 single = bit(HeaderName::CallId) | bit(HeaderName::ContentLength)
    | bit(HeaderName::ContentType) | bit(HeaderName::CSeq) | bit(HeaderName::From) | bit(HeaderName::To)
    | bit(HeaderName::MaxForwards) | bit(HeaderName::Expires) | bit(HeaderName::Event)
    | bit(HeaderName::SubscriptionState);

// What every message must bring.
constexpr std::array mandatory{
    std::pair(HeaderName::Via, "no Via"),
    std::pair(HeaderName::From, "no From"),
    std::pair(HeaderName::To, "no To"),
    std::pair(HeaderName::CallId, "no Call-ID"),
    std::pair(HeaderName::CSeq, "no CSeq"),
};

std::unexpected<Error> broken(const QString &cause)
{
    return fail({.kind = Error::Kind::ProtocolViolation, .subject = {}, .cause = cause});
}

// In place and of the same length: every line break of folding becomes blanks.
void unfold(char *begin, const char *end)
{
    for (char *at = begin; at + 2 < end; ++at) {
        if (at[0] == '\r' && at[1] == '\n' && (at[2] == ' ' || at[2] == '\t'))
            at[0] = at[1] = ' ';
    }
}

bool isFolded(QByteArrayView block) { return block.contains("\r\n ") || block.contains("\r\n\t"); }

// A NUL stands only behind a backslash (RFC 3261 §25.1, quoted-pair); line breaks nowhere.
bool isText(QByteArrayView value)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == '\r' || value[i] == '\n' || (value[i] == '\0' && (i == 0 || value[i - 1] != '\\')))
            return false;
    }
    return true;
}

} // namespace

Result<SipMessage> SipMessage::parse(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || end > maxHeaderBytes)
        return broken(u"no end of the header"_s);
    SipMessage message;
    message.m_bytes = bytes;
    if (isFolded(QByteArrayView(bytes).first(end + 2))) {
        char *data = message.m_bytes.data();
        unfold(data, data + end + 2);
    }
    const QByteArrayView block = QByteArrayView(message.m_bytes).first(end + 2);
    const qsizetype firstEnd = block.indexOf("\r\n");
    if (!message.readStartLine(block.first(firstEnd)))
        return broken(u"no start line"_s);
    message.m_fields.reserve(24);
    if (!message.readFields(block, firstEnd + 2))
        return broken(u"no header line"_s);
    message.m_body = QByteArrayView(message.m_bytes).sliced(end + 4);
    if (message.m_seen & bit(HeaderName::ContentLength)) {
        const auto length = readContentLength(message.value(HeaderName::ContentLength));
        if (!length || *length != message.m_body.size())
            return broken(u"body and Content-Length differ"_s);
    } else if (!message.m_body.isEmpty()) {
        return broken(u"a body without Content-Length"_s);
    }
    message.judge();
    return message;
}

bool SipMessage::readStartLine(QByteArrayView line)
{
    if (line.size() > 4 && same(line.first(4), "SIP/"))
        return readStatusLine(line);
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = lastOf(line, ' ');
    if (first <= 0 || last <= first)
        return false;
    m_method = line.first(first);
    m_requestUri = line.sliced(first + 1, last - first - 1);
    m_version = line.sliced(last + 1);
    const bool plain = std::ranges::all_of(m_requestUri, [](char c) {
        return c != ' ' && c != '\t' && c != '<' && c != '>' && c != '"' && c != '\0' && c != '\n';
    });
    return isToken(m_method) && !m_requestUri.isEmpty() && plain && m_version.size() > 4
        && same(m_version.first(4), "SIP/");
}

bool SipMessage::readStatusLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    if (first < 0 || line.size() < first + 4)
        return false;
    m_version = line.first(first);
    const QByteArrayView code = line.sliced(first + 1, 3);
    const bool ends = line.size() == first + 4 || line[first + 4] == ' ';
    const auto status = toNumber(code, 699);
    if (!status || *status < 100 || !ends || !same(m_version, "SIP/2.0"))
        return false;
    m_status = int(*status);
    m_reason = line.sliced(std::min(first + 5, line.size()));
    return true;
}

bool SipMessage::readFields(QByteArrayView block, qsizetype at)
{
    while (at < block.size()) {
        const auto line = headerLineAt(block, at);
        if (!line)
            return false;
        const QByteArrayView value = trimmed(line->value);
        if (!isText(value))
            return false;
        take({.id = headerNamed(line->name), .name = line->name, .value = value});
        at = line->next;
    }
    return true;
}

void SipMessage::complain(const char *defect)
{
    if (m_defect.isEmpty())
        m_defect = QByteArrayView(defect);
}

void SipMessage::take(const HeaderField &field)
{
    m_fields.append(field);
    const quint64 mark = field.id == HeaderName::Other ? 0 : bit(field.id);
    if (m_seen & mark) {
        if (mark & single)
            complain("a field twice that may stand once");
        return;
    }
    m_seen |= mark;
    const auto address = [this](NameAddress &target, QByteArrayView value, const char *defect) {
        if (const auto read = NameAddress::parse(value))
            target = *read;
        else
            complain(defect);
    };
    switch (field.id) {
    case HeaderName::Via:
        if (const auto via = Via::parse(field.value); via && via->parameters.isValid())
            m_via = *via;
        else
            complain("broken Via");
        break;
    case HeaderName::From:
        address(m_from, field.value, "broken From");
        break;
    case HeaderName::To:
        address(m_to, field.value, "broken To");
        break;
    case HeaderName::CallId:
        m_callId = field.value;
        break;
    case HeaderName::CSeq:
        readSequence(field.value);
        break;
    default:
        break;
    }
}

void SipMessage::readSequence(QByteArrayView value)
{
    qsizetype digits = 0;
    while (digits < value.size() && value[digits] >= '0' && value[digits] <= '9')
        ++digits;
    const auto number = toNumber(value.first(digits), 0x7FFF'FFFF); // RFC 3261 §8.1.1.5
    m_sequenceMethod = trimmed(value.sliced(digits));
    const bool apart = digits < value.size() && (value[digits] == ' ' || value[digits] == '\t');
    if (!number || !apart || !isToken(m_sequenceMethod))
        return complain("broken CSeq");
    m_sequence = quint32(*number);
}

void SipMessage::judge()
{
    for (const auto &[name, defect] : mandatory) {
        if (!(m_seen & bit(name)))
            complain(defect);
    }
    if (m_callId.isEmpty() || m_callId.contains(' '))
        complain("broken Call-ID");
    if (isRequest() && m_sequenceMethod != m_method)
        complain("CSeq names another method");
}

bool SipMessage::has(HeaderName name) const { return m_seen & bit(name); }

QByteArrayView SipMessage::value(HeaderName name) const
{
    if (!has(name))
        return {};
    const auto found = std::ranges::find(m_fields, name, &HeaderField::id);
    return found == m_fields.end() ? QByteArrayView() : found->value;
}

QList<QByteArrayView> SipMessage::values(HeaderName name) const
{
    QList<QByteArrayView> all;
    for (const HeaderField &field : m_fields) {
        if (field.id != name)
            continue;
        const auto parts = split(field.value, ',');
        for (const QByteArrayView part : parts) {
            if (!part.isEmpty())
                all += part;
        }
    }
    return all;
}

bool SipMessage::lists(HeaderName name, QByteArrayView token) const
{
    return std::ranges::any_of(values(name), [token](QByteArrayView value) { return same(value, token); });
}

std::optional<quint32> SipMessage::number(HeaderName name) const
{
    const QByteArrayView text = value(name);
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    const auto number = toNumber(text.first(digits), std::numeric_limits<quint32>::max());
    return number ? std::optional(quint32(*number)) : std::nullopt;
}

QByteArray SipMessage::contentType() const
{
    const QByteArrayView field = value(HeaderName::ContentType);
    const qsizetype semicolon = field.indexOf(';');
    return trimmed(semicolon < 0 ? field : field.first(semicolon)).toByteArray().toLower().replace(" ", "");
}

} // namespace verbund::sip
