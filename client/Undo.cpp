// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Undo.h"

namespace verbund {

Undo::Undo(QObject *parent, std::chrono::milliseconds patience)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, &Undo::dismiss);
}

Undo::~Undo()
{
    if (const Offer last = take(); last.commit)
        last.commit();
}

void Undo::offer(
    const QString &text, const std::function<void()> &revert, const std::function<void()> &commit)
{
    const Offer before = take();
    m_offer = {.text = text, .revert = revert, .commit = commit};
    m_timer.start();
    if (before.commit)
        before.commit();
    Q_EMIT changed();
}

void Undo::undo()
{
    const Offer last = take();
    if (!last.revert)
        return;
    // It may offer something itself, which then stands.
    last.revert();
    Q_EMIT changed();
}

void Undo::dismiss()
{
    const Offer last = take();
    if (!last.revert)
        return;
    if (last.commit)
        last.commit();
    Q_EMIT changed();
}

Undo::Offer Undo::take()
{
    m_timer.stop();
    return std::exchange(m_offer, {});
}

} // namespace verbund

#include "moc_Undo.cpp"
