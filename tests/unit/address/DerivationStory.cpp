// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "DerivationStory.h"

#include <QMetaEnum>

#include <map>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const std::map<QString, Card::Field> fieldWords{{u"sip"_s, Card::Field::Sip}, {u"xmpp"_s, Card::Field::Xmpp},
    {u"office"_s, Card::Field::OfficeMail}, {u"private"_s, Card::Field::PrivateMail},
    {u"other"_s, Card::Field::OtherMail}, {u"phone"_s, Card::Field::Phone}, {u"list"_s, Card::Field::List}};

Card::Field fieldFor(const QString &word)
{
    if (!fieldWords.contains(word))
        qFatal("no field: %s", qPrintable(word));
    return fieldWords.at(word);
}

Carriers carriersFor(const QString &words)
{
    Carriers carriers;
    carriers.set(Carrier::Xmpp, words.contains(u"xmpp"_s) || words == u"both"_s);
    carriers.set(Carrier::Sip, words.contains(u"sip"_s) || words == u"both"_s);
    return carriers;
}

QStringList parts(const QString &text) { return text.isEmpty() ? QStringList() : text.split(u" | "_s); }

template <typename T> T must(const Result<T> &result, const QString &text)
{
    if (!result)
        qFatal("not understood: %s", qPrintable(text));
    return *result;
}

void setWorld(DerivationStory &story, const QString &word, const QString &rest)
{
    if (word == u"lines"_s) {
        story.facts.lines = carriersFor(rest);
    } else if (word == u"pin"_s) {
        story.card.pin = fieldFor(rest);
    } else if (word == u"order"_s) {
        for (const QString &field : rest.split(u' '))
            story.rules.order.append(fieldFor(field));
    } else if (word == u"network"_s) {
        story.rules.networks += must(readPublicNetworks(rest), rest);
    } else if (word == u"dns"_s) {
        const QString domain = rest.section(u' ', 0, 0);
        story.facts.records.insert(domain,
            {.domain = domain,
                .carriers = carriersFor(rest.section(u' ', 1)),
                .expires = QDateTime::currentDateTimeUtc()});
    } else if (word == u"own"_s) {
        story.own = must(ImAddress::parse(rest), rest);
        story.facts.ownDomain = story.own.domain();
    } else if (word == u"nobody"_s) {
        story.own = {};
        story.facts.ownDomain.clear();
    } else {
        qFatal("no such thing: %s", qPrintable(word));
    }
}

QString wordsFor(Carriers carriers)
{
    QStringList words;
    if (carriers.contains(Carrier::Xmpp))
        words += u"xmpp"_s;
    if (carriers.contains(Carrier::Sip))
        words += u"sip"_s;
    return words.join(u' ');
}

} // namespace

QString wordFor(Card::Field field)
{
    for (const auto &[word, known] : fieldWords) {
        if (known == field)
            return word;
    }
    return u"none"_s;
}

DerivationStory::DerivationStory(const QString &fields, const QString &world)
{
    for (const QString &part : parts(fields)) {
        const Card::Field field = fieldFor(part.section(u'=', 0, 0));
        const QString text = part.section(u'=', 1);
        if (field == Card::Field::Phone)
            card.phones.append(text);
        else
            card.setText(field, text);
    }
    for (const QString &part : {u"own info@zahnfee.example"_s, u"lines both"_s,
             u"dns toothfairy.example both"_s, u"dns elhada.example xmpp"_s, u"dns pbx.example sip"_s,
             u"dns msn.example sip"_s, u"dns silent.example none"_s})
        setWorld(*this, part.section(u' ', 0, 0), part.section(u' ', 1));
    QString mapping;
    for (const QString &part : parts(world)) {
        if (part.startsWith(u"rule "_s))
            mapping += part.sliced(5) + u'\n';
        else if (part.startsWith(u"default =>"_s))
            mapping += part + u'\n';
        else
            setWorld(*this, part.section(u' ', 0, 0), part.section(u' ', 1));
    }
    rules.mapping = must(readMappingRules(mapping), mapping);
}

QString resultOf(const Derivation &derivation)
{
    const Candidate *chosen = derivation.chosen();
    QString text = u"nobody"_s;
    if (chosen)
        text = chosen->address.toString() + u" over "_s + wordsFor(chosen->carriers);
    return derivation.pinLost ? text + u" (pin lost)"_s : text;
}

QString traceOf(const Derivation &derivation)
{
    static const QMetaEnum verdicts = QMetaEnum::fromType<Candidate::Verdict>();
    static const QMetaEnum reaches = QMetaEnum::fromType<Candidate::Reach>();
    QStringList trace;
    for (const Candidate &candidate : derivation.candidates) {
        QString text =
            wordFor(candidate.field) + u' ' + QLatin1StringView(verdicts.valueToKey(int(candidate.verdict)));
        if (candidate.reach != Candidate::Reach::Unknown)
            text += u' ' + QLatin1StringView(reaches.valueToKey(int(candidate.reach)));
        if (candidate.rule >= 0)
            text += u" rule "_s + QString::number(candidate.rule);
        if (!candidate.mapped.isEmpty())
            text += u" as "_s + candidate.mapped;
        if (!candidate.plain.isEmpty())
            text += u" for "_s + candidate.plain;
        if (candidate.isMixed())
            text += u" (look!)"_s;
        trace += text;
    }
    return trace.join(u", "_s);
}

} // namespace verbund
