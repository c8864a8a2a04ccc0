// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Directory.h"
#include "protocol/TextRules.h"

#include <QStringList>

#include <algorithm>
#include <memory>
#include <optional>

namespace verbund {

/// A directory in memory: searches its people, or answers when and as the test says.
class FakeDirectory final : public Directory {
public:
    using Directory::Directory;

    /// Everybody in it.
    QList<Card> people;
    /// Every search fails like this while it is set.
    std::optional<Error> failure;
    /// Searches stay unanswered until answer().
    bool holdsBack = false;
    /// What was asked for, in order.
    QStringList searches;
    /// How often it was told to give up, also by another search.
    int cancelled = 0;
    DirectorySettings settings;

    /// Answers the search that is held back.
    void answer()
    {
        if (auto promise = std::exchange(m_heldBack, {})) {
            promise->addResult(find(searches.last()));
            promise->finish();
        }
    }

    void setSettings(const DirectorySettings &now) override
    {
        cancel();
        settings = now;
    }
    [[nodiscard]] Later<DirectoryHits> search(const QString &words) override
    {
        cancel();
        searches.append(words);
        if (!holdsBack)
            return ready(find(words));
        m_heldBack = std::make_shared<QPromise<Result<DirectoryHits>>>();
        m_heldBack->start();
        return m_heldBack->future();
    }
    void cancel() override
    {
        // Without a result: its future is cancelled.
        if (std::exchange(m_heldBack, {}))
            ++cancelled;
    }

private:
    [[nodiscard]] Result<DirectoryHits> find(const QString &words) const
    {
        if (failure)
            return fail(*failure);
        const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
        DirectoryHits hits;
        for (const Card &card : people) {
            const QString text = folded(
                QStringList{card.name, card.organisation, card.officeMail, card.phones.join(u' ')}.join(
                    u'\n'));
            const auto has = [&text](const QString &word) { return text.contains(word); };
            if (!std::ranges::all_of(wanted, has))
                continue;
            hits.more = hits.cards.size() == mostHits;
            if (hits.more)
                break;
            hits.cards.append(card);
        }
        return hits;
    }

    std::shared_ptr<QPromise<Result<DirectoryHits>>> m_heldBack;
};

} // namespace verbund
