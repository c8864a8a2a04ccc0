// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace verbund {

/// One notification; everything in it is plain text.
struct Notification {
    /// Names it for replacing and withdrawing, such as the conversation's address.
    QString tag;
    QString title;
    QString text;
    /// What stands in the empty reply field; an empty text means no reply field.
    QString replyHint;
    /// Label of the second action; empty: none.
    QString actionLabel;

    friend bool operator==(const Notification &, const Notification &) = default;
};

/// The desktop's notification service. One fake in the tests.
class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// True when the service shows a field that takes the reply.
    [[nodiscard]] virtual bool takesReplies() const = 0;
    /// Shows a notification, replacing the one with the same tag.
    virtual void show(const verbund::Notification &notification) = 0;
    /// Takes a notification away.
    virtual void withdraw(const QString &tag) = 0;

Q_SIGNALS:
    /// The user clicked it.
    void activated(const QString &tag);
    /// The user replied in it.
    void replied(const QString &tag, const QString &text);
    /// The user chose the second action.
    void actionChosen(const QString &tag);
    /// The user closed it or it went by itself.
    void closed(const QString &tag);
};

} // namespace verbund
