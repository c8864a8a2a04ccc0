// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace verbund::sip {

/// Text fit to stand in XML, in attributes too; what XML forbids is left out.
[[nodiscard]] QString xmlEscaped(QStringView text);

/// Writes an XML document with the prefixes that its caller chose and declared.
class XmlWriter {
public:
    XmlWriter();

    void start(QLatin1StringView qualifiedName);
    /// Of the element just started.
    void attribute(QLatin1StringView qualifiedName, QStringView value);
    void text(QStringView text);
    /// A finished, well-formed piece.
    void raw(QStringView xml);
    void end();
    /// An element that holds nothing but text.
    void element(QLatin1StringView qualifiedName, QStringView text = {});
    /// Ends what is still open; the document.
    [[nodiscard]] QByteArray finish();

private:
    void closeTag();

    QString m_document;
    QList<QLatin1StringView> m_open;
    bool m_inTag = false;
};

} // namespace verbund::sip
