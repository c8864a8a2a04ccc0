// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Format.h"
#include "client/Rows.h"
#include "client/RunsModel.h"
#include "client/VisibilityRow.h"

#include <QQmlEngine>
#include <QSet>

#include <memory>

namespace verbund {

class People;
class RelationChanges;

/// Who sees what of the user: everybody with a relationship, by relationship, domain or contact group. A
/// person is one row, unless his addresses differ in what they see.
class VisibilityModel final : public RunsModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY viewChanged)
    Q_PROPERTY(Grouping grouping READ grouping WRITE setGrouping NOTIFY viewChanged)
    Q_PROPERTY(Order order READ order WRITE setOrder NOTIFY viewChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY countChanged)

public:
    enum class Grouping { ByLevel, ByDomain, ByGroup };
    Q_ENUM(Grouping)
    /// How people stand in a part of the list.
    enum class Order { ByName, NewestFirst, EndingFirst };
    Q_ENUM(Order)
    enum Role { RowRole = Qt::UserRole, SectionRole };

    VisibilityModel(const RelationChanges &changes, const People &people, QObject *parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);
    [[nodiscard]] Order order() const { return m_order; }
    void setOrder(Order order);
    /// Rows shown.
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// People there are.
    [[nodiscard]] int total() const { return int(m_entries.size()); }

    /// What stands over a part of the list.
    Q_INVOKABLE [[nodiscard]] QString sectionName(const QString &section) const;
    /// How many of it are shown.
    Q_INVOKABLE [[nodiscard]] int countIn(const QString &section) const;
    /// Somebody shown in it sees anything.
    Q_INVOKABLE [[nodiscard]] bool isRevocable(const QString &section) const;
    [[nodiscard]] QList<ImAddress> peopleIn(const QString &section) const;
    /// Everybody, by name, whatever is shown, and each address for itself.
    [[nodiscard]] QList<VisibilityRow> all() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Roles "row": VisibilityRow; "section": QString.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void viewChanged();
    void countChanged();

private:
    struct Entry {
        Relation relation;
        /// Folded.
        QString name;
        /// What the filter looks at, folded; read when it is needed.
        QString haystack;
        QStringList groups;
        bool touched = false;
        bool gone = false;
    };
    struct Row {
        std::shared_ptr<Entry> entry;
        QString section;
        QString sectionKey;
    };
    using RowList = QList<Row>;

    [[nodiscard]] bool isShownAs(const ImAddress &address) const;
    [[nodiscard]] std::shared_ptr<Entry> read(const Relation &relation) const;
    [[nodiscard]] QStringList sectionsOf(const Entry &entry) const;
    [[nodiscard]] QString keyOf(const QString &section) const;
    void appendRows(RowList &rows, const std::shared_ptr<Entry> &entry) const;
    [[nodiscard]] bool before(const Row &a, const Row &b) const;
    [[nodiscard]] int compare(const Entry &a, const Entry &b) const;
    [[nodiscard]] bool isShown(const Row &row) const;
    void takeLooks(const QList<ImAddress> &addresses);
    void replace(const QList<ImAddress> &addresses);
    void rebuild();
    void update();
    void announceTouched();
    void countSections() const;

    const RelationChanges &m_changes;
    const People &m_people;
    Format m_words;
    QHash<ImAddress, std::shared_ptr<Entry>> m_entries;
    /// Everybody, sorted; the rows are those of them that are shown.
    RowList m_all;
    RowList m_rows;
    /// Shown and revocable ones, by section; empty when it is to be counted anew.
    mutable QHash<QString, std::pair<int, int>> m_counts;
    QString m_filter;
    QStringList m_wanted;
    Grouping m_grouping = Grouping::ByLevel;
    Order m_order = Order::ByName;
};

} // namespace verbund
