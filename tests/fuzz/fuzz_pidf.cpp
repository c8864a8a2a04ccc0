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
    if (const Result<PersonSummary> first = readPidf(input)) {
        // What we understood and write, we understand the same way.
        const QByteArray text = writePidf(
            first->presence.address, QStringLiteral("t"), QString(), first->presence, first->picture);
        const Result<PersonSummary> second = readPidf(text);
        require(second && second->presence == first->presence && second->picture == first->picture);
    }
    return 0;
}
