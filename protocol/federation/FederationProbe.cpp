// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/FederationProbe.h"

#include "protocol/ImAddress.h"
#include "protocol/TextRules.h"
#include "protocol/federation/DomainName.h"
#include "protocol/federation/EndpointProbe.h"

#include <QHostAddress>
#include <QMetaEnum>
#include <QSslConfiguration>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr quint16 sipPort = 5061;
constexpr quint16 xmppPort = 5269;

// Of an address only the domain; what is no domain is shown without what may be a user.
QString domainOf(const QString &subject)
{
    const QString text = subject.trimmed();
    if (const auto address = ImAddress::parse(text))
        return QString::fromLatin1(QUrl::toAce(domainName(address->domain())));
    return text.contains(u'@') ? QString() : QString::fromLatin1(QUrl::toAce(domainName(text)));
}

QString nameOf(const QString &text) { return QString::fromLatin1(QUrl::toAce(domainName(text))); }

// A name or an address; a mere number is neither, though it could be read as an address.
QString hostOf(const QString &text)
{
    const QHostAddress address(text);
    if (address.protocol() == QAbstractSocket::IPv6Protocol || address.toString() == text)
        return address.toString();
    return nameOf(text);
}

// HOST, HOST:PORT, [IPv6]:PORT; without a host where it is none of these.
TargetFacts readDirect(const QString &text)
{
    QString host = text.trimmed();
    quint16 port = sipPort;
    const qsizetype colon = host.lastIndexOf(u':');
    const bool bare = QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
    if (colon >= 0 && !bare && !host.endsWith(u']')) {
        bool number = false;
        port = host.sliced(colon + 1).toUShort(&number);
        host = number && port != 0 ? host.first(colon) : QString();
    }
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1).chopped(1);
    return {.host = hostOf(host), .port = port};
}

QList<TargetFacts> targetsOf(const DnsAnswer &answer, bool directTls)
{
    QList<ServiceRecord> records = answer.services;
    std::ranges::stable_sort(records, [](const ServiceRecord &a, const ServiceRecord &b) {
        return std::pair(a.priority, -int(a.weight)) < std::pair(b.priority, -int(b.weight));
    });
    QList<TargetFacts> targets;
    for (const ServiceRecord &record : std::as_const(records)) {
        const QString host = record.target == u"." ? QString() : nameOf(record.target);
        if (!host.isEmpty() && record.port != 0 && targets.size() < FederationProbe::mostTargets)
            targets += {.host = host, .port = record.port, .directTls = directTls};
    }
    return targets;
}

// One of each kind, where both are there.
QStringList triedAddresses(const TargetFacts &target)
{
    const QStringList &old = target.ipv4->values;
    const QStringList &recent = target.ipv6->values;
    const qsizetype most = FederationProbe::mostAddresses;
    const qsizetype olds = std::min(old.size(), recent.isEmpty() ? most : most - 1);
    return old.first(olds) + recent.first(std::min(recent.size(), most - olds));
}

bool isFailed(const DnsAnswer &answer)
{
    return answer.outcome != DnsAnswer::Outcome::Nothing && answer.outcome != DnsAnswer::Outcome::NoName;
}

bool isAnswered(const ServiceFacts &service) { return service.usual && service.other; }

} // namespace

FederationProbe::FederationProbe(FederationProbeParts parts, QObject *parent)
    : FederationCheck(parent)
    , m_parts(std::move(parts))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(FederationEnd::TimeUp); });
}

FederationProbe::~FederationProbe() = default;

void FederationProbe::start(const FederationQuestion &question)
{
    leave();
    m_run = std::make_unique<QObject>();
    m_said.clear();
    m_facts = {.domain = domainOf(question.subject),
        .subject = cleanName(question.subject.section(u'@', -1)),
        .own = question.own,
        .direct = cleanName(question.direct),
        .now = m_parts.now()};
    m_deadline.start(m_parts.whole);
    if (!m_facts.domain.isEmpty()) {
        if (!m_facts.direct.isEmpty())
            useDirect(question.direct);
        askDomain();
    }
    QMetaObject::invokeMethod(m_run.get(), [this] { proceed(); }, Qt::QueuedConnection);
}

