// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "PlainDerivation.h"

#include <QMetaEnum>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

QString line(
    Card::Field field, const QString &address, const QString &state, const QString &reach, int carriers)
{
    return u"%1 %2 %3 %4 %5\n"_s.arg(int(field)).arg(address, state, reach).arg(carriers);
}

QString summary(
    const QString &chosen, int carriers, bool pinLost, const QStringList &all, const QStringList &domains)
{
    return u"=> %1 %2 %3 all: %4 ask: %5"_s.arg(chosen).arg(carriers).arg(pinLost).arg(
        all.join(u' '), domains.join(u' '));
}

bool isNumber(const QString &text)
{
    static const QRegularExpression number(u"\\A[0-9]{3,}\\z"_s);
    return number.match(text).hasMatch();
}

bool isAddress(const QString &text)
{
    static const QRegularExpression address(u"\\A(?:sip:|xmpp:)?[a-z0-9().]+@[a-z.]+\\z"_s);
    return address.match(text).hasMatch();
}

QString schemeIn(const QString &text) { return text.contains(u':') ? text.section(u':', 0, 0) : QString(); }

QString withoutScheme(const QString &text) { return text.section(u':', -1); }

} // namespace

QString PlainDerivation::throughGateway(const QString &address) const
{
    const QString user = address.section(u'@', 0, 0);
    const QString domain = address.section(u'@', 1);
    const auto gateway = gateways.find(domain);
    return gateway == gateways.end() || user.contains(u'(')
        ? address
        : u"%1(%2)@%3"_s.arg(user, domain, gateway->second);
}

void PlainDerivation::judge(Entry &entry, const QString &scheme) const
{
    const Carriers all = lines.isEmpty() ? Carriers::all() : lines;
    const QString domain = entry.address.section(u'@', 1);
    Carriers able = all;
    QString failure = u"NoRecords"_s;
    entry.asks = false;
    if (!scheme.isEmpty()) {
        entry.reach = u"Named"_s;
        able = scheme == u"sip"_s ? Carrier::Sip : Carrier::Xmpp;
        failure = u"NoLine"_s;
    } else if (domain == ownDomain || domain.endsWith(u'.' + ownDomain)) {
        entry.reach = u"OwnDomain"_s;
    } else if (records.contains(domain)) {
        entry.reach = u"Records"_s;
        able = records.at(domain);
        entry.asks = true;
    } else {
        entry.reach = u"NotLookedUp"_s;
        entry.asks = true;
    }
    const bool works = (able & all).bits() != 0;
    entry.carriers = works ? able & all : able;
    entry.state = works ? u"usable"_s : failure;
    if (entry.address == own || entry.address == throughGateway(own)) {
        entry.state = u"Own"_s;
        entry.asks = false;
    }
}

PlainDerivation::Entry PlainDerivation::entry(Card::Field field, const QString &text) const
{
    Entry entry{.field = field, .address = {}, .state = u"Invalid"_s, .reach = u"Unknown"_s, .carriers = {}};
    QString current = isAddress(text) ? withoutScheme(text) : text;
    QString scheme = isAddress(text) ? schemeIn(text) : QString();
    bool mapped = false;
    for (const Rule &rule : rules) {
        if (const auto made = rule(current)) {
            mapped = true;
            current = *made;
            break;
        }
    }
    if (mapped && current.isEmpty()) {
        entry.state = u"Dropped"_s;
    } else if (isAddress(current)) {
        if (!schemeIn(current).isEmpty())
            scheme = schemeIn(current);
        if (scheme.isEmpty() && field == Card::Field::Sip)
            scheme = u"sip"_s;
        if (scheme.isEmpty() && field == Card::Field::Xmpp)
            scheme = u"xmpp"_s;
        entry.address = throughGateway(withoutScheme(current));
        judge(entry, scheme);
    } else if (!mapped && (isNumber(text) || field == Card::Field::Phone)) {
        entry.state = u"NoRule"_s;
    }
    return entry;
}

