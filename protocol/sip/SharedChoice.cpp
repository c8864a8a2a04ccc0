// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SharedChoice.h"

namespace verbund::sip {

namespace {

bool isPassing(const Error &error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::ServerUnreachable || error.kind == Kind::ServerOverloaded
        || error.kind == Kind::NotAcceptable;
}

} // namespace

SharedChoice::SharedChoice(XcapClient &client, SessionSink &sink, const ImAddress &own, const QString &device,
    const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_document(client, "resource-lists/verbund-choice", "application/resource-lists+xml")
    , m_sink(sink)
    , m_own(own)
    , m_device(device)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(timing.retry);
    connect(&m_document, &XcapDocument::changed, this, &SharedChoice::adopt);
    connect(&m_retry, &QTimer::timeout, this, &SharedChoice::write);
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
    m_choice = {.presence = chosen, .device = m_device};
    m_choice.presence.address = m_own;
    write();
}

void SharedChoice::write()
{
    m_retry.stop();
    const auto edit = [choice = m_choice](const QByteArray &document) -> Result<QByteArray> {
        // Two devices at once: the later choice counts, whoever comes last.
        const auto there = readChoice(document);
        const bool isLate = there && there->presence.since.isValid() && choice.presence.since.isValid()
            && there->presence.since > choice.presence.since;
        return isLate ? document : writeChoice(choice);
    };
    m_document.edit(edit).then(this, [this](const Result<void> &written) {
        if (!written && isPassing(written.error()))
            m_retry.start();
    });
}

} // namespace verbund::sip

#include "moc_SharedChoice.cpp"
