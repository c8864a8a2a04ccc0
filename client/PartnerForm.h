// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/Partner.h"

#include <QObject>
#include <QQmlEngine>

namespace verbund {

class Partners;
class PartnersModel;

/// A partner while the user writes it.
class PartnerForm final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(bool isNew READ isNew CONSTANT)
    Q_PROPERTY(QString before READ before CONSTANT)
    Q_PROPERTY(QString domain READ domain WRITE setDomain NOTIFY changed)
    Q_PROPERTY(QString domainProblem READ domainProblem NOTIFY changed)
    Q_PROPERTY(QString domainNote READ domainNote NOTIFY changed)
    Q_PROPERTY(QString moreDomains READ moreDomains WRITE setMoreDomains NOTIFY changed)
    Q_PROPERTY(QString moreProblem READ moreProblem NOTIFY changed)
    Q_PROPERTY(QString moreNote READ moreNote NOTIFY changed)
    Q_PROPERTY(QString description READ description WRITE setDescription NOTIFY changed)
    Q_PROPERTY(QStringList typeNames READ typeNames CONSTANT)
    Q_PROPERTY(int typeIndex READ typeIndex WRITE setTypeIndex NOTIFY changed)
    Q_PROPERTY(verbund::Partner::Type type READ type NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    struct Parts {
        const Partners &partners;
        PartnersModel &list;
    };
    /// `partner`: without a domain it is a new one.
    PartnerForm(const Partner &partner, const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] bool isNew() const { return m_before.isEmpty(); }
    /// The primary domain of the partner that is edited.
    [[nodiscard]] QString before() const { return m_before; }
    [[nodiscard]] QString domain() const { return m_domain; }
    void setDomain(const QString &domain);
    /// What is wrong with it, and what follows from it, as sentences.
    [[nodiscard]] QString domainProblem() const;
    [[nodiscard]] QString domainNote() const;
    /// As they are typed, with blanks, commas or line ends between them.
    [[nodiscard]] QString moreDomains() const { return m_more; }
    void setMoreDomains(const QString &domains);
    [[nodiscard]] QString moreProblem() const;
    [[nodiscard]] QString moreNote() const;
    [[nodiscard]] QString description() const { return m_description; }
    void setDescription(const QString &description);
    /// The kinds that the user can choose.
    [[nodiscard]] QStringList typeNames() const;
    [[nodiscard]] int typeIndex() const;
    void setTypeIndex(int index);
    [[nodiscard]] Partner::Type type() const { return m_type; }
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] QString errorText() const { return m_errorText; }

    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    /// It is stored; the view may close.
    void done();

private:
    [[nodiscard]] QStringList more() const;

    Parts m_parts;
    QString m_before;
    QString m_domain;
    QString m_more;
    QString m_description;
    Partner::Type m_type;
    QString m_errorText;
    bool m_busy = false;
};

} // namespace verbund