std::vector<PlainDerivation::Entry> PlainDerivation::entries() const
{
    using enum Card::Field;
    QList<Card::Field> fields;
    for (const Card::Field field : order + QList{Sip, Xmpp, OfficeMail, PrivateMail, OtherMail, Phone}) {
        if (!fields.contains(field) && field != None && field != List)
            fields.append(field);
    }
    std::vector<Entry> all;
    for (const Card::Field field : fields) {
        const std::map<Card::Field, QString> texts{{Sip, card.sipAddress}, {Xmpp, card.xmppAddress},
            {OfficeMail, card.officeMail}, {PrivateMail, card.privateMail}, {OtherMail, card.otherMail}};
        std::vector<Entry> some;
        if (field == Phone) {
            for (const QString &phone : card.phones)
                some.push_back(entry(field, phone));
            std::ranges::stable_partition(some, [](const Entry &entry) { return !entry.address.isEmpty(); });
        } else if (!texts.at(field).isEmpty()) {
            some.push_back(entry(field, texts.at(field)));
        }
        if (!some.empty())
            all.push_back(some.front());
    }
    return all;
}

QString PlainDerivation::story() const
{
    std::vector<Entry> all = entries();
    const std::vector<Entry> alone = all;
    const auto usable = [](const Entry &entry) { return entry.state == u"usable"_s; };
    // Who is usable shares the protocols of all usable ones with the same address.
    for (Entry &entry : all) {
        for (const Entry &other : alone) {
            if (usable(entry) && usable(other) && other.address == entry.address)
                entry.carriers = entry.carriers | other.carriers;
        }
    }
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const bool same = !alone[i].address.isEmpty() && alone[i].address == alone[j].address;
            const bool pinned = usable(alone[i]) && alone[i].field == card.pin;
            if (same && !pinned && (usable(alone[j]) || !usable(alone[i]))) {
                all[i].state = u"Same"_s;
                all[i].carriers = alone[i].carriers;
            }
        }
    }
    Entry *winner = nullptr;
    for (const bool homeServer : {false, true}) {
        for (const bool pinned : {true, false}) {
            for (Entry &entry : all) {
                const bool fits =
                    homeServer ? entry.state == u"NoRecords"_s || entry.state == u"NoLine"_s : usable(entry);
                if (winner || !fits || (pinned && entry.field != card.pin))
                    continue;
                winner = &entry;
                if (homeServer) {
                    entry.reach = u"HomeServer"_s;
                    entry.asks = true;
                    entry.carriers = lines.isEmpty() ? Carriers::all() : lines;
                }
                entry.state = entry.field == card.pin ? u"Pinned"_s : u"Chosen"_s;
            }
        }
    }
    QString text;
    QStringList addresses;
    QStringList domains;
    if (winner)
        addresses.append(winner->address);
    for (const Entry &entry : all) {
        text += line(entry.field, entry.address, usable(entry) ? u"Later"_s : entry.state, entry.reach,
            entry.carriers.bits());
        if (!entry.address.isEmpty() && entry.state != u"Own"_s && !addresses.contains(entry.address))
            addresses.append(entry.address);
        if (entry.asks && !domains.contains(entry.address.section(u'@', 1)))
            domains.append(entry.address.section(u'@', 1));
    }
    const bool lost = card.pin != Card::Field::None && card.pin != Card::Field::List
        && (!winner || winner->state != u"Pinned"_s);
    return text
        + summary(winner ? winner->address : QString(), winner ? winner->carriers.bits() : 0, lost, addresses,
            domains);
}

QString storyOf(const Derivation &derivation)
{
    static const QMetaEnum verdicts = QMetaEnum::fromType<Candidate::Verdict>();
    static const QMetaEnum reaches = QMetaEnum::fromType<Candidate::Reach>();
    QString text;
    for (const Candidate &candidate : derivation.candidates) {
        text += line(candidate.field, candidate.address.toString(),
            QString::fromLatin1(verdicts.valueToKey(int(candidate.verdict))),
            QString::fromLatin1(reaches.valueToKey(int(candidate.reach))), candidate.carriers.bits());
    }
    QStringList all;
    for (const ImAddress &address : derivation.addresses())
        all.append(address.toString());
    const Candidate *chosen = derivation.chosen();
    return text
        + summary(chosen ? chosen->address.toString() : QString(), chosen ? chosen->carriers.bits() : 0,
            derivation.pinLost, all, domainsOf(derivation));
}

} // namespace verbund
