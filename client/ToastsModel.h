// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace verbund {

/// The toasts in Verbund's own toast window, newest last; used where the desktop's service takes no reply.
class ToastsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { ToastRole = Qt::UserRole };
    static constexpr int most = 4;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Shows one, in place of an older one of the same person.
    void put(const ToastRow &toast);
    /// Takes a person's toast away.
    void remove(const ImAddress &address);
    void clear();

    /// Sends a reply and closes the toast.
    Q_INVOKABLE void reply(const QString &address, const QString &text);
    /// Marks the conversation as read and closes the toast.
    Q_INVOKABLE void markRead(const QString &address);
    /// Opens the conversation or the request and closes the toast.
    Q_INVOKABLE void activate(const QString &address);
    /// Closes the toast.
    Q_INVOKABLE void dismiss(const QString &address);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Role "toast": ToastRow.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void replied(const verbund::ImAddress &peer, const QString &text);
    void readMarked(const verbund::ImAddress &peer);
    void activated(const verbund::ImAddress &peer, bool isRequest);

private:
    [[nodiscard]] int find(const QString &address) const;
    void removeAt(int row);

    QList<ToastRow> m_rows;
};

} // namespace verbund
