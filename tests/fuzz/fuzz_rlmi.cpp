// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/ListNotice.h"
#include "protocol/sip/documents/Multipart.h"

#include <cstdlib>

using namespace verbund;
using namespace verbund::sip;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

// The first line of the input is the Content-Type, the rest the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\n');
    if (end < 0)
        return 0;
    const QByteArrayView contentType = input.first(end).trimmed();
    const QByteArrayView body = input.sliced(end + 1);
    if (const Result<QList<BodyPart>> parts = splitMultipart(contentType, body)) {
        qsizetype total = 0;
        for (const BodyPart &part : *parts)
            total += part.body.size();
        require(total <= body.size());
    }
    if (const Result<ListNotice> notice = readListNotice(contentType, body)) {
        for (const ListedPresence &member : notice->members) {
            require(!member.address.isEmpty());
            require(!member.presence || member.presence->address == member.address);
        }
    }
    static_cast<void>(readRlmi(body));
    return 0;
}
