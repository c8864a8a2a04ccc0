// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDomElement>
#include <QXmlStreamReader>

namespace verbund::xmpp {

/// Cuts an XMPP stream into its elements as the bytes come in. QXmpp 1.10 reads the whole of what is buffered
/// anew with every packet, breaks characters that lie across two packets, never notices malformed XML and
/// knows no limit; this reads each byte once and can be dropped when QXmpp does so too.
class StanzaReader {
public:
    /// What next() found.
    enum class Found { Nothing, StreamOpened, Stanza, StreamClosed, Malformed, TooLarge };
    /// Longest element taken, in characters; a server's own limit is far below.
    static constexpr qint64 maxStanzaLength = 10'000'000;
    /// Deepest nesting taken; whoever walks the tree does so recursively.
    static constexpr int maxDepth = 100;

    StanzaReader();

    /// Forgets everything: a new stream begins (RFC 6120 §5.4.3.3, §6.4.6).
    void restart();
    /// Takes what came in.
    void add(const QByteArray &bytes);
    /// The next complete element, or why there is none.
    [[nodiscard]] Found next();
    /// The element of the last StreamOpened or Stanza.
    [[nodiscard]] QDomElement element() const { return m_complete; }
    /// Why the stream is malformed, for the log.
    [[nodiscard]] QString cause() const { return m_cause; }

private:
    Found readToken();
    Found startElement();
    Found endElement();
    void appendText();
    Found malformed(const QString &cause);

    QXmlStreamReader m_xml;
    QDomDocument m_document;
    QDomElement m_current;
    QDomElement m_complete;
    QString m_cause;
    qint64 m_stanzaStart = 0;
    int m_depth = 0;
};

} // namespace verbund::xmpp
