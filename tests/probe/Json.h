// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"
#include "protocol/Contact.h"
#include "protocol/FederationLine.h"
#include "storage/Conversation.h"
#include "storage/SearchHit.h"

#include <QJsonObject>
#include <QMetaEnum>

namespace verbund {

/// An enum's name as in the code.
template <typename T> [[nodiscard]] QString enumName(T value)
{
    return QString::fromLatin1(QMetaEnum::fromType<T>().valueToKey(int(value)));
}
/// The enum of that name.
template <typename T> [[nodiscard]] std::optional<T> enumValue(const QString &name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<T>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(T(value)) : std::nullopt;
}

[[nodiscard]] QJsonObject toJson(const Message &message);
[[nodiscard]] QJsonObject toJson(const Conversation &conversation);
[[nodiscard]] QJsonObject toJson(const Request &request);
[[nodiscard]] QJsonObject toJson(const Person &person);
[[nodiscard]] QJsonObject toJson(const Relation &relation);
[[nodiscard]] QJsonObject toJson(const SearchHit &hit);
[[nodiscard]] QJsonObject toJson(const FederationLine &line);
[[nodiscard]] QJsonObject toJson(const Error &error);

} // namespace verbund
