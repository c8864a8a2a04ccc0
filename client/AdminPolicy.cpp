// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/AdminPolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QSet>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype longestFile = 4 * 1024 * 1024;

template <typename Enum> std::optional<Enum> named(const QJsonValue &value)
{
    bool known = false;
    const int number =
        QMetaEnum::fromType<Enum>().keyToValue(value.toString().toLatin1().constData(), &known);
    return known ? std::optional(Enum(number)) : std::nullopt;
}

/// Reads one file; after the first fault it only remembers that.
class Reading {
public:
    [[nodiscard]] AdminPolicy policy(const QJsonObject &file);
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    [[nodiscard]] Partner partner(const QJsonObject &entry);
    [[nodiscard]] QString domain(const QJsonValue &value);
    void refuse(const QString &fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
    }

    QString m_fault;
    QSet<QString> m_domains;
};

AdminPolicy Reading::policy(const QJsonObject &file)
{
    AdminPolicy policy;
    if (file.contains("partners"_L1) && !file["partners"_L1].isArray())
        refuse(u"“partners” is no list"_s);
    for (const QJsonValue &entry : file["partners"_L1].toArray())
        policy.partners.append(partner(entry.toObject()));
    if (file.contains("defaultType"_L1)) {
        const auto type = named<Partner::Type>(file["defaultType"_L1]);
        if (!type || *type == Partner::Type::Own)
            refuse(u"“defaultType” is unknown"_s);
        policy.defaultType = type.value_or(policy.defaultType);
        policy.setsType = true;
    }
    if (file.contains("defaultLevel"_L1)) {
        const auto level = named<Relation::Level>(file["defaultLevel"_L1]);
        if (!level || *level < Relation::Level::Unknown)
            refuse(u"“defaultLevel” is unknown"_s);
        policy.defaultLevel = level.value_or(policy.defaultLevel);
        policy.setsLevel = true;
    }
    return policy;
}

Partner Reading::partner(const QJsonObject &entry)
{
    const auto type = named<Partner::Type>(entry["type"_L1]);
    Partner partner{.domain = domain(entry["domain"_L1]),
        .moreDomains = {},
        .description = entry["description"_L1].toString(),
        .type = type.value_or(Partner::Type::UnverifiedPublic),
        .locked = true};
    if (!type)
        refuse(u"“%1” has no known type"_s.arg(partner.domain));
    for (const QJsonValue &more : entry["domains"_L1].toArray())
        partner.moreDomains.append(domain(more));
    return partner;
}

QString Reading::domain(const QJsonValue &value)
{
    const QString domain = normalDomain(value.toString());
    if (domain.isEmpty())
        refuse(u"“%1” is no domain"_s.arg(value.toString()));
    else if (m_domains.contains(domain))
        refuse(u"“%1” stands there twice"_s.arg(domain));
    m_domains.insert(domain);
    return domain;
}

} // namespace

Result<AdminPolicy> readAdminPolicy(const QByteArray &json, const QString &name)
{
    const auto refuse = [&name](const QString &cause) {
        return fail({.kind = Error::Kind::NotUnderstood, .subject = name, .cause = cause});
    };
    if (json.size() > longestFile)
        return refuse(u"too long"_s);
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(json, &broken);
    if (broken.error != QJsonParseError::NoError)
        return refuse(u"%1, at %2"_s.arg(broken.errorString()).arg(broken.offset));
    if (!document.isObject())
        return refuse(u"no JSON object"_s);
    Reading reading;
    const AdminPolicy policy = reading.policy(document.object());
    if (!reading.fault().isEmpty())
        return refuse(reading.fault());
    return policy;
}

QString adminPolicyFile()
{
    if (const QString named = qEnvironmentVariable("VERBUND_POLICY"); !named.isEmpty())
        return named;
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"verbund/policy.json"_s);
}

QString normalDomain(const QString &typed)
{
    const QString domain = typed.trimmed();
    if (domain.isEmpty() || domain.contains(u'@') || domain.contains(u'/'))
        return {};
    const auto address = ImAddress::parse(QString(u"x@"_s + domain));
    return address ? address->domain() : QString();
}

} // namespace verbund
