// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/CarrierLookup.h"

#include "protocol/federation/DomainName.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund {

namespace {

struct Service {
    QLatin1StringView name;
    Carrier carrier;
};
constexpr std::array services{
    Service{"_sipfederationtls._tcp"_L1, Carrier::Sip},
    Service{"_sips._tcp"_L1, Carrier::Sip},
    Service{"_xmpp-server._tcp"_L1, Carrier::Xmpp},
    Service{"_xmpps-server._tcp"_L1, Carrier::Xmpp},
};

constexpr std::chrono::seconds shortestLife = 60s;
constexpr std::chrono::seconds longestLife = 24h;
constexpr std::chrono::seconds emptyLife = 1h;
constexpr std::chrono::seconds firstPause = 60s;
constexpr std::chrono::seconds longestPause = 1h;
// What expires so soon is asked together with what has expired, so that there are fewer wake-ups.
constexpr std::chrono::seconds gathered = 30s;
constexpr auto announcePause = 200ms;
constexpr qsizetype mostRecords = 32;

// RFC 2782: the target "." says that the service is decidedly not offered.
bool isOffered(const ServiceRecord &record)
{
    return !record.target.isEmpty() && record.target != "."_L1 && record.port != 0;
}

} // namespace

/// What DNS said of one domain.
struct CarrierLookup::Answer {
    /// Those of which a service has records.
    Carriers offered;
    /// Those of which a service could not be asked.
    Carriers unknown;
    std::optional<std::chrono::seconds> life;

    void add(Carrier carrier, const QFuture<Result<QList<ServiceRecord>>> &future)
    {
        const auto result =
            future.resultCount() > 0 ? future.result() : fail({.kind = Error::Kind::Internal});
        if (!result) {
            unknown.set(carrier, true);
            return;
        }
        for (const ServiceRecord &record : result->first(std::min(result->size(), mostRecords))) {
            if (isOffered(record))
                offered.set(carrier, true);
            const std::chrono::seconds its(record.timeToLive);
            life = std::min(life.value_or(its), its);
        }
    }
};

CarrierLookup::CarrierLookup(std::shared_ptr<Resolver> resolver, QObject *parent, Clock clock)
    : DomainLookup(parent)
    , m_resolver(std::move(resolver))
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CarrierLookup::wake);
}

void CarrierLookup::restore(const QList<DomainRecords> &known)
{
    for (const DomainRecords &records : known.first(std::min(known.size(), mostDomains)))
        if (!records.domain.isEmpty() && domainName(records.domain) == records.domain)
            m_records.insert(records.domain, records);
}

void CarrierLookup::want(const QStringList &domains)
{
    QSet<QString> wanted;
    QStringList added;
    const QDateTime now = m_clock();
    for (const QString &text : domains) {
        const QString domain = m_wanted.contains(text) ? text : domainName(text);
        if (domain.isEmpty() || wanted.contains(domain) || wanted.size() == mostDomains)
            continue;
        wanted.insert(domain);
        if (!m_wanted.contains(domain) && !m_asked.contains(domain) && due(domain) <= now)
            added += domain;
    }
    m_wanted = std::move(wanted);
    m_queue.removeIf([this](const QString &domain) { return !m_wanted.contains(domain); });
    m_failures.removeIf([this](const auto &failure) { return !m_wanted.contains(failure.key()); });
    // Somebody may be typing what is new; the many that a whole list wants can wait for it.
    m_queue = added + m_queue;
    proceed();
}

void CarrierLookup::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    ++m_spell;
    m_queue.clear();
    m_failures.clear();
    if (online)
        queueDue(0s);
    proceed();
}

void CarrierLookup::ask(const QString &domain)
{
    m_asked.insert(domain);
    QList<Later<QList<ServiceRecord>>> futures;
    for (const Service &service : services)
        futures += m_resolver->services(serviceName(service.name, domain));
    QtFuture::whenAll(futures.begin(), futures.end())
        .then(this, [this, domain, spell = m_spell](const QList<Later<QList<ServiceRecord>>> &answers) {
            m_asked.remove(domain);
            Answer answer;
            for (qsizetype i = 0; i < answers.size(); ++i)
                answer.add(services[size_t(i)].carrier, answers[i]);
            if (spell == m_spell)
                take(domain, answer);
            else if (m_online && m_wanted.contains(domain))
                m_queue += domain;
            proceed();
        });
}

