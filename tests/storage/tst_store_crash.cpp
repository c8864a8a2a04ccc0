// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "CardSupport.h"

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
constexpr int perChange = 500;

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

// Change n: every card and contact is called n, its picture is the only one, and one item more is to be told.
CardChange numberedChange(int n)
{
    CardChange change;
    const QString name = QString::number(n);
    const Picture picture = numberedPicture(n);
    for (int i = 1; i <= perChange; ++i) {
        Card card = showing(picture);
        card.id = i;
        card.name = name;
        change.put.append(card);
        const auto address = ImAddress::fromStored(QStringLiteral("p%1@zahnfee.example").arg(i));
        change.listed.append({.carrier = Carrier::Sip, .contact = listed(address, name)});
    }
    change.told = {about(listed(liza, name))};
    change.pictures = {picture};
    return change;
}

// The number of the last change, when all of it is there and nothing of another.
int wholeChange(Store &store)
{
    const auto cards = got(store.cards());
    const int n = cards.isEmpty() ? 0 : cards.constFirst().name.toInt();
    const auto contacts = got(store.contacts(Carrier::Sip));
    const auto called = [n](const auto &item) { return item.name == QString::number(n); };
    const bool whole = n == 0
        || (cards == numberedChange(n).put && contacts.size() == perChange
            && std::ranges::all_of(contacts, called)
            && got(store.pictureHashes()) == QStringList{numberedPicture(n).hash()});
    return whole && got(store.outbox()).size() == n ? n : -1;
}

// Another child: change after change of cards.
class Changer {
public:
    explicit Changer(std::shared_ptr<Store> store)
        : m_store(std::move(store))
        , m_next(wholeChange(*m_store) + 1)
    {
        next();
    }

private:
    void next()
    {
        const int n = m_next++;
        m_store->changeCards(numberedChange(n))
            .then(m_store.get(), [this, n](const Result<QList<Card>> &written) {
                if (!written)
                    qFatal("changeCards: %s", qPrintable(written.error().cause));
                std::printf("%d\n", n);
                std::fflush(stdout);
                next();
            });
    }

    std::shared_ptr<Store> m_store;
    int m_next;
};

template <typename Work> int workUntilKilled(const QString &path)
{
    const Work work(got(Store::open(path, key)));
    return QCoreApplication::exec();
}

// The last number that the child told, when it was killed after some.
int tellAndDie(const QString &what, const QString &path, int lines)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {what, path});
    int told = 0;
    QByteArray last;
    while (told < lines && child.waitForReadyRead(30'000)) {
        while (child.canReadLine()) {
            last = child.readLine();
            ++told;
        }
    }
    // At any moment of the next one, not only at its beginning.
    child.waitForFinished(QRandomGenerator::global()->bounded(20));
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
            const int told =
                tellAndDie(QStringLiteral("--write"), path, QRandomGenerator::global()->bounded(1, 60));
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

    void changeOfCardsIsThereWholeOrNotAtAll()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("store.db"));
        for (int round = 0; round < 20; ++round) {
            const int lines = QRandomGenerator::global()->bounded(1, 9);
            const int told = tellAndDie(QStringLiteral("--change"), path, lines);
            QVERIFY(told > 0);
            QVERIFY(wholeChange(*got(Store::open(path, key))) >= told);
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--write"))
        return workUntilKilled<Writer>(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--change"))
        return workUntilKilled<Changer>(arguments[2]);
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_crash.moc"
