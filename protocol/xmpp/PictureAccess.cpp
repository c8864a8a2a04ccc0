// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PictureAccess.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/PubSubWords.h"

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

PictureAccess::PictureAccess(Wire &wire)
    : m_wire(wire)
{
}

Later<void> PictureAccess::set(const QList<ImAddress> &people, bool mayFetch) const
{
    if (people.isEmpty())
        return ready<void>({});
    QList<Later<void>> steps;
    for (const QStringView node : {ns::avatarData, ns::avatarMetadata}) {
        steps += m_wire.order([people, mayFetch, name = node.toString()](QXmlStreamWriter &xml) {
            writeAffiliations(xml, name, people, mayFetch ? u"member"_s : u"none"_s);
        });
    }
    return together(steps).then([](const Result<void> &done) -> Result<void> {
        // There is no picture yet, or no members: then nobody can be let in.
        const bool isLost = !done && done.error().kind == Error::Kind::ConnectionLost;
        return isLost ? done : Result<void>();
    });
}

} // namespace verbund::xmpp
