// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Partners.h"
#include "client/People.h"
#include "client/RequestsModel.h"
#include "storage/Store.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_request_list {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

using State = Request::State;

QDateTime minuteOf(int n)
{
    return QDateTime(QDate(2026, 3, 2), QTime(8, 0), QTimeZone::UTC).addSecs(60 * n);
}

Request requestOf(const QString &from, int time, State state = State::Open)
{
    return {.from = address(from),
        .name = u"N. "_s + from,
        .text = {},
        .time = minuteOf(time),
        .asksPresence = Carrier::Xmpp,
        .wrote = {},
        .state = state};
}

QStringList shownBy(const RequestsModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.count(); ++i) {
        const QModelIndex index = model.index(i);
        rows.append(model.data(index, RequestsModel::SectionRole).toString() + u' '
            + model.data(index, RequestsModel::RowRole).value<RequestRow>().addressText());
    }
    return rows;
}

// What the list should be, made without care for speed.
struct Plain {
    QHash<ImAddress, Request> requests;
    QSet<ImAddress> hidden;
    bool grouped = false;
    bool refused = true;

    [[nodiscard]] QStringList rows() const
    {
        using Key = std::tuple<bool, QString, QDateTime, ImAddress>;
        QList<std::pair<Key, QString>> all;
        for (const Request &request : requests) {
            const bool open = request.state == State::Open;
            const bool no = request.state == State::Denied || request.state == State::Blocked;
            if ((!open && !(no && refused)) || hidden.contains(request.from))
                continue;
            const QString domain = open && grouped ? request.from.domain() : QString();
            const QString section = !open ? u":refused"_s : grouped ? domain : u":open"_s;
            all.append(
                {{!open, domain, request.time, request.from}, section + u' ' + request.from.toString()});
        }
        std::ranges::sort(all, [](const auto &a, const auto &b) {
            const auto &[notOpenA, domainA, timeA, fromA] = a.first;
            const auto &[notOpenB, domainB, timeB, fromB] = b.first;
            return std::tie(notOpenA, domainA, timeB, fromB) < std::tie(notOpenB, domainB, timeA, fromA);
        });
        QStringList rows;
        for (const auto &[key, row] : std::as_const(all))
            rows.append(row);
        return rows;
    }
    [[nodiscard]] int count(State state) const
    {
        return int(std::ranges::count_if(requests, [this, state](const Request &request) {
            return request.state == state && !hidden.contains(request.from);
        }));
    }
};

} // namespace

/// The list of requests: its order, its sections, what is chosen in it, and how little it says about much.
class RequestListTest final : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<Store> m_store;
    std::unique_ptr<Partners> m_partners;
    std::unique_ptr<People> m_people;
    std::unique_ptr<RequestsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    [[nodiscard]] RequestsModel &model() { return *m_model; }
    void say(const QList<Request> &requests) { Q_EMIT m_store->requestsChanged(requests); }

    [[nodiscard]] QList<Request> flood(int count)
    {
        QList<Request> requests;
        for (int i = 0; i < count; ++i)
            requests.append(requestOf(u"s%1@promo%2.example"_s.arg(i).arg(i % 7), i));
        return requests;
    }

