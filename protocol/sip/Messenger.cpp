// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Messenger.h"

#include "protocol/sip/SipUri.h"
#include "protocol/sip/StatusErrors.h"
#include "protocol/sip/documents/Cpim.h"
#include "protocol/sip/documents/Imdn.h"
#include "protocol/sip/documents/SipAddress.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund::sip {

namespace {

constexpr auto typingRefresh = 60s;
const QByteArray plainText("text/plain;charset=UTF-8");
const QByteArray cpimType("message/cpim");

Result<void> outcome(const Result<SipMessage> &response)
{
    if (response)
        return response->status() < 300 ? Result<void>() : fail(fromMessageStatus(*response));
    // Nobody knows whether it arrived: the user decides whether to send again.
    if (response.error().kind == Error::Kind::Timeout)
        return fail(
            {.kind = Error::Kind::RecipientServerTimeout, .subject = {}, .cause = response.error().cause});
    return fail(response.error());
}

} // namespace

Messenger::Messenger(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_typingEnds.setSingleShot(true);
    connect(&m_typingEnds, &QTimer::timeout, this, [this] { showTyping({}, std::nullopt); });
    m_parts.agent.serve("MESSAGE", [this](const ServerTransaction &transaction) { take(transaction); });
    m_parts.agent.serve(
        "OPTIONS", [this](const ServerTransaction &transaction) { answerOptions(transaction); });
    m_parts.agent.setUnwelcome([this](const SipMessage &request) { return isUnwelcome(request); });
}

// In

// Whether somebody is here is told to those who may know it.
bool Messenger::isUnwelcome(const SipMessage &request) const
{
    const ImAddress from = fromSipUri(QString::fromUtf8(request.from().uri));
    if (!from.isEmpty())
        return m_parts.permissions.isBlocked(from) || m_parts.sink.isStranger(from);
    // The home server asks in its own name, without a user; another domain's is a stranger too.
    const auto uri = SipUri::parse(request.from().uri);
    return !uri || !same(uri->host, m_parts.agent.identity().domain);
}

void Messenger::take(const ServerTransaction &transaction)
{
    const SipMessage &request = transaction.request();
    const MessageReading reading = readMessage(request, QDateTime::currentDateTimeUtc());
    if (reading.from.isEmpty())
        return transaction.respond(403, "Anonymous Messages Are Not Taken");
    const bool isReadable =
        !request.has(HeaderName::ContentEncoding) && !reading.isForeign && !reading.isBroken;
    const bool isBlocked = m_parts.permissions.isBlocked(reading.from);
    if (isBlocked || (!isReadable && m_parts.sink.isStranger(reading.from)))
        return transaction.respond(202, "Accepted");
    if (request.has(HeaderName::ContentEncoding))
        return transaction.respond(415, "Unsupported Media Type", {{"Accept-Encoding", "identity"}});
    if (reading.isForeign)
        return transaction.respond(415, "Unsupported Media Type", {{"Accept", acceptedTypes.toByteArray()}});
    if (reading.isBroken)
        return transaction.respond(400, "Bad Message Body");
    learn(reading, request);
    if (reading.composing)
        showTyping(reading.from,
            reading.composing->active ? std::optional(reading.composing->refresh) : std::nullopt);
    store(transaction, reading);
}

void Messenger::learn(const MessageReading &reading, const SipMessage &request)
{
    Peer &peer = m_parts.peers[reading.from];
    m_parts.spelling.hear(reading.from, identityIn(QString::fromUtf8(request.from().uri)).exactUser);
    if (reading.inCpim)
        peer.format = Peer::Format::Cpim;
    else if (peer.format == Peer::Format::Unknown)
        peer.isAsked = false; // he is there, so it is worth asking again
    if (reading.composing)
        peer.takesTyping = true;
}

// The answer goes out when the message is on disk, and says to a stranger what a server that stores it would,
// whatever he sent.
void Messenger::store(const ServerTransaction &transaction, const MessageReading &reading)
{
    const auto accept = [this, transaction, from = reading.from] {
        if (m_parts.sink.isStranger(from))
            transaction.respond(202, "Accepted");
        else
            transaction.respond(200, "OK");
    };
    if (!reading.message && !reading.receipt)
        return accept();
    Arrival arrival;
    arrival.carrier = Carrier::Sip;
    if (reading.message) {
        arrival.messages += *reading.message;
        showTyping(reading.from, std::nullopt);
    }
    if (reading.receipt)
        arrival.receipts += *reading.receipt;
    m_parts.sink.arrived(arrival).then(this, [accept, transaction](const Result<void> &stored) {
        if (stored)
            accept();
        else // the server keeps it and sends it again
            transaction.respond(500, "Could Not Be Stored", {{"Retry-After", "30"}});
    });
}

void Messenger::showTyping(const ImAddress &peer, std::optional<std::chrono::seconds> until)
{
    QList<ImAddress> ended;
    if (until && !m_parts.sink.isStranger(peer)) {
        const bool known = m_typing.contains(peer);
        m_typing.insert(peer, QDeadlineTimer(*until));
        if (!known)
            m_parts.sink.typingChanged(peer, true);
    } else if (m_typing.remove(peer)) {
        ended += peer;
    }
    std::chrono::milliseconds next = 1h;
    for (auto typing = m_typing.begin(); typing != m_typing.end();) {
        const std::chrono::milliseconds left(typing.value().remainingTime());
        if (left.count() <= 0) {
            ended += typing.key();
            typing = m_typing.erase(typing);
        } else {
            next = std::min(next, left);
            ++typing;
        }
    }
    if (m_typing.isEmpty())
        m_typingEnds.stop();
    else
        m_typingEnds.start(next);
    for (const ImAddress &one : std::as_const(ended))
        m_parts.sink.typingChanged(one, false);
}

