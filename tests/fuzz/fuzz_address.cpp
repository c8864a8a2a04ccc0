// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/NameAddress.h"
#include "protocol/sip/SipUri.h"
#include "protocol/sip/Via.h"

#include <cstdlib>

using namespace verbund::sip;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readUri(QByteArrayView text)
{
    const auto uri = SipUri::parse(text);
    if (!uri)
        return;
    require(uri->equals(*uri) && !uri->host.isEmpty());
    const QByteArray plain = uri->addressOfRecord();
    const auto again = SipUri::parse(plain);
    require(again && again->user == uri->user && again->host == uri->host && again->secure == uri->secure);
    std::ignore = uri->parameters.value("transport");
    std::ignore = uri->parameters.isValid();
}

void readAddress(QByteArrayView text)
{
    const auto address = NameAddress::parse(text);
    if (!address)
        return;
    require(!address->uri.isEmpty() && !schemeOf(address->uri).isEmpty());
    std::ignore = address->displayName();
    std::ignore = address->parameters.value("tag");
    std::ignore = address->parameters.number("expires", 3600);
    const QByteArray plain =
        '<' + address->uri.toByteArray() + '>' + address->parameters.text().toByteArray();
    const auto again = NameAddress::parse(plain);
    require(again && again->uri == address->uri);
    require(again->parameters.raw("tag") == address->parameters.raw("tag"));
    readUri(address->uri);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    readUri(input);
    readAddress(input);
    if (const auto via = Via::parse(input)) {
        require(!via->sentBy.isEmpty() && !via->transport.isEmpty());
        std::ignore = via->branch();
    }
    qsizetype total = 0;
    for (const QByteArrayView part : split(input, ','))
        total += part.size();
    require(total <= input.size());
    std::ignore = unquoted(input);
    require(unquoted(quoted("a\"b\\c")) == "a\"b\\c");
    return 0;
}
