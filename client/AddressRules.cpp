// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/AddressRules.h"

#include "storage/Store.h"

#include <QLoggingCategory>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const QString orderName = u"address order"_s;
const QString mappingName = u"address mapping"_s;
const QString networksName = u"public networks"_s;

QString writeOrder(const QList<Card::Field> &order)
{
    QStringList names;
    for (const Card::Field field : order)
        names.append(QString::fromLatin1(QMetaEnum::fromType<Card::Field>().valueToKey(int(field))));
    return names.join(u' ');
}

QList<Card::Field> readOrder(const QString &text)
{
    QList<Card::Field> order;
    for (const QString &name : text.split(u' ', Qt::SkipEmptyParts)) {
        bool known = false;
        const int value = QMetaEnum::fromType<Card::Field>().keyToValue(name.toLatin1().constData(), &known);
        if (known && !order.contains(Card::Field(value)))
            order.append(Card::Field(value));
    }
    return order;
}

} // namespace

AddressRules::AddressRules(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

Later<void> AddressRules::load()
{
    const auto order = m_store.value(orderName);
    const auto mapping = m_store.value(mappingName);
    return m_store.value(networksName)
        .then(this, [this, order, mapping](const Result<QString> &networks) -> Result<void> {
            // Asked for in this order, so all are there.
            const Result<QString> orderText = order.result();
            const Result<QString> mappingText = mapping.result();
            if (!orderText || !mappingText || !networks)
                return fail(!orderText ? orderText.error()
                        : !mappingText ? mappingText.error()
                                       : networks.error());
            read(*orderText, *mappingText, *networks);
            return {};
        });
}

// What cannot be read was written by another version: the rest holds.
void AddressRules::read(const QString &order, const QString &mapping, const QString &networks)
{
    m_rules.order = readOrder(order);
    if (!mapping.isEmpty()) {
        if (const auto rules = readMappingRules(mapping))
            m_rules.mapping = *rules;
        else
            qWarning("the stored mapping rules cannot be read");
    }
    if (!networks.isEmpty()) {
        if (const auto known = readPublicNetworks(networks))
            m_rules.networks = *known;
        else
            qWarning("the stored public networks cannot be read");
    }
    Q_EMIT loaded();
}

void AddressRules::set(const DerivationRules &rules)
{
    m_rules = rules;
    std::ignore = m_store.setValue(orderName, writeOrder(rules.order));
    std::ignore = m_store.setValue(mappingName, writeMappingRules(rules.mapping));
    std::ignore = m_store.setValue(networksName, writePublicNetworks(rules.networks));
    Q_EMIT changed();
}

} // namespace verbund

#include "moc_AddressRules.cpp"
