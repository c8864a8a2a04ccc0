// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/PresRules.h"

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
    if (const Result<PresRules> first = readPresRules(input)) {
        // Rules of others lose whom ours treat differently, once; from then on nothing changes.
        const QByteArray text = writePresRules(*first);
        const Result<PresRules> second = readPresRules(text);
        require(second.has_value());
        require(second->grants == first->grants);
        require(second->blockedDomains == first->blockedDomains);
        require(second->self == first->self);
        require(writePresRules(*second) == text);
    }
    return 0;
}
