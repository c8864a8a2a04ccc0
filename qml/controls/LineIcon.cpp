// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/controls/LineIcon.h"

#include <QPainter>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr double grid = 24;

struct Arc {
    double rx;
    double ry;
    bool large;
    bool sweep;
    QPointF to;
};

// From two ends to centre and angles, as SVG 1.1 appendix F.6.5 does it, for arcs that are not turned.
void addArc(QPainterPath &path, Arc arc)
{
    const QPointF from = path.currentPosition();
    const QPointF half = (from - arc.to) / 2;
    const double excess = std::hypot(half.x() / arc.rx, half.y() / arc.ry);
    if (excess > 1) {
        arc.rx *= excess;
        arc.ry *= excess;
    }
    const double x = half.x() / arc.rx;
    const double y = half.y() / arc.ry;
    const double squares = x * x + y * y;
    if (squares == 0)
        return;
    const double factor = (arc.large == arc.sweep ? -1 : 1) * std::sqrt(std::max(0.0, 1 / squares - 1));
    const QPointF centre(factor * y, -factor * x);
    const double start = std::atan2(y - centre.y(), x - centre.x());
    double angle = std::atan2(-y - centre.y(), -x - centre.x()) - start;
    if (arc.sweep && angle < 0)
        angle += 2 * M_PI;
    else if (!arc.sweep && angle > 0)
        angle -= 2 * M_PI;
    const QPointF middle = (from + arc.to) / 2 + QPointF(centre.x() * arc.rx, centre.y() * arc.ry);
    path.arcTo(QRectF(middle.x() - arc.rx, middle.y() - arc.ry, 2 * arc.rx, 2 * arc.ry),
        -qRadiansToDegrees(start), -qRadiansToDegrees(angle));
}

int numbersOf(QChar command)
{
    switch (command.unicode()) {
    case u'M':
    case u'L':
        return 2;
    case u'H':
    case u'V':
        return 1;
    case u'C':
        return 6;
    case u'A':
        return 7;
    default:
        return 0;
    }
}

void add(QPainterPath &path, QChar command, const QList<double> &n)
{
    switch (command.unicode()) {
    case u'M':
        path.moveTo(n[0], n[1]);
        return;
    case u'L':
        path.lineTo(n[0], n[1]);
        return;
    case u'H':
        path.lineTo(n[0], path.currentPosition().y());
        return;
    case u'V':
        path.lineTo(path.currentPosition().x(), n[0]);
        return;
    case u'C':
        path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        return;
    case u'A':
        addArc(path, {.rx = n[0], .ry = n[1], .large = n[3] != 0, .sweep = n[4] != 0, .to = {n[5], n[6]}});
        return;
    case u'Z':
        path.closeSubpath();
        return;
    }
}

QPainterPath parse(const QString &text)
{
    static const QRegularExpression part(u"([MLHVCAZ])([^MLHVCAZ]*)"_s);
    QPainterPath path;
    for (const QRegularExpressionMatch &match : part.globalMatch(text)) {
        const QChar command = match.capturedView(1).front();
        QList<double> numbers;
        for (const QStringView number : match.capturedView(2).split(u' ', Qt::SkipEmptyParts))
            numbers.append(number.toDouble());
        if (numbers.size() == numbersOf(command))
            add(path, command, numbers);
    }
    return path;
}

} // namespace

LineIcon::LineIcon(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

template <typename T> void LineIcon::set(T &member, const T &value)
{
    if (member == value)
        return;
    member = value;
    update();
    Q_EMIT changed();
}

void LineIcon::setPath(const QString &path)
{
    m_drawing = parse(path);
    set(m_path, path);
}

void LineIcon::setColor(const QColor &color) { set(m_color, color); }

void LineIcon::setFill(const QColor &fill) { set(m_fill, fill); }

void LineIcon::setStroke(double stroke) { set(m_stroke, stroke); }

void LineIcon::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(width() / grid, height() / grid);
    painter->setPen(QPen(m_color, m_stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(m_fill.alpha() > 0 ? QBrush(m_fill) : QBrush(Qt::NoBrush));
    painter->drawPath(m_drawing);
}

} // namespace verbund

#include "moc_LineIcon.cpp"
