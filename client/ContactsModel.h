// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace verbund {

class People;

/// The contact list, by group and name, filtered as the user types.
class ContactsModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(bool hidesOffline READ hidesOffline WRITE setHidesOffline NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY countChanged)

public:
    enum Role { ContactRole = Qt::UserRole, GroupRole };

    explicit ContactsModel(const People &people, QObject *parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] bool hidesOffline() const { return m_hidesOffline; }
    void setHidesOffline(bool hides);
    /// Rows shown.
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Contacts there are.
    [[nodiscard]] int total() const;
    /// "online of all" of a group, for its heading.
    Q_INVOKABLE [[nodiscard]] QString groupCount(const QString &group) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Roles "contact": ContactRow; "group": QString for sections, empty for people without one.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void filterChanged();
    void countChanged();

private:
    struct Row {
        QString group;
        /// Group (those without one last), then name, folded.
        QString sortKey;
        /// What the filter looks at, folded.
        QString haystack;
        ImAddress address;
    };
    [[nodiscard]] static bool before(const Row &a, const Row &b);
    [[nodiscard]] bool isShown(const Row &row) const;
    void collect();
    void update();
    void remove(qsizetype first, qsizetype last);
    void insert(qsizetype at, const QList<Row> &rows);
    void refresh(const QList<ImAddress> &addresses);

    const People &m_people;
    /// Everybody, sorted; the rows are those of them that are shown.
    QList<Row> m_all;
    QList<Row> m_rows;
    QString m_filter;
    QStringList m_words;
    bool m_hidesOffline = false;
};

} // namespace verbund
