// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "StoreSupport.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace verbund;
using namespace verbund::test;

namespace {

constexpr int perArrival = 3;
constexpr int inFlight = 8;

// Arrival n: its messages name it, its position is it.
Arrival numbered(int n)
{
    Arrival arrival = archived({}, QString::number(n));
    for (int i = 0; i < perArrival; ++i) {
        Message message = incoming("", n);
        message.body = QStringLiteral("%1.%2").arg(n).arg(i);
        message.archiveId = message.body;
        message.originId = QStringLiteral("o") + message.body;
        arrival.messages.append(message);
    }
    return arrival;
}

// The child: goes on where the store ended, says each number once it is committed, until it is killed.
class Writer {
public:
    explicit Writer(std::shared_ptr<Store> store)
        : m_store(std::move(store))
        , m_next(got(m_store->archivePosition(Carrier::Xmpp)).toInt() + 1)
    {
        for (int i = 0; i < inFlight; ++i)
            next();
    }

private:
    void next()
    {
        const int n = m_next++;
        m_store->append(numbered(n)).then(m_store.get(), [this, n](const Result<Appended> &appended) {
            if (!appended)
                qFatal("append: %s", qPrintable(appended.error().cause));
            std::printf("%d\n", n);
            std::fflush(stdout);
            next();
        });
    }

    std::shared_ptr<Store> m_store;
    int m_next;
};

int writeUntilKilled(const QString &path)
{
    const Writer writer(got(Store::open(path, key)));
    return QCoreApplication::exec();
}

// The last number that the child told, when it was killed after some.
int tellAndDie(const QString &path, int lines)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path});
    int told = 0;
    QByteArray last;
    while (told < lines && child.waitForReadyRead(30'000)) {
        while (child.canReadLine()) {
            last = child.readLine();
            ++told;
        }
    }
    child.kill();
    child.waitForFinished();
    while (child.canReadLine())
        last = child.readLine();
    return last.trimmed().toInt();
}

} // namespace

class StoreCrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasToldSurvivesBeingKilled()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("store.db"));
        for (int round = 0; round < 20; ++round) {
            const int told = tellAndDie(path, QRandomGenerator::global()->bounded(1, 60));
            QVERIFY(told > 0);
            const auto store = got(Store::open(path, key));
            const int position = got(store->archivePosition(Carrier::Xmpp)).toInt();
            QVERIFY(position >= told);
            QStringList expected;
            for (int n = 1; n <= position; ++n) {
                for (const Message &message : numbered(n).messages)
                    expected.append(message.body);
            }
            QCOMPARE(bodies(*store), expected);
            QCOMPARE(got(store->conversations()).constFirst().unread, int(expected.size()));
            QVERIFY(got(store->append(numbered(position))).added.isEmpty());
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--write"))
        return writeUntilKilled(arguments[2]);
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_crash.moc"
