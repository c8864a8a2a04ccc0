// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/StoreThread.h"

#include "storage/DatabaseFile.h"
#include "storage/GroupCommit.h"

namespace verbund {

namespace {

// So many waiting calls share a transaction; the first of them waits no longer than these take.
constexpr std::size_t maxTogether = 64;

} // namespace

StoreThread::StoreThread(QString path, const QByteArray &key, std::function<void()> notify)
    : m_path(std::move(path))
    , m_key(std::make_unique<RawKey>(key))
    , m_notify(std::move(notify))
{
}

StoreThread::~StoreThread() { stop(); }

void StoreThread::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_wakeUp.wakeOne();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void StoreThread::start()
{
    m_thread = std::thread([this] { run(); });
}

void StoreThread::run()
{
    Result<std::unique_ptr<Database>> opened = openDatabaseFile(m_path, *m_key);
    m_key.reset();
    std::optional<Tables> tables;
    if (opened)
        tables.emplace(std::move(*opened));
    for (StoreCalls calls = takeQueued(); !calls.empty(); calls = takeQueued()) {
        if (tables) {
            runTogether(*tables, calls);
        } else {
            for (const auto &call : calls)
                call->fail(opened.error());
        }
        deliver(std::move(calls));
    }
}

void StoreThread::push(std::unique_ptr<StoreCall> call)
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopping) {
        call->fail({.kind = Error::Kind::StoreUnreadable, .subject = {}, .cause = QStringLiteral("closed")});
        m_done.push_back(std::move(call));
        return;
    }
    m_queue.push_back(std::move(call));
    m_wakeUp.wakeOne();
}

StoreCalls StoreThread::takeQueued()
{
    const QMutexLocker lock(&m_mutex);
    while (m_queue.empty() && !m_stopping)
        m_wakeUp.wait(&m_mutex);
    StoreCalls calls;
    while (!m_queue.empty() && calls.size() < maxTogether) {
        calls.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return calls;
}

void StoreThread::deliver(StoreCalls calls)
{
    {
        const QMutexLocker lock(&m_mutex);
        for (auto &call : calls)
            m_done.push_back(std::move(call));
    }
    m_notify();
}

std::unique_ptr<StoreCall> StoreThread::takeDone()
{
    const QMutexLocker lock(&m_mutex);
    if (m_done.empty())
        return nullptr;
    auto call = std::move(m_done.front());
    m_done.pop_front();
    return call;
}

} // namespace verbund
