// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Bytes.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace verbund::sip {

namespace {

constexpr auto tokenCharacters = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 128; ++c)
        table[std::size_t(c)] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    for (const char c : {'-', '.', '!', '%', '*', '_', '+', '`', '\'', '~'})
        table[std::size_t(c)] = true;
    return table;
}();

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

} // namespace

bool isTokenCharacter(char c) { return tokenCharacters[static_cast<unsigned char>(c)]; }

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

QByteArrayView trimmed(QByteArrayView text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && (text[begin] == ' ' || text[begin] == '\t'))
        ++begin;
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t'))
        --end;
    return text.sliced(begin, end - begin);
}

bool same(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<quint64> toNumber(QByteArrayView text, quint64 limit)
{
    if (text.isEmpty())
        return std::nullopt;
    quint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const auto digit = quint64(c - '0');
        if (value > (limit - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

QVarLengthArray<QByteArrayView, 8> split(QByteArrayView text, char separator)
{
    QVarLengthArray<QByteArrayView, 8> parts;
    bool inQuotes = false;
    bool inBrackets = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inQuotes) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inQuotes = false;
        } else if (c == '"' && !inBrackets) {
            inQuotes = true;
        } else if (c == '<') {
            inBrackets = true;
        } else if (c == '>') {
            inBrackets = false;
        } else if (c == separator && !inBrackets) {
            parts.append(trimmed(text.sliced(begin, i - begin)));
            begin = i + 1;
        }
    }
    parts.append(trimmed(text.sliced(std::min(begin, text.size()))));
    return parts;
}

QByteArray unquoted(QByteArrayView text)
{
    if (text.size() < 2 || !text.startsWith('"') || !text.endsWith('"'))
        return text.toByteArray();
    const QByteArrayView inner = text.sliced(1, text.size() - 2);
    QByteArray result;
    result.reserve(inner.size());
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] == '\\' && i + 1 < inner.size())
            ++i;
        result += inner[i];
    }
    return result;
}

QByteArray quoted(QByteArrayView text)
{
    QByteArray result("\"");
    for (const char c : text) {
        if (c == '\\' || c == '"')
            result += '\\';
        if (c != '\r' && c != '\n' && c != '\0')
            result += c;
    }
    return result + '"';
}

QByteArray randomToken(int bytes)
{
    QByteArray raw(bytes, Qt::Uninitialized);
    std::ranges::generate(raw, [] { return char(QRandomGenerator::system()->generate()); });
    return raw.toHex();
}

} // namespace verbund::sip
