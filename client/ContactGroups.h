// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"
#include "protocol/Result.h"

#include <QObject>

#include <functional>

namespace verbund {

class ContactWriter;
class People;
class Store;

/// The groups of the contacts. The home server knows those that have people; empty ones are kept here.
class ContactGroups final : public QObject {
    Q_OBJECT

public:
    ContactGroups(Store &store, People &people, ContactWriter &writer, QObject *parent = nullptr);

    /// Reads the empty ones.
    [[nodiscard]] Later<void> load();
    /// All names, sorted for people.
    [[nodiscard]] QStringList all() const;
    /// Whatever its case.
    [[nodiscard]] bool has(const QString &name) const;
    /// False when there is such a group or the name is empty.
    bool add(const QString &name);
    /// Into a name that another group has: both become one.
    void rename(const QString &group, const QString &name);
    /// Its people stay contacts.
    void remove(const QString &group);

Q_SIGNALS:
    void changed();

private:
    void regroup(const QString &group, const std::function<void(QStringList &)> &edit,
        const QString &undoText, const QStringList &emptyAfter);
    void setEmpty(const QStringList &groups);

    Store &m_store;
    People &m_people;
    ContactWriter &m_writer;
    QStringList m_empty;
};

} // namespace verbund