void FederationProbe::askDomain()
{
    const QString domain = m_facts.domain;
    if (!m_facts.sip.direct) {
        ask(u"_sipfederationtls._tcp."_s + domain, RecordType::Srv, &m_facts.sip.usual);
        ask(u"_sips._tcp."_s + domain, RecordType::Srv, &m_facts.sip.other);
    }
    if (!m_facts.xmpp.direct) {
        ask(u"_xmpp-server._tcp."_s + domain, RecordType::Srv, &m_facts.xmpp.usual);
        ask(u"_xmpps-server._tcp."_s + domain, RecordType::Srv, &m_facts.xmpp.other);
    }
    ask(domain, RecordType::A, &m_facts.ipv4);
    ask(domain, RecordType::Aaaa, &m_facts.ipv6);
    ask(domain, RecordType::Mx, &m_facts.mail);
}

void FederationProbe::cancel()
{
    if (m_run)
        end(FederationEnd::Cancelled);
}

// Often called from a signal of what belongs to the run, so it goes a little later.
void FederationProbe::leave()
{
    ++m_round;
    m_deadline.stop();
    if (m_run)
        m_run.release()->deleteLater();
}

void FederationProbe::ask(const QString &name, RecordType type, Answer answer)
{
    const auto take = [this, answer, round = m_round](const DnsAnswer &found) {
        if (round != m_round)
            return;
        *answer = found;
        proceed();
    };
    m_parts.resolver->ask(name, type).then(m_run.get(), take);
}

// The targets of a service are complete before the first is asked for: their places do not move any more.
void FederationProbe::askAddresses(ServiceFacts &service, TargetFacts &target)
{
    const QHostAddress literal(target.host);
    if (!literal.isNull()) {
        const DnsAnswer itself{.outcome = DnsAnswer::Outcome::Records, .values = {target.host}};
        const DnsAnswer none{.outcome = DnsAnswer::Outcome::Nothing};
        const bool old = literal.protocol() == QAbstractSocket::IPv4Protocol;
        target.ipv4 = old ? itself : none;
        target.ipv6 = old ? none : itself;
        return probe(service, target);
    }
    ask(target.host, RecordType::A, &target.ipv4);
    ask(target.host, RecordType::Aaaa, &target.ipv6);
}

void FederationProbe::useDirect(const QString &direct)
{
    const TargetFacts target = readDirect(direct);
    ServiceFacts &service = target.port == xmppPort ? m_facts.xmpp : m_facts.sip;
    service.direct = true;
    service.searched = true;
    if (target.host.isEmpty())
        return;
    service.targets = {target};
    askAddresses(service, service.targets.first());
}

// The servers that the records name: those of the usual record, else of the other one.
void FederationProbe::seek(ServiceFacts &service)
{
    if (service.searched || !service.usual)
        return;
    const bool sip = &service == &m_facts.sip;
    QList<TargetFacts> targets = targetsOf(*service.usual, false);
    if (targets.isEmpty() && service.other)
        targets = targetsOf(*service.other, !sip);
    const bool withoutRecords =
        isAnswered(service) && service.usual->services.isEmpty() && service.other->services.isEmpty();
    if (targets.isEmpty() && withoutRecords && !sip && !isFailed(*service.usual))
        return seekFallback();
    if (targets.isEmpty() && !isAnswered(service))
        return;
    service.searched = true;
    service.targets = targets;
    for (TargetFacts &target : service.targets)
        askAddresses(service, target);
}

// RFC 6120 §3.2.2: without a record, the domain itself at the usual port.
void FederationProbe::seekFallback()
{
    ServiceFacts &service = m_facts.xmpp;
    if (!m_facts.ipv4 || !m_facts.ipv6)
        return;
    service.searched = true;
    if (m_facts.ipv4->values.isEmpty() && m_facts.ipv6->values.isEmpty())
        return;
    service.fallback = true;
    service.targets = {{.host = m_facts.domain,
        .port = xmppPort,
        .directTls = false,
        .ipv4 = m_facts.ipv4,
        .ipv6 = m_facts.ipv6}};
}

