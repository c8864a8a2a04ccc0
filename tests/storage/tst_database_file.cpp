// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "StoreSupport.h"
#include "storage/Database.h"
#include "storage/Migrations.h"
#include "storage/RawKey.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

namespace tst_database_file {

using namespace verbund;
using namespace verbund::test;

namespace {

QByteArray random(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(1);
    for (char &byte : bytes)
        byte = char(generator.generate());
    return bytes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

// Every file of a folder with what is in it.
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden))
        files.insert(name, QCryptographicHash::hash(read(dir.filePath(name)), QCryptographicHash::Sha256));
    return files;
}

void prepare(const QString &path, const char *sql, bool encrypted = true)
{
    Database database(QStringLiteral("prepared"));
    QVERIFY(database.connect(path));
    if (encrypted)
        database.setKey(RawKey(key));
    database.execute(sql);
    QVERIFY2(!database.failed(), qPrintable(database.error().cause));
}

QStringList schemaOf(const QString &path)
{
    Database database(QStringLiteral("schema"));
    database.connect(path);
    database.setKey(RawKey(key));
    QStringList lines;
    Query rows = database.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    while (rows.next())
        lines.append(rows.text(0).simplified());
    return lines;
}

#ifdef Q_OS_UNIX
// No file may grow beyond this while it lives: what a full disk looks like to one process.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
};
#endif

} // namespace

class DatabaseFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void newFileIsMadeAndKept()
    {
        got(got(Store::open(path(), key))->append(live({incoming("Hello", 1)})));
        const auto store = got(Store::open(path(), key));
        QCOMPARE(bodies(*store), QStringList{QStringLiteral("Hello")});
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void emptyFileIsANewOne()
    {
        write(path(), {});
        QVERIFY(await(Store::open(path(), key)));
    }

    void whatIsNotOursIsRefusedAndUntouched_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray text = QByteArray("Dear diary, \xc3\xa4\n").repeated(1000).left(8192);
        QTest::newRow("text of two pages") << text << Error::Kind::StoreForeign;
        QTest::newRow("short text") << QByteArray("hello") << Error::Kind::StoreForeign;
        QTest::newRow("one byte") << QByteArray("x") << Error::Kind::StoreForeign;
        QTest::newRow("noise of two pages") << random(8192) << Error::Kind::StoreWrongKey;
        QTest::newRow("noise of odd length") << random(10'000) << Error::Kind::StoreForeign;
        QTest::newRow("zeros") << QByteArray(8192, '\0') << Error::Kind::StoreForeign;
        QTest::newRow("plain header")
            << QByteArray("SQLite format 3\0", 16) + random(4080) << Error::Kind::StoreNotEncrypted;
    }

    void whatIsNotOursIsRefusedAndUntouched()
    {
        QFETCH(const QByteArray, content);
        write(path(), content);
        QTEST(refusal(), "kind");
    }

    void plainDatabaseIsRefusedAndUntouched()
    {
        prepare(path(), "CREATE TABLE t (x); INSERT INTO t VALUES (1)", false);
        QCOMPARE(refusal(), Error::Kind::StoreNotEncrypted);
    }

    void plainDatabaseWithALogIsRefusedAndUntouched()
    {
        Database other(QStringLiteral("other"));
        other.connect(path());
        other.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x)");
        QCOMPARE(refusal(), Error::Kind::StoreNotEncrypted);
    }

    void wrongKeyIsRefusedAndUntouched()
    {
        got(got(Store::open(path(), key))->append(live({incoming("Hello", 1)})));
        QCOMPARE(refusal(QByteArray(32, 'x')), Error::Kind::StoreWrongKey);
        QCOMPARE(refusal(QByteArray(31, 'x')), Error::Kind::StoreWrongKey);
        QCOMPARE(refusal({}), Error::Kind::StoreWrongKey);
        QCOMPARE(bodies(*got(Store::open(path(), key))), QStringList{QStringLiteral("Hello")});
    }

    void wrongKeyLeavesTheLogOfACrash()
    {
        crashed();
        QCOMPARE(refusal(QByteArray(32, 'x')), Error::Kind::StoreWrongKey);
        QCOMPARE(bodies(*got(Store::open(path(), key))), QStringList{QStringLiteral("Hello")});
    }

    void encryptedDatabaseOfAnotherProgramIsRefusedAndUntouched()
    {
        prepare(path(), "CREATE TABLE t (x); PRAGMA user_version = 1");
        QCOMPARE(refusal(), Error::Kind::StoreForeign);
    }

    void newerSchemaIsRefusedAndUntouched()
    {
        await(Store::open(path(), key));
        prepare(path(), "PRAGMA user_version = 4711");
        QCOMPARE(refusal(), Error::Kind::StoreNewer);
    }

    void folderAndMissingFolderAreUnreadable()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("folder")));
        QCOMPARE(await(Store::open(m_dir->filePath(QStringLiteral("folder")), key)).error().kind,
            Error::Kind::StoreUnreadable);
        const auto missing = await(Store::open(m_dir->filePath(QStringLiteral("none/store.db")), key));
        QCOMPARE(missing.error().kind, Error::Kind::StoreUnreadable);
    }

    void secondOpenerIsToldAndTheFirstGoesOn()
    {
        const auto first = got(Store::open(path(), key));
        QCOMPARE(await(Store::open(path(), key)).error().kind, Error::Kind::StoreInUse);
        QCOMPARE(await(Store::open(path(), key)).error().kind, Error::Kind::StoreInUse);
        got(first->append(live({incoming("Hello", 1)})));
        QCOMPARE(bodies(*first).size(), 1);
    }

    void tornLastPageDoesNotLockOut()
    {
        got(got(Store::open(path(), key))->append(live({incoming("Hello", 1)})));
        QFile file(path());
        QVERIFY(file.open(QFile::Append) && file.write("torn") == 4);
        file.close();
        QCOMPARE(bodies(*got(Store::open(path(), key))), QStringList{QStringLiteral("Hello")});
    }

    void nothingReadableReachesTheDisk()
    {
        const auto store = got(Store::open(path(), key));
        const auto strangers =
            QList<Request>{{.from = bert, .name = QStringLiteral("Bert"), .text = {}, .time = at(0)}};
        got(store->append(archived({incoming("Geheimnis der Zahnfee", 1), incoming("Hello", 2, bert)},
                              QStringLiteral("position-4711")),
            strangers));
        got(store->setValue(QStringLiteral("theme-name"), QStringLiteral("dark")));
        for (const QFileInfo &info : QDir(m_dir->path()).entryInfoList(QDir::Files | QDir::Hidden)) {
            const QByteArray bytes = read(info.filePath());
            for (const char *word : {"Geheimnis", "Zahnfee", "geheimnis", "elhada", "bert@", "position",
                     "theme", "SQLite", "CREATE", key.constData()})
                QVERIFY2(!bytes.contains(word), qPrintable(info.fileName()));
        }
        QVERIFY(QFileInfo(path() + QStringLiteral("-wal")).size() > 0);
        QVERIFY(!QFileInfo::exists(path() + QStringLiteral("-shm")));
    }

