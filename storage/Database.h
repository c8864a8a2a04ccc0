// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace verbund {

class Query;
class RawKey;

/// One SQLCipher connection with its prepared statements. The first failure sticks: statements after it do
/// nothing until takeError(), so that the code between reads without checks and the end of a transaction
/// decides.
class Database final {
public:
    /// `name` is what errors are about.
    explicit Database(QString name);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens the file, making an empty one where there is none; reads and writes nothing.
    bool connect(const QString &path);
    /// Gives the key to the cipher; whether it fits shows the first read.
    void setKey(const RawKey &key);
    /// Whether closing moves what the write-ahead log holds into the file.
    void setCheckpointOnClose(bool on);

    /// Length of the file.
    [[nodiscard]] qint64 fileSize() const;
    /// The first bytes of the file, through the connection: a second handle would drop its POSIX locks.
    [[nodiscard]] QByteArray head(qsizetype length) const;
    [[nodiscard]] bool isReadOnly() const;

    /// A statement ready to be bound; `sql` must be a literal, its address is the key of the cache.
    [[nodiscard]] Query query(const char *sql);
    /// Runs one or more statements without values.
    void execute(const char *sql);
    /// The first column of the first row of a statement without values.
    [[nodiscard]] qint64 number(const char *sql);
    /// Rows changed by the last statement.
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] qint64 lastInsertId() const;
    /// False once a failure has ended the transaction by itself.
    [[nodiscard]] bool inTransaction() const;

    [[nodiscard]] bool failed() const { return m_error.kind != Error::Kind::None; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// The failure, and a fresh start.
    Error takeError();
    /// Fails for a reason of the caller's.
    void fail(const Error &error);

private:
    friend class Query;
    void fail(int code);

    QString m_name;
    sqlite3 *m_handle = nullptr;
    QHash<const char *, sqlite3_stmt *> m_statements;
    Error m_error;
};

/// One run of a prepared statement; the statement is reset when it goes.
class Query final {
public:
    Query(Database &database, sqlite3_stmt *statement);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    /// Binds the next values in order.
    template <typename... Values> Query &bind(const Values &...values)
    {
        (bindNext(values), ...);
        return *this;
    }
    /// Steps to the next row; false at the end and after a failure.
    bool next();
    /// Runs a statement that answers nothing.
    void run();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(utf8(column)); }
    /// A text as it is, until the next step.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void bindNext(qint64 value);
    void bindNext(int value) { bindNext(qint64(value)); }
    void bindNext(bool value) { bindNext(qint64(value)); }
    void bindNext(const QString &value);
    void bindNext(const QByteArray &value);
    void bindNext(std::nullptr_t);
    template <typename T> void bindNext(const std::optional<T> &value)
    {
        value ? bindNext(*value) : bindNext(nullptr);
    }

    Database &m_database;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

/// An empty text as NULL.
[[nodiscard]] inline std::optional<QString> orNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace verbund
