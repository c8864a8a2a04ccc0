// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "PlainDerivation.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_address_model {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const QStringList domains{u"toothfairy.example"_s, u"elhada.example"_s, u"pbx.example"_s, u"old.example"_s,
    u"hotmail.example"_s, u"zahnfee.example"_s, u"lab.zahnfee.example"_s, u"msn.example"_s};

// Both in one world: the real rules, facts and card, and the plain ones.
struct World {
    PlainDerivation plain;
    DerivationRules rules;
    DerivationFacts facts;
    QList<MappingRule> mapping;
    QRandomGenerator random;

    explicit World(quint32 seed)
        : random(seed)
    {
        plain.ownDomain = facts.ownDomain = u"zahnfee.example"_s;
        plain.own = u"a@zahnfee.example"_s;
    }

    template <typename T> T any(const QList<T> &list) { return list[random.bounded(list.size())]; }

    QString anyText()
    {
        const QString address = any(QStringList{u"a"_s, u"b"_s, u"c"_s}) + u'@' + any(domains);
        return any(QStringList{{}, address, address, address, u"sip:"_s + address, u"xmpp:"_s + address,
            u"222"_s, u"333"_s, u"word"_s, u"a(b.example)@msn.example"_s});
    }

    Carriers anyCarriers() { return Carriers::fromBits(random.bounded(4)); }

    void changeField()
    {
        for (QString *text : {&plain.card.sipAddress, &plain.card.xmppAddress, &plain.card.officeMail,
                 &plain.card.privateMail, &plain.card.otherMail}) {
            if (random.bounded(5) == 0)
                *text = anyText();
        }
        if (random.bounded(4) == 0) {
            plain.card.phones.clear();
            for (int i = random.bounded(4); i > 0; --i)
                plain.card.phones.append(
                    any(QStringList{u"222"_s, u"333"_s, u"444"_s, u"word"_s, u"b@pbx.example"_s}));
        }
    }

    void changeOrder()
    {
        plain.order.clear();
        for (int i = random.bounded(7); i > 0; --i)
            plain.order.append(Card::Field(random.bounded(8)));
        rules.order = plain.order;
    }

    void changeRules()
    {
        if (mapping.size() == 5) {
            mapping.clear();
            plain.rules.clear();
        }
        const QString scheme = any(QStringList{{}, {}, u"sip:"_s, u"xmpp:"_s});
        const QString from = any(domains);
        const QString to = any(domains);
        const QString word = any(QStringList{u"222"_s, u"333"_s, u"word"_s, u"b@old.example"_s});
        const QString made = any(QStringList{scheme + u"c@"_s + to, {}, u"nonsense"_s});
        if (random.bounded(2) == 0) {
            mapping.append({QRegularExpression::escape(word), made});
            plain.rules.push_back(
                [=](const QString &text) { return text == word ? std::optional(made) : std::nullopt; });
        } else {
            mapping.append({u"(.*)@"_s + QRegularExpression::escape(from), scheme + u"\\1@"_s + to});
            plain.rules.push_back([=](const QString &text) {
                return text.endsWith(u'@' + from) ? std::optional(scheme + text.chopped(from.size()) + to)
                                                  : std::nullopt;
            });
        }
        rules.mapping = MappingRules::compile(mapping).value();
    }

    void changeNetworks()
    {
        const bool has = plain.gateways.empty();
        plain.gateways = has ? std::map<QString, QString>{{u"hotmail.example"_s, u"msn.example"_s}}
                             : std::map<QString, QString>{};
        rules.networks = has
            ? PublicNetworks{{.gateway = u"msn.example"_s, .domains = {u"hotmail.example"_s}}}
            : PublicNetworks{};
    }

    void changeRecords()
    {
        const QString domain = any(domains);
        const Carriers carriers = anyCarriers();
        plain.records.erase(domain);
        facts.records.remove(domain);
        if (random.bounded(4) == 0)
            return;
        plain.records.insert({domain, carriers});
        facts.records.insert(domain, {.domain = domain, .carriers = carriers, .expires = {}});
    }

    void change()
    {
        switch (random.bounded(12)) {
        case 0:
            return changeOrder();
        case 1:
            return changeRules();
        case 2:
            return changeNetworks();
        case 3:
        case 4:
            return changeRecords();
        case 5:
            plain.lines = facts.lines = anyCarriers();
            return;
        case 6:
        case 7:
            plain.card.pin = Card::Field(random.bounded(8));
            return;
        default:
            return changeField();
        }
    }
};

} // namespace

class TestAddressModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whateverChangesItDerivesAsThePlainOne_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverChangesItDerivesAsThePlainOne()
    {
        QFETCH(quint32, seed);
        World world(seed);
        const ImAddress own = ImAddress::parse(world.plain.own).value();
        int found = 0;
        for (int step = 0; step < 300; ++step) {
            world.change();
            const Derivation derivation = derive(world.plain.card, world.rules, world.facts, own);
            QCOMPARE(storyOf(derivation), world.plain.story());
            const Card card = derived(world.plain.card, derivation);
            QCOMPARE(derive(card, world.rules, world.facts, own).candidates, derivation.candidates);
            QCOMPARE(card.address.isEmpty(), card.carriers.isEmpty());
            QVERIFY(
                card.addresses.isEmpty() || card.address.isEmpty() || card.addresses.first() == card.address);
            found += card.address.isEmpty() ? 0 : 1;
        }
        QVERIFY(found > 60); // the world is not empty
    }
};

} // namespace tst_address_model

VERBUND_TEST(tst_address_model::TestAddressModel)
#include "tst_address_model.moc"
