// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// Archive catch-up into the store against a bare parse-and-insert loop, in the same run: messages per second,
// CPU time per message, then how long searches and first pages take.
#include "ArchiveText.h"
#include "storage/Database.h"
#include "storage/RawKey.h"
#include "storage/Store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace verbund;
using namespace verbund::bench;

namespace {

constexpr int page = 100;
const QByteArray key(32, '\x5a');

struct Cost {
    double seconds = 0;
    double cpu = 0;
};

template <typename Work> Cost measure(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpu = std::clock(); // of all threads
    work();
    return {double(timer.nsecsElapsed()) / 1e9, double(std::clock() - cpu) / CLOCKS_PER_SEC};
}

template <typename T> T got(Later<T> later)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(later);
    if (!later.isFinished())
        loop.exec();
    Result<T> result = later.takeResult();
    if (!result)
        qFatal("%s", qPrintable(result.error().cause));
    return *std::move(result);
}

// What nobody can undercut and still keep the texts: parse, one table, one index, the same cipher and
// durability.
void bareLoop(const QString &path, const QList<QByteArray> &texts)
{
    Database database(path);
    database.connect(path);
    database.setKey(RawKey(key));
    database.execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                     "CREATE TABLE t (id INTEGER PRIMARY KEY, peer TEXT, outgoing INT, body TEXT, time INT, "
                     "archive_id TEXT);"
                     "CREATE INDEX i ON t (peer, time);");
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i % page == 0)
            database.execute("BEGIN");
        const Message message = parseArchiveResult(texts[i]);
        database.query("INSERT INTO t (peer, outgoing, body, time, archive_id) VALUES (?, ?, ?, ?, ?)")
            .bind(message.peer.toString(), message.outgoing, message.body, message.time.toMSecsSinceEpoch(),
                message.archiveId)
            .run();
        if (i % page == page - 1 || i + 1 == texts.size())
            database.execute("COMMIT");
    }
    if (database.failed())
        qFatal("%s", qPrintable(database.error().cause));
}

// As the session does: the next page is read while the one before is being committed.
void storeLoop(Store &store, const QList<QByteArray> &texts)
{
    Later<Appended> pending;
    for (qsizetype i = 0; i < texts.size(); i += page) {
        Arrival arrival{.messages = {}, .receipts = {}, .archivePosition = {}, .fromArchive = true};
        for (const QByteArray &text : texts.sliced(i, std::min<qsizetype>(page, texts.size() - i)))
            arrival.messages.append(parseArchiveResult(text));
        arrival.archivePosition = arrival.messages.constLast().archiveId;
        if (i > 0)
            got(pending);
        pending = store.append(arrival);
    }
    if (!texts.isEmpty())
        got(pending);
}

void report(const char *what, const Cost &cost, qsizetype messages)
{
    std::printf("%-32s %9.0f messages/s  %7.4f ms CPU per message\n", what, double(messages) / cost.seconds,
        1000 * cost.cpu / double(messages));
}

template <typename Work> void reportTimes(const char *what, int times, Work work)
{
    QList<double> milliseconds;
    for (int i = 0; i < times; ++i)
        milliseconds.append(1000 * measure([&] { work(i); }).seconds);
    std::ranges::sort(milliseconds);
    std::printf("%-32s median %6.2f ms  p95 %6.2f ms  worst %6.2f ms\n", what, milliseconds[times / 2],
        milliseconds[times * 95 / 100], milliseconds.constLast());
}

void reportReading(Store &store)
{
    reportTimes("search, a word", 200, [&](int i) { got(store.search(word(i * i), 50)); });
    reportTimes(
        "search, two words", 200, [&](int i) { got(store.search(word(i) + u' ' + word(i / 2), 50)); });
    reportTimes(
        "search, as it is typed", 200, [&](int i) { got(store.search(word(i * 7).left(1 + i % 5), 50)); });
    const auto first = got(store.conversations()).constFirst().peer;
    reportTimes("first page of a conversation", 50, [&](int) { got(store.messagesBefore(first, {}, 50)); });
    reportTimes("list of conversations", 50, [&](int) { got(store.conversations()); });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int messages = arguments.size() == 3 ? arguments[2].toInt() : 0;
    if (messages <= 0) {
        std::fputs("usage: bench_archive --messages N\n", stderr);
        return 2;
    }
    const QTemporaryDir dir(QStringLiteral("bench-XXXXXX"));
    QList<QByteArray> texts;
    for (int n = 0; n < messages; ++n)
        texts.append(archiveResult(n));

    const Cost bare = measure([&] { bareLoop(dir.filePath(QStringLiteral("bare.db")), texts); });
    const QString path = dir.filePath(QStringLiteral("store.db"));
    auto store = got(Store::open(path, key));
    const Cost full = measure([&] { storeLoop(*store, texts); });
    report("bare parse-and-insert loop", bare, messages);
    report("store", full, messages);
    std::printf("%-32s %9.2f of the bare loop's pace, %.2f of its CPU time\n", "store against bare",
        bare.seconds / full.seconds, full.cpu / bare.cpu);
    reportReading(*store);
    store.reset();
    reportTimes("open the file again", 5, [&](int) { got(Store::open(path, key)); });
    return 0;
}
