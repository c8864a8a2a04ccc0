// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/ResourceLists.h"
#include "protocol/sip/documents/RlsServices.h"

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
    if (const Result<ResourceLists> first = readResourceLists(input)) {
        // Lists that had one name get different ones at the first writing; from then on nothing changes.
        const Result<ResourceLists> second = readResourceLists(writeResourceLists(*first));
        require(second && second->contacts == first->contacts);
        const QByteArray text = writeResourceLists(*second);
        const Result<ResourceLists> third = readResourceLists(text);
        require(third && third->contacts == first->contacts);
        require(writeResourceLists(*third) == text);
    }
    const QString uri = QStringLiteral("sip:liza-contacts@zahnfee.example");
    if (const Result<RlsServices> first = readRlsServices(input, uri)) {
        const Result<RlsServices> second = readRlsServices(writeRlsServices(*first), uri);
        require(second && *second == *first);
    }
    return 0;
}
