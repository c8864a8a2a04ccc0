// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/xmpp/PubSubWords.h"

#include <QObject>

namespace verbund::xmpp {

/// A private node of the own account (XEP-0223). It is made with its settings and each publication demands
/// them again: a server that knows neither would show what stands there to every contact.
class PubSubNode final : public QObject {
    Q_OBJECT

public:
    /// Keeps at most so many items.
    PubSubNode(Wire &wire, QString name, int mostItems, QObject *parent = nullptr);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// Asks for all items. That there is no such node yet is an empty answer.
    void fetch(const Answer &answer);
    /// Puts an item there.
    [[nodiscard]] Later<void> publish(const QString &item, const XmlWriting &payload);

private:
    [[nodiscard]] Later<void> create();
    [[nodiscard]] Later<void> put(const QString &item, const XmlWriting &payload);
    [[nodiscard]] Later<void> configure();

    Wire &m_wire;
    QString m_name;
    NodeSettings m_settings;
    bool m_exists = false;
};

} // namespace verbund::xmpp
