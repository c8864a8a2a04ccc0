// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/Tables.h"

#include <functional>

namespace verbund {

/// One job of the store's thread together with the future that waits for it.
class StoreCall {
public:
    StoreCall() = default;
    virtual ~StoreCall() = default;
    Q_DISABLE_COPY_MOVE(StoreCall)

    /// Does the work; may be called again when the commit around it failed.
    virtual void run(Tables &tables) = 0;
    /// True when the work itself ended in an error.
    [[nodiscard]] virtual bool failed() const = 0;
    /// Replaces the outcome by an error.
    virtual void fail(const Error &error) = 0;
    /// Makes the future ready.
    virtual void finish() = 0;

    Changes changes;
};

/// The call with its type.
template <typename T> class TypedStoreCall final : public StoreCall {
public:
    using Work = std::function<Result<T>(Tables &)>;

    explicit TypedStoreCall(Work work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }

    [[nodiscard]] Later<T> future() { return m_promise.future(); }
    void run(Tables &tables) override { m_result = m_work(tables); }
    [[nodiscard]] bool failed() const override { return !m_result; }
    void fail(const Error &error) override { m_result = verbund::fail(error); }
    void finish() override
    {
        m_work = nullptr;
        m_promise.addResult(std::move(m_result));
        m_promise.finish();
    }

private:
    Work m_work;
    QPromise<Result<T>> m_promise;
    Result<T> m_result = verbund::fail({.kind = Error::Kind::Internal, .subject = {}, .cause = {}});
};

} // namespace verbund
