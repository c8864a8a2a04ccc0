// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/TextList.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// In JSON between quotation marks as it is; lone surrogates do not survive being stored anyway.
bool needsEscape(QChar c) { return c < u' ' || c == u'"' || c == u'\\'; }

} // namespace

QString storedList(const QStringList &list)
{
    if (list.isEmpty())
        return u"[]"_s;
    static constexpr auto isSpecial = [](const QString &text) {
        return std::ranges::any_of(text, needsEscape);
    };
    if (std::ranges::none_of(list, isSpecial))
        return u"[\""_s + list.join("\",\""_L1) + u"\"]"_s;
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

// Start-up reads tens of thousands of these; only few hold a backslash, and without one a quotation mark
// begins or ends a text.
QStringList fromStoredList(const QString &text)
{
    if (text == "[]"_L1)
        return {};
    if (text.size() >= 4 && text.startsWith("[\""_L1) && text.endsWith("\"]"_L1) && !text.contains(u'\\'))
        return text.sliced(2, text.size() - 4).split("\",\""_L1);
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

} // namespace verbund
