// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Framer.h"
#include "protocol/sip/MessageWriter.h"
#include "protocol/sip/RequestCheck.h"
#include "protocol/sip/SipUri.h"

#include <cstdlib>

using namespace verbund;
using namespace verbund::sip;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Views must stay inside the message that they are read from: the sanitizer sees every byte touched.
qsizetype touch(QByteArrayView view)
{
    qsizetype sum = 0;
    for (const char c : view)
        sum += c;
    return sum;
}

void touchAll(const SipMessage &message)
{
    for (const QByteArrayView view : {message.method(), message.requestUri(), message.version(),
             message.reason(), message.callId(), message.sequenceMethod(), message.body(), message.defect(),
             message.fromTag(), message.toTag(), message.via().sentBy, message.via().transport,
             message.via().branch(), message.from().uri, message.to().uri})
        std::ignore = touch(view);
    for (int name = 0; name <= int(HeaderName::WwwAuthenticate); ++name) {
        const auto id = HeaderName(name);
        std::ignore = touch(message.value(id));
        std::ignore = message.number(id);
        std::ignore = message.lists(id, "x");
        const auto values = message.values(id);
        for (const QByteArrayView value : values)
            std::ignore = NameAddress::parse(value);
        require(id == HeaderName::Other || message.has(id) || values.isEmpty());
    }
    std::ignore = message.contentType();
    std::ignore = message.from().displayName();
}

// Whatever was read can be written again, field by field, and nothing of it becomes another field.
void echo(const SipMessage &message)
{
    MessageWriter writer = MessageWriter::response(200, "OK");
    for (const HeaderField &field : message.fields()) {
        if (field.id != HeaderName::ContentLength && field.id != HeaderName::ContentType)
            writer.add(field.name, field.value);
    }
    const auto again = SipMessage::parse(writer.finish("text/plain", message.body()));
    require(again.has_value());
    require(again->body() == message.body());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    std::ignore = SipMessage::parse(input);
    Framer framer;
    framer.feed(input);
    while (const auto frame = framer.next()) {
        if (frame->kind != Framer::Frame::Kind::Message)
            continue;
        const auto message = SipMessage::parse(frame->bytes);
        if (!message)
            continue;
        // Framer and parser agree about where the body is.
        require(message->body() == QByteArrayView(frame->bytes).last(message->body().size()));
        require(frame->bytes.indexOf("\r\n\r\n") + 4 + message->body().size() == frame->bytes.size());
        const SipMessage copy = *message;
        touchAll(copy);
        echo(copy);
        if (copy.isRequest()) {
            const auto refusal = check(copy);
            require(refusal || (copy.defect().isEmpty() && SipUri::parse(copy.requestUri())));
        }
    }
    return 0;
}
