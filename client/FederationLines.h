// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/FederationRow.h"

#include <QAbstractListModel>
#include <QMap>
#include <QQmlEngine>

#include <optional>

namespace verbund {

/// The lines of a federation check in the order in which an administrator would work, one per thing looked
/// at, however they come in. Those without a finding of
/// their own are shown on demand.
class FederationLines : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The form owns it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int minorCount READ minorCount NOTIFY countChanged)
    Q_PROPERTY(bool showsAll READ showsAll WRITE setShowsAll NOTIFY countChanged)

public:
    enum Role { RowRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// How many say only that they do not apply, or that an earlier line has to be in order first.
    [[nodiscard]] int minorCount() const;
    [[nodiscard]] bool showsAll() const { return m_showsAll; }
    void setShowsAll(bool all);
    /// How many there are, shown or not.
    [[nodiscard]] int total() const { return int(m_lines.size()); }
    void clear();
    /// Puts a line into its place, or in place of the one about the same thing.
    void put(const FederationLine &line);
    /// Exactly these lines; what is open stays so.
    void replace(const QList<FederationLine> &lines);
    /// The line about this; nothing where there is none.
    [[nodiscard]] std::optional<FederationLine> line(FederationLine::Check check) const;
    /// The first line that was judged so.
    [[nodiscard]] std::optional<FederationLine> first(FederationLine::Verdict verdict) const;
    /// Shows cure and command of a line, where it has one.
    void open(FederationLine::Check check);
    [[nodiscard]] bool isAnyOpen() const;

    /// Opens a row, or closes it.
    Q_INVOKABLE void toggle(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    void show(const FederationLine &line);
    void hide(FederationLine::Check check);
    void set(qsizetype row, const FederationRow &value);

    QMap<FederationLine::Check, FederationLine> m_lines;
    QList<FederationRow> m_rows;
    bool m_showsAll = false;
};

} // namespace verbund