void Messenger::answerOptions(const ServerTransaction &transaction) const
{
    transaction.respond(200, "OK",
        {{"Allow", allowedMethods.toByteArray()}, {"Accept", acceptedTypes.toByteArray()},
            {"Accept-Encoding", "identity"}, {"Supported", "path, outbound, gruu, eventlist"}});
}

// Out

Later<SipMessage> Messenger::post(
    const ImAddress &peer, const QByteArray &contentType, const QByteArray &body, const QByteArray &callId)
{
    OutgoingRequest request{
        .method = "MESSAGE", .fields = {}, .contentType = contentType, .body = body, .uri = {}};
    request.dialog->remoteUri = m_parts.spelling.uriOf(peer);
    if (!callId.isEmpty())
        request.dialog->callId = callId;
    return m_parts.agent.send(request);
}

Later<SipMessage> Messenger::postMessage(const Message &message, Peer::Format format)
{
    // The same Call-ID when it is sent again after a lost connection.
    const QByteArray callId = message.originId.toLatin1();
    if (format != Peer::Format::Cpim)
        return post(message.peer, plainText, message.body.toUtf8(), callId);
    const Cpim cpim{
        .from = QString::fromLatin1(m_parts.agent.identity().addressOfRecord),
        .to = QString::fromLatin1(m_parts.spelling.uriOf(message.peer)),
        .time = message.time,
        .messageId = message.originId,
        .wantsDelivery = true,
        .wantsDisplay = true,
        .contentType = plainText,
        .contentDisposition = {},
        .body = message.body.toUtf8(),
    };
    return post(message.peer, cpimType, writeCpim(cpim), callId);
}

Later<void> Messenger::send(const Message &message)
{
    const Peer::Format format = m_parts.peers[message.peer].format;
    auto sent = postMessage(message, format);
    if (format == Peer::Format::Unknown)
        ask(message.peer);
    return sent
        .then(this,
            [this, message, format](const Result<SipMessage> &response) {
                // Simple servers refuse CPIM: plain from now on.
                if (!response || response->status() != 415 || format != Peer::Format::Cpim)
                    return ready<SipMessage>(response);
                m_parts.peers[message.peer].format = Peer::Format::PlainText;
                return postMessage(message, Peer::Format::PlainText);
            })
        .unwrap()
        .then(outcome);
}

// What the other side takes, once; meanwhile everything is plain text.
void Messenger::ask(const ImAddress &address)
{
    Peer &peer = m_parts.peers[address];
    if (std::exchange(peer.isAsked, true))
        return;
    OutgoingRequest request{.method = "OPTIONS",
        .fields = {{"Accept", acceptedTypes.toByteArray()}},
        .contentType = {},
        .body = {},
        .uri = {}};
    request.dialog->remoteUri = m_parts.spelling.uriOf(address);
    m_parts.agent.send(request).then(this, [this, address](const Result<SipMessage> &response) {
        if (!response || response->status() >= 300)
            return;
        Peer &peer = m_parts.peers[address];
        if (peer.format == Peer::Format::Unknown)
            peer.format = response->lists(HeaderName::Accept, "message/cpim") ? Peer::Format::Cpim
                                                                              : Peer::Format::PlainText;
        peer.takesTyping =
            peer.takesTyping || response->lists(HeaderName::Accept, "application/im-iscomposing+xml");
    });
}

Later<void> Messenger::notify(const Message &message, bool read)
{
    const Imdn imdn{
        .kind = read ? Imdn::Kind::Display : Imdn::Kind::Delivery,
        .status = read ? Imdn::Status::Displayed : Imdn::Status::Delivered,
        .messageId = message.originId,
        .time = message.time,
        .recipient = fromSipUri(QString::fromLatin1(m_parts.agent.identity().addressOfRecord)),
    };
    const Cpim cpim{
        .from = QString::fromLatin1(m_parts.agent.identity().addressOfRecord),
        .to = QString::fromLatin1(m_parts.spelling.uriOf(message.peer)),
        .time = QDateTime::currentDateTimeUtc(),
        .messageId = QString::fromLatin1(randomToken()),
        .contentType = "message/imdn+xml",
        .contentDisposition = "notification",
        .body = writeImdn(imdn),
    };
    return post(message.peer, cpimType, writeCpim(cpim)).then(outcome);
}

Later<void> Messenger::confirm(const Message &message)
{
    return message.wantsReceipt ? notify(message, false) : ready<void>({});
}

Later<void> Messenger::confirmRead(const Message &message)
{
    return message.wantsReadReceipt ? notify(message, true) : ready<void>({});
}

void Messenger::setTyping(const ImAddress &peer, bool typing)
{
    if (!m_parts.peers[peer].takesTyping)
        return;
    const Composing composing{.active = typing, .refresh = typingRefresh, .contentType = u"text/plain"_s};
    std::ignore = post(peer, "application/im-iscomposing+xml", writeComposing(composing));
}

} // namespace verbund::sip

#include "moc_Messenger.cpp"
