// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/FederationForm.h"

#include "client/Account.h"
#include "client/AdminPolicy.h"
#include "client/LikelyLine.h"
#include "protocol/FederationCheck.h"
#include "protocol/TextRules.h"
#include "protocol/address/AddressText.h"

#include <QJsonDocument>
#include <QSaveFile>
#include <QUrl>

namespace verbund {

namespace {

// Longer than any address; more is nothing to look at.
constexpr qsizetype longestSubject = 2'100;

// A domain or an address in its normal form; empty where the text is neither.
QString normalSubject(const QString &typed)
{
    const QString text = cleanName(typed.left(longestSubject));
    if (const auto address = readAddress(text))
        return address->address.toString();
    const QString domain = normalDomain(text);
    return domain.contains(u'.') ? domain : QString();
}

QString domainOf(const QString &subject) { return subject.section(u'@', -1); }

} // namespace

FederationForm::FederationForm(
    std::unique_ptr<FederationCheck> check, const QString &ownDomain, QObject *parent)
    : QObject(parent)
    , m_check(std::move(check))
    , m_ownDomain(ownDomain)
{
    if (!m_check)
        return;
    connect(m_check.get(), &FederationCheck::lineFound, this, &FederationForm::take);
    connect(m_check.get(), &FederationCheck::finished, this, &FederationForm::end);
}

FederationForm::~FederationForm() = default;

void FederationForm::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    m_subjectError.clear();
    m_likely.reset();
    Q_EMIT changed();
}

void FederationForm::setDirect(const QString &direct)
{
    if (direct == m_direct)
        return;
    m_direct = direct;
    m_directError.clear();
    Q_EMIT changed();
}

bool FederationForm::isAboutPerson() const { return m_asked.subject.contains(u'@'); }

QString FederationForm::question() const
{
    const QString &subject = m_asked.subject;
    if (subject.isEmpty())
        return {};
    if (!m_asked.direct.isEmpty())
        return tr("Can %1 be reached at %2?").arg(subject, m_asked.direct);
    if (m_asked.own)
        return tr("Can partners reach %1?").arg(domainOf(subject));
    return isAboutPerson() ? tr("Why can %1 not be reached?").arg(subject)
                           : tr("Can %1 be reached?").arg(subject);
}

QString FederationForm::summary() const
{
    switch (m_state) {
    case State::Untouched:
        return {};
    case State::Running:
        return tr("Checking %1 … %n line(s) so far", "", m_lines.total()).arg(domainOf(m_asked.subject));
    case State::Finished:
        return m_report.summary();
    case State::Cancelled:
        break;
    }
    const QString cancelled = tr("Cancelled: what was not known by then is not tested.");
    return m_report.firstFailure() ? cancelled + u' ' + m_report.summary() : cancelled;
}

FederationLine::Verdict FederationForm::verdict() const
{
    return hasReport() ? m_report.verdict() : FederationLine::Verdict::NotTested;
}

void FederationForm::open(const QString &subject)
{
    m_likely.reset();
    begin(subject);
}

void FederationForm::openAfter(const Message &failed)
{
    m_likely = likelyLine(failed.failure.kind, failed.carrier);
    begin(failed.peer.toString());
}

void FederationForm::openOwn() { open(m_ownDomain); }

void FederationForm::openEmpty()
{
    if (isRunning())
        cancel();
    m_subject.clear();
    m_direct.clear();
    m_subjectError.clear();
    m_directError.clear();
    m_asked = {};
    m_report = {};
    m_lines.clear();
    m_state = State::Untouched;
    Q_EMIT changed();
    Q_EMIT opened();
}

void FederationForm::begin(const QString &subject)
{
    m_subject = subject;
    m_direct.clear();
    start();
    Q_EMIT opened();
}

void FederationForm::start()
{
    if (!m_check || !read())
        return Q_EMIT changed();
    m_isCancelled = false;
    m_report = {};
    m_lines.clear();
    m_state = State::Running;
    Q_EMIT changed();
    m_check->start(m_asked);
}

// What stands in the fields becomes the question, or is complained of.
bool FederationForm::read()
{
    const QString subject = normalSubject(m_subject);
    const auto direct = HostAndPort::parse(m_direct.trimmed());
    m_subjectError = subject.isEmpty()
        ? tr("Enter a domain such as company.example, or the address of somebody there.")
        : QString();
    m_directError = direct
        ? QString()
        : tr("Enter a server such as sip.company.example, or with its port: sip.company.example:5061.");
    if (!m_subjectError.isEmpty() || !direct)
        return false;
    m_asked = {.subject = subject,
        .direct = direct->toString(),
        .own = !m_ownDomain.isEmpty() && domainOf(subject) == m_ownDomain};
    return true;
}

void FederationForm::cancel()
{
    if (!isRunning())
        return;
    m_isCancelled = true;
    m_check->cancel();
}

void FederationForm::take(const FederationLine &line)
{
    if (!isRunning())
        return;
    m_lines.put(line);
    Q_EMIT changed();
}

void FederationForm::end(const FederationReport &report)
{
    // Of a check that the page has been emptied of.
    if (!isRunning())
        return;
    m_report = report;
    m_lines.replace(report.lines);
    m_state = m_isCancelled && !report.complete ? State::Cancelled : State::Finished;
    openLikely();
    Q_EMIT changed();
    Q_EMIT finished();
}

// One line lies open: the likely one where it is not in order, else the first that is not; never where the
// user has opened one himself.
void FederationForm::openLikely()
{
    using Verdict = FederationLine::Verdict;
    if (m_lines.isAnyOpen())
        return;
    const auto likely = m_likely ? m_lines.line(*m_likely) : std::nullopt;
    const bool isTelling =
        likely && (likely->verdict == Verdict::Failed || likely->verdict == Verdict::Warning);
    const auto line = isTelling ? likely
                                : m_lines.first(Verdict::Failed)
                                      .or_else([this] { return m_lines.first(Verdict::Warning); })
                                      .or_else([&likely] { return likely; })
                                      .or_else([this] { return whyUntested(); });
    if (line)
        m_lines.open(line->check);
}

// Where nothing could be learnt, the first line says why.
std::optional<FederationLine> FederationForm::whyUntested() const
{
    return m_report.verdict() == FederationLine::Verdict::NotTested
        ? m_lines.first(FederationLine::Verdict::NotTested)
        : std::nullopt;
}

QString FederationForm::text() const { return hasReport() ? m_report.text() : QString(); }

QString FederationForm::json() const
{
    return hasReport() ? QString::fromUtf8(QJsonDocument(m_report.json()).toJson()) : QString();
}

void FederationForm::saveTo(const QUrl &file, FileKind kind)
{
    const QByteArray bytes = (kind == FileKind::Text ? text() : json()).toUtf8();
    QSaveFile target(file.toLocalFile());
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        Q_EMIT saved(file.fileName());
    else
        Q_EMIT failed(tr("%1 could not be written: %2").arg(target.fileName(), target.errorString()));
}

} // namespace verbund

#include "moc_FederationForm.cpp"
