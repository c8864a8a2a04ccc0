// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QTimer>

namespace verbund {

class People;
class Store;

/// One person's conversation: a window of messages, newest at the end, that grows as the user scrolls.
class ConversationModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::Person person READ person NOTIFY personChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY hasOlderChanged)
    Q_PROPERTY(bool hasNewer READ hasNewer NOTIFY hasNewerChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)
    Q_PROPERTY(bool sendable READ isSendable NOTIFY draftChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)

public:
    enum Role { RowRole = Qt::UserRole, DayRole };
    static constexpr int pageSize = 50;
    /// More rows than this are never held: the far end is let go while paging.
    static constexpr int mostRows = 500;

    ConversationModel(const ImAddress &peer, Store &store, const People &people, QObject *parent = nullptr);

    [[nodiscard]] const ImAddress &peer() const { return m_peer; }
    [[nodiscard]] Person person() const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// There are older messages than the first row.
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    /// There are newer messages than the last row (after a jump into the past).
    [[nodiscard]] bool hasNewer() const { return m_hasNewer; }
    [[nodiscard]] int count() const { return int(m_messages.size()); }
    /// What is typed and not sent.
    [[nodiscard]] QString draft() const { return m_draft; }
    void setDraft(const QString &draft);
    [[nodiscard]] bool isSendable() const;
    /// Why the last action did not work; empty when it did.
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// Loads the newest page.
    void load();
    /// Loads the page around a message and marks it; jumpedTo() follows.
    void loadAround(qint64 id, const QDateTime &time);

    /// Loads a page of older messages in front.
    Q_INVOKABLE void loadOlder();
    /// Loads a page of newer messages behind.
    Q_INVOKABLE void loadNewer();
    /// Leaves the past and shows the newest page.
    Q_INVOKABLE void showNewest();
    /// Sends the draft and empties it.
    Q_INVOKABLE void send();
    /// Sends a failed message again.
    Q_INVOKABLE void sendAgain(qint64 messageId);
    /// The user sees the newest messages.
    Q_INVOKABLE void markRead();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Roles "row": MessageRow; "day": "yyyy-MM-dd" for sections.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void personChanged();
    void loadedChanged();
    void hasOlderChanged();
    void hasNewerChanged();
    void countChanged();
    void draftChanged();
    void errorTextChanged();
    /// The marked message is at this row now.
    void jumpedTo(int row);
    /// The user began or stopped typing.
    void typing(bool typing);

private:
    [[nodiscard]] MessageRow row(int index) const;
    void add(const QList<Message> &messages);
    void insert(const Message &message);
    void change(const QList<Message> &messages);
    void prepend(const QList<Message> &page);
    void append(const QList<Message> &page);
    void clear();
    void trimEnd();
    void trimStart();
    void refresh(int first, int last);
    void setLoaded();
    void setHasOlder(bool has);
    void setHasNewer(bool has);
    void setErrorText(const QString &text);
    void setTyping(bool typing);

    ImAddress m_peer;
    Store &m_store;
    const People &m_people;
    QList<Message> m_messages;
    QString m_draft;
    QString m_errorText;
    QTimer m_typingTimer;
    qint64 m_marked = 0;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_hasOlder = false;
    bool m_hasNewer = false;
    bool m_typing = false;
};

} // namespace verbund
