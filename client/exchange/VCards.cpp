// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/VCards.h"

#include "client/exchange/FileText.h"
#include "client/exchange/UsefulCard.h"
#include "client/exchange/VCardAddressee.h"
#include "client/exchange/VCardEntries.h"
#include "client/exchange/VCardEscapes.h"
#include "client/exchange/VCardProperties.h"

#include <KContacts/VCardConverter>

#include <optional>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype maxEntryBytes = 16 * 1024 * 1024;
constexpr int mostProperties = 1000;

// An entry in the simplest words: nothing folded, quoted or coded, no property twice that may be there once.
// What KContacts is given is thereby bounded, and never one of the forms that it reads wrongly or runs wild
// on.
class PlainVCard {
public:
    void add(const VCardProperty &property);
    [[nodiscard]] QByteArray text() const;

private:
    void addLine(const QByteArray &head, const QByteArray &value) { m_lines += head + ':' + value + '\n'; }
    void addPhoto(const VCardProperty &property);

    QByteArray m_lines;
    QByteArrayList m_single;
    QByteArray m_notes;
    QByteArray m_categories;
    bool m_hasPhoto = false;
};

QByteArray headOf(const VCardProperty &property)
{
    QByteArray head = property.name;
    for (const QByteArray &type : property.types)
        head += type.isEmpty() ? QByteArray() : ";TYPE=" + type;
    if (property.isFirstChoice)
        head += ";PREF=1";
    if (!property.service.isEmpty())
        head += ";X-SERVICE-TYPE=" + property.service;
    return head;
}

void PlainVCard::add(const VCardProperty &property)
{
    const QByteArray value = hideEscapes(property.value);
    const auto join = [&value](QByteArray &to, char between) {
        if (!to.isEmpty() && !value.isEmpty())
            to += between;
        to += value;
    };
    if (property.name == "PHOTO") {
        addPhoto(property);
    } else if (property.name == "NOTE") {
        join(m_notes, hideEscapes("\\n").front());
    } else if (property.name == "CATEGORIES") {
        join(m_categories, ',');
    } else if (property.name == "URL" || property.name == "IMPP" || property.name == "X-JABBER") {
        // KContacts makes URLs of them, which have no controls.
        QByteArray url = showText(QString::fromUtf8(value)).toUtf8();
        url.removeIf([](char c) { return c == '\\' || c == '\n'; });
        addLine(headOf(property), url.trimmed());
    } else if (property.name == "EMAIL" || property.name == "TEL") {
        addLine(headOf(property), value.trimmed());
    } else if (!m_single.contains(property.name) && !value.trimmed().isEmpty()) {
        m_single += property.name;
        addLine(property.name, value);
    }
}

// Only a picture that is in the file itself; nothing is ever fetched.
void PlainVCard::addPhoto(const VCardProperty &property)
{
    QByteArray base64 = showText(QString::fromUtf8(hideEscapes(property.value))).toUtf8().trimmed();
    const QByteArrayView mark = ";base64,";
    const qsizetype comma = base64.first(std::min<qsizetype>(base64.size(), 128)).indexOf(mark);
    if (m_hasPhoto || (!property.isBase64 && (comma < 0 || !base64.startsWith("data:"))))
        return;
    if (base64.startsWith("data:"))
        base64 = base64.sliced(comma < 0 ? 0 : comma + mark.size());
    base64.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    m_hasPhoto = !pictureType(QByteArray::fromBase64(base64)).isEmpty();
    if (m_hasPhoto)
        addLine("PHOTO;ENCODING=b", base64);
}

QByteArray PlainVCard::text() const
{
    QByteArray text = "BEGIN:VCARD\nVERSION:3.0\n" + m_lines;
    if (!m_notes.isEmpty())
        text += "NOTE:" + m_notes + '\n';
    if (!m_categories.isEmpty())
        text += "CATEGORIES:" + m_categories + '\n';
    return text + "END:VCARD\n";
}