#ifdef Q_OS_UNIX
    void fullDiskWhileMakingLeavesNothing()
    {
        const FullDisk disk(20'000);
        QCOMPARE(await(Store::open(path(), key)).error().kind, Error::Kind::DiskFull);
        QVERIFY(contents(m_dir->path()).isEmpty());
    }

    void fullDiskIsToldAndNothingIsHalfWritten()
    {
        const auto store = got(Store::open(path(), key));
        int kept = 0;
        {
            const FullDisk disk(600'000);
            Result<Appended> appended;
            do {
                Message message = incoming("", kept);
                message.body = QString::fromLatin1(random(10'000).toHex());
                message.archiveId = QString::number(kept);
                appended =
                    await(store->append(archived({message, incoming("pair", kept)}, message.archiveId)));
                kept += appended ? 1 : 0;
            } while (appended && kept < 1000);
            QVERIFY(!appended);
            QCOMPARE(appended.error().kind, Error::Kind::DiskFull);
            QCOMPARE(appended.error().subject, QStringLiteral("store.db"));
            QCOMPARE(bodies(*store).size(), 2 * kept);
        }
        got(store->append(live({incoming("room again", 9999)})));
        QCOMPARE(bodies(*store).size(), 2 * kept + 1);
        QCOMPARE(got(store->archivePosition(Carrier::Xmpp)), QString::number(kept - 1));
    }

    void fullDiskTakesOnlyWhatDoesNotFit()
    {
        const auto store = got(Store::open(path(), key));
        const FullDisk disk(600'000);
        Message huge = incoming("", 1);
        huge.body = QString::fromLatin1(random(300'000).toHex());
        auto before = store->append(live({incoming("before", 0)}));
        auto failing = store->append(live({huge}));
        auto after = store->append(live({incoming("after", 2)}));
        QVERIFY(await(before));
        QCOMPARE(await(failing).error().kind, Error::Kind::DiskFull);
        QVERIFY(await(after));
        QCOMPARE(bodies(*store), QStringList({QStringLiteral("before"), QStringLiteral("after")}));
    }
#endif

    void schemaOfEachVersionIsTheStoredOne_data()
    {
        QTest::addColumn<int>("version");
        for (const Migration &migration : migrations())
            QTest::addRow("version %d", migration.version) << migration.version;
    }

    // data/schema-N.sql is a database of version N with rows in it; it never changes again.
    void schemaOfEachVersionIsTheStoredOne()
    {
        QFETCH(const int, version);
        const QByteArray old = read(QStringLiteral(SCHEMAS "/schema-%1.sql").arg(version));
        QVERIFY(!old.isEmpty());
        prepare(path(), old.constData());
        {
            const auto store = got(Store::open(path(), key));
            QCOMPARE(bodies(*store), QStringList({QStringLiteral("Hello"), QStringLiteral("Grüße")}));
            QCOMPARE(got(store->search(QStringLiteral("grusse gruße"), 9)).size(), 0);
            QCOMPARE(got(store->search(QStringLiteral("grüße"), 9)).size(), 1);
            QCOMPARE(got(store->conversations()).constFirst().unread, 1);
            QCOMPARE(got(store->outbox()).size(), 1);
            QCOMPARE(got(store->contacts(Carrier::Xmpp)).size(), 1);
            QCOMPARE(got(store->requests()).size(), 1);
            QCOMPARE(got(store->archivePosition(Carrier::Xmpp)), QStringLiteral("A1"));
        }
        const QString fresh = m_dir->filePath(QStringLiteral("fresh.db"));
        await(Store::open(fresh, key));
        QCOMPARE(schemaOf(path()), schemaOf(fresh));
    }

    void cardsAndPicturesOfAStoredDatabaseComeBack()
    {
        prepare(path(), read(QStringLiteral(SCHEMAS "/schema-3.sql")).constData());
        const auto store = got(Store::open(path(), key));
        const auto cards = got(store->cards());
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards[0].id, 7);
        QCOMPARE(cards[0].officeMail, QStringLiteral("Liza@elhada.example"));
        QCOMPARE(cards[0].groups, QStringList{QStringLiteral("Praxis")});
        QCOMPARE(cards[0].pin, Card::Field::OfficeMail);
        QCOMPARE(cards[0].addresses, QList{liza});
        QCOMPARE(cards[0].carriers, Carriers::all());
        QCOMPARE(got(store->picture(cards[0].picture)).bytes, QByteArray("abc"));
        QCOMPARE(got(store->shownPictures()).constFirst().hash, cards[0].picture);
        QCOMPARE(got(store->contacts(Carrier::Sip)).constFirst().exactUser, QStringLiteral("BERT"));
        QCOMPARE(got(store->domains()).constFirst().domain, QStringLiteral("elhada.example"));
    }

    // What was refused or kept private stays so, and of what waited to be told the last counts.
    void answersOfAStoredDatabaseBecomeRelations()
    {
        const QByteArray more = R"(
            INSERT INTO requests VALUES ('shared@elhada.example', '', '', 4000000000000, 1, 0, 1);
            INSERT INTO requests VALUES ('private@elhada.example', '', '', 4000000000000, 1, 0, 2);
            INSERT INTO requests VALUES ('denied@elhada.example', '', '', 4000000000000, 1, 0, 3);
            INSERT INTO requests VALUES ('blocked@elhada.example', '', '', 4000000000000, 0, 1, 4);
            INSERT INTO outbox (kind, address, carrier) VALUES (2, 'shared@elhada.example', 0);
            INSERT INTO outbox (kind, address, carrier) VALUES (3, 'private@elhada.example', 1);
            INSERT INTO outbox (kind, address, carrier) VALUES (3, 'blocked@elhada.example', 0);
            INSERT INTO outbox (kind, address, carrier) VALUES (7, 'blocked@elhada.example', 0);
            INSERT INTO outbox (kind, address, carrier) VALUES (7, 'free@elhada.example', 1);
            INSERT INTO outbox (kind, address, carrier) VALUES (8, 'free@elhada.example', 1);
        )";
        prepare(path(), read(QStringLiteral(SCHEMAS "/schema-3.sql")) + more);
        const auto store = got(Store::open(path(), key));
        QMap<QString, Relation::Level> levels;
        for (const Relation &relation : got(store->relations()))
            levels.insert(relation.address.user(), relation.level);
        QCOMPARE(levels,
            (QMap<QString, Relation::Level>{{QStringLiteral("shared"), Relation::Level::External},
                {QStringLiteral("private"), Relation::Level::Unknown},
                {QStringLiteral("denied"), Relation::Level::Stranger},
                {QStringLiteral("blocked"), Relation::Level::Blocked}}));
        QStringList waiting;
        for (const OutboxItem &item : got(store->outbox())) {
            const bool relates = item.kind == OutboxItem::Kind::Relate;
            if (item.kind != OutboxItem::Kind::Message)
                waiting.append(QStringLiteral("%1 %2 %3")
                        .arg(item.contact.address.user())
                        .arg(relates ? int(item.relation.level) : -1)
                        .arg(int(item.carrier)));
        }
        QCOMPARE(waiting,
            QStringList({QStringLiteral("shared 3 0"), QStringLiteral("private 2 1"),
                QStringLiteral("blocked 0 0"), QStringLiteral("free -1 1")}));
    }

    void relationsOfAStoredDatabaseComeBack()
    {
        prepare(path(), read(QStringLiteral(SCHEMAS "/schema-4.sql")).constData());
        const auto store = got(Store::open(path(), key));
        const auto relations = got(store->relations());
        QCOMPARE(relations.size(), 1);
        QCOMPARE(relations[0].level, Relation::Level::External);
        QCOMPARE(relations[0].origin, Relation::Origin::Request);
        QCOMPARE(relations[0].until.toSecsSinceEpoch(), 4'000'100'000);
        const auto partners = got(store->partners());
        QCOMPARE(partners.size(), 1);
        QCOMPARE(partners[0].type, Partner::Type::VerifiedPublic);
        QCOMPARE(partners[0].moreDomains, QStringList{QStringLiteral("elhada.test.example")});
    }

private:
    QString path() const { return m_dir->filePath(QStringLiteral("store.db")); }

    // Why opening fails, after which every file is as it was.
    Error::Kind refusal(const QByteArray &with = key)
    {
        const auto before = contents(m_dir->path());
        const auto opened = await(Store::open(path(), with));
        if (opened || contents(m_dir->path()) != before
            || opened.error().subject != QStringLiteral("store.db"))
            return Error::Kind::None;
        return opened.error().kind;
    }

    // A database whose messages are in the log only, as after a crash.
    void crashed()
    {
        const QString other = m_dir->filePath(QStringLiteral("other.db"));
        {
            const auto store = got(Store::open(other, key));
            got(store->append(live({incoming("Hello", 1)})));
            QVERIFY(QFile::copy(other, path()));
            QVERIFY(QFile::copy(other + QStringLiteral("-wal"), path() + QStringLiteral("-wal")));
        }
        QVERIFY(QFile::remove(other));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

} // namespace tst_database_file

VERBUND_TEST(tst_database_file::DatabaseFileTest)

#include "tst_database_file.moc"
