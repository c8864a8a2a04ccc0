// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <QXmlStreamReader>

namespace verbund::sip {

/// Reads a hostile XML document element by element: UTF-8 (or UTF-16 with its mark), no DTD, bounded size,
/// depth and number of elements. After the first fault every further step answers "no more".
class XmlReader {
public:
    explicit XmlReader(QByteArrayView document);
    /// The same for text that is decoded already.
    explicit XmlReader(const QString &document);

    /// Goes to the root element; anything but this one is a fault.
    [[nodiscard]] bool enterRoot(QLatin1StringView space, QLatin1StringView name);
    /// Goes to the root element, whatever it is.
    [[nodiscard]] bool enterAnyRoot();
    /// Goes to the next child of the current element; leaves the element at its end and answers false.
    [[nodiscard]] bool nextChild();
    /// Leaves the current element with all that is in it.
    void skip();
    /// The text of the current element without that of its children, at most so many characters; leaves it.
    [[nodiscard]] QString text(qsizetype longest = 4096);

    [[nodiscard]] bool is(QLatin1StringView space, QLatin1StringView name) const;
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView space() const { return m_xml.namespaceUri(); }
    /// An attribute of the current element that has no namespace; empty when there is none.
    [[nodiscard]] QString attribute(QLatin1StringView name) const;
    /// The current element's xml:lang.
    [[nodiscard]] QString language() const;

    /// Declares the document faulty: our own finding, never contents.
    void refuse(QLatin1StringView cause);
    [[nodiscard]] bool isFaulty() const { return !m_cause.isEmpty() || m_xml.hasError(); }
    /// What was wrong, as a ProtocolViolation.
    [[nodiscard]] Error error() const;
    /// Reads what follows the root element; the verdict on the whole document.
    [[nodiscard]] Result<void> finish();

    /// The parser itself, for copying tokens.
    [[nodiscard]] QXmlStreamReader &stream() { return m_xml; }

private:
    void take(const QString &text);

    QXmlStreamReader m_xml;
    QString m_cause;
};

} // namespace verbund::sip
