// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Toasts.h"

#include "client/OwnPresence.h"
#include "client/People.h"
#include "client/Settings.h"
#include "client/ToastsModel.h"
#include "platforms/Notifier.h"
#include "protocol/TextRules.h"

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int mostSingleRequests = 3;
constexpr qsizetype textLength = 200;
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
        if (const ToastRow toast = m_native.take(tag); !toast.person.address.isEmpty())
            Q_EMIT activated(toast.person.address, toast.isRequest);
    });
    connect(&parts.notifier, &Notifier::closed, this, [this](const QString &tag) { m_native.remove(tag); });
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
        .text = m_parts.settings.previews() ? preview(message.body, textLength) : QString(),
        .time = message.time,
        .isRequest = false,
        .count = ++m_counts[message.peer],
    });
}

void Toasts::requestAppeared(const Request &request, int openCount)
{
    if (isSilent())
        return;
    Person person = m_parts.people.person(request.from);
    if (!request.name.isEmpty() && !person.inContacts)
        person.name = request.name;
    ToastRow toast{
        .person = person, .text = request.text, .time = request.time, .isRequest = true, .count = 1};
    if (!m_parts.settings.previews())
        toast.text.clear();
    if (openCount > mostSingleRequests) {
        toast.count = openCount;
        // One toast that changes instead of hundreds: the first flooder's stays and counts.
        if (m_requestToast.isEmpty())
            m_requestToast = request.from;
        toast.person.address = m_requestToast;
    } else {
        m_requestToast = {};
    }
    raise(toast);
}

void Toasts::clear(const ImAddress &peer)
{
    m_counts.remove(peer);
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
    const QString name = toast.person.name;
    QString text = toast.text.isEmpty() ? tr("wrote to you") : toast.text;
    if (toast.isRequest)
        text = toast.count > 1 ? tr("%n person(s) ask for your presence", "", toast.count)
                               : tr("%1 asks for your presence").arg(toast.person.addressText());
    m_native.insert(tag(toast), toast);
    m_parts.notifier.show({
        .tag = tag(toast),
        .title = name,
        .text = text,
        .replyHint = toast.isRequest ? QString() : tr("Reply …"),
        .actionLabel = toast.isRequest ? QString() : tr("Mark as read"),
    });
}

bool Toasts::isSilent() const
{
    return m_parts.presence.availability() == Presence::Availability::DoNotDisturb;
}

} // namespace verbund

#include "moc_Toasts.cpp"
