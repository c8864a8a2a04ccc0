// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Term.h"
#include "client/VisibilityRow.h"
#include "protocol/Result.h"

#include <QObject>
#include <QQmlEngine>

namespace verbund {

class Clock;
class OwnPresence;
class RelationChanges;

/// The relationship of one person while the user thinks about another one.
class RelationForm final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::VisibilityRow row READ row NOTIFY changed)
    Q_PROPERTY(QStringList levelNames READ levelNames CONSTANT)
    Q_PROPERTY(int levelIndex READ levelIndex WRITE setLevelIndex NOTIFY changed)
    Q_PROPERTY(verbund::Relation::Level level READ level NOTIFY changed)
    Q_PROPERTY(verbund::Term *term READ term CONSTANT)
    Q_PROPERTY(bool canEnd READ canEnd NOTIFY changed)
    Q_PROPERTY(verbund::Permission permission READ permission NOTIFY changed)
    Q_PROPERTY(verbund::Presence shown READ shown NOTIFY changed)
    Q_PROPERTY(QList<verbund::WhyRow> reasons READ reasons NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    struct Parts {
        RelationChanges &changes;
        const OwnPresence &own;
        Clock &clock;
    };
    RelationForm(const ImAddress &address, const Parts &parts, QObject *parent = nullptr);

    /// As it holds now.
    [[nodiscard]] const VisibilityRow &row() const { return m_row; }
    /// All relationships, the most trusted first.
    [[nodiscard]] static QList<Relation::Level> levels();
    [[nodiscard]] QStringList levelNames() const;
    [[nodiscard]] int levelIndex() const;
    void setLevelIndex(int index);
    /// What he becomes by saving.
    [[nodiscard]] Relation::Level level() const { return m_level; }
    [[nodiscard]] Term *term() { return &m_term; }
    /// It permits something, which can have an end.
    [[nodiscard]] bool canEnd() const { return m_level > Relation::Level::Stranger; }
    [[nodiscard]] Permission permission() const;
    /// The own presence as he would see it now.
    [[nodiscard]] Presence shown() const;
    /// What he would and would not be allowed now, and why.
    [[nodiscard]] QList<WhyRow> reasons() const;
    [[nodiscard]] bool canSave() const { return !m_busy && (!canEnd() || m_term.isValid()); }
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// Takes effect at once.
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    /// It is stored; the view may close.
    void done();

private:
    void follow(const QList<ImAddress> &people);

    Parts m_parts;
    VisibilityRow m_row;
    Term m_term;
    Relation::Level m_level;
    QString m_errorText;
    bool m_busy = false;
};

} // namespace verbund
