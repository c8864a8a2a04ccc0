// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/VisibilityFile.h"

#include "client/Format.h"
#include "client/exchange/CsvWriter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VisibilityFile)

public:
    static QStringList header()
    {
        return {tr("Name"), tr("IM address"), tr("Domain"), tr("Kind of partner"), tr("Relationship"),
            tr("Sees my presence"), tr("Sees my note"), tr("Sees my picture"), tr("May write"), tr("Since"),
            tr("Until"), tr("Why")};
    }
    static QString yes(bool is) { return is ? tr("yes") : tr("no"); }
};

QString localTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

template <typename Enum> QString keyOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QJsonValue timeOf(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject objectOf(const VisibilityRow &row)
{
    const Relation &relation = row.relation;
    const Permission may = permissionOf(relation.level, row.type);
    return {{u"name"_s, row.name}, {u"address"_s, row.addressText()},
        {u"domain"_s, relation.address.domain()}, {u"partnerType"_s, keyOf(row.type)},
        {u"level"_s, keyOf(relation.level)}, {u"seesPresence"_s, may.presence}, {u"seesNote"_s, may.note},
        {u"seesPicture"_s, may.picture}, {u"mayWrite"_s, may.message}, {u"since"_s, timeOf(relation.since)},
        {u"until"_s, timeOf(relation.until)}, {u"origin"_s, keyOf(relation.origin)}};
}

} // namespace

QByteArray visibilityCsv(const QList<VisibilityRow> &rows)
{
    const Format words;
    QByteArray file = csvLine(Words::header());
    for (const VisibilityRow &row : rows) {
        const Relation &relation = row.relation;
        const Permission may = permissionOf(relation.level, row.type);
        file += csvLine({row.name, row.addressText(), relation.address.domain(), words.partnerType(row.type),
            words.level(relation.level), Words::yes(may.presence), Words::yes(may.note),
            Words::yes(may.picture), Words::yes(may.message), localTime(relation.since),
            localTime(relation.until), words.origin(relation.origin)});
    }
    return file;
}

QByteArray visibilityJson(const QList<VisibilityRow> &rows)
{
    QJsonArray people;
    for (const VisibilityRow &row : rows)
        people.append(objectOf(row));
    return QJsonDocument(QJsonObject{{u"people"_s, people}}).toJson();
}

} // namespace verbund
