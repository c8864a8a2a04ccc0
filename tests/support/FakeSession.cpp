// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeSession.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace verbund {

FakeSession::FakeSession(SessionSink &sink, Carrier carrier, QObject *parent)
    : Session(parent)
    , m_sink(sink)
    , m_carrier(carrier)
{
}

void FakeSession::start(const SignIn &signIn, const Presence &initial)
{
    ++starts;
    lastSignIn = signIn;
    lastPresence = initial;
    setState(State::Connecting);
    QMetaObject::invokeMethod(this, &FakeSession::finishStart, Qt::QueuedConnection);
}

void FakeSession::finishStart()
{
    if (m_state != State::Connecting)
        return;
    const bool isFound = hasRecord || !lastSignIn.tentative;
    if (!isFound || refusal.kind != Error::Kind::None) {
        Q_EMIT failed(isFound ? refusal : Error{.kind = Error::Kind::ServerNotFound});
        return setState(State::Offline);
    }
    setState(State::Online);
    m_sink.contactsReceived(roster);
    m_sink.archivePosition().then(this, [this](const Result<QString> &) { m_sink.caughtUp(); });
}

void FakeSession::stop() { setState(State::Offline); }

void FakeSession::drop(const Error &reason)
{
    const auto heldBack = std::exchange(m_heldBack, {});
    for (const auto &promise : heldBack) {
        promise->addResult(fail({.kind = Error::Kind::ConnectionLost}));
        promise->finish();
    }
    Q_EMIT failed(reason);
    setState(State::Offline);
}

void FakeSession::acknowledge()
{
    const auto heldBack = std::exchange(m_heldBack, {});
    for (const auto &promise : heldBack) {
        promise->addResult(Result<void>());
        promise->finish();
    }
}

void FakeSession::setPresence(const Presence &presence) { lastPresence = presence; }

Later<void> FakeSession::tell(const QString &line)
{
    told.append(line);
    if (!holdsBack)
        return ready(answer);
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_heldBack.append(promise);
    return promise->future();
}

Later<void> FakeSession::send(const Message &message)
{
    return tell(u"message to "_s + message.peer.toString() + u": "_s + message.body);
}

Later<void> FakeSession::confirm(const Message &message)
{
    return tell(u"receipt to "_s + message.peer.toString());
}

Later<void> FakeSession::confirmRead(const Message &message)
{
    return tell(u"read receipt to "_s + message.peer.toString());
}

void FakeSession::setTyping(const ImAddress &peer, bool typing)
{
    told.append((typing ? u"typing to "_s : u"typed to "_s) + peer.toString());
}

Later<void> FakeSession::subscribe(const ImAddress &address)
{
    return tell(u"subscribe to "_s + address.toString());
}

Later<void> FakeSession::saveContact(const Contact &contact)
{
    return tell(u"contact %1 “%2” [%3]"_s.arg(
        contact.address.toString(), contact.name, contact.groups.join(u", "_s)));
}

Later<void> FakeSession::removeContact(const ImAddress &address)
{
    return tell(u"remove "_s + address.toString());
}

Later<void> FakeSession::relate(const Relation &relation)
{
    const auto *level = QMetaEnum::fromType<Relation::Level>().valueToKey(int(relation.level));
    QString line = u"relate %1 %2"_s.arg(relation.address.toString(), QLatin1StringView(level));
    if (relation.until.isValid())
        line += u" until "_s + relation.until.toUTC().toString(Qt::ISODate);
    if (relation.told)
        line += u" told"_s;
    return tell(line);
}

Later<void> FakeSession::forgetRelation(const ImAddress &address)
{
    return tell(u"forget "_s + address.toString());
}

Later<void> FakeSession::setDomainBlocked(const QString &domain, bool blocked)
{
    return tell((blocked ? u"block domain "_s : u"unblock domain "_s) + domain);
}

bool FakeSession::takesReports() const { return reportable; }

Later<void> FakeSession::report(const ImAddress &address) { return tell(u"report "_s + address.toString()); }

void FakeSession::shareChoice(const Presence &chosen) { shared.append(chosen); }

bool FakeSession::keepsPicture() const { return m_carrier == Carrier::Xmpp; }

Later<void> FakeSession::publishPicture(const Picture &picture)
{
    return tell(u"picture "_s + (picture.isEmpty() ? u"none"_s : picture.hash()));
}

void FakeSession::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace verbund

#include "moc_FakeSession.cpp"
