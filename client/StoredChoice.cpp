// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/StoredChoice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

QString stateName(Presence::Availability availability)
{
    return QString::fromLatin1(QMetaEnum::fromType<Presence::Availability>().valueToKey(int(availability)));
}

Presence::Availability state(const QString &name)
{
    bool known = false;
    const int value =
        QMetaEnum::fromType<Presence::Availability>().keyToValue(name.toLatin1().constData(), &known);
    return known ? Presence::Availability(value) : Presence::Availability::Available;
}

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

} // namespace

QString writeChoice(const StoredChoice &choice)
{
    QJsonObject object{
        {u"state"_s, stateName(choice.presence.availability)}, {u"note"_s, choice.presence.note}};
    const auto put = [&object](const QString &name, const QDateTime &time) {
        if (time.isValid())
            object.insert(name, time.toUTC().toString(Qt::ISODate));
    };
    put(u"since"_s, choice.presence.since);
    put(u"until"_s, choice.presence.until);
    put(u"began"_s, choice.began);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

StoredChoice readChoice(const QString &stored, const QString &note)
{
    StoredChoice choice;
    const QJsonDocument document = QJsonDocument::fromJson(stored.toUtf8());
    if (!document.isObject()) {
        choice.presence.availability = state(stored);
        choice.presence.note = note;
        return choice;
    }
    const QJsonObject object = document.object();
    choice.presence.availability = state(object[u"state"].toString());
    choice.presence.note = object[u"note"].toString();
    choice.presence.since = time(object[u"since"]);
    choice.presence.until = time(object[u"until"]);
    choice.began = time(object[u"began"]);
    return choice;
}

} // namespace verbund
