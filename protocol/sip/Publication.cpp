// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Publication.h"

#include "protocol/sip/Refresh.h"
#include "protocol/sip/StatusErrors.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace verbund::sip {

namespace {

constexpr auto longestRetry = std::chrono::milliseconds(30min);
constexpr int mostMisses = 6;

} // namespace

Publication::Publication(UserAgent &agent, const QByteArray &event, const QByteArray &contentType,
    const QByteArray &etag, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
    , m_event(event)
    , m_contentType(contentType)
    , m_etag(etag)
    , m_timing(timing)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Publication::send);
}

void Publication::publish(const QByteArray &document)
{
    m_document = document;
    m_dirty = true;
    m_removing = false;
    settleRemoval();
    if (m_step == Step::Idle)
        send();
}

Later<void> Publication::remove()
{
    m_removing = true;
    m_dirty = false;
    if (m_step == Step::Refused)
        return ready<void>({});
    if (m_step == Step::Waiting) {
        m_timer.stop();
        m_step = Step::Idle;
    }
    if (m_step == Step::Idle && m_etag.isEmpty())
        return ready<void>({});
    if (!m_removal) {
        m_removal = std::make_shared<QPromise<Result<void>>>();
        m_removal->start();
    }
    const Later<void> removed = m_removal->future();
    if (m_step == Step::Idle)
        send();
    return removed;
}

void Publication::settleRemoval()
{
    if (const auto removal = std::exchange(m_removal, nullptr)) {
        removal->addResult(Result<void>());
        removal->finish();
    }
}

void Publication::send()
{
    m_timer.stop();
    m_step = Step::Sending;
    // What the server holds already is only renewed (RFC 3903 §4.1).
    const Sent sent{.withBody = !m_removing && (m_dirty || m_etag.isEmpty()), .removal = m_removing};
    m_dirty = false;
    const auto dialog = std::make_shared<Dialog>();
    dialog->remoteUri = m_agent.identity().addressOfRecord;
    OutgoingRequest request{
        .method = "PUBLISH",
        .dialog = dialog,
        .fields = {{"Event", m_event},
            {"Expires", QByteArray::number(m_removing ? 0 : qint64(m_wanted.count()))}},
        .contentType = sent.withBody ? m_contentType : QByteArray(),
        .body = sent.withBody ? m_document : QByteArray(),
        .uri = {},
    };
    if (!m_etag.isEmpty())
        request.fields.emplaceBack("SIP-If-Match", m_etag);
    m_agent.send(request).then(
        this, [this, sent](const Result<SipMessage> &response) { take(response, sent); });
}

void Publication::take(const Result<SipMessage> &response, Sent sent)
{
    m_step = Step::Idle;
    const QPointer guard(this);
    react(response, sent);
    if (guard && m_removing && (m_step == Step::Idle || m_step == Step::Refused))
        settleRemoval();
}

void Publication::react(const Result<SipMessage> &response, Sent sent)
{
    if (response && response->status() < 300)
        return accept(*response, sent);
    m_dirty = m_dirty || (sent.withBody && !m_removing);
    if (response)
        return refuse(*response);
    if (response.error().kind == Error::Kind::Timeout)
        retryIn(m_timing.retry);
}

void Publication::accept(const SipMessage &response, Sent sent)
{
    m_misses = 0;
    m_etag = sent.removal ? QByteArray() : response.value(HeaderName::SipEtag).toByteArray();
    if (m_removing && m_etag.isEmpty())
        return;
    if (sent.removal) // meanwhile there is something to publish after all
        return send();
    const auto granted = response.number(HeaderName::Expires).value_or(quint32(m_wanted.count()));
    m_timer.start(refreshAfter(std::chrono::seconds(std::clamp<quint32>(granted, 1, 24 * 3600))));
    if (m_dirty || m_removing)
        return send();
    Q_EMIT published();
}

void Publication::refuse(const SipMessage &response)
{
    const int status = response.status();
    const auto least = response.number(HeaderName::MinExpires);
    if (status == 412 && m_misses++ < mostMisses) { // the server has forgotten it
        m_etag.clear();
        m_dirty = true;
        if (!m_removing)
            send();
    } else if (status == 423 && least && std::chrono::seconds(*least) > m_wanted && m_misses++ < mostMisses) {
        m_wanted = std::min<std::chrono::seconds>(std::chrono::seconds(*least), 24h);
        send();
    } else if (isPassing(status)) {
        const auto asked = retryAfter(response);
        retryIn(asked ? std::chrono::milliseconds(*asked) : m_timing.retry);
    } else {
        m_step = Step::Refused;
        Q_EMIT refused(status);
    }
}

// What is published meanwhile goes out then.
void Publication::retryIn(std::chrono::milliseconds delay)
{
    if (m_removing && m_etag.isEmpty())
        return;
    const auto grown = delay * (1 << std::min(m_misses++, mostMisses));
    m_step = Step::Waiting;
    m_timer.start(std::max(delay, std::min<std::chrono::milliseconds>(grown, longestRetry)));
}

} // namespace verbund::sip

#include "moc_Publication.cpp"
