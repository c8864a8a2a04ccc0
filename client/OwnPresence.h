// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

#include <QObject>
#include <QQmlEngine>

namespace verbund {

class Clock;
class IdleWatch;
class Settings;

/// The user as the others see him: one setting for all protocols. What he chose by hand holds until he
/// chooses again, or until the end he gave it; only who chose to be available is shown as away while nobody
/// is at this device.
class OwnPresence : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString address READ address NOTIFY personChanged)
    Q_PROPERTY(QString name READ name NOTIFY personChanged)
    Q_PROPERTY(verbund::Presence::Availability availability READ availability WRITE setAvailability NOTIFY
            presenceChanged)
    Q_PROPERTY(verbund::Presence::Availability chosen READ chosenAvailability NOTIFY presenceChanged)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY presenceChanged)
    Q_PROPERTY(QString words READ words NOTIFY presenceChanged)
    Q_PROPERTY(QString sinceWords READ sinceWords NOTIFY presenceChanged)
    Q_PROPERTY(QString untilWords READ untilWords NOTIFY presenceChanged)
    Q_PROPERTY(QDateTime since READ since NOTIFY presenceChanged)
    Q_PROPERTY(QDateTime until READ until NOTIFY presenceChanged)
    Q_PROPERTY(bool idle READ isIdle NOTIFY presenceChanged)

public:
    struct Parts {
        Clock &clock;
        IdleWatch &idleWatch;
        const Settings &settings;
    };
    /// When do-not-disturb ends by itself.
    enum class End { Open, HalfHour, OneHour, Tomorrow };
    Q_ENUM(End)

    explicit OwnPresence(const Parts &parts, QObject *parent = nullptr);
    ~OwnPresence() override;

    [[nodiscard]] QString address() const { return m_address.toString(); }
    /// Made from the address until the user has a name.
    [[nodiscard]] QString name() const { return m_address.user(); }
    /// What others are shown; setting it chooses it by hand.
    [[nodiscard]] Presence::Availability availability() const { return m_shown.availability; }
    void setAvailability(Presence::Availability availability);
    [[nodiscard]] Presence::Availability chosenAvailability() const { return m_chosen.availability; }
    [[nodiscard]] QString note() const { return m_chosen.note; }
    void setNote(const QString &note);
    /// "Do not disturb until 18:00".
    [[nodiscard]] QString words() const;
    /// "Since 14:05"; empty while that is not known.
    [[nodiscard]] QString sinceWords() const;
    /// "18:00", "tomorrow, 08:00", or that it ends only when the user changes it.
    [[nodiscard]] QString untilWords() const;
    /// When the state that is shown began; invalid: not known.
    [[nodiscard]] QDateTime since() const { return m_shown.since; }
    /// When it ends by itself; invalid: open.
    [[nodiscard]] QDateTime until() const { return m_chosen.until; }
    /// Shown as away because nobody is at this device.
    [[nodiscard]] bool isIdle() const { return m_shown.automatic; }

    /// Chooses do-not-disturb for a while.
    Q_INVOKABLE void silence(verbund::OwnPresence::End end);
    /// The same until a time of day that was typed; false when it is none.
    Q_INVOKABLE bool silenceUntil(const QString &typed);
    /// What that would be, such as "tomorrow, 08:00"; empty when it is no time of day.
    Q_INVOKABLE [[nodiscard]] QString endWords(const QString &typed) const;

    /// What the protocols show.
    [[nodiscard]] const Presence &presence() const { return m_shown; }
    /// What the user chose by hand, wherever; `since`: when he did, also if it was only the note.
    [[nodiscard]] const Presence &chosen() const { return m_chosen; }
    /// Takes over what was chosen on another device, when that was later; false when it was not.
    bool follow(const Presence &chosen);

    /// Sets whose presence it is, and what was chosen last time; what has ended meanwhile has ended.
    void restore(const ImAddress &address, const QString &stored, const QString &note);
    /// For restore().
    [[nodiscard]] QString stored() const;

Q_SIGNALS:
    void personChanged();
    /// Anything of it changed.
    void presenceChanged();
    /// What the protocols show changed.
    void shownChanged();
    /// What is to be stored changed.
    void chosenChanged();
    /// The user chose here, by hand.
    void chose();

private:
    void choose(Presence::Availability availability, const QDateTime &until);
    void stamp();
    void setIdleSince(const QDateTime &time);
    void followSettings();
    [[nodiscard]] bool endIfDue();
    void look();
    void update();

    Parts m_parts;
    ImAddress m_address;
    Presence m_chosen;
    Presence m_shown;
    /// When the chosen state began; the note may have been changed since.
    QDateTime m_began;
    /// Since when nobody is at this device; invalid: somebody is.
    QDateTime m_idleSince;
};

} // namespace verbund
