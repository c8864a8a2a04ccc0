// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/ArchiveCatchUp.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/MessageReader.h"
#include "protocol/xmpp/Wire.h"

#include <QUuid>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

void writeQuery(QXmlStreamWriter &xml, const QString &queryId, const QString &after)
{
    xml.writeStartElement(u"query"_s);
    xml.writeDefaultNamespace(ns::archive.toString());
    xml.writeAttribute(u"queryid"_s, queryId);
    xml.writeStartElement(u"set"_s);
    xml.writeDefaultNamespace(ns::resultSet.toString());
    xml.writeTextElement(u"max"_s, QString::number(ArchiveCatchUp::pageSize));
    if (!after.isEmpty())
        xml.writeTextElement(u"after"_s, after);
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

ArchiveCatchUp::ArchiveCatchUp(Wire &wire)
    : m_wire(wire)
{
}

void ArchiveCatchUp::start()
{
    stop();
    m_phase = Phase::Asking;
    m_trusted = true;
    m_wire.sink().archivePosition().then(
        this, [this, generation = m_generation](const Result<QString> &position) {
            if (generation == m_generation && position)
                request(*position);
        });
}

void ArchiveCatchUp::stop()
{
    ++m_generation;
    m_phase = Phase::Idle;
    m_next.reset();
    m_uncommitted = 0;
}

void ArchiveCatchUp::request(const QString &after)
{
    m_phase = Phase::Fetching;
    m_next.reset();
    m_page = {};
    m_queryId = QUuid::createUuid().toString(QUuid::Id128).first(16);
    m_wire.ask(
        QXmppIq::Set, [this, after](QXmlStreamWriter &xml) { writeQuery(xml, m_queryId, after); },
        [this, after, generation = m_generation](const Result<QDomElement> &answer) {
            if (generation == m_generation)
                takePage(answer, after);
        });
}

void ArchiveCatchUp::collect(const QDomElement &result)
{
    if (m_phase != Phase::Fetching || result.attribute(u"queryid"_s) != m_queryId)
        return;
    const Forwarded forwarded = openForwarded(result);
    const Envelope envelope{.time = forwarded.time, .archiveId = identifier(result, u"id"_s)};
    const Reading reading = readMessage(forwarded.message, m_wire.own(), envelope);
    if (reading.message)
        m_page.messages += *reading.message;
    if (reading.receipt)
        m_page.receipts += *reading.receipt;
}

void ArchiveCatchUp::takePage(const Result<QDomElement> &answer, const QString &after)
{
    if (!answer)
        return handleRefusal(answer.error(), after);
    const QDomElement end = child(*answer, u"fin", ns::archive);
    const QString last = child(child(end, u"set", ns::resultSet), u"last", ns::resultSet).text();
    // A page that leads nowhere would be asked for for ever.
    const bool moved = !last.isEmpty() && last != after;
    if (moved)
        deliverPage(last);
    if (!moved || end.attribute(u"complete"_s) == u"true")
        m_phase = Phase::HandedOver;
    else
        m_next = last;
    proceed();
}

void ArchiveCatchUp::handleRefusal(const Error &error, const QString &after)
{
    if (error.kind == Error::Kind::ConnectionLost)
        return;
    // The archive has forgotten our place in it; the store recognises what it has.
    if (error.kind == Error::Kind::RecipientNotFound && !after.isEmpty())
        return request({});
    m_trusted = false;
    m_phase = Phase::HandedOver;
    proceed();
}

void ArchiveCatchUp::deliverPage(const QString &last)
{
    m_page.archivePosition = last;
    m_page.fromArchive = true;
    ++m_uncommitted;
    give(std::exchange(m_page, {}), true);
}

void ArchiveCatchUp::proceed()
{
    if (m_next && m_uncommitted < maxUncommitted)
        return request(*std::exchange(m_next, {}));
    if (m_phase == Phase::HandedOver && m_uncommitted == 0) {
        m_phase = Phase::CaughtUp;
        m_wire.sink().caughtUp();
    }
}

std::optional<QString> ArchiveCatchUp::positionAfter(const QString &archiveId) const
{
    const bool complete = m_phase == Phase::HandedOver || m_phase == Phase::CaughtUp;
    return complete && m_trusted && !archiveId.isEmpty() ? std::optional(archiveId) : std::nullopt;
}

void ArchiveCatchUp::commit(const Arrival &arrival) { give(arrival, false); }

void ArchiveCatchUp::give(const Arrival &arrival, bool isPage)
{
    m_wire.sink().arrived(arrival).then(
        this, [this, isPage, generation = m_generation](const Result<void> &stored) {
            if (generation != m_generation)
                return;
            if (!stored) {
                // What is missing now is fetched at the next connect.
                m_trusted = false;
                m_phase = Phase::Idle;
                m_next.reset();
                return;
            }
            if (isPage) {
                --m_uncommitted;
                proceed();
            }
        });
}

} // namespace verbund::xmpp
