// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Line.h"
#include "client/LineRow.h"

namespace verbund {

/// The protocols of the account together: while one of them works, the account is connected.
class Lines : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::Connection::Status status READ status NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QDateTime nextTry READ nextTry NOTIFY changed)
    Q_PROPERTY(bool both READ isBoth NOTIFY changed)
    Q_PROPERTY(QList<verbund::LineRow> rows READ rows NOTIFY changed)

public:
    using QObject::QObject;

    /// Adds one; null is none.
    void add(std::unique_ptr<Line> line);
    /// Null where there is none.
    [[nodiscard]] Line *line(Carrier carrier) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Line>> &all() const { return m_lines; }

    /// That of the line that is furthest.
    [[nodiscard]] Connection::Status status() const;
    /// The most telling reason why none is online; Kind::None while one is.
    [[nodiscard]] Error error() const;
    [[nodiscard]] QString errorText() const { return error().sentence(); }
    /// When the next line is tried again, while none is online.
    [[nodiscard]] QDateTime nextTry() const;
    /// No line will change by itself right now, and none is online.
    [[nodiscard]] bool haveFailed() const;
    /// A row per protocol that the account is known to speak.
    [[nodiscard]] QList<LineRow> rows() const;

    /// The protocols that the account is known to speak.
    [[nodiscard]] Carriers certain() const;
    [[nodiscard]] bool isBoth() const { return certain() == Carriers::all(); }
    [[nodiscard]] Carriers online() const;
    /// Those that are online, or on their way there.
    [[nodiscard]] Carriers up() const;

    /// Where no record says what the domain speaks, XMPP is looked for at the domain itself (RFC 6120
    /// §3.2.2); false when there is no such hope.
    [[nodiscard]] bool insist();
    void setPresence(const Presence &presence);
    void stop();
    /// True when every session has ended.
    [[nodiscard]] bool areOffline() const;

    /// Tries again at once what is not connected.
    Q_INVOKABLE void retryNow();

Q_SIGNALS:
    void changed();
    /// Live messages from people who are accepted.
    void messagesArrived(const QList<verbund::Message> &messages);
    /// A home server says what the user chose by hand on another device.
    void choiceReceived(verbund::Carrier carrier, const verbund::Presence &chosen);

private:
    [[nodiscard]] Carriers those(bool (Connection::*are)() const) const;

    std::vector<std::unique_ptr<Line>> m_lines;
};

} // namespace verbund
