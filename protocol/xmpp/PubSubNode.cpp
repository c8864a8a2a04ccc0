// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PubSubNode.h"

#include "protocol/xmpp/StanzaErrors.h"

#include <QPointer>

#include <utility>

namespace verbund::xmpp {

PubSubNode::PubSubNode(Wire &wire, QString name, int mostItems, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_name(std::move(name))
    , m_settings(privateSettings(mostItems))
{
}

void PubSubNode::fetch(const Answer &answer)
{
    m_wire.ask(
        QXmppIq::Get, [name = m_name](QXmlStreamWriter &xml) { writeItemsQuery(xml, name); },
        [this, answer](const Result<QDomElement> &items) {
            m_exists = items.has_value();
            const bool empty = !items && items.error().kind == Error::Kind::RecipientNotFound;
            answer(empty ? Result<QDomElement>(QDomElement()) : items);
        });
}

Later<void> PubSubNode::publish(const QString &item, const XmlWriting &payload)
{
    const QPointer self(this);
    const auto put = [self, item, payload](const Result<void> &before) {
        if (!self || !before)
            return self ? ready<void>(before) : connectionLost();
        return self->put(item, payload);
    };
    // Somebody else's program gave it other settings.
    const auto mend = [self, put, context = &m_wire.context()](const Result<void> &done) {
        if (done || !self || !isConflict(done.error()))
            return ready<void>(done);
        return self->configure().then(context, put).unwrap();
    };
    return create().then(&m_wire.context(), put).unwrap().then(&m_wire.context(), mend).unwrap();
}

Later<void> PubSubNode::create()
{
    if (m_exists)
        return ready<void>({});
    const QPointer self(this);
    return m_wire
        .order([name = m_name, settings = m_settings](
                   QXmlStreamWriter &xml) { writeCreation(xml, name, settings); })
        .then(&m_wire.context(), [self](const Result<void> &made) -> Result<void> {
            const bool exists = made || isConflict(made.error());
            if (self)
                self->m_exists = exists;
            return exists ? Result<void>() : made;
        });
}

Later<void> PubSubNode::put(const QString &item, const XmlWriting &payload)
{
    return m_wire.order([name = m_name, settings = m_settings, item, payload](
                            QXmlStreamWriter &xml) { writePublication(xml, name, item, payload, settings); });
}

Later<void> PubSubNode::configure()
{
    return m_wire.order([name = m_name, settings = m_settings](
                            QXmlStreamWriter &xml) { writeConfiguration(xml, name, settings); });
}

} // namespace verbund::xmpp
