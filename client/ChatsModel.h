// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Rows.h"
#include "storage/Conversation.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace verbund {

class People;
class Store;

/// The chats list: everybody with messages, newest first.
class ChatsModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)

public:
    enum Role { ChatRole = Qt::UserRole };

    ChatsModel(Store &store, People &people, QObject *parent = nullptr);

    void load();
    /// Unread messages over all chats.
    [[nodiscard]] int unread() const { return m_unread; }
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// True when there is a chat with this person that the list shows.
    [[nodiscard]] bool contains(const ImAddress &peer) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Role "chat": ChatRow.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void unreadChanged();
    void countChanged();
    void loadedChanged();

private:
    void apply(const QList<Conversation> &conversations);
    void put(const Conversation &conversation);
    void noteCarriers(const QList<Conversation> &conversations);
    void hide(const QList<Request> &requests);
    void refresh(const QList<ImAddress> &addresses);
    void countUnread();
    [[nodiscard]] int find(const ImAddress &peer) const;

    Store &m_store;
    People &m_people;
    QList<Conversation> m_rows;
    int m_unread = 0;
    bool m_loaded = false;
};

} // namespace verbund
