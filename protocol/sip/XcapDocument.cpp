// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/XcapDocument.h"

#include <QPointer>

#include <utility>

namespace verbund::sip {

namespace {

constexpr int maxTries = 5;

} // namespace

XcapDocument::XcapDocument(
    XcapClient &client, const QByteArray &auid, const QByteArray &contentType, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_auid(auid)
    , m_contentType(contentType)
{
}

Later<void> XcapDocument::load()
{
    m_reading = true;
    return m_client.get(m_auid).then(this, [this](const Result<XcapAnswer> &answer) -> Result<void> {
        finishReading();
        if (answer)
            take(*answer);
        return answer ? Result<void>() : fail(answer.error());
    });
}

void XcapDocument::take(const XcapAnswer &answer)
{
    m_bytes = answer.document;
    m_etag = answer.etag;
    m_loaded = true;
    m_own = false;
    ++m_states;
    Q_EMIT changed();
}

void XcapDocument::refresh()
{
    if (!m_loaded && !m_reading)
        return;
    m_again = true;
    readAgain();
}

// In the next turn: who is told what was read may end this.
void XcapDocument::finishReading()
{
    m_reading = false;
    QMetaObject::invokeMethod(this, &XcapDocument::readAgain, Qt::QueuedConnection);
}

void XcapDocument::readAgain()
{
    if (m_writing || m_reading || !m_loaded || !std::exchange(m_again, false))
        return;
    m_reading = true;
    m_client.get(m_auid, m_etag).then(this, [this, states = m_states](const Result<XcapAnswer> &answer) {
        finishReading();
        const bool isLate = m_writing || m_states != states;
        m_again = m_again || isLate;
        if (answer && !isLate && !answer->isSame && answer->document != m_bytes)
            take(*answer);
    });
}

Later<void> XcapDocument::edit(const Edit &edit)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_waiting += {.edit = edit, .promise = promise};
    // What is asked for in one turn of the event loop goes out together.
    QMetaObject::invokeMethod(this, &XcapDocument::writeNext, Qt::QueuedConnection);
    return promise->future();
}

void XcapDocument::writeNext()
{
    if (m_writing || m_waiting.isEmpty())
        return;
    m_writing = true;
    const auto batch = std::exchange(m_waiting, {});
    if (m_loaded)
        write(batch, 1);
    else
        reloadAndWrite(batch, 0);
}

void XcapDocument::reloadAndWrite(const QList<Waiting> &batch, int tries)
{
    load().then(this, [this, batch, tries](const Result<void> &loaded) {
        if (loaded)
            write(batch, tries + 1);
        else
            settle(batch, loaded);
    });
}

void XcapDocument::write(QList<Waiting> batch, int tries)
{
    QByteArray document = m_bytes;
    for (auto waiting = batch.begin(); waiting != batch.end();) {
        if (auto edited = waiting->edit(document)) {
            document = *edited;
            ++waiting;
        } else {
            waiting->promise->addResult(fail(edited.error()));
            waiting->promise->finish();
            waiting = batch.erase(waiting);
        }
    }
    if (document == m_bytes)
        return settle(batch, {});
    m_client.put(m_auid, m_contentType, document, m_etag)
        .then(this, [this, batch, document, tries](const Result<QByteArray> &etag) {
            if (!etag && etag.error().kind == Error::Kind::NotAcceptable && tries < maxTries)
                return reloadAndWrite(batch, tries);
            if (!etag)
                return settle(batch, fail(etag.error()));
            m_bytes = document;
            m_etag = *etag;
            m_own = true;
            ++m_states;
            Q_EMIT changed();
            settle(batch, {});
        });
}

void XcapDocument::settle(const QList<Waiting> &batch, const Result<void> &result)
{
    m_writing = false;
    // Those who wait may end this, or ask for more.
    const QPointer guard(this);
    for (const Waiting &waiting : batch) {
        waiting.promise->addResult(result);
        waiting.promise->finish();
    }
    if (!guard)
        return;
    writeNext();
    readAgain();
}

} // namespace verbund::sip

#include "moc_XcapDocument.cpp"
