// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/AddressText.h"
#include "protocol/address/Precis.h"
#include "protocol/address/PublicNetworks.h"
#include "protocol/sip/NameAddress.h"
#include "protocol/sip/SipUri.h"
#include "protocol/sip/Via.h"

#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace verbund;
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

// Any code units, also such as are no text.
QString wide(QByteArrayView input)
{
    QString text(input.size() / 2, u' ');
    std::memcpy(text.data(), input.data(), size_t(text.size()) * sizeof(QChar));
    return text;
}

// As people type and paste it; whatever is read must read the same again.
void readTyped(QStringView text)
{
    if (const auto parsed = ImAddress::parse(text))
        require(!parsed->user().isEmpty() && !parsed->domain().isEmpty());
    const auto typed = verbund::readAddress(text);
    if (!typed) {
        require(typed.error().kind == Error::Kind::InvalidAddress && typed.error().subject.size() <= 64);
        return;
    }
    const QString address = typed->address.toString();
    require(ImAddress::parse(address) == typed->address);
    const auto again = verbund::readAddress(address);
    require(again && again->address == typed->address && again->warning == typed->warning);
    require(preparedUser(typed->exactUser) == typed->address.user());
    const PublicNetworks networks{{.gateway = u"msn.com"_s, .domains = {typed->address.domain(), u"b.c"_s}}};
    const ImAddress notation = toNotation(typed->address, networks);
    require(notation == typed->address || toPlain(notation, networks) == typed->address);
    require(ImAddress::parse(toPlain(typed->address, networks).toString()).has_value());
}

void readNetworks(const QString &text)
{
    const auto networks = readPublicNetworks(text);
    require(!networks || readPublicNetworks(writePublicNetworks(*networks)) == *networks);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    readUri(input);
    readAddress(input);
    readTyped(QString::fromUtf8(input));
    readTyped(wide(input));
    readNetworks(QString::fromUtf8(input));
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
