// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PicturePublication.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Features.h"
#include "protocol/xmpp/PictureWords.h"
#include "protocol/xmpp/PresenceBridge.h"
#include "protocol/xmpp/Wire.h"

#include <QPointer>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

std::optional<Error> objection(const Picture &picture)
{
    if (picture.bytes.size() > maxPictureBytes)
        return Error{.kind = Error::Kind::TooLarge, .subject = {}, .cause = u"picture"_s};
    const QString type = pictureType(picture.bytes);
    if (!picture.isEmpty() && type != u"image/png" && type != u"image/jpeg")
        return Error{.kind = Error::Kind::NotAcceptable, .subject = {}, .cause = u"neither PNG nor JPEG"_s};
    return {};
}

} // namespace

PicturePublication::PicturePublication(Wire &wire, PresenceBridge &presence, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_presence(presence)
{
}

// Each step may find the stream gone; what publish() gave is finished in any case.
Later<void> PicturePublication::publish(const Picture &given)
{
    if (const auto error = objection(given))
        return ready<void>(fail(*error));
    const Picture picture{.bytes = given.bytes, .mimeType = pictureType(given.bytes)};
    // The bytes first: whoever is told asks for them at once.
    const Later<void> data = picture.isEmpty()
        ? ready<void>({})
        : m_wire.order([picture](QXmlStreamWriter &xml) { writePictureData(xml, picture); });
    const QPointer self(this);
    return Later<void>(data)
        .then(&m_wire.context(),
            [self, picture](const Result<void> &done) {
                return self ? self->publishMetadata(picture, done) : connectionLost();
            })
        .unwrap()
        .then(&m_wire.context(),
            [self, picture](const Result<void> &done) {
                return self ? self->translate(picture, done) : connectionLost();
            })
        .unwrap();
}

Later<void> PicturePublication::publishMetadata(const Picture &picture, const Result<void> &before)
{
    if (!before)
        return ready<void>(before);
    return m_wire.order([picture](QXmlStreamWriter &xml) { writePictureMetadata(xml, picture); });
}

// A server without XEP-0163 refuses all before; its clients know the vCard at least.
Later<void> PicturePublication::translate(const Picture &picture, const Result<void> &before)
{
    const QPointer self(this);
    return isTranslated()
        .then(&m_wire.context(),
            [self, picture, before](const Result<bool> &translated) {
                if (!self)
                    return connectionLost();
                if (translated && !*translated)
                    return self->writeCard(picture);
                if (before) {
                    self->m_presence.repeat();
                    Q_EMIT self->published();
                }
                return ready<void>(before);
            })
        .unwrap()
        .then([before](const Result<void> &written) { return written ? written : before; });
}

Later<void> PicturePublication::writeCard(const Picture &picture)
{
    const QPointer self(this);
    const auto write = [self, picture](const Result<QDomElement> &card) {
        if (!self)
            return connectionLost();
        // Nobody has a vCard before he has written one.
        if (!card && card.error().kind != Error::Kind::RecipientNotFound)
            return ready<void>(fail(card.error()));
        return self->m_wire.order([picture, old = card.value_or(QDomElement())](
                                      QXmlStreamWriter &xml) { writeVCard(xml, old, picture); });
    };
    return m_wire.get(writeVCardQuery)
        .then(&m_wire.context(), write)
        .unwrap()
        .then(&m_wire.context(), [self, hash = picture.hash()](const Result<void> &written) {
            if (self && written)
                self->m_presence.showPicture(hash);
            return written;
        });
}

Later<bool> PicturePublication::isTranslated()
{
    if (m_isTranslated)
        return ready<bool>(*m_isTranslated);
    return m_wire.get(writeFeaturesQuery)
        .then(&m_wire.context(), [self = QPointer(this)](const Result<QDomElement> &answer) -> Result<bool> {
            if (!answer)
                return fail(answer.error());
            const bool translated = namesFeature(*answer, ns::vCardConversion);
            if (self)
                self->m_isTranslated = translated;
            return translated;
        });
}

void PicturePublication::learn(const QString &hash)
{
    // Who never had a picture needs to ask nothing.
    if (hash.isEmpty() && !m_isTranslated)
        return;
    isTranslated().then(&m_wire.context(), [self = QPointer(this), hash](const Result<bool> &translated) {
        if (self && translated && !*translated)
            self->m_presence.showPicture(hash);
    });
}

} // namespace verbund::xmpp
