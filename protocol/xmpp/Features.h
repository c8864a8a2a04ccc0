// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDomElement>
#include <QString>

class QXmlStreamWriter;
class QXmppPresence;

namespace verbund::xmpp {

/// The node under which our features are asked for, with their digest (XEP-0115).
[[nodiscard]] QString capabilityNode();
/// Writes what other clients and servers may rely on (XEP-0030); `node` as it was asked for.
void writeFeatures(QXmlStreamWriter &xml, const QString &node);
/// Says in a presence where to ask for it, so that servers notify us of what we want to know (XEP-0163).
void announceFeatures(QXmppPresence &presence);

/// Asks for features (XEP-0030).
void writeFeaturesQuery(QXmlStreamWriter &xml);
/// True when this answer names the feature.
[[nodiscard]] bool namesFeature(const QDomElement &iq, QStringView feature);

} // namespace verbund::xmpp