void CarrierLookup::take(const QString &domain, const Answer &answer)
{
    const auto known = m_records.constFind(domain);
    const Carriers unknown = answer.unknown - answer.offered;
    const Carriers kept = known == m_records.cend() ? Carriers() : known->carriers & unknown;
    const Carriers carriers = answer.offered | kept;
    if (unknown) {
        const QDateTime again = failed(domain);
        // Who knows of one protocol is not to wait until DNS knows of the other.
        if (answer.offered)
            keep({.domain = domain, .carriers = carriers, .expires = again});
        return;
    }
    m_failures.remove(domain);
    const auto life = answer.life ? std::clamp(*answer.life, shortestLife, longestLife) : emptyLife;
    keep({.domain = domain, .carriers = carriers, .expires = m_clock().addDuration(life)});
}

void CarrierLookup::keep(const DomainRecords &records)
{
    m_records.insert(records.domain, records);
    m_fresh.insert(records.domain, records);
    if (m_records.size() > 2 * mostDomains)
        forgetUnwanted();
}

void CarrierLookup::forgetUnwanted()
{
    m_records.removeIf([this](const auto &known) { return !m_wanted.contains(known.key()); });
}

QDateTime CarrierLookup::failed(const QString &domain)
{
    Failure &failure = m_failures[domain];
    const auto pause = firstPause * (1 << std::min(failure.times++, 6));
    failure.again = m_clock().addDuration(std::min<std::chrono::seconds>(pause, longestPause));
    return failure.again;
}

// A time too far ahead was written while the clock was wrong.
QDateTime CarrierLookup::due(const QString &domain) const
{
    const QDateTime now = m_clock();
    if (const auto failure = m_failures.constFind(domain); failure != m_failures.cend())
        return failure->again > now.addDuration(longestPause) ? now : failure->again;
    const auto known = m_records.constFind(domain);
    if (known == m_records.cend() || !known->expires.isValid())
        return now;
    return known->expires > now.addDuration(longestLife) ? now : known->expires;
}

void CarrierLookup::queueDue(std::chrono::seconds ahead)
{
    const QDateTime until = m_clock().addDuration(ahead);
    const QSet<QString> queued(m_queue.cbegin(), m_queue.cend());
    for (const QString &domain : std::as_const(m_wanted))
        if (!m_asked.contains(domain) && !queued.contains(domain) && due(domain) <= until)
            m_queue += domain;
}

void CarrierLookup::proceed()
{
    // An answer may come before the question has returned, and who is told of it may want more.
    if (std::exchange(m_proceeding, true))
        return;
    const auto mayAsk = [this] { return m_online && !m_queue.isEmpty() && m_asked.size() < mostAsked; };
    do {
        while (mayAsk())
            ask(m_queue.takeFirst());
        if (m_asked.isEmpty())
            announce();
        if (m_asked.isEmpty() && !mayAsk())
            Q_EMIT settled();
    } while (mayAsk());
    m_proceeding = false;
    if (m_asked.isEmpty()) {
        sleep();
    } else if (m_fresh.isEmpty()) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start(announcePause);
    }
}

// Until the first of what is wanted expires; there is no timer where nothing is wanted.
void CarrierLookup::sleep()
{
    m_timer.stop();
    if (!m_online || m_wanted.isEmpty())
        return;
    QDateTime first;
    for (const QString &domain : std::as_const(m_wanted))
        if (const QDateTime its = due(domain); !first.isValid() || its < first)
            first = its;
    m_timer.start(std::max(m_clock().msecsTo(first), qint64(1)));
}

void CarrierLookup::announce()
{
    if (m_fresh.isEmpty())
        return;
    const QList<DomainRecords> fresh = m_fresh.values();
    m_fresh.clear();
    Q_EMIT learnt(fresh);
}

void CarrierLookup::wake()
{
    announce();
    if (m_online && m_asked.isEmpty())
        queueDue(gathered);
    proceed();
}

} // namespace verbund

#include "moc_CarrierLookup.cpp"
