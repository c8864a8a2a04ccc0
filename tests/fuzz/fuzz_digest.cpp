// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Digest.h"

#include <cstdlib>

using namespace verbund::sip;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

// Each line is a challenge.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto lines = input.split('\n');
    Digest digest("liza", "geheim");
    for (int round = 0; round < 2; ++round) {
        const bool answerable = digest.challenged(QList<QByteArrayView>(lines.cbegin(), lines.cend()));
        const auto all = digest.credentials("REGISTER", "sip:zahnfee.example");
        require(answerable == !all.isEmpty() && all.size() <= 8);
        for (const QByteArray &credentials : all) {
            require(credentials.startsWith("Digest username=\"liza\", realm=\""));
            require(
                !credentials.contains('\n') && !credentials.contains('\r') && !credentials.contains('\0'));
            require(!credentials.contains("geheim") || input.contains("geheim"));
            // What we write we could read.
            require(Challenge::parse(credentials).has_value());
        }
    }
    return 0;
}
