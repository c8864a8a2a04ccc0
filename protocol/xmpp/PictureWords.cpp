// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PictureWords.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/PubSubWords.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

// Four characters stand for three bytes; the rest may be line breaks.
constexpr qsizetype maxEncodedLength = 2 * maxPictureBytes;

bool isShown(const QString &type)
{
    return type == u"image/png" || type == u"image/jpeg" || type == u"image/gif" || type == u"image/webp";
}

// The first that is kept on the server itself and that we can show; one at a web address is never fetched.
PictureNotice usable(const QDomElement &metadata)
{
    for (QDomElement e = metadata.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        const QString id = e.attribute(u"id"_s);
        if (is(e, u"info", ns::avatarMetadata) && !e.hasAttribute(u"url"_s) && isShown(e.attribute(u"type"_s))
            && e.attribute(u"bytes"_s).toLongLong() <= maxPictureBytes && isPictureHash(id.toLower()))
            return {.hash = id.toLower(), .item = id};
    }
    return {};
}

Picture decoded(const QString &base64, const QString &hash)
{
    if (base64.size() > maxEncodedLength)
        return {};
    QByteArray text = base64.toLatin1();
    text.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    const auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return {};
    const Picture picture{.bytes = *bytes, .mimeType = pictureType(*bytes)};
    return picture.mimeType.isEmpty() || picture.hash() != hash ? Picture() : picture;
}

void startPublish(QXmlStreamWriter &xml, QStringView node, const QString &item)
{
    xml.writeStartElement(u"pubsub"_s);
    xml.writeDefaultNamespace(ns::pubsub.toString());
    xml.writeStartElement(u"publish"_s);
    xml.writeAttribute(u"node"_s, node.toString());
    xml.writeStartElement(u"item"_s);
    xml.writeAttribute(u"id"_s, item);
}

void endPublish(QXmlStreamWriter &xml)
{
    for (int open = 3; open > 0; --open)
        xml.writeEndElement();
}

void copy(QXmlStreamWriter &xml, const QDomElement &element, const QString &space)
{
    xml.writeStartElement(element.localName());
    if (element.namespaceURI() != space)
        xml.writeDefaultNamespace(element.namespaceURI());
    for (QDomNode node = element.firstChild(); !node.isNull(); node = node.nextSibling()) {
        if (node.isElement())
            copy(xml, node.toElement(), element.namespaceURI());
        else if (node.isCharacterData())
            xml.writeCharacters(node.nodeValue());
    }
    xml.writeEndElement();
}

void writePhoto(QXmlStreamWriter &xml, const Picture &picture)
{
    xml.writeStartElement(u"PHOTO"_s);
    xml.writeTextElement(u"TYPE"_s, picture.mimeType);
    xml.writeTextElement(u"BINVAL"_s, QString::fromLatin1(picture.bytes.toBase64()));
    xml.writeEndElement();
}

} // namespace

std::optional<PictureNotice> readPictureEvent(const QDomElement &message)
{
    const QDomElement event = child(message, u"event", ns::pubsubEvent).firstChildElement();
    if (event.attribute(u"node"_s) != ns::avatarMetadata)
        return {};
    const QDomElement item = event.firstChildElement();
    if (event.localName() == u"purge" || event.localName() == u"delete" || item.localName() == u"retract")
        return PictureNotice();
    const QDomElement metadata = child(item, u"metadata", ns::avatarMetadata);
    if (event.localName() != u"items" || metadata.isNull())
        return {};
    return usable(metadata);
}

std::optional<PictureNotice> readPictureItems(const QDomElement &iq)
{
    const QDomElement item = itemsOf(iq, ns::avatarMetadata).firstChildElement();
    const QDomElement metadata = child(item, u"metadata", ns::avatarMetadata);
    return metadata.isNull() ? std::nullopt : std::optional(usable(metadata));
}

std::optional<PictureNotice> readPhotoUpdate(const QDomElement &presence)
{
    const QDomElement update = child(presence, u"x", ns::vCardUpdate);
    const QDomElement photo = child(update, u"photo", ns::vCardUpdate);
    if (photo.isNull())
        return {};
    const QString hash = photo.text().trimmed().toLower();
    // Servers put the id of the newest item there, which need not be a hash where no picture is shown.
    return isPictureHash(hash) ? PictureNotice{.hash = hash, .item = hash} : PictureNotice();
}

void writePictureQuery(QXmlStreamWriter &xml, const QString &item)
{
    xml.writeStartElement(u"pubsub"_s);
    xml.writeDefaultNamespace(ns::pubsub.toString());
    xml.writeStartElement(u"items"_s);
    xml.writeAttribute(u"node"_s, ns::avatarData.toString());
    xml.writeEmptyElement(u"item"_s);
    xml.writeAttribute(u"id"_s, item);
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeVCardQuery(QXmlStreamWriter &xml)
{
    xml.writeEmptyElement(u"vCard"_s);
    xml.writeDefaultNamespace(ns::vCard.toString());
}

Picture readPictureAnswer(const QDomElement &iq, const QString &hash)
{
    const QDomElement items = child(child(iq, u"pubsub", ns::pubsub), u"items", ns::pubsub);
    return decoded(child(child(items, u"item", ns::pubsub), u"data", ns::avatarData).text(), hash);
}

Picture readVCardAnswer(const QDomElement &iq, const QString &hash)
{
    const QDomElement photo = child(child(iq, u"vCard", ns::vCard), u"PHOTO", ns::vCard);
    return decoded(child(photo, u"BINVAL", ns::vCard).text(), hash);
}

void writePictureData(QXmlStreamWriter &xml, const Picture &picture)
{
    startPublish(xml, ns::avatarData, picture.hash());
    xml.writeStartElement(u"data"_s);
    xml.writeDefaultNamespace(ns::avatarData.toString());
    xml.writeCharacters(QString::fromLatin1(picture.bytes.toBase64()));
    xml.writeEndElement();
    endPublish(xml);
}

void writePictureMetadata(QXmlStreamWriter &xml, const Picture &picture)
{
    // Only the newest item counts, so its name does not matter where there is no picture.
    startPublish(xml, ns::avatarMetadata, picture.isEmpty() ? u"current"_s : picture.hash());
    xml.writeStartElement(u"metadata"_s);
    xml.writeDefaultNamespace(ns::avatarMetadata.toString());
    if (!picture.isEmpty()) {
        xml.writeEmptyElement(u"info"_s);
        xml.writeAttribute(u"bytes"_s, QString::number(picture.bytes.size()));
        xml.writeAttribute(u"id"_s, picture.hash());
        xml.writeAttribute(u"type"_s, picture.mimeType);
    }
    xml.writeEndElement();
    endPublish(xml);
}

void writeVCard(QXmlStreamWriter &xml, const QDomElement &iq, const Picture &picture)
{
    xml.writeStartElement(u"vCard"_s);
    xml.writeDefaultNamespace(ns::vCard.toString());
    const QDomElement old = child(iq, u"vCard", ns::vCard);
    for (QDomElement e = old.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (!is(e, u"PHOTO", ns::vCard))
            copy(xml, e, ns::vCard.toString());
    }
    if (!picture.isEmpty())
        writePhoto(xml, picture);
    xml.writeEndElement();
}

} // namespace verbund::xmpp
