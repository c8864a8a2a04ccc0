// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/CpimText.h"

namespace verbund::sip {

namespace {

constexpr qsizetype maxTextLength = 4096;

// What an escape means; nothing for one that is not known. `i` stands on the letter and goes to the escape's
// last.
QString meaning(const QString &text, qsizetype &i)
{
    switch (text[i].unicode()) {
    case u'b':
    case u't':
    case u'n':
    case u'r':
        return QString(u' '); // our values are single lines
    case u'"':
    case u'\'':
    case u'\\':
        return QString(text[i]);
    case u'u': {
        bool isNumber = false;
        const ushort code =
            text.sliced(i + 1).first(std::min<qsizetype>(4, text.size() - i - 1)).toUShort(&isNumber, 16);
        if (!isNumber || text.size() - i < 5)
            return {};
        i += 4;
        return QString(QChar(code));
    }
    default:
        return {};
    }
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.unicode() == 0x2028 || c.unicode() == 0x2029
        || c.unicode() == 0xFEFF; // a byte order mark would vanish at the next reading
}

} // namespace

QString fromCpimText(QByteArrayView value)
{
    const QString text = QString::fromUtf8(value.first(std::min(value.size(), maxTextLength)));
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size()) {
            qsizetype last = i + 1;
            if (const QString meant = meaning(text, last); !meant.isEmpty()) {
                plain += meant;
                i = last;
                continue;
            }
        }
        plain += text[i];
    }
    plain.removeIf([](QChar c) { return isControl(c); });
    // Lone halves of a character may have come in as escapes.
    return (plain.isValidUtf16() ? plain : QString::fromUtf8(plain.toUtf8())).trimmed();
}

QByteArray toCpimText(const QString &text)
{
    QString escaped;
    for (const QChar c : text.left(maxTextLength)) {
        if (c == u'\\')
            escaped += u"\\\\";
        else if (!isControl(c))
            escaped += c;
    }
    return escaped.trimmed().toUtf8();
}

} // namespace verbund::sip
