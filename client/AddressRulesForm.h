// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/AddressRules.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace verbund {

/// A mapping rule as the editor shows it.
struct MappingRow {
    Q_GADGET
    Q_PROPERTY(QString pattern MEMBER pattern)
    Q_PROPERTY(QString replacement MEMBER replacement)
    Q_PROPERTY(bool wrong MEMBER wrong)
    Q_PROPERTY(bool invertible MEMBER invertible)
    Q_PROPERTY(bool hit MEMBER hit)

public:
    QString pattern;
    QString replacement;
    /// Cannot be used as it stands.
    bool wrong = false;
    /// Also turns an IM address back.
    bool invertible = false;
    /// The sample is changed by this one.
    bool hit = false;

    friend bool operator==(const MappingRow &, const MappingRow &) = default;
};

/// The rules of the account for IM addresses while the user edits them; the rows are the mapping rules.
class AddressRulesForm final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QList<int> order READ orderNumbers NOTIFY changed)
    Q_PROPERTY(QString fallback READ fallback WRITE setFallback NOTIFY changed)
    Q_PROPERTY(QString networks READ networks WRITE setNetworks NOTIFY changed)
    Q_PROPERTY(QString sample READ sample WRITE setSample NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString backwards READ backwards NOTIFY changed)
    Q_PROPERTY(bool sampleGivenUp READ isSampleGivenUp NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool edited READ isEdited NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)

public:
    enum Role { RuleRole = Qt::UserRole };

    explicit AddressRulesForm(AddressRules &rules, QObject *parent = nullptr);

    /// The fields in the order in which they are tried.
    [[nodiscard]] QList<Card::Field> order() const { return m_order; }
    [[nodiscard]] QList<int> orderNumbers() const;
    /// Moves a field up or down.
    Q_INVOKABLE void moveField(int from, int to);
    /// The default rule.
    [[nodiscard]] QString fallback() const { return m_fallback; }
    void setFallback(const QString &fallback);
    /// A line each, `gateway: domain, domain`.
    [[nodiscard]] QString networks() const { return m_networks; }
    void setNetworks(const QString &networks);

    /// "What would happen" with this number or address.
    [[nodiscard]] QString sample() const { return m_sample; }
    void setSample(const QString &sample);
    /// The IM address that it would become; empty when it would be dropped.
    [[nodiscard]] QString outcome() const { return m_outcome; }
    /// What the outcome would be turned back into.
    [[nodiscard]] QString backwards() const { return m_backwards; }
    /// A rule takes too long on the sample and was passed over.
    [[nodiscard]] bool isSampleGivenUp() const { return m_sampleGivenUp; }
    /// What is wrong with a rule or a network, as a sentence.
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool isEdited() const { return m_edited; }
    [[nodiscard]] bool canSave() const { return m_edited && m_errorText.isEmpty(); }

    Q_INVOKABLE void addRule();
    Q_INVOKABLE void removeRule(int row);
    Q_INVOKABLE void moveRule(int from, int to);
    Q_INVOKABLE void setPattern(int row, const QString &pattern);
    Q_INVOKABLE void setReplacement(int row, const QString &replacement);
    /// Saves; all contacts are derived anew.
    Q_INVOKABLE void save();
    /// Forgets the edits.
    Q_INVOKABLE void reset();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Role "rule": MappingRow.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] DerivationRules edited() const;
    void show(const DerivationRules &rules);
    void setCount(qsizetype count);
    void touch();
    void judge();
    [[nodiscard]] MappingRules judgeRows();
    void judgeSample(const MappingRules &mapping);
    void judgeNetworks();
    void complain(const QString &sentence);

    AddressRules &m_rules;
    QList<Card::Field> m_order;
    QList<MappingRow> m_rows;
    QString m_fallback;
    QString m_networks;
    QString m_sample;
    QString m_outcome;
    QString m_backwards;
    QString m_errorText;
    bool m_sampleGivenUp = false;
    bool m_edited = false;
};

} // namespace verbund
