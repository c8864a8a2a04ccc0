// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/DirectoryPlace.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr quint16 plainPort = 389;
constexpr quint16 tlsPort = 636;

} // namespace

std::optional<DirectoryPlace> DirectoryPlace::of(const DirectorySettings &settings)
{
    const QUrl url(settings.url, QUrl::StrictMode);
    const bool secure = url.scheme() == "ldaps"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!secure && url.scheme() != "ldap"_L1))
        return std::nullopt;
    DirectoryPlace place{.host = url.host(), .port = quint16(url.port(secure ? tlsPort : plainPort))};
    const bool here = QHostAddress(place.host).isLoopback();
    if (secure)
        place.security = Security::Tls;
    else if (here && settings.user.isEmpty())
        place.security = Security::None;
    return place;
}

} // namespace verbund
