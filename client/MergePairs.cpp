// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/MergePairs.h"

#include "protocol/TextRules.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// Each contact is held against so many that look alike, not more.
constexpr qsizetype mostAlike = 8;

QString textOf(const ContactKey &key)
{
    return key.card ? u'#' + QString::number(key.card) : key.address.toString();
}

// "Becker, Anna" is "Anna Becker"; a first name alone says nothing.
QString nameMark(const QString &name, const ImAddress &address)
{
    if (!name.contains(u' ') && !name.contains(u','))
        return {};
    QString plain = folded(name);
    plain.replace(u',', u' ');
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || address.isEmpty())
        return {};
    std::ranges::sort(words);
    return words.join(u' ') + u'\n' + address.domain();
}

// Who has a card first, the older one first.
bool comesBefore(const ContactKey &a, const ContactKey &b)
{
    return std::tuple(a.card == 0, a.card, a.address) < std::tuple(b.card == 0, b.card, b.address);
}

} // namespace

QString MergePair::mark() const
{
    const QString a = textOf(first);
    const QString b = textOf(second);
    return a < b ? a + u'\n' + b : b + u'\n' + a;
}

MergePairs::MergePairs(const QSet<QString> &apart, qsizetype most)
    : m_apart(apart)
    , m_most(most)
{
}

void MergePairs::add(const ContactKey &key, const QString &name, const QList<ImAddress> &addresses)
{
    for (const ImAddress &address : addresses)
        put(m_byAddress, address.toString(), key, MergeRow::Reason::SameAddress);
    const ImAddress address = addresses.value(0);
    if (const QString mark = nameMark(name, address); !mark.isEmpty() && name != address.toString())
        put(m_byName, mark, key, MergeRow::Reason::SameNameAndDomain);
}

void MergePairs::put(Buckets &buckets, const QString &text, const ContactKey &key, MergeRow::Reason reason)
{
    QList<ContactKey> &alike = buckets[text];
    QList<MergePair> &found = reason == MergeRow::Reason::SameAddress ? m_sameAddress : m_sameName;
    for (const ContactKey &other : std::as_const(alike)) {
        const bool inOrder = comesBefore(other, key);
        const MergePair pair{
            .first = inOrder ? other : key, .second = inOrder ? key : other, .reason = reason};
        if (other == key || found.size() >= m_most)
            continue;
        if (const QString mark = pair.mark(); !m_apart.contains(mark) && !m_marks.contains(mark)) {
            m_marks.insert(mark);
            found.append(pair);
        }
    }
    if (alike.size() < mostAlike && !alike.contains(key))
        alike.append(key);
}

QList<MergePair> MergePairs::found() const
{
    QList<MergePair> pairs = m_sameAddress + m_sameName;
    // Whatever the order in which they were added: so rows stay where they are.
    std::ranges::sort(pairs, {}, [](const MergePair &pair) { return std::pair(pair.reason, pair.mark()); });
    if (pairs.size() > m_most)
        pairs.resize(m_most);
    return pairs;
}

} // namespace verbund
