// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationReport.h"

#include <QObject>
#include <QQmlEngine>

#include <memory>

namespace verbund {

class Clock;
class FederationCheck;
class Lines;
class Store;

/// Looks quietly, at most once a day and once signed in, whether partners reach the own domain; says so only
/// where they do not.
class OwnDomainWatch final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)

public:
    struct Parts {
        Store &store;
        const Lines &lines;
        const Clock &clock;
        QString domain;
        /// Null: nobody looks.
        std::unique_ptr<FederationCheck> check;
    };
    explicit OwnDomainWatch(Parts parts, QObject *parent = nullptr);
    ~OwnDomainWatch() override;

    /// What is wrong, for a quiet notice; empty: nothing is known to be.
    [[nodiscard]] QString sentence() const;
    /// The user has seen it.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void look();
    void end(const FederationReport &report);
    void setFailing(bool failing);

    Parts m_parts;
    /// The day of the last look, in the time of this place; `isKnown` once it is read.
    QDate m_day;
    bool m_isKnown = false;
    bool m_isLooking = false;
    bool m_isFailing = false;
};

} // namespace verbund
