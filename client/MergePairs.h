// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/MergeRow.h"

#include <QHash>
#include <QSet>

namespace verbund {

/// Two contacts that may be one person, by what tells them apart.
struct MergePair {
    ContactKey first;
    ContactKey second;
    MergeRow::Reason reason = MergeRow::Reason::SameAddress;

    /// The same for both orders; for the list of those that are two people.
    [[nodiscard]] QString mark() const;
    friend bool operator==(const MergePair &, const MergePair &) = default;
};

/// Finds contacts that may be doubles, in time that grows with their number only.
class MergePairs {
public:
    /// `apart`: marks of pairs that are two people; at most `most` pairs are found.
    MergePairs(const QSet<QString> &apart, qsizetype most);

    /// A contact; `addresses` as people write them, the IM address first.
    void add(const ContactKey &key, const QString &name, const QList<ImAddress> &addresses);
    /// Same address before same name.
    [[nodiscard]] QList<MergePair> found() const;

private:
    using Buckets = QHash<QString, QList<ContactKey>>;
    void put(Buckets &buckets, const QString &text, const ContactKey &key, MergeRow::Reason reason);

    const QSet<QString> m_apart;
    qsizetype m_most;
    Buckets m_byAddress;
    Buckets m_byName;
    QSet<QString> m_marks;
    QList<MergePair> m_sameAddress;
    QList<MergePair> m_sameName;
};

} // namespace verbund
