// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/VCardProperties.h"

#include "client/exchange/FileText.h"
#include "protocol/Picture.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// Base64 of the largest picture, with the blanks and breaks that some put into it.
constexpr qsizetype maxPictureText = maxPictureBytes * 3 / 2;
constexpr qsizetype maxHead = 1024;

constexpr std::array<QByteArrayView, 19> used{"PRODID", "FN", "N", "NICKNAME", "ORG", "EMAIL", "URL", "IMPP",
    "TEL", "NOTE", "CATEGORIES", "PHOTO", "X-JABBER", "X-SIP", "X-MS-IMADDRESS", "X-VERBUND-FAVOURITE",
    "X-VERBUND-NAMELESS", "X-VERBUND-SIP", "X-VERBUND-XMPP"};
constexpr QByteArrayView webSite = "X-VERBUND-WEBSITE";

// `item1.EMAIL;TYPE=work:…` is an EMAIL.
QByteArray nameOf(QByteArrayView line)
{
    constexpr qsizetype longest = 64;
    const QByteArrayView start = line.first(std::min(line.size(), longest));
    const auto end = std::ranges::find_if(start, [](char c) { return c == ';' || c == ':'; });
    QByteArrayView name = start.first(end - start.begin());
    if (const qsizetype dot = name.lastIndexOf('.'); dot >= 0)
        name = name.sliced(dot + 1);
    return name.trimmed().toByteArray().toUpper();
}

bool isUsed(const QByteArray &name)
{
    return name == webSite || std::ranges::find(used, QByteArrayView(name)) != used.end();
}

// Where the value begins: at the first colon that is not inside quotes; -1: nowhere.
qsizetype colonOf(QByteArrayView line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < std::min(line.size(), maxHead); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ':' && !quoted)
            return i;
    }
    return line.first(std::min(line.size(), maxHead)).indexOf(':');
}

QByteArrayList parametersOf(QByteArrayView head)
{
    QByteArrayList parameters;
    QByteArray parameter;
    bool quoted = false;
    for (const char c : head) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ';' && !quoted) {
            parameters += parameter.trimmed();
            parameter.clear();
        } else {
            parameter += c;
        }
    }
    parameters += parameter.trimmed();
    // The first is the name.
    return parameters.sliced(1);
}

QByteArray word(const QByteArray &text)
{
    QByteArray result = text.trimmed().toUpper();
    result.removeIf([](char c) { return !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'); });
    return result;
}

int digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                : -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? digit(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : digit(text[i + 2]);
        if (low < 0) {
            result += text[i];
        } else {
            result += char(high * 16 + low);
            i += 2;
        }
    }
    return result;
}

bool isUtf8(QByteArrayView text) { return QUtf8StringView(text.data(), text.size()).isValidUtf8(); }

QByteArray inUtf8(const QByteArray &text, const QByteArray &charset)
{
    if (!charset.isEmpty() && charset != "UTF-8") {
        QStringDecoder decoder(charset.constData());
        const QString decoded = decoder.isValid() ? QString(decoder.decode(text)) : QString();
        if (!decoded.isEmpty() && !decoder.hasError())
            return decoded.toUtf8();
    }
    return isUtf8(text) ? text : decodeText(text, u"windows-1252"_s).toUtf8();
}

// A character that the cut went through.
void dropHalfCharacter(QByteArray &text)
{
    for (int i = 0; i < 4 && !text.isEmpty() && (uchar(text.back()) & 0xC0) == 0x80; ++i)
        text.chop(1);
    if (!text.isEmpty() && uchar(text.back()) >= 0xC0)
        text.chop(1);
}

// What the parameters say beside the types.
struct Coding {
    QByteArray encoding;
    QByteArray charset;
};

void readParameter(const QByteArray &parameter, VCardProperty &property, Coding &coding)
{
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray key = equals < 0 ? QByteArray() : parameter.first(equals).trimmed().toUpper();
    const QByteArray value = parameter.sliced(equals + 1);
    if (key == "ENCODING" || word(value) == "QUOTED-PRINTABLE" || (key.isEmpty() && word(value) == "BASE64"))
        coding.encoding = word(value);
    else if (key == "CHARSET")
        coding.charset = value.trimmed().toUpper().first(std::min<qsizetype>(value.trimmed().size(), 40));
    else if (key == "PREF")
        property.isFirstChoice = value.trimmed() == "1";
    else if (key == "X-SERVICE-TYPE")
        property.service = word(value);
    else if (key.isEmpty() || key == "TYPE") {
        for (const QByteArray &type : value.split(','))
            property.types += word(type);
    }
}

QByteArray decoded(QByteArray value, const Coding &coding, bool isCut)
{
    if (coding.encoding == "QUOTED-PRINTABLE") {
        // `=C` of `=C3`.
        if (const qsizetype sign = value.lastIndexOf('='); isCut && sign >= 0 && sign + 2 >= value.size())
            value.truncate(sign);
        value = fromQuotedPrintable(value);
    }
    if (isCut)
        dropHalfCharacter(value);
    return inUtf8(value, coding.charset);
}

} // namespace

void VCardProperties::Line::append(QByteArrayView more)
{
    const qsizetype room = std::max<qsizetype>(limit - text.size(), 0);
    isCut |= more.size() > room;
    text += more.first(std::min(more.size(), room));
}

VCardProperties::Line VCardProperties::unfolded()
{
    const QByteArrayView first = m_lines.next();
    Line line{.name = nameOf(first)};
    line.limit = !isUsed(line.name) ? maxHead : line.name == "PHOTO" ? maxPictureText : maxPropertyBytes;
    line.append(first);
    while (m_lines.nextIsFolded())
        line.append(m_lines.next().sliced(1));
    if (line.text.endsWith('=') && !line.isCut)
        joinSoftBreaks(line);
    return line;
}

// In quoted-printable a line that a `=` ends goes on in the next one, whatever that looks like; so it must be
// taken even when the property is not used.
void VCardProperties::joinSoftBreaks(Line &line)
{
    const qsizetype colon = std::max<qsizetype>(colonOf(line.text), 0);
    bool goesOn = line.text.first(colon).toUpper().contains("QUOTED-PRINTABLE");
    while (goesOn && !m_lines.atEnd()) {
        const QByteArrayView more = m_lines.next();
        if (line.text.endsWith('='))
            line.text.chop(1);
        line.append(more);
        goesOn = more.endsWith('=');
    }
}

std::optional<VCardProperty> VCardProperties::next()
{
    while (!m_lines.atEnd()) {
        Line line = unfolded();
        VCardProperty property{.name = line.name};
        const qsizetype colon = colonOf(line.text);
        const bool isPhoto = property.name == "PHOTO";
        if (colon < 0 || !isUsed(property.name) || (isPhoto && line.isCut))
            continue;
        Coding coding;
        for (const QByteArray &parameter : parametersOf(line.text.first(colon)))
            readParameter(parameter, property, coding);
        property.isBase64 = coding.encoding == "B" || coding.encoding == "BASE64";
        property.value = decoded(line.text.sliced(colon + 1), coding, line.isCut);
        property.isFirstChoice |= property.types.contains("PREF");
        return property;
    }
    return std::nullopt;
}

} // namespace verbund
