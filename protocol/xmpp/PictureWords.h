// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Picture.h"

#include <QDomElement>

#include <optional>

class QXmlStreamWriter;

/// Pictures of people as XEP-0084 and XEP-0153 write them. QXmpp 1.10 knows only the latter; the former can
/// go when it does.
namespace verbund::xmpp {

/// The picture that somebody shows.
struct PictureNotice {
    /// SHA-1 of its bytes in lower case; empty: none, or none that could be shown.
    QString hash;
    /// The id under which its bytes are to be had, as written.
    QString item;
};

/// Reads a notification; nothing where it says nothing of a picture.
[[nodiscard]] std::optional<PictureNotice> readPictureEvent(const QDomElement &message);
/// Reads what somebody's node says when it is asked; nothing where it says nothing of a picture.
[[nodiscard]] std::optional<PictureNotice> readPictureItems(const QDomElement &iq);
/// Reads the hash in a presence; nothing where it says nothing (XEP-0153 §4).
[[nodiscard]] std::optional<PictureNotice> readPhotoUpdate(const QDomElement &presence);

/// Asks for the bytes of a picture, or for a vCard.
void writePictureQuery(QXmlStreamWriter &xml, const QString &item);
void writeVCardQuery(QXmlStreamWriter &xml);
/// Reads the answers; empty where it is not the picture of this hash, is too large, or is of no known kind.
[[nodiscard]] Picture readPictureAnswer(const QDomElement &iq, const QString &hash);
[[nodiscard]] Picture readVCardAnswer(const QDomElement &iq, const QString &hash);

/// Publishes the bytes of a picture.
void writePictureData(QXmlStreamWriter &xml, const Picture &picture);
/// Publishes that it is shown; an empty one: that none is.
void writePictureMetadata(QXmlStreamWriter &xml, const Picture &picture);
/// Writes this vCard (as answered) again with another picture, or none.
void writeVCard(QXmlStreamWriter &xml, const QDomElement &iq, const Picture &picture);

} // namespace verbund::xmpp
