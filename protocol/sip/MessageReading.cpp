// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/MessageReading.h"

#include "protocol/TextRules.h"
#include "protocol/sip/documents/Cpim.h"
#include "protocol/sip/documents/Imdn.h"
#include "protocol/sip/documents/MimeType.h"
#include "protocol/sip/documents/SipAddress.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QStringDecoder>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr qsizetype longestId = 256;
// Nobody stores a message for longer than that; an older time is a wrong clock.
constexpr qint64 oldestDays = 365;

// One entity with its type: the request's own body, or what CPIM wraps.
struct Content {
    MimeType type;
    QByteArrayView body;
};

QString decoded(const Content &content)
{
    const QByteArray charset = content.type.parameters.value("charset", "utf-8");
    QStringDecoder decoder(charset.constData());
    if (!decoder.isValid())
        decoder = QStringDecoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(content.body);
    return cleanBody(text);
}

// Servers that keep messages may call every one of them text: Kamailio's msilo does.
bool isRelabelled(const Content &content)
{
    if (content.type.name != "text/plain" || !content.body.contains("Message-ID: "))
        return false;
    const auto cpim = readCpim(content.body);
    return cpim && !cpim->messageId.isEmpty();
}

// RFC 3261 §20.17: an RFC 1123 date in GMT.
QDateTime readDate(QByteArrayView value)
{
    const QString text = QString::fromLatin1(value).trimmed();
    QDateTime time = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

QDateTime plausible(const QDateTime &claimed, const QDateTime &now)
{
    return claimed.isValid() && claimed <= now && claimed > now.addDays(-oldestDays) ? claimed.toUTC() : now;
}

// For who sets no Message-ID: a server that sends again sends the same (RFC 3428 §8).
QString derivedId(const SipMessage &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.callId());
    hash.addData(QByteArrayView("\n"));
    hash.addData(QByteArray::number(request.sequence()));
    hash.addData(QByteArrayView("\n"));
    hash.addData(request.body());
    return u"sip-"_s + QString::fromLatin1(hash.result().toHex().left(40));
}

std::optional<Receipt> readReceipt(QByteArrayView body, const ImAddress &from)
{
    const auto imdn = readImdn(body);
    if (!imdn || imdn->messageId.isEmpty())
        return std::nullopt;
    Receipt receipt{.peer = from, .messageId = imdn->messageId.left(longestId)};
    switch (imdn->status) {
    case Imdn::Status::Delivered:
        receipt.state = Message::State::Delivered;
        return receipt;
    case Imdn::Status::Displayed:
        receipt.state = Message::State::Read;
        return receipt;
    case Imdn::Status::Failed:
        receipt.state = Message::State::Failed;
        receipt.failure = {
            .kind = Error::Kind::RecipientUnavailable, .subject = {}, .cause = u"IMDN failed"_s};
        return receipt;
    default:
        return std::nullopt;
    }
}

} // namespace

MessageReading readMessage(const SipMessage &request, const QDateTime &now)
{
    MessageReading reading;
    reading.from = fromSipUri(QString::fromUtf8(request.from().uri));
    Content content{.type = readMimeType(request.value(HeaderName::ContentType)), .body = request.body()};
    Cpim cpim;
    if (content.type.name == "message/cpim" || isRelabelled(content)) {
        reading.inCpim = true;
        const auto read = readCpim(request.body());
        if (!read) {
            reading.isBroken = true;
            return reading;
        }
        cpim = *read;
        content = {.type = readMimeType(cpim.contentType), .body = cpim.body};
    }
    if (content.type.name == "message/imdn+xml") {
        reading.receipt = readReceipt(content.body, reading.from);
    } else if (content.type.name == "application/im-iscomposing+xml") {
        if (const auto composing = readComposing(content.body))
            reading.composing = *composing;
    } else if (content.type.name == "text/plain" || content.body.isEmpty()) {
        Message message;
        message.peer = reading.from;
        message.body = decoded(content);
        message.time =
            plausible(cpim.time.isValid() ? cpim.time : readDate(request.value(HeaderName::Date)), now);
        message.carrier = Carrier::Sip;
        const QString id = cpim.messageId.left(longestId);
        message.originId = id.isEmpty() ? derivedId(request) : id;
        message.stanzaId = message.originId;
        message.wantsReceipt = !id.isEmpty() && cpim.wantsDelivery;
        message.wantsReadReceipt = !id.isEmpty() && cpim.wantsDisplay;
        if (!message.body.isEmpty())
            reading.message = message;
    } else {
        reading.isForeign = true;
    }
    return reading;
}

} // namespace verbund::sip
