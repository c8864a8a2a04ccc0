// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/AddressBook.h"
#include "protocol/Directory.h"

#include <QAbstractListModel>
#include <QTimer>

namespace verbund {

/// A person found in the directory.
struct DirectoryRow {
    Q_GADGET
    Q_PROPERTY(verbund::Card card MEMBER card)
    Q_PROPERTY(QString addressText MEMBER addressText)
    Q_PROPERTY(QString contactName MEMBER contactName)
    Q_PROPERTY(bool contact READ isContact)

public:
    Card card;
    /// The IM address as people write it; empty when there is none.
    QString addressText;
    /// Name of the own contact with one of his addresses; empty when there is none.
    QString contactName;

    [[nodiscard]] bool isContact() const { return !contactName.isEmpty(); }
    friend bool operator==(const DirectoryRow &, const DirectoryRow &) = default;
};

/// Search in the company's directory, as the user types.
class DirectoryModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)
    Q_PROPERTY(bool more READ hasMore NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY stateChanged)

public:
    enum Role { RowRole = Qt::UserRole };
    /// None: the account has no directory. Idle: nothing, or too little, is typed. Found: also nobody.
    enum class State { None, Idle, Searching, Found, Failed };
    Q_ENUM(State)
    /// Fewer letters are not searched for.
    static constexpr int fewestLetters = 2;

    /// `directory` may be null.
    DirectoryModel(Directory *directory, AddressBook &book, const People &people, QObject *parent = nullptr);

    /// Where it is; empty settings: there is none.
    void setSettings(const DirectorySettings &settings);
    [[nodiscard]] QString words() const { return m_words; }
    void setWords(const QString &words);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const;
    /// There are more people than are shown.
    [[nodiscard]] bool hasMore() const { return m_more; }
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Searches again after a failure.
    Q_INVOKABLE void retry();
    /// Whoever has this address; an empty card when nobody has. A search that runs begins anew after it.
    [[nodiscard]] Later<Card> find(const ImAddress &address);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Role "row": DirectoryRow.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void wordsChanged();
    void stateChanged();

private:
    void begin();
    void search();
    void take(const Result<DirectoryHits> &hits);
    [[nodiscard]] DirectoryRow row(const Card &card) const;
    void show(const QList<DirectoryRow> &rows);
    void refresh();
    void setState(State state, const Error &error = {});

    Directory *m_directory;
    AddressBook &m_book;
    const People &m_people;
    QList<DirectoryRow> m_rows;
    QString m_words;
    Error m_error;
    QTimer m_pause;
    quint64 m_query = 0;
    State m_state = State::None;
    bool m_isThere = false;
    bool m_more = false;
};

} // namespace verbund
