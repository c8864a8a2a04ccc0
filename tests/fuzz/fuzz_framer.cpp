// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Framer.h"

#include <QList>

#include <cstdlib>

using namespace verbund;
using namespace verbund::sip;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Cut {
    QList<QByteArray> messages;
    int lineBreaks = 0;
    bool broken = false;

    friend bool operator==(const Cut &, const Cut &) = default;
};

// `step` bytes at a time.
Cut cut(QByteArrayView input, qsizetype step)
{
    Framer framer;
    Cut result;
    for (qsizetype at = 0; at < input.size(); at += step) {
        framer.feed(input.sliced(at, std::min(step, input.size() - at)));
        while (const auto frame = framer.next()) {
            if (frame->kind == Framer::Frame::Kind::Message)
                result.messages += frame->bytes;
            else
                result.lineBreaks += frame->kind == Framer::Frame::Kind::Ping ? 2 : 1;
        }
    }
    result.broken = framer.error().has_value();
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView input(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const Cut whole = cut(input, input.size());
    require(cut(input, 1) == whole);
    require(cut(input, 1 + data[0] % 64) == whole);
    qsizetype taken = 2 * qsizetype(whole.lineBreaks);
    for (const QByteArray &message : whole.messages) {
        require(message.contains("\r\n\r\n"));
        taken += message.size();
    }
    require(taken <= input.size() + 2 * whole.lineBreaks);
    return 0;
}
