// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QQuickPaintedItem>

namespace verbund {

/// A drawing of lines on a grid of 24, from SVG path data. Not a Shape: Qt's software renderer paints those
/// also where they are scrolled out of view.
class LineIcon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QColor fill READ fill WRITE setFill NOTIFY changed)
    Q_PROPERTY(double stroke READ stroke WRITE setStroke NOTIFY changed)

public:
    explicit LineIcon(QQuickItem *parent = nullptr);

    /// Absolute commands M, L, H, V, C, A, Z, one set of numbers each.
    [[nodiscard]] QString path() const { return m_path; }
    void setPath(const QString &path);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    /// Inside of the lines; transparent: nothing.
    [[nodiscard]] QColor fill() const { return m_fill; }
    void setFill(const QColor &fill);
    /// Width of the lines on the grid.
    [[nodiscard]] double stroke() const { return m_stroke; }
    void setStroke(double stroke);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    template <typename T> void set(T &member, const T &value);

    QString m_path;
    QPainterPath m_drawing;
    QColor m_color = Qt::black;
    QColor m_fill = Qt::transparent;
    double m_stroke = 1.75;
};

} // namespace verbund
