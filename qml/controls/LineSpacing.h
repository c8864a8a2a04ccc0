// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QQuickTextDocument>

namespace verbund {

/// Gives the lines of a TextEdit their distance, which TextEdit itself cannot (Text has lineHeight).
class LineSpacing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(qreal lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged REQUIRED)

public:
    using QObject::QObject;

    [[nodiscard]] QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    /// Distance between two baselines in pixels.
    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }
    void setLineHeight(qreal lineHeight);

Q_SIGNALS:
    void documentChanged();
    void lineHeightChanged();

private:
    void apply();

    QQuickTextDocument *m_document = nullptr;
    qreal m_lineHeight = 0;
    bool m_applying = false;
};

} // namespace verbund
