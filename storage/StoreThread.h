// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/RawKey.h"
#include "storage/StoreCall.h"

#include <QMutex>
#include <QWaitCondition>

#include <deque>
#include <thread>
#include <vector>

namespace verbund {

using StoreCalls = std::vector<std::unique_ptr<StoreCall>>;

/// The hidden thread: opens the database, does the calls in order, commits those that wait together at once,
/// and keeps them done until they are taken. No QThread: waiting for one ends before what OpenSSL holds for
/// the thread is given back, which the end of the process may then overtake.
class StoreThread final {
public:
    /// `notify` is called from the thread whenever calls are done.
    StoreThread(QString path, const QByteArray &key, std::function<void()> notify);
    /// Does what is still queued and closes the database.
    ~StoreThread();
    Q_DISABLE_COPY_MOVE(StoreThread)

    void start();

    template <typename T> [[nodiscard]] Later<T> submit(typename TypedStoreCall<T>::Work work)
    {
        auto call = std::make_unique<TypedStoreCall<T>>(std::move(work));
        Later<T> future = call->future();
        push(std::move(call));
        return future;
    }
    /// The oldest call that is done; null when there is none.
    [[nodiscard]] std::unique_ptr<StoreCall> takeDone();
    /// Does what is still queued, closes the database and ends.
    void stop();

private:
    void run();
    void push(std::unique_ptr<StoreCall> call);
    [[nodiscard]] StoreCalls takeQueued();
    void deliver(StoreCalls calls);

    const QString m_path;
    std::unique_ptr<RawKey> m_key;
    const std::function<void()> m_notify;
    QMutex m_mutex;
    QWaitCondition m_wakeUp;
    std::deque<std::unique_ptr<StoreCall>> m_queue;
    std::deque<std::unique_ptr<StoreCall>> m_done;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace verbund
