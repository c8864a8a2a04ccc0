// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace verbund {

class People;
class Store;

/// The inbox of requests: open ones first, then those that were refused; newest first.
class RequestsModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(int openCount READ openCount NOTIFY openCountChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { RowRole = Qt::UserRole, OpenRole };

    RequestsModel(Store &store, const People &people, QObject *parent = nullptr);

    /// Reads the stored requests, without announcing them as new.
    [[nodiscard]] Later<void> load();
    [[nodiscard]] int openCount() const { return m_openCount; }
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// The row of a person; one with an empty address when there is none.
    Q_INVOKABLE [[nodiscard]] verbund::RequestRow find(const QString &address) const;
    /// True while the person is not accepted: nothing is sent to him.
    [[nodiscard]] bool isUndecided(const ImAddress &address) const;
    /// True when a request of his was answered with yes, with or without presence.
    [[nodiscard]] bool isAccepted(const ImAddress &address) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Roles "row": RequestRow; "open": bool for sections.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void openCountChanged();
    void countChanged();
    /// A request that was not open before is open now.
    void appeared(const verbund::Request &request);

private:
    void apply(const QList<Request> &requests);
    void insertAll(const QList<Request> &requests);
    void put(const Request &request);
    void setState(const Request &request);
    void countOpen();
    [[nodiscard]] RequestRow row(const Request &request) const;

    Store &m_store;
    const People &m_people;
    QList<Request> m_rows;
    QHash<ImAddress, Request::State> m_states;
    int m_openCount = 0;
    bool m_loading = false;
};

} // namespace verbund