private Q_SLOTS:
    void init()
    {
        const auto opened = Store::open(u":memory:"_s, QByteArray(32, 'k'));
        QTRY_VERIFY(opened.isFinished());
        m_store = opened.result().value();
        m_partners = std::make_unique<Partners>(*m_store, QString());
        m_people = std::make_unique<People>(*m_store, *m_partners);
        m_people->setOwnAddress(address(u"info@zahnfee.example"_s));
        m_model = std::make_unique<RequestsModel>(*m_store, *m_people);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_people.reset();
        m_partners.reset();
        m_store.reset();
    }

    void newestAreFirstAndDeclinedOnesLast()
    {
        say({requestOf(u"a@b.example"_s, 1), requestOf(u"c@d.example"_s, 3),
            requestOf(u"e@b.example"_s, 5, State::Denied), requestOf(u"g@a.example"_s, 2),
            requestOf(u"i@j.example"_s, 9, State::Accepted)});
        QCOMPARE(shownBy(model()),
            (QStringList{u":open c@d.example"_s, u":open g@a.example"_s, u":open a@b.example"_s,
                u":refused e@b.example"_s}));
        QCOMPARE(model().openCount(), 3);
        QCOMPARE(model().refusedCount(), 1);
        model().setGrouped(true);
        QCOMPARE(shownBy(model()),
            (QStringList{u"a.example g@a.example"_s, u"b.example a@b.example"_s, u"d.example c@d.example"_s,
                u":refused e@b.example"_s}));
        model().setShowsRefused(false);
        QCOMPARE(model().count(), 3);
        QCOMPARE(model().refusedCount(), 1);
    }

    void whatIsNewIsAnnouncedOnceAndCounted()
    {
        int told = 0;
        int openThen = 0;
        connect(&model(), &RequestsModel::appeared, this, [&](const QList<Request> &requests) {
            told += int(requests.size());
            openThen = model().openCount();
        });
        say(flood(50));
        QCOMPARE(told, 50);
        QCOMPARE(openThen, 50);
        say(flood(50));
        QCOMPARE(told, 50);
        say({requestOf(u"s1@promo1.example"_s, 1, State::Denied)});
        say({requestOf(u"s1@promo1.example"_s, 99)});
        QCOMPARE(told, 51);
    }

    void aLongTextIsNotKept()
    {
        Request request = requestOf(u"a@b.example"_s, 1);
        request.text = QString(5'000, u'x');
        qsizetype announced = 0;
        connect(&model(), &RequestsModel::appeared, this,
            [&](const QList<Request> &requests) { announced = requests.first().text.size(); });
        say({request});
        QCOMPARE(announced, 5'000);
        QVERIFY(model().find(u"a@b.example"_s).request.text.size() <= 200);
    }

    void manyChangesAreFewSignals()
    {
        QList<Request> requests = flood(10'000);
        int signalsSeen = 0;
        const auto seen = [&signalsSeen] { ++signalsSeen; };
        connect(&model(), &RequestsModel::rowsInserted, this, seen);
        connect(&model(), &RequestsModel::rowsRemoved, this, seen);
        connect(&model(), &RequestsModel::dataChanged, this, seen);
        connect(&model(), &RequestsModel::layoutChanged, this, seen);
        m_tester.reset(); // looks at everything each time
        const QSignalSpy reset(&model(), &RequestsModel::modelReset);
        say(requests);
        for (Request &request : requests) {
            if (request.from.domain() == u"promo3.example")
                request.state = State::Denied;
        }
        say(requests);
        model().chooseAll();
        QVERIFY2(signalsSeen <= 10, qPrintable(QString::number(signalsSeen)));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model().chosenCount(), model().openCount());
    }

    void oneDomainIsChosenWhateverIsShown()
    {
        say(flood(70));
        model().setSectionChosen(u"promo3.example"_s, true);
        QVERIFY(model().isChoosing());
        QCOMPARE(model().chosenCount(), 10);
        QVERIFY(model().isSectionChosen(u"promo3.example"_s));
        QVERIFY(!model().isSectionChosen(u":open"_s));
        model().setGrouped(true);
        QCOMPARE(model().countIn(u"promo3.example"_s), 10);
        QVERIFY(model().isSectionChosen(u"promo3.example"_s));
        model().setChosen(u"s3@promo3.example"_s, false);
        QCOMPARE(model().chosenCount(), 9);
        say({requestOf(u"s10@promo3.example"_s, 3, State::Accepted)});
        QCOMPARE(model().chosenCount(), 8);
        model().setChoosing(false);
        QCOMPARE(model().chosenCount(), 0);
    }

    void whoIsHiddenIsNotCountedUntilHeIsBack()
    {
        say(flood(20));
        const QStringList before = shownBy(model());
        const QList<ImAddress> some = model().openOf(u"promo1.example"_s);
        QCOMPARE(some.size(), 3);
        model().setHidden({some.begin(), some.end()});
        QCOMPARE(model().openCount(), 17);
        QCOMPARE(model().countIn(u"promo1.example"_s), 0);
        say({requestOf(some.first().toString(), 60)});
        QCOMPARE(model().openCount(), 17);
        say({requestOf(some.first().toString(), 15)});
        model().setHidden({});
        QCOMPARE(model().openCount(), 20);
        QCOMPARE(shownBy(model()).size(), before.size());
    }

    void rowsStayTheSameUnderAnyChange()
    {
        Plain plain;
        QRandomGenerator random(7);
        const QPersistentModelIndex followed = [this, &plain] {
            const Request request = requestOf(u"followed@x.example"_s, 50);
            plain.requests.insert(request.from, request);
            say({request});
            return QPersistentModelIndex(model().index(0));
        }();
        for (int step = 0; step < 400; ++step) {
            switch (random.bounded(6)) {
            case 0:
                plain.grouped = !plain.grouped;
                model().setGrouped(plain.grouped);
                break;
            case 1:
                plain.refused = !plain.refused;
                model().setShowsRefused(plain.refused);
                break;
            case 2:
                plain.hidden.clear();
                for (int i = random.bounded(40); i > 0; --i)
                    plain.hidden.insert(
                        address(u"p%1@d%2.example"_s.arg(random.bounded(60)).arg(random.bounded(4))));
                model().setHidden(plain.hidden);
                break;
            default: {
                QHash<ImAddress, Request> batch;
                for (int i = random.bounded(60); i > 0; --i) {
                    const Request request =
                        requestOf(u"p%1@d%2.example"_s.arg(random.bounded(60)).arg(random.bounded(4)),
                            random.bounded(90), State(random.bounded(6)));
                    batch.insert(request.from, request);
                }
                plain.requests.insert(batch);
                say(batch.values());
            }
            }
            QCOMPARE(shownBy(model()), plain.rows());
            QCOMPARE(model().openCount(), plain.count(State::Open));
            QCOMPARE(model().refusedCount(), plain.count(State::Denied) + plain.count(State::Blocked));
            QVERIFY(followed.isValid());
            QCOMPARE(followed.data(RequestsModel::RowRole).value<RequestRow>().addressText(),
                u"followed@x.example"_s);
        }
    }

    void likenessesStandInTheRow()
    {
        say({requestOf(u"1iza@toothfairy.example"_s, 1)});
        QVERIFY(!model().find(u"1iza@toothfairy.example"_s).isSuspicious());
        m_people->replaceContacts(Carrier::Xmpp, {contact(u"liza@toothfairy.example"_s, u"Liza"_s)});
        QTRY_VERIFY(model().find(u"1iza@toothfairy.example"_s).isSuspicious());
        QCOMPARE(model().find(u"1iza@toothfairy.example"_s).likenesses.first().name, u"Liza"_s);
    }
};

} // namespace tst_request_list

VERBUND_GUI_TEST(tst_request_list::RequestListTest)

#include "tst_request_list.moc"
