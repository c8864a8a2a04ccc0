// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/RunsModel.h"
#include "protocol/Result.h"
#include "storage/Partner.h"

#include <QQmlEngine>

namespace verbund {

class Partners;
class Undo;

/// The partners: the own company, those of the administrator, those of the user. Whatever is changed can be
/// taken back for ten seconds.
class PartnersModel final : public RunsModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::Partner::Type defaultType READ defaultType NOTIFY changed)
    Q_PROPERTY(bool setsDefault READ setsDefault NOTIFY changed)
    Q_PROPERTY(QString faultText READ faultText NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role { PartnerRole = Qt::UserRole };

    PartnersModel(Partners &partners, Undo &undo, QObject *parent = nullptr);

    /// Of domains that nobody has decided on.
    [[nodiscard]] Partner::Type defaultType() const;
    /// The administrator has set that.
    [[nodiscard]] bool setsDefault() const;
    /// What is wrong with the administrator's file; empty: nothing.
    [[nodiscard]] QString faultText() const;
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// The partner with this primary domain; one without a domain when there is none.
    [[nodiscard]] Partner find(const QString &domain) const;

    /// Puts a partner in the place of the one with this primary domain; an empty one: a new one.
    [[nodiscard]] Later<void> save(const QString &inPlaceOf, const Partner &partner);
    Q_INVOKABLE void remove(const QString &domain);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Role "partner": Partner.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    /// It could not be stored; why, as a sentence.
    void failed(const QString &sentence);

private:
    [[nodiscard]] QList<Partner> wanted() const;
    [[nodiscard]] QList<Partner> ofUser() const;
    void follow();
    void offerWayBack(const QString &text, const QList<Partner> &before);
    void restore(const QList<Partner> &before);
    void restored(const QList<Partner> &before, const Result<void> &stored);

    Partners &m_partners;
    Undo &m_undo;
    QList<Partner> m_rows;
};

} // namespace verbund