ImportedCard bad(int line, ImportedCard::Problem problem, const Card &card = {})
{
    return {.line = line, .card = card, .isGood = false, .problem = problem};
}

ImportedCard readEntry(const VCardEntry &entry)
{
    using enum ImportedCard::Problem;
    if (entry.text.size() > maxEntryBytes)
        return bad(entry.line, TooLong);
    PlainVCard plain;
    VCardProperties properties(entry.text);
    int count = 0;
    while (const auto property = properties.next()) {
        if (++count > mostProperties)
            return bad(entry.line, TooLong);
        plain.add(*property);
    }
    const KContacts::Addressee addressee = KContacts::VCardConverter().parseVCard(plain.text());
    Card card = cardOf(addressee);
    const Picture picture = pictureOf(addressee);
    card.picture = picture.hash();
    card = cleanCard(card);
    if (!entry.isWhole)
        return bad(entry.line, Unreadable, card);
    if (!isOfUse(card))
        return bad(entry.line, NothingInIt, card);
    return {.line = entry.line, .card = card, .picture = picture};
}

// Lines of at most 75 bytes, never cut within a character (RFC 6350 §3.2).
void appendFolded(QByteArray &text, QByteArrayView line)
{
    constexpr qsizetype width = 75;
    qsizetype room = width;
    while (line.size() > room) {
        qsizetype end = room;
        while (end > 1 && (uchar(line[end]) & 0xC0) == 0x80)
            --end;
        text += line.first(end);
        text += "\r\n ";
        line = line.sliced(end);
        room = width - 1;
    }
    text += line;
    text += "\r\n";
}

// What KContacts wrote, with escapes and folding by RFC 6350 and the picture as that wants it.
void appendFinished(QByteArray &text, QByteArray written, const Picture &picture)
{
    written.replace("\r\n ", "");
    for (QByteArrayView rest(written); !rest.isEmpty();) {
        const qsizetype end = rest.indexOf("\r\n");
        const QByteArrayView line = rest.first(end < 0 ? rest.size() : end);
        rest = rest.sliced(end < 0 ? rest.size() : end + 2);
        // A UID would be made up anew each time, an empty N says nothing.
        if (line.isEmpty() || line.startsWith("UID:") || line == "N:;;;;")
            continue;
        if (line == "END:VCARD" && !pictureType(picture.bytes).isEmpty())
            appendFolded(text,
                "PHOTO:data:" + pictureType(picture.bytes).toLatin1() + ";base64,"
                    + picture.bytes.toBase64());
        appendFolded(text, showEscapes(line));
    }
}

} // namespace

Result<ImportedCards> readVCards(const QByteArray &file)
{
    if (file.size() > maxImportBytes)
        return fail({.kind = Error::Kind::TooLarge});
    QByteArray text = file;
    const bool isWide = file.startsWith("\xff\xfe") || file.startsWith("\xfe\xff");
    if (isWide)
        text = decodeText(file, detectEncoding(file)).toUtf8();
    else if (file.startsWith("\xef\xbb\xbf"))
        text = file.sliced(3);
    ImportedCards result;
    VCardEntries entries(text);
    while (const auto entry = entries.next()) {
        if (result.cards.size() == mostImported) {
            result.cut = true;
            break;
        }
        result.cards += readEntry(*entry);
    }
    if (result.cards.isEmpty())
        return fail({.kind = Error::Kind::NotUnderstood});
    return result;
}

QByteArray writeVCards(const QList<Card> &cards, const QHash<QString, Picture> &pictures)
{
    const KContacts::VCardConverter converter;
    QByteArray text;
    for (const Card &given : cards) {
        const Card card = cleanCard(given);
        const QByteArray written = converter.exportVCard(addresseeOf(card), KContacts::VCardConverter::v4_0);
        appendFinished(text, written, pictures.value(card.picture));
    }
    return text;
}

} // namespace verbund
