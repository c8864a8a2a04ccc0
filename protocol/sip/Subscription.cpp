// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Subscription.h"

#include "protocol/sip/Refresh.h"
#include "protocol/sip/StatusErrors.h"

#include <QPointer>

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace verbund::sip {

namespace {

constexpr auto longestRetry = std::chrono::milliseconds(30min);
constexpr int mostMisses = 6;

// What stands before the parameters.
QByteArrayView firstPart(QByteArrayView field)
{
    const qsizetype semicolon = field.indexOf(';');
    return trimmed(semicolon < 0 ? field : field.first(semicolon));
}

} // namespace

Subscription::Subscription(
    UserAgent &agent, const SubscriptionWish &wish, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
    , m_wish(wish)
    , m_timing(timing)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Subscription::start);
    newDialog();
}

Subscription::~Subscription() { m_agent.serveDialog(m_dialog->callId, {}); }

void Subscription::newDialog()
{
    if (m_dialog)
        m_agent.serveDialog(m_dialog->callId, {});
    m_dialog = std::make_shared<Dialog>();
    m_dialog->remoteUri = m_wish.target;
    m_sending = m_again = false;
    // Before the SUBSCRIBE goes out: its NOTIFY may overtake the answer.
    m_agent.serveDialog(
        m_dialog->callId, [this](const ServerTransaction &transaction) { takeNotify(transaction); });
}

void Subscription::start()
{
    if (m_over)
        return;
    m_timer.stop();
    if (m_sending)
        m_again = true;
    else
        send(m_wanted);
}

void Subscription::stop()
{
    if (std::exchange(m_over, true))
        return;
    m_timer.stop();
    if (!m_dialog->remoteTag.isEmpty())
        send(0s);
}

void Subscription::restart()
{
    if (m_over)
        return;
    // The server is told that the old one is not read any more.
    if (!m_dialog->remoteTag.isEmpty())
        send(0s);
    newDialog();
    start();
}

void Subscription::send(std::chrono::seconds expires)
{
    m_sending = true;
    OutgoingRequest request{
        .method = "SUBSCRIBE",
        .dialog = m_dialog,
        .fields = {{"Event", m_wish.event}, {"Expires", QByteArray::number(qint64(expires.count()))},
            {"Accept", m_wish.accept}},
        .contentType = {},
        .body = {},
        .withContact = true,
        .uri = {},
    };
    if (m_wish.eventList)
        request.fields.emplaceBack("Supported", "eventlist");
    m_agent.send(request).then(this, [this, dialog = m_dialog](const Result<SipMessage> &response) {
        if (dialog != m_dialog)
            return;
        const QPointer guard(this);
        take(response);
        if (guard)
            Q_EMIT answered();
    });
}

void Subscription::take(const Result<SipMessage> &response)
{
    m_sending = false;
    if (m_over)
        return;
    if (!response) {
        // A lost connection takes everything with it; a silent server is asked again.
        if (response.error().kind == Error::Kind::Timeout) {
            newDialog();
            retryIn(m_timing.retry);
        }
        return;
    }
    const bool again = std::exchange(m_again, false);
    if (response->status() >= 300)
        return refuse(*response);
    accept(*response);
    if (again)
        send(m_wanted);
    Q_EMIT accepted();
}

void Subscription::accept(const SipMessage &response)
{
    m_misses = 0;
    learnDialog(response, response.toTag());
    const std::chrono::seconds granted(
        response.number(HeaderName::Expires).value_or(quint32(m_wanted.count())));
    m_timer.start(refreshAfter(std::clamp<std::chrono::seconds>(granted, 1s, m_wanted)));
}

void Subscription::refuse(const SipMessage &response)
{
    const int status = response.status();
    const auto least = response.number(HeaderName::MinExpires);
    if (status == 423 && least && std::chrono::seconds(*least) > m_wanted && m_misses++ < mostMisses) {
        m_wanted = std::min<std::chrono::seconds>(std::chrono::seconds(*least), 24h);
        return send(m_wanted);
    }
    // The other side does not know the dialog any more: another one.
    if (status == 481 && m_misses++ < mostMisses) {
        newDialog();
        return m_misses == 1 ? send(m_wanted) : retryIn(m_timing.retry);
    }
    if (isPassing(status)) {
        newDialog();
        const auto asked = retryAfter(response);
        return retryIn(asked ? std::chrono::milliseconds(*asked) : m_timing.retry);
    }
    finish(status);
}

void Subscription::retryIn(std::chrono::milliseconds delay)
{
    const auto grown = delay * (1 << std::min(m_misses++, mostMisses));
    m_timer.start(std::max(delay, std::min<std::chrono::milliseconds>(grown, longestRetry)));
}

