// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/controls/LineSpacing.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace verbund {

void LineSpacing::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    m_document = document;
    if (document)
        connect(document->textDocument(), &QTextDocument::contentsChanged, this, &LineSpacing::apply);
    apply();
    Q_EMIT documentChanged();
}

void LineSpacing::setLineHeight(qreal lineHeight)
{
    if (qFuzzyCompare(m_lineHeight, lineHeight))
        return;
    m_lineHeight = lineHeight;
    apply();
    Q_EMIT lineHeightChanged();
}

void LineSpacing::apply()
{
    if (!m_document || m_lineHeight <= 0 || m_applying)
        return;
    QTextDocument *const text = m_document->textDocument();
    const QTextBlockFormat last = text->lastBlock().blockFormat();
    if (last.lineHeightType() == QTextBlockFormat::FixedHeight
        && qFuzzyCompare(last.lineHeight(), m_lineHeight))
        return;
    const QScopedValueRollback guard(m_applying, true);
    QTextBlockFormat format;
    format.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    QTextCursor cursor(text);
    cursor.joinPreviousEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    cursor.endEditBlock();
}

} // namespace verbund
