// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/OwnDomainWatch.h"

#include "client/Clock.h"
#include "client/Lines.h"
#include "protocol/FederationCheck.h"
#include "storage/Store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const auto lastLookName = u"own domain looked at"_s;

// What is wrong at home. Many offices let nobody out but to the web: that a port seems silent from in there
// says nothing about the way from outside, and must not be told to everybody every day.
bool isAtHome(const FederationLine &line)
{
    return line.verdict == FederationLine::Verdict::Failed && line.actor != FederationLine::Actor::Network
        && line.actor != FederationLine::Actor::User;
}

} // namespace

OwnDomainWatch::OwnDomainWatch(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    if (!m_parts.check || m_parts.domain.isEmpty())
        return;
    connect(m_parts.check.get(), &FederationCheck::finished, this, &OwnDomainWatch::end);
    connect(&m_parts.lines, &Lines::changed, this, &OwnDomainWatch::look);
    m_parts.store.value(lastLookName).then(this, [this](const Result<QString> &day) {
        m_day = QDate::fromString(day.value_or(QString()), Qt::ISODate);
        m_isKnown = true;
        look();
    });
}

OwnDomainWatch::~OwnDomainWatch() = default;

QString OwnDomainWatch::sentence() const
{
    return m_isFailing
        ? tr("Partners may not reach %1. Only your administrator can change that.").arg(m_parts.domain)
        : QString();
}

void OwnDomainWatch::dismiss() { setFailing(false); }

// Not while a protocol is still connecting or reading its archive: that goes first.
void OwnDomainWatch::look()
{
    const Lines &lines = m_parts.lines;
    const bool isSettled = lines.status() == Connection::Status::Online && lines.up() == lines.online();
    if (!m_isKnown || m_isLooking || !isSettled || m_day == m_parts.clock.now().toLocalTime().date())
        return;
    m_isLooking = true;
    m_parts.check->start({.subject = m_parts.domain, .direct = {}, .own = true});
}

// A look that could not learn anything does not count: the next sign-in tries again.
void OwnDomainWatch::end(const FederationReport &report)
{
    using Verdict = FederationLine::Verdict;
    m_isLooking = false;
    if (report.verdict() == Verdict::NotTested)
        return;
    m_day = m_parts.clock.now().toLocalTime().date();
    std::ignore = m_parts.store.setValue(lastLookName, m_day.toString(Qt::ISODate));
    setFailing(std::ranges::any_of(report.lines, isAtHome));
}

void OwnDomainWatch::setFailing(bool failing)
{
    if (std::exchange(m_isFailing, failing) != failing)
        Q_EMIT changed();
}

} // namespace verbund

#include "moc_OwnDomainWatch.cpp"
