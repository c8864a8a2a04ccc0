// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/TrayItem.h"

#include <QImage>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// What panels use, so that none has to scale what has a number in it.
constexpr int sides[] = {22, 32, 64};

} // namespace

void TrayItem::setPicture(const QImage &picture)
{
    m_pixmaps.clear();
    for (const int side : sides)
        m_pixmaps.append(
            TrayPixmap::of(picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    Q_EMIT NewIcon();
}

void TrayItem::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text)
        Q_EMIT NewToolTip();
}

TrayToolTip TrayItem::toolTip() const { return {.icon = {}, .pixmaps = {}, .title = m_text, .text = {}}; }

QDBusObjectPath TrayItem::menu() const { return QDBusObjectPath(u"/MenuBar"_s); }

void TrayItem::Activate(int, int) { Q_EMIT activated(); }

void TrayItem::SecondaryActivate(int, int) { Q_EMIT activated(); }

void TrayItem::ContextMenu(int, int) { }

void TrayItem::Scroll(int, const QString &) { }

} // namespace verbund

#include "moc_TrayItem.cpp"
