// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/PublicNetworks.h"

#include "protocol/address/Precis.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype mostNetworks = 100;
constexpr qsizetype mostDomains = 1000;
constexpr qsizetype longestLine = 64 * 1024;

std::unexpected<Error> wrongLine(qsizetype line)
{
    return fail(
        {.kind = Error::Kind::NotUnderstood, .subject = QString::number(line + 1), .cause = u"network"_s});
}

bool isGateway(const QString &domain, const PublicNetworks &networks)
{
    return std::ranges::contains(networks, domain, &PublicNetwork::gateway);
}

Result<PublicNetwork> readNetwork(QStringView line, qsizetype number)
{
    const qsizetype colon = line.indexOf(u':');
    PublicNetwork network{
        .gateway = preparedDomain(line.first(std::max<qsizetype>(colon, 0)).trimmed()), .domains = {}};
    if (network.gateway.isEmpty() || line.size() > longestLine)
        return wrongLine(number);
    for (const QStringView part : line.sliced(colon + 1).split(u',')) {
        if (part.trimmed().isEmpty())
            continue;
        const QString domain = preparedDomain(part.trimmed());
        if (domain.isEmpty() || network.domains.size() == mostDomains)
            return wrongLine(number);
        if (!network.domains.contains(domain))
            network.domains.append(domain);
    }
    return network;
}

} // namespace

ImAddress toNotation(const ImAddress &plain, const PublicNetworks &networks)
{
    const QString domain = plain.domain();
    const QString user = plain.user();
    const auto has = [&](const PublicNetwork &network) { return network.domains.contains(domain); };
    const auto network = std::ranges::find_if(networks, has);
    if (plain.isEmpty() || network == networks.end() || isGateway(domain, networks) || user.contains(u'(')
        || user.contains(u')'))
        return plain;
    // In ASCII, as the networks have no other letters.
    const QString inner = QString::fromLatin1(QUrl::toAce(domain));
    return ImAddress::parse(QString(user + u'(' + inner + u")@"_s + network->gateway)).value_or(plain);
}

ImAddress toPlain(const ImAddress &address, const PublicNetworks &networks)
{
    const QString text = address.user();
    const qsizetype open = text.indexOf(u'(');
    if (open <= 0 || !text.endsWith(u')') || !isGateway(address.domain(), networks))
        return address;
    const QString domain = text.sliced(open + 1).chopped(1);
    const auto plain = ImAddress::parse(QString(text.first(open) + u'@' + domain));
    // A slash would have been dropped as a resource; more brackets are no host name.
    return plain && !domain.contains(u'/') ? *plain : address;
}

QString writePublicNetworks(const PublicNetworks &networks)
{
    QString text;
    for (const PublicNetwork &network : networks)
        text += network.gateway + u": "_s + network.domains.join(u", "_s) + u'\n';
    return text;
}

Result<PublicNetworks> readPublicNetworks(const QString &text)
{
    PublicNetworks networks;
    qsizetype number = 0;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        const qsizetype current = number++;
        if (line.trimmed().isEmpty())
            continue;
        auto network = readNetwork(line.trimmed(), current);
        if (!network)
            return std::unexpected(network.error());
        if (networks.size() == mostNetworks || isGateway(network->gateway, networks))
            return wrongLine(current);
        networks.append(std::move(*network));
    }
    return networks;
}

} // namespace verbund
