// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/StatePictures.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using State = Presence::Availability;

// Both are drawn on a grid of 64, and scale down well.
constexpr int side = 64;
constexpr int mostShown = 99;

QColor colour(State state)
{
    switch (state) {
    case State::Available:
        return 0x22A35A;
    case State::BeRightBack:
    case State::Away:
        return 0xE7A11A;
    case State::Busy:
    case State::DoNotDisturb:
        return 0xD8382C;
    case State::Offline:
        break;
    }
    return 0x8A9694;
}

// On a grid of 10, as PresenceDot has it; what is cut out of it shows what lies below.
QPainterPath shape(State state)
{
    QPainterPath path;
    if (state == State::Busy)
        path.addRoundedRect(QRectF(0.7, 0.7, 8.6, 8.6), 1.8, 1.8);
    else
        path.addEllipse(QRectF(0, 0, 10, 10));
    // A second outline within the first is a hole.
    path.setFillRule(Qt::OddEvenFill);
    if (state == State::BeRightBack) {
        path.addPolygon(
            QPolygonF({{4.3, 1.8}, {5.7, 1.8}, {5.7, 4.6}, {7.8, 5.8}, {7.1, 7}, {4.3, 5.4}, {4.3, 1.8}}));
    } else if (state == State::Away) {
        path.moveTo(5, 1.8);
        path.arcTo(QRectF(1.8, 1.8, 6.4, 6.4), 90, -180);
        path.closeSubpath();
    } else if (state == State::DoNotDisturb) {
        path.addRect(QRectF(2, 4, 6, 2));
    } else if (state == State::Offline) {
        path.addEllipse(QRectF(2, 2, 6, 6));
    }
    return path;
}

QImage blank()
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

void drawState(QPainter &painter, State state, const QRectF &area)
{
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(area.width() / 10, area.height() / 10);
    painter.fillPath(shape(state), colour(state));
    painter.restore();
}

// The front bubble of the logo, on a grid of 64.
void drawMark(QPainter &painter)
{
    QPainterPath bubble;
    bubble.addRoundedRect(QRectF(4, 8, 54, 38), 12, 12);
    QPainterPath tail;
    tail.addPolygon(QPolygonF({{14, 40}, {14, 58}, {32, 44}}));
    painter.fillPath(bubble | tail, QColor(0x0B7A6F));
}

void clear(QPainter &painter, const QRectF &circle)
{
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawEllipse(circle);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void drawCount(QPainter &painter, int count)
{
    const QString text = count > mostShown ? u"99+"_s : QString::number(count);
    const qreal width = text.size() > 2 ? 46 : text.size() > 1 ? 36 : 28;
    const QRectF pill(64 - width, 0, width, 28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xC8372D));
    painter.drawRoundedRect(pill, 14, 14);
    QFont font(u"Inter"_s);
    font.setPixelSize(21);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace

QImage statePicture(State state)
{
    QImage image = blank();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawState(painter, state, QRectF(8, 8, 48, 48));
    return image;
}

QImage trayPicture(State state, int count)
{
    QImage image = blank();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    drawMark(painter);
    clear(painter, QRectF(31, 31, 38, 38));
    drawState(painter, state, QRectF(35, 35, 29, 29));
    if (count > 0)
        drawCount(painter, count);
    return image;
}

} // namespace verbund
