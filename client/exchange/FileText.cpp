// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/FileText.h"

#include <QStringDecoder>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// What windows-1252 has where ISO-8859-1 has controls; the five that nobody defined are read as U+FFFD.
constexpr std::array<char16_t, 32> windows1252{
    u'€', 0xFFFD, u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0xFFFD, u'Ž', 0xFFFD, //
    0xFFFD, u'‘', u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0xFFFD, u'ž', u'Ÿ', //
};

QString fromWindows1252(QByteArrayView text)
{
    QString result = QString::fromLatin1(text);
    for (QChar &c : result) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = windows1252[c.unicode() - 0x80];
    }
    return result;
}

// Zeros on one side only: Latin letters as UTF-16.
QString utf16ByZeros(QByteArrayView file)
{
    constexpr qsizetype beginning = 4096;
    const QByteArrayView sample = file.first(std::min(file.size(), beginning) & ~qsizetype(1));
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i)
        (i % 2 ? odd : even) += sample[i] == '\0' ? 1 : 0;
    const qsizetype half = sample.size() / 4;
    if (odd > half && even * 10 < odd)
        return u"UTF-16LE"_s;
    if (even > half && odd * 10 < even)
        return u"UTF-16BE"_s;
    return {};
}

QString fromUtf16(QByteArrayView file, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(file);
    if (text.startsWith(u'\uFEFF'))
        text.remove(0, 1);
    return text;
}

} // namespace

QStringList fileEncodings()
{
    return {u"UTF-8"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"windows-1252"_s, u"ISO-8859-1"_s};
}

QString detectEncoding(QByteArrayView file)
{
    if (file.startsWith("\xef\xbb\xbf"))
        return u"UTF-8"_s;
    if (file.startsWith("\xff\xfe"))
        return u"UTF-16LE"_s;
    if (file.startsWith("\xfe\xff"))
        return u"UTF-16BE"_s;
    if (const QString wide = utf16ByZeros(file); !wide.isEmpty())
        return wide;
    return QUtf8StringView(file.data(), file.size()).isValidUtf8() ? u"UTF-8"_s : u"windows-1252"_s;
}

QString decodeText(QByteArrayView file, const QString &encoding)
{
    if (encoding == "UTF-8"_L1)
        return QString::fromUtf8(file.startsWith("\xef\xbb\xbf") ? file.sliced(3) : file);
    if (encoding == "UTF-16LE"_L1)
        return fromUtf16(file, QStringConverter::Utf16LE);
    if (encoding == "UTF-16BE"_L1)
        return fromUtf16(file, QStringConverter::Utf16BE);
    return encoding == "ISO-8859-1"_L1 ? QString::fromLatin1(file) : fromWindows1252(file);
}

} // namespace verbund
