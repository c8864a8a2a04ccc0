// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Toasts.h"

#include "client/Format.h"
#include "client/OwnPresence.h"
#include "client/People.h"
#include "client/Settings.h"
#include "client/ToastsModel.h"
#include "platforms/Notifier.h"
#include "protocol/TextRules.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int mostSingleRequests = 3;
constexpr auto floodPause = 1s;
constexpr qsizetype previewLength = 200;
// Older ones were missed while offline: the chats list tells of them.
constexpr qint64 longestAgeSeconds = 120;

QString tag(const ToastRow &toast)
{
    return (toast.isRequest ? u"request:"_s : u"chat:"_s) + toast.person.addressText();
}

} // namespace

Toasts::Toasts(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.own, &ToastsModel::replied, this, &Toasts::replied);
    connect(&parts.own, &ToastsModel::readMarked, this, &Toasts::readMarked);
    connect(&parts.own, &ToastsModel::activated, this, &Toasts::activated);
    connect(&parts.notifier, &Notifier::replied, this, [this](const QString &tag, const QString &text) {
        if (const ToastRow toast = m_native.take(tag); !toast.person.address.isEmpty())
            Q_EMIT replied(toast.person.address, text);
    });
    connect(&parts.notifier, &Notifier::actionChosen, this, [this](const QString &tag) {
        if (const ToastRow toast = m_native.take(tag); !toast.person.address.isEmpty())
            Q_EMIT readMarked(toast.person.address);
    });
    connect(&parts.notifier, &Notifier::activated, this, [this](const QString &tag) {
        if (const auto toast = m_native.constFind(tag); toast != m_native.constEnd()) {
            const ToastRow shown = *toast;
            m_native.erase(toast);
            Q_EMIT activated(shown.person.address, shown.isRequest);
        }
    });
    connect(&parts.notifier, &Notifier::closed, this, [this](const QString &tag) { m_native.remove(tag); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(floodPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_summaryWaits, false))
            raiseSummary();
    });
}

void Toasts::messageArrived(const Message &message)
{
    const bool isOld = message.time.secsTo(QDateTime::currentDateTimeUtc()) > longestAgeSeconds;
    if (isOld || message.peer == m_watched
        || !m_parts.people.mayCallAttention(message.peer, m_parts.presence.availability()))
        return;
    const Person person = m_parts.people.person(message.peer);
    raise({
        .person = person,
        .text = m_parts.settings.previews() ? preview(message.body, previewLength) : QString(),
        .time = message.time,
        .isRequest = false,
        .count = ++m_counts[message.peer],
    });
}

void Toasts::requestsAppeared(const QList<Request> &requests, int openCount)
{
    if (isSilent())
        return;
    if (openCount <= mostSingleRequests) {
        for (const Request &request : requests)
            raiseRequest(request);
        return;
    }
    for (const ImAddress &single : std::exchange(m_singles, {}))
        clear(single);
    m_summary.person = m_parts.people.person(requests.last().from);
    m_summary.text = m_summary.person.addressText();
    m_summary.person.address = {};
    m_summary.time = requests.last().time;
    m_summary.count = openCount;
    if (m_pause.isActive())
        m_summaryWaits = true;
    else
        raiseSummary();
}

void Toasts::requestsLeft(int openCount)
{
    if (openCount > 0 || m_summary.count == 0)
        return;
    m_summary.count = 0;
    m_summaryWaits = false;
    clear({});
}

void Toasts::raiseRequest(const Request &request)
{
    Person person = m_parts.people.person(request.from);
    if (!request.name.isEmpty() && !person.inContacts)
        person.name = request.name;
    m_singles.insert(request.from);
    raise({.person = person,
        .text = Format().came(request),
        .time = request.time,
        .isRequest = true,
        .count = 1});
}

void Toasts::raiseSummary()
{
    raise(m_summary);
    m_pause.start();
}

void Toasts::clear(const ImAddress &peer)
{
    m_counts.remove(peer);
    m_singles.remove(peer);
    m_parts.own.remove(peer);
    for (const QString &tag : {u"chat:"_s + peer.toString(), u"request:"_s + peer.toString()}) {
        if (m_native.remove(tag))
            m_parts.notifier.withdraw(tag);
    }
}

void Toasts::raise(const ToastRow &toast)
{
    if (!m_parts.notifier.takesReplies()) {
        m_parts.own.put(toast);
        return;
    }
    m_native.insert(tag(toast), toast);
    m_parts.notifier.show({
        .tag = tag(toast),
        .title = toast.isRequest && toast.count > 1 ? tr("%n contact request(s)", "", toast.count)
                                                    : toast.person.name,
        .text = nativeText(toast),
        .replyHint = toast.isRequest ? QString() : tr("Reply …"),
        .actionLabel = toast.isRequest ? QString() : tr("Mark as read"),
    });
}

QString Toasts::nativeText(const ToastRow &toast)
{
    if (!toast.isRequest)
        return toast.text.isEmpty() ? tr("wrote to you") : toast.text;
    return toast.count > 1 ? tr("The newest is from %1").arg(toast.text)
                           : toast.text + u" · "_s + toast.person.addressText();
}

bool Toasts::isSilent() const
{
    return m_parts.presence.availability() == Presence::Availability::DoNotDisturb;
}

} // namespace verbund

#include "moc_Toasts.cpp"
