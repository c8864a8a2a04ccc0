// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/xmpp/Wire.h"

#include <QDomElement>
#include <QList>

/// What is written to and read from nodes of the own account (XEP-0060, XEP-0163).
namespace verbund::xmpp {

/// One setting of a node, by its name without `pubsub#`.
struct NodeSetting {
    QString name;
    QString value;
};
using NodeSettings = QList<NodeSetting>;

/// Kept by the server for the account itself, so many items, and shown to nobody else.
[[nodiscard]] NodeSettings privateSettings(int mostItems);

/// Asks for all items of a node.
void writeItemsQuery(QXmlStreamWriter &xml, const QString &node);
/// Makes a node with these settings.
void writeCreation(QXmlStreamWriter &xml, const QString &node, const NodeSettings &settings);
/// Gives a node other settings.
void writeConfiguration(QXmlStreamWriter &xml, const QString &node, const NodeSettings &settings);
/// Puts an item there, only if the node has these settings.
void writePublication(QXmlStreamWriter &xml, const QString &node, const QString &item,
    const XmlWriting &payload, const NodeSettings &conditions = {});
/// Gives these people this affiliation with a node.
void writeAffiliations(
    QXmlStreamWriter &xml, const QString &node, const QList<ImAddress> &people, const QString &affiliation);

/// The items of a node in an answer; null where it is none.
[[nodiscard]] QDomElement itemsOf(const QDomElement &iq, QStringView node);
/// What a notification (XEP-0163) says of this node: items, purge or delete; null where it says nothing.
[[nodiscard]] QDomElement eventOf(const QDomElement &message, QStringView node);

} // namespace verbund::xmpp
