// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

#include <QFuture>
#include <QPromise>

#include <expected>

namespace verbund {

/// A value or the reason why there is none.
template <typename T> using Result = std::expected<T, Error>;

/// The one asynchronous type: a result that comes later.
template <typename T> using Later = QFuture<Result<T>>;

/// A failed result.
[[nodiscard]] inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected<Error>(std::move(error));
}

/// A future that is ready at once.
template <typename T> [[nodiscard]] Later<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace verbund
