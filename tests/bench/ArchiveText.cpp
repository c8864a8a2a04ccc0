// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "ArchiveText.h"

#include <QRandomGenerator>
#include <QTimeZone>
#include <QXmlStreamReader>

#include <cmath>

namespace verbund::bench {

namespace {

constexpr int people = 200;
constexpr int vocabulary = 20'000;
constexpr int secondsApart = 30;

// As in a language: the word of rank r about 1/r times as often as the first.
int anyRank(QRandomGenerator &random)
{
    return int(std::pow(double(vocabulary), random.generateDouble())) - 1;
}

QString sentence(int n)
{
    QRandomGenerator random(quint32(n) + 1);
    QStringList words;
    const int length = random.bounded(4, 22);
    for (int i = 0; i < length; ++i)
        words.append(word(anyRank(random)));
    return words.join(u' ');
}

QDateTime timeOf(int n)
{
    return QDateTime::fromSecsSinceEpoch(1'700'000'000LL + qint64(n) * secondsApart, QTimeZone::UTC);
}

} // namespace

QString word(int rank)
{
    static const QStringList syllables =
        QStringLiteral("za ber ni mül tor ka el so grü ra fe lin du ot wei pa").split(u' ');
    QString text;
    for (int rest = rank + 16; rest > 0; rest /= 16)
        text += syllables[rest % 16];
    return text;
}

QByteArray archiveResult(int n)
{
    const bool out = n % 3 == 0;
    const auto peer = QStringLiteral("person%1@elhada.example/desk").arg(n % people);
    const auto own = QStringLiteral("info@zahnfee.example/desk");
    const auto id = QStringLiteral("%1-5f2c-4b1e-9d3a-%2")
                        .arg(n * 2654435761U, 8, 16, QChar(u'0'))
                        .arg(n, 12, 10, QChar(u'0'));
    return QStringLiteral(
        "<message to='%1' from='info@zahnfee.example'><result xmlns='urn:xmpp:mam:2' queryid='q' id='A%2'>"
        "<forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='%3'/>"
        "<message xmlns='jabber:client' type='chat' id='%4' from='%5' to='%6'><body>%7</body>"
        "<origin-id xmlns='urn:xmpp:sid:0' id='%4'/></message></forwarded></result></message>")
        .arg(own)
        .arg(n)
        .arg(timeOf(n).toString(Qt::ISODate), id, out ? own : peer, out ? peer : own, sentence(n))
        .toUtf8();
}

Message parseArchiveResult(const QByteArray &xml)
{
    Message message;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attribute = [&](const char *name) {
            return reader.attributes().value(QLatin1String(name));
        };
        if (reader.name() == u"result") {
            message.archiveId = attribute("id").toString();
        } else if (reader.name() == u"delay") {
            message.time = QDateTime::fromString(attribute("stamp").toString(), Qt::ISODate);
        } else if (reader.name() == u"origin-id") {
            message.originId = attribute("id").toString();
        } else if (reader.name() == u"body") {
            message.body = reader.readElementText();
        } else if (reader.name() == u"message" && !attribute("type").isEmpty()) {
            message.outgoing = attribute("from").startsWith(u"info@");
            message.stanzaId = attribute("id").toString();
            const auto peer = ImAddress::parse(attribute(message.outgoing ? "to" : "from"));
            message.peer = peer.value_or(ImAddress());
        }
    }
    return message;
}

} // namespace verbund::bench
