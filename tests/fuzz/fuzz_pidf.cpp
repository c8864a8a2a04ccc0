// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Pidf.h"

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

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    if (const Result<Presence> first = readPidf(input)) {
        // What we understood and write, we understand the same way.
        const QByteArray text = writePidf(first->address, QStringLiteral("t"), QString(), *first);
        const Result<Presence> second = readPidf(text);
        require(second && *second == *first);
    }
    return 0;
}
