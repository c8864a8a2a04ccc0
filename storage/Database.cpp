// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/Database.h"

#include "storage/RawKey.h"

#include <sqlite3.h>

#include <cerrno>

#ifndef SQLITE_HAS_CODEC
extern "C" int sqlite3_key(sqlite3 *db, const void *key, int length);
#endif

namespace verbund {

namespace {

sqlite3_file *mainFile(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file && file->pMethods ? file : nullptr;
}

bool isFull(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT)
        return true;
#endif
    return systemError == ENOSPC || systemError == EFBIG;
}

Error::Kind kindOf(int code, int systemError)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Error::Kind::DiskFull;
    case SQLITE_IOERR:
        return isFull(systemError) ? Error::Kind::DiskFull : Error::Kind::StoreUnreadable;
    case SQLITE_NOTADB:
        return Error::Kind::StoreWrongKey;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Kind::StoreInUse;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
    case SQLITE_CORRUPT:
        return Error::Kind::StoreUnreadable;
    default:
        return Error::Kind::Internal;
    }
}

} // namespace

Database::Database(QString name)
    : m_name(std::move(name))
{
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

bool Database::connect(const QString &path)
{
    const int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return !failed();
}

void Database::setKey(const RawKey &key)
{
    QByteArray literal = key.literal();
    const int code = sqlite3_key(m_handle, literal.constData(), int(literal.size()));
    RawKey::wipe(literal);
    if (code != SQLITE_OK)
        fail(code);
}

void Database::setCheckpointOnClose(bool on)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

qint64 Database::fileSize() const
{
    sqlite3_file *file = mainFile(m_handle);
    sqlite3_int64 size = 0;
    return file && file->pMethods->xFileSize(file, &size) == SQLITE_OK ? size : 0;
}

QByteArray Database::head(qsizetype length) const
{
    QByteArray bytes(std::min<qint64>(length, fileSize()), '\0');
    sqlite3_file *file = mainFile(m_handle);
    const bool read = file && file->pMethods->xRead(file, bytes.data(), int(bytes.size()), 0) == SQLITE_OK;
    return read ? bytes : QByteArray();
}

bool Database::isReadOnly() const { return sqlite3_db_readonly(m_handle, "main") == 1; }

Query Database::query(const char *sql)
{
    sqlite3_stmt *statement = m_statements.value(sql);
    if (!statement && !failed()) {
        const int code =
            sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code == SQLITE_OK)
            m_statements.insert(sql, statement);
        else
            fail(code);
    }
    return Query(*this, statement);
}

void Database::execute(const char *sql)
{
    if (failed())
        return;
    if (const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(code);
}

qint64 Database::number(const char *sql)
{
    Query rows = query(sql);
    return rows.next() ? rows.integer(0) : 0;
}

qint64 Database::changes() const { return sqlite3_changes64(m_handle); }

qint64 Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

Error Database::takeError() { return std::exchange(m_error, {}); }

void Database::fail(const Error &error)
{
    if (!failed())
        m_error = error;
}

void Database::fail(int code)
{
    if (failed())
        return;
    const int systemError = m_handle ? sqlite3_system_errno(m_handle) : 0;
    const QString said = m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle)) : QString();
    m_error = {.kind = kindOf(code, systemError),
        .subject = m_name,
        .cause = QStringLiteral("SQLite %1, system %2: %3").arg(code).arg(systemError).arg(said)};
}

Query::Query(Database &database, sqlite3_stmt *statement)
    : m_database(database)
    , m_statement(statement)
{
    Q_ASSERT(!statement || !sqlite3_stmt_busy(statement));
}

Query::~Query()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Query::next()
{
    if (m_database.failed())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_database.fail(code);
    return code == SQLITE_ROW;
}

void Query::run()
{
    while (next()) { }
}

qint64 Query::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QByteArrayView Query::utf8(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data ? QByteArrayView(data, sqlite3_column_bytes(m_statement, column)) : QByteArrayView();
}

QByteArray Query::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

void Query::bindNext(qint64 value)
{
    if (m_statement)
        sqlite3_bind_int64(m_statement, ++m_bound, value);
}

void Query::bindNext(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    if (m_statement)
        sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

void Query::bindNext(const QByteArray &value)
{
    if (m_statement)
        sqlite3_bind_blob(m_statement, ++m_bound, value.constData(), int(value.size()), SQLITE_TRANSIENT);
}

void Query::bindNext(std::nullptr_t)
{
    if (m_statement)
        sqlite3_bind_null(m_statement, ++m_bound);
}

} // namespace verbund
