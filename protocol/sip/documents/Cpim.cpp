// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Cpim.h"

#include "protocol/sip/documents/CpimText.h"
#include "protocol/sip/documents/MimeFields.h"
#include "protocol/sip/documents/TimeText.h"
#include "protocol/sip/documents/XmlBounds.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr auto imdnSpace = "urn:ietf:params:imdn";
constexpr auto cpimSpace = "urn:ietf:params:cpim-headers:";

std::unexpected<Error> brokenCpim(QLatin1StringView cause)
{
    return fail({.kind = Error::Kind::ProtocolViolation, .subject = {}, .cause = u"CPIM: "_s + cause});
}

QByteArrayView inBrackets(QByteArrayView value)
{
    if (value.isEmpty()) // lastIndexOf() reads past the end of an empty view
        return {};
    const qsizetype begin = value.lastIndexOf('<');
    const qsizetype end = value.lastIndexOf('>');
    return begin >= 0 && end > begin ? value.sliced(begin + 1, end - begin - 1).trimmed() : QByteArrayView();
}

/// The prefixes that NS headers declare (RFC 3862 §3.4).
class Spaces {
public:
    void declare(QByteArrayView value)
    {
        const qsizetype begin = value.indexOf('<');
        if (begin >= 0)
            m_spaces.insert(value.first(begin).trimmed().toByteArray(), inBrackets(value).toByteArray());
    }

    /// `space:name` of a header as it is written.
    [[nodiscard]] QByteArray resolved(const QByteArray &name) const
    {
        const qsizetype dot = name.indexOf('.');
        const QByteArray prefix = dot < 0 ? QByteArray() : name.first(dot);
        return m_spaces.value(prefix) + '|' + name.sliced(dot + 1).toLower();
    }

private:
    // "imdn" is what all write, some without declaring it.
    QHash<QByteArray, QByteArray> m_spaces{{"", cpimSpace}, {"imdn", imdnSpace}};
};

QString uriOf(const QByteArray &value)
{
    const QByteArrayView uri = inBrackets(value);
    return fromCpimText(uri.isEmpty() ? QByteArrayView(value) : uri).remove(u'<').remove(u'>').trimmed();
}

void readDisposition(const QByteArray &value, Cpim &cpim)
{
    const QByteArray words = ',' + value.toLower().replace(' ', "").replace(';', ",") + ',';
    cpim.wantsDelivery = words.contains(",positive-delivery,");
    cpim.wantsFailure = words.contains(",negative-delivery,");
    cpim.wantsDisplay = words.contains(",display,");
}

void readHeader(const QByteArray &name, const QByteArray &value, Cpim &cpim)
{
    static const QByteArray cpimMark = QByteArray(cpimSpace) + '|';
    static const QByteArray imdnMark = QByteArray(imdnSpace) + '|';
    if (name == cpimMark + "from")
        cpim.from = uriOf(value);
    else if (name == cpimMark + "to" && cpim.to.isEmpty())
        cpim.to = uriOf(value);
    else if (name == cpimMark + "datetime")
        cpim.time = fromTimeText(QString::fromLatin1(value));
    else if (name == imdnMark + "message-id")
        cpim.messageId = fromCpimText(value);
    else if (name == imdnMark + "disposition-notification")
        readDisposition(value, cpim);
}

// Nothing that could end a line may reach one.
QByteArray singleLine(QByteArray text)
{
    text.removeIf([](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return text.trimmed();
}

QByteArray dispositionOf(const Cpim &cpim)
{
    QByteArrayList wants;
    if (cpim.wantsDelivery)
        wants.append("positive-delivery");
    if (cpim.wantsFailure)
        wants.append("negative-delivery");
    if (cpim.wantsDisplay)
        wants.append("display");
    return wants.join(", ");
}

} // namespace

Result<Cpim> readCpim(QByteArrayView message)
{
    if (message.size() > maxDocumentSize)
        return brokenCpim("too large"_L1);
    const std::optional<MimeFields> headers = readMimeFields(message);
    if (!headers || headers->fields.isEmpty())
        return brokenCpim("broken header"_L1);
    const std::optional<MimeFields> wrapped = readMimeFields(headers->rest);
    if (!wrapped)
        return brokenCpim("broken header of what is wrapped"_L1);
    const std::optional<QByteArray> body = decodedBody(*wrapped);
    if (!body)
        return brokenCpim("unknown encoding"_L1);
    Cpim cpim;
    Spaces spaces;
    for (const MimeField &field : headers->fields) {
        if (field.name.compare("NS", Qt::CaseInsensitive) == 0)
            spaces.declare(field.value);
        else
            readHeader(spaces.resolved(field.name), field.value, cpim);
    }
    cpim.contentType = singleLine(wrapped->value("Content-Type"));
    if (cpim.contentType.isEmpty())
        cpim.contentType = "text/plain";
    cpim.contentDisposition = singleLine(wrapped->value("Content-Disposition"));
    cpim.body = *body;
    return cpim;
}

QByteArray writeCpim(const Cpim &cpim)
{
    QByteArray message;
    const auto write = [&](QByteArrayView name, const QByteArray &value) {
        if (!value.isEmpty())
            message += name.toByteArray() + ": " + value + "\r\n";
    };
    const auto bracketed = [](const QString &uri) {
        return uri.isEmpty() ? QByteArray() : '<' + toCpimText(uri) + '>';
    };
    write("From", bracketed(cpim.from));
    write("To", bracketed(cpim.to));
    write("DateTime", toTimeText(cpim.time).toLatin1());
    const QByteArray disposition = dispositionOf(cpim);
    if (!cpim.messageId.isEmpty() || !disposition.isEmpty())
        write("NS", QByteArray("imdn <") + imdnSpace + '>');
    write("imdn.Message-ID", toCpimText(cpim.messageId));
    write("imdn.Disposition-Notification", disposition);
    if (message.isEmpty())
        write("Subject", "-"); // a header there must be, or the next empty line were the wrong one
    message += "\r\n";
    write("Content-Type",
        cpim.contentType.isEmpty() ? QByteArray("text/plain;charset=UTF-8") : singleLine(cpim.contentType));
    write("Content-Disposition", singleLine(cpim.contentDisposition));
    return message + "\r\n" + cpim.body;
}

} // namespace verbund::sip