EndpointProbe *FederationProbe::makeProbe(
    const ServiceFacts &service, const TargetFacts &target, const QString &address)
{
    using Speech = EndpointProbe::Speech;
    const bool sip = &service == &m_facts.sip;
    const bool isAddress = !QHostAddress(target.host).isNull();
    const Speech xmpp = target.directTls ? Speech::XmppUnderTls : Speech::XmppWithStartTls;
    const EndpointProbe::Plan plan{.address = address,
        .port = target.port,
        .speech = sip ? Speech::Tls : xmpp,
        .serverName = !sip ? m_facts.domain
            : isAddress    ? QString()
                           : target.host,
        .domain = m_facts.domain,
        .connecting = m_parts.connecting,
        .talking = m_parts.talking};
    return new EndpointProbe(plan, trust(), m_run.get());
}

void FederationProbe::probe(ServiceFacts &service, TargetFacts &target)
{
    const QStringList addresses = triedAddresses(target);
    target.endpoints.resize(addresses.size());
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        EndpointProbe *one = makeProbe(service, target, addresses[i]);
        EndpointFacts *facts = &target.endpoints[i];
        *facts = one->facts();
        connect(one, &EndpointProbe::learnt, this, [this, one, facts, round = m_round] {
            if (round != m_round)
                return;
            *facts = one->facts();
            proceed();
        });
        one->start();
    }
}

void FederationProbe::proceed()
{
    // A connection may be refused, and an answer be there, before the call that asked has returned.
    if (!m_run || std::exchange(m_proceeding, true))
        return;
    if (!m_facts.domain.isEmpty())
        for (ServiceFacts *service : {&m_facts.sip, &m_facts.xmpp}) {
            seek(*service);
            for (TargetFacts &target : service->targets)
                if (target.ipv4 && target.ipv6 && target.endpoints.isEmpty())
                    probe(*service, target);
        }
    m_proceeding = false;
    say();
}

void FederationProbe::say()
{
    const QList<FederationLine> lines = judge(m_facts, FederationEnd::Running);
    const quint64 round = m_round;
    for (const FederationLine &line : lines) {
        if (m_said.contains(line.check))
            continue;
        m_said.insert(line.check, line);
        Q_EMIT lineFound(line);
        if (round != m_round) // whoever heard it cancelled or began anew
            return;
    }
    if (m_said.size() == QMetaEnum::fromType<FederationLine::Check>().keyCount())
        end(FederationEnd::Running);
}

void FederationProbe::end(FederationEnd end)
{
    leave();
    FederationReport report{.domain = m_facts.domain.isEmpty()
            ? m_facts.subject
            : QUrl::fromAce(m_facts.domain.toLatin1(), QUrl::IgnoreIDNWhitelist),
        .time = m_facts.now,
        .lines = {},
        .complete = end == FederationEnd::Running};
    if (end == FederationEnd::TimeUp)
        giveQuestionsUp();
    const auto said = m_said;
    const quint64 round = m_round;
    for (const FederationLine &line :
        judge(m_facts, end == FederationEnd::Cancelled ? end : FederationEnd::TimeUp)) {
        report.lines += said.value(line.check, line);
        if (!said.contains(line.check))
            Q_EMIT lineFound(line);
        if (round != m_round)
            return;
    }
    const auto finish = [this, report, round] {
        if (round == m_round)
            Q_EMIT finished(report);
    };
    QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
}

// Who has not answered until now is silent.
void FederationProbe::giveQuestionsUp()
{
    for (Answer answer : {&m_facts.ipv4, &m_facts.ipv6, &m_facts.mail, &m_facts.sip.usual, &m_facts.sip.other,
             &m_facts.xmpp.usual, &m_facts.xmpp.other})
        if (!*answer)
            *answer = DnsAnswer{};
}

std::shared_ptr<const TrustStore> FederationProbe::trust()
{
    if (!m_trust)
        m_trust = std::make_shared<TrustStore>(m_parts.authorities());
    return m_trust;
}

QByteArrayList systemAuthorities(const QString &file)
{
    QList<QSslCertificate> all = QSslConfiguration::systemCaCertificates();
    if (!file.isEmpty())
        all += QSslCertificate::fromPath(file, QSsl::Pem);
    QByteArrayList ders;
    for (const QSslCertificate &one : std::as_const(all))
        ders += one.toDer();
    return ders;
}

} // namespace verbund

#include "moc_FederationProbe.cpp"
