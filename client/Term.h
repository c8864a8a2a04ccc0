// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace verbund {

class Clock;

/// Until when something holds, as the user chooses it: for good, until a day that is often meant, or any day.
class Term final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QStringList names READ names CONSTANT)
    Q_PROPERTY(int index READ index WRITE setIndex NOTIFY changed)
    Q_PROPERTY(bool typed READ isTyped NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString example READ example CONSTANT)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    explicit Term(Clock &clock, QObject *parent = nullptr);

    /// What can be chosen; the last one is a day that is typed.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int index() const { return m_index; }
    void setIndex(int index);
    /// A day is to be typed.
    [[nodiscard]] bool isTyped() const;
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    /// How a day is written here.
    [[nodiscard]] QString example() const;
    /// What is wrong with the text; empty: nothing, or nothing is typed yet.
    [[nodiscard]] QString errorText() const;

    /// Chooses this end, as it is to the second; an invalid one: for good.
    void set(const QDateTime &end);
    [[nodiscard]] bool isValid() const;
    /// The last second of the day, or what was set; invalid: for good.
    [[nodiscard]] QDateTime end() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QList<QDate> days() const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate typedDay() const;

    Clock &m_clock;
    QString m_text;
    /// What was set, until something else is chosen.
    QDateTime m_given;
    int m_index = 0;
};

} // namespace verbund
