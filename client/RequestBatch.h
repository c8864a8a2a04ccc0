// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Relation.h"
#include "protocol/Result.h"
#include "storage/Request.h"

#include <QObject>
#include <QQmlEngine>
#include <QSet>

#include <functional>

namespace verbund {

class People;
class RequestsModel;
class Store;
class Undo;

/// One answer to many requests. For ten seconds it is only shown as given: nothing is stored and nobody is
/// told while it can be taken back.
class RequestBatch final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool canBlockDomains READ canBlockDomains CONSTANT)

public:
    struct Parts {
        Store &store;
        const People &people;
        RequestsModel &requests;
        Undo &undo;
        /// Blocks whole domains; null: that cannot be done.
        std::function<Later<void>(const QStringList &)> blockDomains;
    };
    explicit RequestBatch(const Parts &parts, QObject *parent = nullptr);
    /// What was not taken back is done.
    ~RequestBatch() override;

    /// Why the last one could not be stored; empty: it was.
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool canBlockDomains() const { return bool(m_parts.blockDomains); }

    /// Answers everybody who is chosen.
    Q_INVOKABLE void decideChosen(verbund::Relation::Level level, bool told = false);
    /// Answers everybody of a domain who waits.
    Q_INVOKABLE void decideDomain(const QString &domain, verbund::Relation::Level level, bool told = false);
    /// Answers one person, with the same way back.
    Q_INVOKABLE void decideOne(const QString &address, verbund::Relation::Level level, bool told = false);
    /// Blocks the domains of everybody who is chosen.
    Q_INVOKABLE void blockChosenDomains();
    /// Blocks a domain.
    Q_INVOKABLE void blockDomain(const QString &domain);
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void changed();

private:
    /// Answers with what became of it.
    using Commit = std::function<Later<void>()>;

    [[nodiscard]] QList<Decision> decisions(
        const QList<ImAddress> &people, Relation::Level level, bool told) const;
    void decide(const QList<ImAddress> &people, Relation::Level level, bool told);
    void blockDomains(const QStringList &domains, const QSet<ImAddress> &also);
    void offer(const QSet<ImAddress> &people, const QString &text, const Commit &commit);
    void show(const QSet<ImAddress> &people);
    void setError(const Result<void> &stored);
    [[nodiscard]] static QString text(Relation::Level level, bool told, int count);

    Parts m_parts;
    /// Whose answer is shown as given.
    QSet<ImAddress> m_answered;
    QString m_errorText;
};

} // namespace verbund