bool Subscription::belongsHere(const SipMessage &notify) const
{
    if (notify.toTag() != m_dialog->localTag)
        return false;
    // A second notifier behind a fork is not ours (RFC 6665 §4.1.2.4 lets us take the first only).
    return m_dialog->remoteTag.isEmpty() || m_dialog->remoteTag == notify.fromTag();
}

void Subscription::takeNotify(const ServerTransaction &transaction)
{
    const SipMessage &notify = transaction.request();
    // Stopped before the server answered: nothing was told to it, so it learns it this way.
    const bool unheard = m_over && m_dialog->remoteTag.isEmpty();
    if (unheard || !belongsHere(notify))
        return transaction.respond(481, "Subscription Does Not Exist");
    if (m_over) // the farewell of one that was stopped
        return transaction.respond(200, "OK");
    if (!same(firstPart(notify.value(HeaderName::Event)), firstPart(m_wish.event)))
        return transaction.respond(489, "Bad Event");
    if (!notify.has(HeaderName::SubscriptionState))
        return transaction.respond(400, "No Subscription-State");
    if (notify.sequence() < m_dialog->remoteSequence)
        return transaction.respond(500, "Out Of Order");
    const bool repeated = m_dialog->wasNotified && notify.sequence() == m_dialog->remoteSequence;
    m_dialog->remoteSequence = notify.sequence();
    m_dialog->wasNotified = true;
    learnDialog(notify, notify.fromTag());
    transaction.respond(200, "OK");
    if (repeated)
        return;
    const QPointer guard(this);
    const auto dialog = m_dialog;
    const QByteArrayView state = firstPart(notify.value(HeaderName::SubscriptionState));
    m_state = same(state, "terminated") ? State::Idle
        : same(state, "pending")        ? State::Pending
                                        : State::Active;
    Q_EMIT notified(notify);
    if (guard && !m_over && dialog == m_dialog)
        applyState(notify);
}

// From the first that answers: 2xx or NOTIFY, whichever is sooner (RFC 6665 §4.4.1).
void Subscription::learnDialog(const SipMessage &message, QByteArrayView remoteTag)
{
    if (!m_dialog->remoteTag.isEmpty() && m_dialog->remoteTag != remoteTag)
        return;
    const bool first = m_dialog->remoteTag.isEmpty();
    m_dialog->remoteTag = remoteTag.toByteArray();
    const auto contacts = message.values(HeaderName::Contact);
    if (const auto contact = contacts.isEmpty() ? std::nullopt : NameAddress::parse(contacts.first()))
        m_dialog->target = contact->uri.toByteArray();
    if (!first)
        return;
    QByteArrayList routes;
    const auto recorded = message.values(HeaderName::RecordRoute);
    for (const QByteArrayView route : recorded)
        routes += route.toByteArray();
    if (!message.isRequest())
        std::ranges::reverse(routes);
    m_dialog->routes = routes;
}

void Subscription::applyState(const SipMessage &notify)
{
    const QByteArrayView field = notify.value(HeaderName::SubscriptionState);
    const qsizetype semicolon = field.indexOf(';');
    const Parameters parameters(semicolon < 0 ? QByteArrayView() : field.sliced(semicolon));
    if (m_state == State::Idle)
        return handleTermination(parameters);
    if (const auto expires = parameters.number("expires", 24 * 3600); expires && *expires > 0)
        m_timer.start(refreshAfter(std::chrono::seconds(*expires)));
}

// RFC 6665 §4.1.3
void Subscription::handleTermination(const Parameters &parameters)
{
    const QByteArrayView reason = parameters.raw("reason");
    if (same(reason, "rejected") || same(reason, "noresource") || same(reason, "invariant"))
        return finish(0);
    newDialog();
    const auto after = parameters.number("retry-after", std::numeric_limits<quint32>::max());
    if (after)
        return retryIn(std::chrono::seconds(std::clamp<quint64>(*after, 1, 3600)));
    // At once, but not again and again where the server ends each one.
    if ((same(reason, "deactivated") || same(reason, "timeout")) && m_noHurry.hasExpired()) {
        m_noHurry.setRemainingTime(m_timing.retry);
        return send(m_wanted);
    }
    retryIn(m_timing.retry);
}

void Subscription::finish(int status)
{
    m_over = true;
    m_timer.stop();
    m_state = State::Idle;
    Q_EMIT ended(status);
}

} // namespace verbund::sip

#include "moc_Subscription.cpp"
