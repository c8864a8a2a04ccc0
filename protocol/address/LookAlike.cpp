// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/LookAlike.h"

#include "protocol/TextRules.h"
#include "protocol/address/Precis.h"

#include <QStringTokenizer>

#include <unicode/uspoof.h>

#include <algorithm>
#include <array>
#include <memory>

namespace verbund {

namespace {

using Checker = std::unique_ptr<USpoofChecker, decltype(&uspoof_close)>;

// Costs half a millisecond to open and does not change afterwards.
const USpoofChecker *checker()
{
    static const Checker opened = [] {
        UErrorCode status = U_ZERO_ERROR;
        Checker result(uspoof_open(&status), uspoof_close);
        uspoof_setChecks(result.get(), USPOOF_RESTRICTION_LEVEL, &status);
        uspoof_setRestrictionLevel(result.get(), USPOOF_HIGHLY_RESTRICTIVE);
        return U_SUCCESS(status) ? std::move(result) : Checker(nullptr, uspoof_close);
    }();
    return opened.get();
}

bool mixesWithin(QStringView label)
{
    if (isAscii(label) || !checker())
        return false;
    UErrorCode status = U_ZERO_ERROR;
    return uspoof_check(checker(), label.utf16(), int32_t(label.size()), nullptr, &status) != 0
        && U_SUCCESS(status);
}

bool isForeign(QStringView label)
{
    const QList<uint> points = label.toUcs4();
    return std::ranges::any_of(points, [](uint c) { return QChar::isLetter(c); })
        && std::ranges::none_of(points, [](uint c) { return QChar::script(c) == QChar::Script_Latin; });
}

bool readsAsLatin(QStringView label)
{
    if (isAscii(label) || !isForeign(label) || !checker())
        return false;
    std::array<char16_t, 256> skeleton{}; // a label has 63 letters at most, of which some become two or three
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = uspoof_getSkeleton(checker(), 0, label.utf16(), int32_t(label.size()),
        skeleton.data(), int32_t(skeleton.size()), &status);
    return U_SUCCESS(status) && isAscii(QStringView(skeleton.data(), size));
}

// What people and machines confuse, as Unicode's UTS #39 lists it.
QString confusable(const QString &text)
{
    if (!checker())
        return text;
    QString result(text.size() * 4 + 16, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = uspoof_getSkeleton(checker(), 0, QStringView(text).utf16(), int32_t(text.size()),
        reinterpret_cast<char16_t *>(result.data()), int32_t(result.size()), &status);
    if (U_FAILURE(status))
        return text;
    result.truncate(size);
    return result;
}

// Most texts are ASCII: theirs is looked up letter by letter.
const std::array<QString, 128> &asciiConfusables()
{
    static const std::array<QString, 128> table = [] {
        std::array<QString, 128> result;
        for (size_t i = 0; i < result.size(); ++i)
            result[i] = folded(confusable(QString(QChar(char16_t(i)))));
        return result;
    }();
    return table;
}

QString confused(const QString &text)
{
    if (!isAscii(text))
        return folded(confusable(text));
    QString result;
    result.reserve(text.size() + 4);
    for (const QChar c : text)
        result += asciiConfusables()[c.unicode()];
    return result;
}

} // namespace

AddressText::Warning lookAlike(const ImAddress &address)
{
    const QString text = address.toString();
    if (isAscii(text))
        return AddressText::Warning::None;
    const QString domain = address.domain();
    const QList<QStringView> labels = QStringView(domain).split(u'.');
    if (mixesWithin(address.user()) || std::ranges::any_of(labels, mixesWithin))
        return AddressText::Warning::MixedScripts;
    // Under a top-level domain in the same letters nobody expects Latin ones.
    if (isAscii(labels.last()) && std::ranges::any_of(labels, readsAsLatin))
        return AddressText::Warning::LooksLikeLatin;
    return AddressText::Warning::None;
}

QString skeleton(const QString &text)
{
    // Twice: a letter may be a small one's double only after its case is gone.
    QString result = confused(confused(text));
    result.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return result;
}

bool mixesScripts(const QString &text)
{
    static const auto separates = [](QChar c) { return c.isSpace() || c.isPunct() || c.isDigit(); };
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !separates(text[i]))
            continue;
        if (mixesWithin(QStringView(text).sliced(begin, i - begin)))
            return true;
        begin = i + 1;
    }
    return false;
}

} // namespace verbund
