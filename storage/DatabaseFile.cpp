// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/DatabaseFile.h"

#include "storage/Database.h"
#include "storage/Migrations.h"
#include "storage/RawKey.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace verbund {

namespace {

constexpr qint64 pageSize = 4096; // SQLCipher 4

// One open file on its way to being accepted.
class Opening {
public:
    Opening(const QString &path, const RawKey &key);
    Result<std::unique_ptr<Database>> run();

private:
    void connect();
    void refusePlain();
    void unlock();
    void recognise();
    void settle();
    [[nodiscard]] bool looksForeign() const;
    void refuse(Error::Kind kind, const char *cause);
    void removeAttempt();

    QString m_path;
    const RawKey &m_key;
    bool m_inMemory;
    bool m_existed;
    bool m_fresh = false;
    std::unique_ptr<Database> m_database;
};

Opening::Opening(const QString &path, const RawKey &key)
    : m_path(path)
    , m_key(key)
    , m_inMemory(path == QLatin1String(":memory:"))
    , m_existed(QFileInfo::exists(path))
    , m_database(std::make_unique<Database>(QFileInfo(path).fileName()))
{
}

Result<std::unique_ptr<Database>> Opening::run()
{
    for (const auto step : {&Opening::connect, &Opening::unlock, &Opening::recognise, &Opening::settle}) {
        if (!m_database->failed())
            (this->*step)();
    }
    if (!m_database->failed())
        return std::move(m_database);
    const Error error = m_database->takeError();
    m_database.reset();
    if (m_fresh && !m_inMemory && error.kind != Error::Kind::StoreInUse)
        removeAttempt();
    return fail(error);
}

// What was to become a new database did not, for want of space say.
void Opening::removeAttempt()
{
    for (const auto *suffix : {"", "-wal", "-journal"})
        QFile::remove(m_path + QLatin1String(suffix));
    if (m_existed)
        std::ignore = QFile(m_path).open(QFile::WriteOnly);
}

void Opening::connect()
{
    if (!m_key.isValid())
        return refuse(Error::Kind::StoreWrongKey, "the key is not of 256 bits");
    if (QFileInfo(m_path).isDir())
        return refuse(Error::Kind::StoreUnreadable, "it is a folder");
    if (!m_database->connect(m_path))
        return;
    // Until it has proved ours, closing must not move a write-ahead log found beside it into the file.
    m_database->setCheckpointOnClose(!QFileInfo::exists(m_path + QLatin1String("-wal")));
    if (m_database->isReadOnly())
        return refuse(Error::Kind::StoreUnreadable, "it cannot be written");
    refusePlain();
}

void Opening::refusePlain()
{
    static const QByteArray plain("SQLite format 3\0", 16);
    const qint64 size = QFileInfo(m_path).size(); // of one byte, SQLite says none
    if (m_database->head(plain.size()) == plain)
        refuse(Error::Kind::StoreNotEncrypted, "it begins like plain SQLite");
    else if (size > 0 && size < pageSize)
        refuse(Error::Kind::StoreForeign, "it is too short");
}

// locking_mode before the first access: one process at a time, and no index of the log shared in a file
// beside it.
void Opening::unlock()
{
    m_database->execute(
        "PRAGMA cipher_log_level = NONE"); // a wrong key is an answer, nothing for standard error
    if (!m_inMemory)
        m_database->setKey(m_key);
    m_database->execute(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;"
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32000;");
    std::ignore = m_database->number("SELECT count(*) FROM sqlite_schema");
    if (m_database->error().kind == Error::Kind::StoreWrongKey && looksForeign()) {
        m_database->takeError();
        refuse(Error::Kind::StoreForeign, "it is no encrypted database");
    }
}

// A torn last page does not matter to a key that fits, therefore this is asked only when it does not.
bool Opening::looksForeign() const
{
    const qint64 size = m_database->fileSize();
    if (size % pageSize != 0)
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(m_database->head(pageSize - 4)); // a character cut by the end is still text
    return !decoder.hasError() && !text.isEmpty();
}

void Opening::recognise()
{
    const qint64 version = m_database->number("PRAGMA user_version");
    const bool ours = m_database->number("PRAGMA application_id") == applicationId;
    m_fresh = version == 0 && m_database->number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!ours && !m_fresh)
        refuse(Error::Kind::StoreForeign, "another program's database");
    else if (version > newestVersion())
        refuse(Error::Kind::StoreNewer, "made by a newer version");
}

// FULL: a commit is on the disk before anybody hears of it; no message is lost by a power cut. FAST: what is
// deleted is overwritten where its page is written anyway; a fifth of the time cheaper, and a free page is
// ciphertext.
void Opening::settle()
{
    if (!m_existed && !m_inMemory)
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    m_database->execute("PRAGMA secure_delete = FAST; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                        "PRAGMA journal_size_limit = 16777216; PRAGMA wal_autocheckpoint = 4000;");
    migrate(*m_database);
    if (!m_database->failed())
        m_database->setCheckpointOnClose(true);
}

void Opening::refuse(Error::Kind kind, const char *cause)
{
    m_database->fail({.kind = kind, .subject = QFileInfo(m_path).fileName(), .cause = QLatin1String(cause)});
}

} // namespace

Result<std::unique_ptr<Database>> openDatabaseFile(const QString &path, const RawKey &key)
{
    return Opening(path, key).run();
}

} // namespace verbund
