// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Format.h"
#include "client/Policy.h"
#include "tests/support/TestMain.h"

#include <QMetaEnum>
#include <QTest>

namespace tst_policy {

using namespace Qt::StringLiterals;
using namespace verbund;

using Level = Relation::Level;
using Type = Partner::Type;
using Action = Ruling::Action;
using Reason = Ruling::Reason;
using Availability = Presence::Availability;

namespace {

template <typename Enum> QList<Enum> all()
{
    QList<Enum> values;
    const auto type = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < type.keyCount(); ++i)
        values.append(Enum(type.value(i)));
    return values;
}

template <typename Enum> QByteArray name(Enum value)
{
    return QMetaEnum::fromType<Enum>().valueToKey(int(value));
}

// The pages a person would write, one letter per right: presence, note, details, picture, message, attention,
// request without asking. A small "a" is attention that ends at do-not-disturb.
struct Page {
    Type type;
    Level level;
    const char *rights;
};

constexpr Page book[]{
    {Type::Own, Level::Blocked, ""},
    {Type::Own, Level::Stranger, ""},
    {Type::Own, Level::Unknown, "IMa"},
    {Type::Own, Level::External, "PIMaR"},
    {Type::Own, Level::Colleague, "PNDIMaR"},
    {Type::Own, Level::Team, "PNDIMAR"},
    {Type::Federated, Level::Blocked, ""},
    {Type::Federated, Level::Stranger, ""},
    {Type::Federated, Level::Unknown, "IMa"},
    {Type::Federated, Level::External, "PIMaR"},
    {Type::Federated, Level::Colleague, "PNDIMaR"},
    {Type::Federated, Level::Team, "PNDIMAR"},
    {Type::VerifiedPublic, Level::Blocked, ""},
    {Type::VerifiedPublic, Level::Stranger, ""},
    {Type::VerifiedPublic, Level::Unknown, "IMa"},
    {Type::VerifiedPublic, Level::External, "PIMaR"},
    {Type::VerifiedPublic, Level::Colleague, "PIMaR"},
    {Type::VerifiedPublic, Level::Team, "PIMAR"},
    {Type::UnverifiedPublic, Level::Blocked, ""},
    {Type::UnverifiedPublic, Level::Stranger, ""},
    {Type::UnverifiedPublic, Level::Unknown, "IMa"},
    {Type::UnverifiedPublic, Level::External, "PIMaR"},
    {Type::UnverifiedPublic, Level::Colleague, "PIMaR"},
    {Type::UnverifiedPublic, Level::Team, "PIMAR"},
    {Type::Blocked, Level::Blocked, ""},
    {Type::Blocked, Level::Stranger, ""},
    {Type::Blocked, Level::Unknown, ""},
    {Type::Blocked, Level::External, ""},
    {Type::Blocked, Level::Colleague, ""},
    {Type::Blocked, Level::Team, ""},
};

// Exactly the letters of Ruling::Action, in its order.
constexpr char letters[] = "PNDIMAR";

bool expected(const Page &page, Availability own, Action action)
{
    const QByteArray rights(page.rights);
    const char letter = letters[int(action)];
    if (letter == 'A')
        return rights.contains('A') || (rights.contains('a') && own != Availability::DoNotDisturb);
    const bool isPresence = letter == 'P' || letter == 'N' || letter == 'D';
    return rights.contains(letter) && !(isPresence && own == Availability::Offline);
}

} // namespace

class PolicyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCaseIsAsWritten()
    {
        QCOMPARE(std::size(book), all<Type>().size() * all<Level>().size());
        QCOMPARE(qsizetype(sizeof(letters)) - 1, all<Action>().size());
        for (const Page &page : book) {
            for (const Availability own : all<Availability>()) {
                for (const Action action : all<Action>()) {
                    const Ruling ruling = rule(page.level, page.type, own, action);
                    const QByteArray what =
                        name(page.type) + ' ' + name(page.level) + ' ' + name(own) + ' ' + name(action);
                    QVERIFY2(ruling.allowed == expected(page, own, action), what.constData());
                    QVERIFY2(ruling.allowed == (ruling.reason == Reason::Permitted), what.constData());
                }
            }
        }
    }

    void permissionsAreTheTable()
    {
        for (const Page &page : book) {
            for (const Availability own : all<Availability>()) {
                const Permission permission = permissionOf(page.level, page.type, own);
                QCOMPARE(permission.presence, expected(page, own, Action::SeePresence));
                QCOMPARE(permission.note, expected(page, own, Action::SeeNote));
                QCOMPARE(permission.details, expected(page, own, Action::SeeDetails));
                QCOMPARE(permission.picture, expected(page, own, Action::SeePicture));
                QCOMPARE(permission.message, expected(page, own, Action::Message));
                QCOMPARE(permission.attention, expected(page, own, Action::Attention));
            }
            QCOMPARE(permissionOf(page.level, page.type).attention, QByteArray(page.rights).contains('A'));
        }
    }

    // Who is trusted more never may less.
    void trustRises()
    {
        for (const Page &page : book) {
            if (page.level == Level::Team)
                continue;
            for (const Availability own : all<Availability>()) {
                for (const Action action : all<Action>()) {
                    const bool lower = rule(page.level, page.type, own, action).allowed;
                    QVERIFY(!lower || rule(Level(int(page.level) + 1), page.type, own, action).allowed);
                }
            }
        }
    }

    void reasonsNameWhatStandsAgainst_data()
    {
        QTest::addColumn<Level>("level");
        QTest::addColumn<Type>("type");
        QTest::addColumn<Availability>("own");
        QTest::addColumn<Action>("action");
        QTest::addColumn<Reason>("reason");
        const auto here = Availability::Available;
        QTest::newRow("domain first")
            << Level::Blocked << Type::Blocked << here << Action::Message << Reason::DomainBlocked;
        QTest::newRow("person") << Level::Blocked << Type::Own << here << Action::Message
                                << Reason::PersonBlocked;
        QTest::newRow("no answer") << Level::Stranger << Type::UnverifiedPublic << here << Action::SeePicture
                                   << Reason::NotAccepted;
        QTest::newRow("picture only")
            << Level::Unknown << Type::Federated << here << Action::SeePresence << Reason::PictureOnly;
        QTest::newRow("state only") << Level::External << Type::Federated << here << Action::SeeNote
                                    << Reason::StateOnly;
        QTest::newRow("public") << Level::Team << Type::VerifiedPublic << here << Action::SeeNote
                                << Reason::PublicDomain;
        QTest::newRow("not now") << Level::Colleague << Type::Own << Availability::DoNotDisturb
                                 << Action::Attention << Reason::DoNotDisturb;
        QTest::newRow("not here") << Level::Team << Type::Own << Availability::Offline << Action::SeePresence
                                  << Reason::SignedOut;
    }

    void reasonsNameWhatStandsAgainst()
    {
        QFETCH(const Level, level);
        QFETCH(const Type, type);
        QFETCH(const Availability, own);
        QFETCH(const Action, action);
        const Ruling ruling = rule(level, type, own, action);
        QVERIFY(!ruling.allowed);
        QTEST(ruling.reason, "reason");
    }

    void undecidedPeopleAreWhatTheirDomainSays_data()
    {
        QTest::addColumn<Standing>("standing");
        QTest::addColumn<Level>("level");
        QTest::newRow("colleague") << Standing{.decided = {}, .type = Type::Own} << Level::Colleague;
        QTest::newRow("federated") << Standing{.decided = {}, .type = Type::Federated} << Level::Colleague;
        QTest::newRow("verified") << Standing{.decided = {}, .type = Type::VerifiedPublic} << Level::External;
        QTest::newRow("stranger") << Standing{.decided = {}} << Level::Stranger;
        QTest::newRow("blocked domain")
            << Standing{.decided = {}, .type = Type::Blocked, .listed = true, .agreed = true, .talked = true}
            << Level::Blocked;
        QTest::newRow("listed") << Standing{.decided = {}, .listed = true} << Level::Unknown;
        QTest::newRow("written to") << Standing{.decided = {}, .talked = true} << Level::Unknown;
        QTest::newRow("agreed") << Standing{.decided = {}, .listed = true, .agreed = true} << Level::External;
        QTest::newRow("listed colleague")
            << Standing{.decided = {}, .type = Type::Own, .listed = true, .agreed = true} << Level::Colleague;
        QTest::newRow("decided stands")
            << Standing{.decided = Level::Stranger, .type = Type::Own, .listed = true, .agreed = true}
            << Level::Stranger;
    }

    void undecidedPeopleAreWhatTheirDomainSays()
    {
        QFETCH(const Standing, standing);
        QTEST(levelOf(standing), "level");
    }

    void everythingHasWords()
    {
        const Format format;
        QSet<QString> levels;
        for (const Level level : all<Level>()) {
            levels.insert(format.level(level));
            for (const Type type : all<Type>())
                QVERIFY(!format.consequence(level, type).isEmpty());
        }
        QCOMPARE(levels.size(), all<Level>().size());
        QSet<QString> reasons;
        for (const Reason reason : all<Reason>())
            reasons.insert(format.why({.allowed = false, .reason = reason}, Level::Team));
        QCOMPARE(reasons.size(), all<Reason>().size());
        QVERIFY(!reasons.contains(QString()));
        for (const Type type : all<Type>())
            QVERIFY(!format.partnerType(type).isEmpty() && !format.partnerTypeMeaning(type).isEmpty());
        for (const Action action : all<Action>())
            QVERIFY(!format.action(action).isEmpty());
        for (const auto origin : all<Relation::Origin>())
            QVERIFY(!format.origin(origin).isEmpty());
    }

    void endsOfDaysAreDates()
    {
        const Format format;
        const QDate last(2026, 12, 31);
        const auto date = u"31 December 2026"_s; // no weekday: the line is narrow
        QCOMPARE(format.until(QDateTime(last.addDays(1), QTime(0, 0)).toUTC()), u"until "_s + date);
        QCOMPARE(format.until(QDateTime(last, QTime(23, 59, 59)).toUTC()), u"until "_s + date);
        QCOMPARE(format.until(QDateTime(last, QTime(18, 5)).toUTC()), u"until "_s + date + u", 18:05"_s);
        QCOMPARE(format.until({}), QString());
        QCOMPARE(format.since(QDateTime(last, QTime(1, 0)).toUTC()), u"since "_s + date);
    }
};

} // namespace tst_policy

VERBUND_TEST(tst_policy::PolicyTest)

#include "tst_policy.moc"
