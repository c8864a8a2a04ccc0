// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SharedChoice.h"

#include "protocol/sip/documents/Choice.h"

namespace verbund::sip {

SharedChoice::SharedChoice(
    XcapClient &client, SessionSink &sink, const ImAddress &own, const QString &device, QObject *parent)
    : QObject(parent)
    , m_document(client, "resource-lists/verbund-choice", "application/resource-lists+xml")
    , m_sink(sink)
    , m_own(own)
    , m_device(device)
{
    connect(&m_document, &XcapDocument::changed, this, &SharedChoice::adopt);
}

void SharedChoice::load() { std::ignore = m_document.load(); }

void SharedChoice::adopt()
{
    if (m_document.isOwn()) {
        Q_EMIT written();
        return;
    }
    const auto choice = readChoice(m_document.bytes());
    if (!choice || choice->device == m_device)
        return;
    Presence chosen = choice->presence;
    chosen.address = m_own;
    m_sink.presenceChosen(chosen);
}

void SharedChoice::share(const Presence &chosen)
{
    Choice choice{.presence = chosen, .device = m_device};
    choice.presence.address = m_own;
    std::ignore = m_document.edit([choice](const QByteArray &document) -> Result<QByteArray> {
        // Two devices at once: the later choice counts, whoever comes last.
        const auto there = readChoice(document);
        const bool isLate = there && there->presence.since.isValid() && choice.presence.since.isValid()
            && there->presence.since > choice.presence.since;
        return isLate ? document : writeChoice(choice);
    });
}

} // namespace verbund::sip

#include "moc_SharedChoice.cpp"
