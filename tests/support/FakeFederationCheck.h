// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationCheck.h"

#include <optional>

namespace verbund {

/// Finds what the test says, when it says so.
class FakeFederationCheck final : public FederationCheck {
public:
    using FederationCheck::FederationCheck;

    /// What each check finds, line by line and by itself; nothing: the test says find() and finish().
    std::optional<FederationReport> answer;
    QList<FederationQuestion> asked;
    int cancelled = 0;

    void start(const FederationQuestion &question) override
    {
        asked.append(question);
        m_found.clear();
        m_runs = true;
        if (answer)
            QMetaObject::invokeMethod(this, [this] { tell(); }, Qt::QueuedConnection);
    }
    void cancel() override
    {
        if (!m_runs)
            return;
        ++cancelled;
        QMetaObject::invokeMethod(
            this, [this] { finish({.domain = {}, .time = {}, .lines = m_found, .complete = false}); },
            Qt::QueuedConnection);
    }
    void find(const FederationLine &line)
    {
        m_found.append(line);
        Q_EMIT lineFound(line);
    }
    void finish(const FederationReport &report)
    {
        if (std::exchange(m_runs, false))
            Q_EMIT finished(report);
    }

private:
    void tell()
    {
        // The last is known first: nobody may count on an order.
        for (auto line = answer->lines.crbegin(); line != answer->lines.crend(); ++line)
            find(*line);
        finish(*answer);
    }

    QList<FederationLine> m_found;
    bool m_runs = false;
};

} // namespace verbund
