// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/sip/SipConversation.h"

#include "protocol/sip/MessageWriter.h"
#include "tests/support/Waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace verbund::sip;

namespace verbund::test {

namespace {

struct Script {
    QByteArrayList lines;
    QByteArray body;
};

Script scriptOf(const QByteArray &text)
{
    const qsizetype empty = text.indexOf("\n\n");
    return {.lines = (empty < 0 ? text : text.first(empty)).split('\n'),
        .body = empty < 0 ? QByteArray() : text.sliced(empty + 2)};
}

QByteArray nameOf(const QByteArray &line) { return line.first(std::max<qsizetype>(line.indexOf(':'), 0)); }

bool names(const QByteArrayList &lines, const QByteArray &name)
{
    return std::ranges::any_of(lines, [&](const QByteArray &line) { return same(nameOf(line), name); });
}

QByteArrayList valuesOf(const SipMessage &message, const QByteArray &name)
{
    QByteArrayList values;
    for (const HeaderField &field : message.fields()) {
        if (same(field.name, name))
            values += field.value.toByteArray();
    }
    return values;
}

void addLines(MessageWriter &writer, const QByteArrayList &lines, QByteArray *contentType)
{
    for (const QByteArray &line : lines.sliced(1)) {
        const QByteArray name = nameOf(line);
        const QByteArray value = line.sliced(name.size() + 1).trimmed();
        if (same(name, "Content-Type"))
            *contentType = value;
        else
            writer.add(name, value);
    }
}

bool holds(const SipMessage &message, const QByteArray &line)
{
    if (line.startsWith('!'))
        return valuesOf(message, line.sliced(1)).isEmpty();
    const QByteArray name = nameOf(line);
    if (name.isEmpty())
        return !valuesOf(message, line).isEmpty();
    const QByteArray wanted = line.sliced(name.size() + 1).trimmed();
    const auto values = valuesOf(message, name);
    return std::ranges::any_of(values, [&](const QByteArray &value) {
        return wanted.startsWith('~') ? value.contains(wanted.sliced(1)) : value == wanted;
    });
}

} // namespace

sip::Identity SipConversation::identity()
{
    return {.addressOfRecord = "sip:liza@zahnfee.example",
        .domain = "zahnfee.example",
        .user = "liza",
        .instance = "urn:uuid:00000000-0000-1000-8000-000000000001"};
}

QByteArray SipConversation::challenge(
    const QByteArray &nonce, const QByteArray &algorithm, const QByteArray &realm)
{
    return "Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\", algorithm=" + algorithm
        + ", qop=\"auth\"";
}

SipConversation::SipConversation(const Timing &timing, const QByteArray &password)
    : m_transport(new FakeTransport)
    , m_flow(std::make_unique<Flow>(std::unique_ptr<Transport>(m_transport), timing))
    , m_agent(std::make_unique<UserAgent>(*m_flow, identity(), password, timing))
{
    m_flow->open({u"127.0.0.2"_s, 5061}, "zahnfee.example");
    m_transport->accept();
}

void SipConversation::destroy()
{
    m_agent.reset();
    m_flow.reset();
}

bool SipConversation::takeNext()
{
    if (m_queue.isEmpty()) {
        if (!waitFor([this] { return m_transport->sentCount() > 0; }))
            return false;
        m_queue = m_transport->takeSent();
    }
    m_bytes = m_queue.takeFirst();
    return true;
}

bool SipConversation::client(const QByteArray &expected)
{
    if (!takeNext()) {
        qWarning() << "The client sent nothing, expected was" << expected;
        return false;
    }
    const auto read = SipMessage::parse(m_bytes);
    if (!read || (read->isRequest() && !read->defect().isEmpty())) {
        qWarning() << "The client sent what is no message" << m_bytes;
        return false;
    }
    m_last = *read;
    if (m_last.isRequest())
        m_requests += m_last;
    if (const QByteArray wrong = mismatch(expected); !wrong.isEmpty()) {
        qWarning().noquote() << "Expected" << wrong << "in\n" << m_bytes;
        return false;
    }
    return true;
}

QByteArray SipConversation::mismatch(const QByteArray &expected) const
{
    const auto [lines, body] = scriptOf(expected);
    const QByteArray start = m_bytes.first(m_bytes.indexOf("\r\n"));
    const QByteArray wanted =
        lines.first().at(0) >= '0' && lines.first().at(0) <= '9' ? "SIP/2.0 " + lines.first() : lines.first();
    if (!start.startsWith(wanted))
        return lines.first();
    for (const QByteArray &line : lines.sliced(1)) {
        if (!holds(m_last, line))
            return line;
    }
    return body.isEmpty() || m_last.body() == body ? QByteArray() : "body " + body;
}

bool SipConversation::silent()
{
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    m_queue += m_transport->takeSent();
    return m_queue.isEmpty();
}

void SipConversation::server(const QByteArray &text) { answerEarlier(0, text); }

void SipConversation::answerEarlier(int back, const QByteArray &text)
{
    const auto [lines, body] = scriptOf(text);
    const bool isStatus = lines.first().at(0) >= '0' && lines.first().at(0) <= '9';
    m_transport->deliver(
        isStatus ? response(m_requests.at(m_requests.size() - 1 - back), lines, body) : request(lines, body));
}

QByteArray SipConversation::response(
    const SipMessage &request, const QByteArrayList &lines, const QByteArray &body)
{
    const QByteArray &first = lines.first();
    MessageWriter writer = MessageWriter::response(first.first(3).toInt(), first.sliced(3).trimmed());
    for (const HeaderName name :
        {HeaderName::Via, HeaderName::From, HeaderName::To, HeaderName::CallId, HeaderName::CSeq}) {
        const auto field = std::ranges::find(request.fields(), name, &HeaderField::id);
        QByteArray value = field->value.toByteArray();
        if (name == HeaderName::To && request.toTag().isEmpty())
            value += ";tag=" + serverTag;
        if (!names(lines, field->name.toByteArray()))
            writer.add(field->name, value);
    }
    QByteArray contentType;
    addLines(writer, lines, &contentType);
    return writer.finish(contentType, body);
}

QByteArray SipConversation::request(const QByteArrayList &lines, const QByteArray &body)
{
    const auto words = lines.first().split(' ');
    MessageWriter writer = MessageWriter::request(words.first(), words.value(1, agent().localContact()));
    const auto fill = [&](const QByteArray &name, const QByteArray &value) {
        if (!names(lines, name))
            writer.add(name, value);
    };
    const SipMessage ours = m_requests.isEmpty() ? SipMessage() : m_requests.last();
    const bool inDialog = !m_requests.isEmpty();
    fill("Via", "SIP/2.0/TLS 127.0.0.2:5061;branch=z9hG4bKserver" + QByteArray::number(++m_branch));
    fill("Max-Forwards", "70");
    fill("From",
        (inDialog ? '<' + ours.to().uri.toByteArray() + '>' : "<sip:server@zahnfee.example>")
            + ";tag=" + serverTag);
    fill("To",
        "<sip:liza@zahnfee.example>" + (inDialog ? ";tag=" + ours.fromTag().toByteArray() : QByteArray()));
    fill("Call-ID", inDialog ? ours.callId().toByteArray() : QByteArray("server"));
    if (!names(lines, "CSeq"))
        writer.add("CSeq", QByteArray::number(serverSequence++) + ' ' + words.first());
    QByteArray contentType;
    addLines(writer, lines, &contentType);
    return writer.finish(contentType, body);
}

} // namespace verbund::test
