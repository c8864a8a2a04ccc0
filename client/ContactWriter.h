// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"
#include "storage/CardChange.h"

#include <QObject>

#include <functional>

namespace verbund {

class People;
class Store;
class Undo;

/// Carries out changes of contacts: stored whole, then shown, then offered to be taken back.
class ContactWriter final : public QObject {
    Q_OBJECT

public:
    ContactWriter(Store &store, People &people, Undo &undo, QObject *parent = nullptr);

    /// Answers with the cards as stored. `undoText` says what was done; empty: it cannot be taken back.
    /// `reverted` is called when it was.
    [[nodiscard]] Later<QList<Card>> write(
        const CardChange &change, const QString &undoText = {}, const std::function<void()> &reverted = {});

Q_SIGNALS:
    /// It could not be stored; nothing was changed.
    void failed(const verbund::Error &error);

private:
    void show(const CardChange &change, const QList<Card> &cards);

    Store &m_store;
    People &m_people;
    Undo &m_undo;
};

} // namespace verbund
