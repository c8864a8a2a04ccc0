// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

#include <QObject>
#include <QQmlEngine>

namespace verbund {

class People;
class Store;

/// The answer to one request while the user makes up his mind: what the detail view edits.
class RequestAnswer final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::RequestRow row READ row CONSTANT)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(bool sharesPresence READ sharesPresence WRITE setSharesPresence NOTIFY changed)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed)
    Q_PROPERTY(QStringList groups READ groups CONSTANT)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)

public:
    RequestAnswer(const RequestRow &row, Store &store, const People &people, QObject *parent = nullptr);

    [[nodiscard]] const RequestRow &row() const { return m_row; }
    /// Name for the contact list.
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] bool sharesPresence() const { return m_sharesPresence; }
    void setSharesPresence(bool shares);
    /// Group for the contact list, existing or new; empty: none.
    [[nodiscard]] QString group() const { return m_group; }
    void setGroup(const QString &group);
    /// The groups there are.
    [[nodiscard]] QStringList groups() const;
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Shares presence or not, as chosen, and adds the contact.
    Q_INVOKABLE void save();
    /// Quietly says no.
    Q_INVOKABLE void deny();
    /// Nothing of him gets through any more.
    Q_INVOKABLE void block();

Q_SIGNALS:
    void changed();
    /// The decision is stored; the view may close.
    void done();

private:
    void decide(Relation::Level level);

    RequestRow m_row;
    Store &m_store;
    const People &m_people;
    QString m_name;
    QString m_group;
    QString m_errorText;
    bool m_sharesPresence = true;
    bool m_busy = false;
};

} // namespace verbund
