// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactWriter.h"

#include "client/ContactSnapshot.h"
#include "client/People.h"
#include "client/Undo.h"
#include "storage/Store.h"

namespace verbund {

ContactWriter::ContactWriter(Store &store, People &people, Undo &undo, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_people(people)
    , m_undo(undo)
{
}

Later<QList<Card>> ContactWriter::write(
    const CardChange &change, const QString &undoText, const std::function<void()> &reverted)
{
    const auto snapshot = std::make_shared<ContactSnapshot>(m_people, change);
    return m_store.changeCards(change).then(
        this, [this, change, undoText, reverted, snapshot](const Result<QList<Card>> &stored) {
            if (!stored) {
                Q_EMIT failed(stored.error());
                return stored;
            }
            snapshot->addNew(*stored);
            show(change, *stored);
            if (!undoText.isEmpty()) {
                m_undo.offer(undoText, [this, snapshot, reverted] {
                    if (reverted)
                        reverted();
                    std::ignore = write(snapshot->restoring(m_people));
                });
            }
            return stored;
        });
}

void ContactWriter::show(const CardChange &change, const QList<Card> &cards)
{
    m_people.removeCards(change.removed);
    m_people.putCards(cards);
    for (const CardChange::Listed &listed : change.listed)
        m_people.showListed(listed.carrier, listed.contact);
    for (const CardChange::Listed &unlisted : change.unlisted)
        m_people.showUnlisted(unlisted.carrier, unlisted.contact.address);
}

} // namespace verbund

#include "moc_ContactWriter.cpp"
