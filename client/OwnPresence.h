// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

#include <QObject>
#include <QQmlEngine>

namespace verbund {

/// The user as the others see him: one setting for all protocols.
class OwnPresence : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString address READ address NOTIFY personChanged)
    Q_PROPERTY(QString name READ name NOTIFY personChanged)
    Q_PROPERTY(verbund::Presence::Availability availability READ availability WRITE setAvailability NOTIFY
            presenceChanged)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY presenceChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QString address() const { return m_address.toString(); }
    /// Made from the address until the user has a name.
    [[nodiscard]] QString name() const;
    [[nodiscard]] Presence::Availability availability() const { return m_presence.availability; }
    void setAvailability(Presence::Availability availability);
    [[nodiscard]] QString note() const { return m_presence.note; }
    void setNote(const QString &note);

    [[nodiscard]] const Presence &presence() const { return m_presence; }
    /// Sets whose presence it is, and what was chosen last time.
    void restore(const ImAddress &address, const Presence &presence);

Q_SIGNALS:
    void personChanged();
    void presenceChanged();

private:
    ImAddress m_address;
    Presence m_presence{
        .address = {}, .availability = Presence::Availability::Available, .note = {}, .since = {}};
};

} // namespace verbund
