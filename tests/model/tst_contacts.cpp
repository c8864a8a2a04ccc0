// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Desk.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace verbund::tst_contacts {

namespace {

const QString liza = u"liza@toothfairy.example"_s;
const QString lizaAtHome = u"liza@elhada.example"_s;

using Field = Card::Field;

Card card(const QString &name, std::initializer_list<std::pair<Field, QString>> fields)
{
    Card card;
    card.name = name;
    for (const auto &[field, text] : fields)
        card.setText(field, text);
    return card;
}

} // namespace

/// The contacts of the whole client, as the user edits them.
class ContactsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ClientFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void typedMailAddressBecomesAContactToTalkTo()
    {
        QVERIFY(m_fixture->signIn());
        desk().create(u"\"Thompson, Liza\" <Liza@Toothfairy.example>"_s);
        QVERIFY(desk().form());
        QCOMPARE(desk().form()->addressText(), liza);
        QCOMPARE(desk().form()->card().name, u"Thompson, Liza"_s);
        QSignalSpy saved(desk().form(), &ContactForm::saved);
        desk().form()->save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(saved.first().first().toString(), liza);
        QTRY_VERIFY(!desk().form());
        QTRY_VERIFY(server().told.contains(u"contact liza@toothfairy.example “Thompson, Liza” []"_s));
        QTRY_VERIFY(server().told.contains(u"subscribe to liza@toothfairy.example"_s));
        QTRY_COMPARE(client().contacts()->count(), 1);
        QVERIFY(row(0).person.inContacts);
        QVERIFY(row(0).person.card != 0);
    }

    void contactIsThereAfterARestartWithAllItsFields()
    {
        QVERIFY(m_fixture->signIn());
        Card full = card(u"Liza"_s, {{Field::OfficeMail, liza}, {Field::PrivateMail, lizaAtHome}});
        full.organisation = u"Toothfairy Ltd"_s;
        full.webSite = u"https://toothfairy.example"_s;
        full.phones = {u"+44 20 7946 0000"_s, u"+44 20 7946 0001"_s};
        full.note = u"first line\nsecond line"_s;
        full.groups = {u"UK"_s, u"Partner"_s};
        full.favourite = true;
        full.pin = Field::PrivateMail;
        const Card stored = save(full);
        QCOMPARE(stored.address.toString(), lizaAtHome);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QTRY_COMPARE(desk().book()->allCards().size(), 1);
        Card again = desk().book()->allCards().first();
        QCOMPARE(again.name, stored.name);
        QCOMPARE(again.groups, stored.groups);
        QCOMPARE(again.addresses.size(), stored.addresses.size());
        QCOMPARE(again.carriers.bits(), stored.carriers.bits());
        QCOMPARE(again, stored);
    }

    void editedFieldDerivesAnewAndKeepsThePin()
    {
        QVERIFY(m_fixture->signIn());
        Card pinned = card(u"Liza"_s, {{Field::OfficeMail, liza}, {Field::PrivateMail, lizaAtHome}});
        pinned.pin = Field::PrivateMail;
        save(pinned);
        desk().edit(row(0).person);
        desk().form()->setAddressField(Field::PrivateMail, u"liza.t@elhada.example"_s);
        QCOMPARE(desk().form()->addressText(), u"liza.t@elhada.example"_s);
        QCOMPARE(desk().form()->card().pin, Field::PrivateMail);
        desk().form()->setAddressField(Field::PrivateMail, u"no address"_s);
        QCOMPARE(desk().form()->hint(), ContactForm::Hint::PinLost);
        QCOMPARE(desk().form()->addressText(), liza);
        QCOMPARE(desk().form()->card().pin, Field::PrivateMail);
        desk().form()->setAddressField(Field::PrivateMail, u"liza.t@elhada.example"_s);
        desk().form()->save();
        QTRY_VERIFY(server().told.contains(u"remove liza@elhada.example"_s));
        QTRY_VERIFY(server().told.contains(u"contact liza.t@elhada.example “Liza” []"_s));
        QCOMPARE(client().contacts()->count(), 1);
    }

    void formSaysWhichFieldsWouldHelp()
    {
        QVERIFY(m_fixture->signIn());
        desk().create(u"Jonas"_s);
        QCOMPARE(desk().form()->hint(), ContactForm::Hint::NoField);
        desk().form()->setAddressField(Field::OfficeMail, u"jonas"_s);
        QCOMPARE(desk().form()->hint(), ContactForm::Hint::NoneUsable);
        QCOMPARE(desk().form()->candidates().first().verdict, Candidate::Verdict::Invalid);
        QVERIFY(desk().form()->canSave());
        desk().form()->save();
        QTRY_COMPARE(client().contacts()->count(), 1);
        QVERIFY(!row(0).person.isReachable());
        QCOMPARE(row(0).person.name, u"Jonas"_s);
        QVERIFY(server().told.isEmpty());
    }

    void newContactIsTakenBackWhole()
    {
        QVERIFY(m_fixture->signIn());
        save(card(u"Liza"_s, {{Field::OfficeMail, liza}}));
        QTRY_COMPARE(client().contacts()->count(), 1);
        QVERIFY(desk().undo()->isPending());
        desk().undo()->undo();
        QTRY_COMPARE(client().contacts()->count(), 0);
        QTRY_VERIFY(server().told.contains(u"remove liza@toothfairy.example"_s));
        QVERIFY(desk().book()->allCards().isEmpty());
    }

    void editIsTakenBack()
    {
        QVERIFY(m_fixture->signIn());
        const Card before = save(card(u"Liza"_s, {{Field::OfficeMail, liza}}));
        Card changed = before;
        changed.name = u"Somebody else"_s;
        changed.setText(Field::OfficeMail, u"else@toothfairy.example"_s);
        save(changed);
        QTRY_COMPARE(row(0).person.name, u"Somebody else"_s);
        desk().undo()->undo();
        QTRY_COMPARE(row(0).person.name, u"Liza"_s);
        QTRY_COMPARE(row(0).person.addressText(), liza);
        QCOMPARE(desk().book()->allCards().first(), before);
        QTRY_COMPARE(server().told.last(), u"subscribe to liza@toothfairy.example"_s);
    }

    void deletedContactIsToldToTheServerOnlyWhenItIsFinal()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s)}));
        QTRY_COMPARE(client().contacts()->count(), 1);
        desk().book()->remove(row(0).person);
        QTRY_COMPARE(client().contacts()->count(), 0);
        QVERIFY(server().told.isEmpty());
        desk().undo()->undo();
        QTRY_COMPARE(client().contacts()->count(), 1);
        QVERIFY(server().told.isEmpty());
        desk().book()->remove(row(0).person);
        desk().undo()->dismiss();
        QTRY_COMPARE(server().told, QStringList{u"remove liza@toothfairy.example"_s});
        QCOMPARE(client().contacts()->count(), 0);
    }

    void whatWasDeletedStaysDeletedWhenTheProgramEnds()
    {
        QVERIFY(m_fixture->signIn());
        save(card(u"Jonas"_s, {{Field::OfficeMail, u"jonas"_s}}));
        QTRY_COMPARE(client().contacts()->count(), 1);
        desk().book()->remove(row(0).person);
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QTRY_COMPARE(client().contacts()->total(), 0);
    }

    void contactOfTheHomeServerBecomesACardWhenHeIsEdited()
    {
        QVERIFY(m_fixture->signInOverBoth({contact(liza, u"Liza"_s, {u"UK"_s})}, {contact(liza, u"Liza"_s)}));
        QTRY_COMPARE(client().contacts()->count(), 1);
        const Card made = desk().book()->cardOf(row(0).person);
        QCOMPARE(made.id, 0);
        QCOMPARE(made.xmppAddress, liza);
        QCOMPARE(made.sipAddress, liza);
        QCOMPARE(made.groups, QStringList{u"UK"_s});
        desk().book()->setFavourite(row(0).person, true);
        QTRY_COMPARE(client().contacts()->count(), 2);
        QCOMPARE(row(0).group, ContactsModel::favourites());
        QCOMPARE(row(0).person.key(), row(1).person.key());
        QVERIFY(server().told.filter(u"subscribe"_s).isEmpty());
        QVERIFY(server().told.filter(u"remove"_s).isEmpty());
    }

    void whoOnlySeesTheUserIsAskedWhenTheUserSaysSo()
    {
        Contact watcher = contact(liza, u"Liza"_s);
        watcher.seesHim = false;
        watcher.seesMe = true;
        QVERIFY(m_fixture->signIn({watcher}));
        QTRY_COMPARE(client().contacts()->count(), 1);
        desk().edit(row(0).person);
        QVERIFY(desk().form()->canAsk());
        QVERIFY(!desk().form()->asksPresence());
        QVERIFY(!desk().form()->canSave());
        desk().form()->setAsksPresence(true);
        QVERIFY(desk().form()->canSave());
        desk().form()->save();
        QTRY_COMPARE(
            server().told.filter(u"subscribe"_s), QStringList{u"subscribe to liza@toothfairy.example"_s});
        QTRY_VERIFY(!desk().form());
        // Not again: he has not answered yet.
        QTRY_VERIFY(client().desk()->people().contacts().value(address(liza)).asked);
        desk().edit(row(0).person);
        QVERIFY(!desk().form()->canAsk());
        desk().form()->setName(u"Liza Thompson"_s);
        desk().form()->save();
        QTRY_COMPARE(server().told.last(), u"contact liza@toothfairy.example “Liza Thompson” []"_s);
        QCOMPARE(server().told.filter(u"subscribe"_s).size(), 1);
    }

    void nameThatAnotherDeviceGaveHimIsShown()
    {
        QVERIFY(m_fixture->signIn());
        save(card(u"Liza"_s, {{Field::OfficeMail, liza}}));
        server().sink().contactChanged(contact(liza, u"Liza Thompson"_s, {u"UK"_s}));
        QTRY_COMPARE(row(0).person.name, u"Liza Thompson"_s);
        QTRY_COMPARE(row(0).group, u"UK"_s);
        QCOMPARE(desk().book()->cardOf(row(0).person).name, u"Liza Thompson"_s);
    }

    void groupIsRenamedForAllWhoAreInItAndBack()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s, {u"UK"_s, u"All"_s}),
            contact(u"marta@zahnfee.example"_s, u"Marta"_s, {u"All"_s})}));
        QTRY_COMPARE(client().contacts()->count(), 3);
        desk().book()->renameGroup(u"All"_s, u"Everybody"_s);
        QTRY_VERIFY(desk().book()->groups().contains(u"Everybody"_s));
        QVERIFY(!desk().book()->groups().contains(u"All"_s));
        QTRY_VERIFY(server().told.contains(u"contact marta@zahnfee.example “Marta” [Everybody]"_s));
        QTRY_COMPARE(server().told.size(), 2);
        desk().undo()->undo();
        QTRY_VERIFY(desk().book()->groups().contains(u"All"_s));
        QTRY_VERIFY(server().told.contains(u"contact marta@zahnfee.example “Marta” [All]"_s));
        QVERIFY(!desk().book()->groups().contains(u"Everybody"_s));
    }

    void groupRenamedIntoAnotherBecomesOneWithIt()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s, {u"UK"_s, u"Field"_s})}));
        QTRY_COMPARE(client().contacts()->count(), 2);
        desk().book()->renameGroup(u"UK"_s, u"Field"_s);
        QTRY_COMPARE(row(0).person.groups, QStringList{u"Field"_s});
        QTRY_COMPARE(client().contacts()->count(), 1);
    }

    void emptyGroupIsKept()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(desk().book()->addGroup(u" Night shift "_s));
        QVERIFY(!desk().book()->addGroup(u"night shift"_s));
        QVERIFY(!desk().book()->addGroup(u"  "_s));
        m_fixture->restart();
        QTRY_COMPARE(client().phase(), Client::Phase::SignedIn);
        QCOMPARE(desk().book()->groups(), QStringList{u"Night shift"_s});
        desk().book()->removeGroup(u"Night shift"_s);
        QTRY_VERIFY(desk().book()->groups().isEmpty());
        QTRY_VERIFY(desk().undo()->isPending());
        desk().undo()->undo();
        QTRY_COMPARE(desk().book()->groups(), QStringList{u"Night shift"_s});
    }

    void deletedGroupLeavesItsPeople()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s, {u"UK"_s})}));
        QTRY_COMPARE(client().contacts()->count(), 1);
        desk().book()->removeGroup(u"UK"_s);
        QTRY_COMPARE(row(0).person.groups, QStringList());
        QTRY_COMPARE(client().contacts()->total(), 1);
        QTRY_VERIFY(server().told.contains(u"contact liza@toothfairy.example “Liza” []"_s));
    }

    void twoAddressesOfOnePersonAreOneRow()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s, {u"UK"_s}), contact(lizaAtHome, u"Liza T."_s)}));
        QTRY_COMPARE(client().contacts()->count(), 2);
        Card a = desk().book()->cardOf(client().desk()->people().person(address(liza)));
        Card b = desk().book()->cardOf(client().desk()->people().person(address(lizaAtHome)));
        desk().book()->merge(a, b);
        QTRY_COMPARE(client().contacts()->total(), 1);
        QCOMPARE(client().contacts()->count(), 1);
        QCOMPARE(row(0).person.addressText(), liza);
        // Both stay on the home server's list, and both presences are his.
        QVERIFY(server().told.filter(u"remove"_s).isEmpty());
        m_fixture->presence(lizaAtHome, Presence::Availability::Busy);
        QTRY_COMPARE(row(0).person.availability, Presence::Availability::Busy);
        QCOMPARE(client().desk()->people().person(address(lizaAtHome)).name, u"Liza"_s);
        desk().undo()->undo();
        QTRY_COMPARE(client().contacts()->total(), 2);
    }

    void searchLooksAtEveryField_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("name without marks") << u"perez"_s << true;
        QTest::newRow("name with other marks") << u"Pêrez"_s << true;
        QTest::newRow("middle of a word") << u"erez"_s << true;
        QTest::newRow("two words in any order") << u"fairy rosa"_s << true;
        QTest::newRow("address") << u"r.perez@toothf"_s << true;
        QTest::newRow("address that is not the IM address") << u"elhada"_s << true;
        QTest::newRow("organisation") << u"ltd"_s << true;
        QTest::newRow("group") << u"außen"_s << true;
        QTest::newRow("note") << u"nachtschicht"_s << true;
        QTest::newRow("phone") << u"7946"_s << true;
        QTest::newRow("something else") << u"petra"_s << false;
        QTest::newRow("one word of two") << u"perez petra"_s << false;
    }

    void searchLooksAtEveryField()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, found);
        QVERIFY(m_fixture->signIn());
        Card rosa = card(u"Rosa Pérez"_s,
            {{Field::OfficeMail, u"r.perez@toothfairy.example"_s},
                {Field::PrivateMail, u"rosa@elhada.example"_s}});
        rosa.organisation = u"Toothfairy Ltd"_s;
        rosa.groups = {u"Außendienst"_s};
        rosa.note = u"macht Nachtschicht"_s;
        rosa.phones = {u"+44 20 7946 0000"_s};
        save(rosa);
        QTRY_COMPARE(client().contacts()->count(), 1);
        client().contacts()->setFilter(typed);
        QCOMPARE(client().contacts()->count(), found ? 1 : 0);
    }

    void presenceSortsWhereTheUserWantsIt()
    {
        QVERIFY(m_fixture->signIn({contact(liza, u"Liza"_s), contact(u"anna@zahnfee.example"_s, u"Anna"_s),
            contact(u"marta@zahnfee.example"_s, u"Marta"_s)}));
        QTRY_COMPARE(client().contacts()->count(), 3);
        const QAbstractItemModelTester tester(client().contacts());
        client().contacts()->setOrder(ContactsModel::Order::ByPresence);
        m_fixture->presence(u"marta@zahnfee.example"_s, Presence::Availability::Available);
        m_fixture->presence(liza, Presence::Availability::Busy);
        QTRY_COMPARE(names(), (QStringList{u"Marta"_s, u"Liza"_s, u"Anna"_s}));
        QCOMPARE(client().contacts()->groupCount({}), u"2 of 3"_s);
        client().contacts()->setOrder(ContactsModel::Order::ByName);
        QCOMPARE(names(), (QStringList{u"Anna"_s, u"Liza"_s, u"Marta"_s}));
    }

    void tenThousandPresencesResetNothing()
    {
        QList<Contact> list;
        for (int i = 0; i < 10'000; ++i)
            list.append(
                contact(u"p%1@zahnfee.example"_s.arg(i), u"Person %1"_s.arg(i), {u"G %1"_s.arg(i % 7)}));
        QVERIFY(m_fixture->signIn(list));
        ContactsModel &contacts = *client().contacts();
        QTRY_COMPARE(contacts.count(), 10'000);
        for (const auto order : {ContactsModel::Order::ByName, ContactsModel::Order::ByPresence}) {
            contacts.setOrder(order);
            const QSignalSpy resets(&contacts, &ContactsModel::modelReset);
            const QSignalSpy removed(&contacts, &ContactsModel::rowsRemoved);
            const QSignalSpy changes(&contacts, &ContactsModel::dataChanged);
            const auto wanted = order == ContactsModel::Order::ByName ? Presence::Availability::Away
                                                                      : Presence::Availability::Busy;
            for (int i = 0; i < list.size(); ++i)
                m_fixture->presence(
                    list[i].address.toString(), i % 3 ? wanted : Presence::Availability::Available);
            QTRY_VERIFY(!changes.isEmpty());
            QCOMPARE(contacts.groupCount(u"G 0"_s), u"1429 of 1429"_s);
            QCOMPARE(resets.count(), 0);
            // Sorted by presence, whole groups of people change places.
            if (order == ContactsModel::Order::ByName)
                QCOMPARE(removed.count(), 0);
        }
    }

    void listFollowsRandomOperations()
    {
        QVERIFY(m_fixture->signIn());
        const QAbstractItemModelTester tester(client().contacts());
        QRandomGenerator random(23);
        for (int step = 0; step < 250; ++step) {
            operate(random);
            settle();
            const QStringList lines = shown();
            QVERIFY2(sorted(lines) == expected(),
                qPrintable(u"step %1, %2\n%3\ninstead of\n%4"_s.arg(step).arg(
                    m_did, lines.join(u'\n'), expected().join(u'\n'))));
            // Namesakes stand by their cards, everybody else as the reference sorts.
            QStringList places = lines;
            for (QString &place : places)
                place.truncate(place.lastIndexOf(u'|'));
            QCOMPARE(places, sorted(places));
        }
        QVERIFY(m_people.size() > 3);
    }

private:
    struct One {
        QString name;
        QSet<QString> groups;
        bool favourite = false;
        Presence::Availability availability = Presence::Availability::Offline;
    };

    Client &client() { return m_fixture->client(); }
    ContactDesk &desk() { return *client().contactDesk(); }
    FakeSession &server() { return m_fixture->session(); }

    ContactRow row(int index)
    {
        ContactsModel &model = *client().contacts();
        return index >= model.count()
            ? ContactRow()
            : model.data(model.index(index), ContactsModel::ContactRole).value<ContactRow>();
    }

    QStringList names()
    {
        QStringList names;
        for (int i = 0; i < client().contacts()->count(); ++i)
            names.append(row(i).person.name);
        return names;
    }

    Card save(const Card &card)
    {
        const auto saved = desk().book()->save(card, {});
        if (!QTest::qWaitFor([&saved] { return saved.isFinished(); }) || !saved.result())
            return {};
        settle();
        return *saved.result();
    }

    Person personOf(const QString &who) { return client().desk()->people().person(address(who)); }

    // Everything that was asked for is stored and shown.
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            const Later<QString> last = client().desk()->store().value(u"nothing"_s);
            QTRY_VERIFY(last.isFinished());
            QCoreApplication::processEvents();
        }
    }

    void operate(QRandomGenerator &random)
    {
        const QString who = u"p%1@b%2.example"_s.arg(random.bounded(12)).arg(random.bounded(2));
        const QString group = u"group %1"_s.arg(random.bounded(4));
        const bool known = m_people.contains(who);
        const int what = random.bounded(11);
        m_did = u"operation %1 on %2 with %3"_s.arg(what).arg(who, group);
        switch (what) {
        case 0:
        case 1:
            if (!known) {
                const QString name = u"Name %1"_s.arg(random.bounded(20));
                Card fresh = card(name, {{Field::OfficeMail, who}});
                fresh.groups = {group};
                std::ignore = desk().book()->save(fresh, {});
                m_people[who] = {.name = name, .groups = {group}};
            }
            break;
        case 2:
            if (known) {
                desk().book()->remove(personOf(who));
                if (random.bounded(3) == 0) {
                    desk().undo()->undo();
                } else {
                    desk().undo()->dismiss();
                    m_people.erase(who);
                }
            }
            break;
        case 3:
            if (known) {
                desk().book()->setFavourite(personOf(who), !m_people[who].favourite);
                m_people[who].favourite = !m_people[who].favourite;
            }
            break;
        case 4:
            if (known) {
                const bool in = random.bounded(2) == 0;
                desk().book()->setInGroup(personOf(who), group, in);
                if (in)
                    m_people[who].groups.insert(group);
                else
                    m_people[who].groups.remove(group);
            }
            break;
        case 5:
            renameGroup(group, random.bounded(2) ? u"group %1"_s.arg(random.bounded(4)) : u"other"_s);
            break;
        case 6: { // another device
            const QString name = u"Far %1"_s.arg(random.bounded(20));
            server().sink().contactChanged(contact(who, name, {group}));
            m_people[who].name = name;
            m_people[who].groups = {group};
            break;
        }
        case 7: {
            const auto state = Presence::Availability(random.bounded(6));
            if (known) {
                m_fixture->presence(who, state);
                m_people[who].availability = state;
            }
            break;
        }
        case 8:
            m_filter = random.bounded(2) ? u"name 1"_s : QString();
            client().contacts()->setFilter(m_filter);
            break;
        case 9:
            m_hides = !m_hides;
            client().contacts()->setHidesOffline(m_hides);
            break;
        case 10:
            m_byPresence = !m_byPresence;
            client().contacts()->setOrder(
                m_byPresence ? ContactsModel::Order::ByPresence : ContactsModel::Order::ByName);
            break;
        }
    }

    void renameGroup(const QString &group, const QString &name)
    {
        if (group == name)
            return;
        desk().book()->renameGroup(group, name);
        for (auto &[who, one] : m_people) {
            if (one.groups.remove(group))
                one.groups.insert(name);
        }
    }

    // In the order of the model, but for namesakes.
    QStringList shown()
    {
        QStringList lines;
        for (int i = 0; i < client().contacts()->count(); ++i)
            lines.append(line(
                row(i).group, row(i).person.availability, row(i).person.name, row(i).person.addressText()));
        return lines;
    }

    QString line(const QString &group, Presence::Availability availability, const QString &name,
        const QString &who) const
    {
        const QString place = group == ContactsModel::favourites() ? u"0"_s
            : group.isEmpty()                                      ? u"2"_s
                                                                   : u"1"_s + group;
        return place + u'|' + (m_byPresence ? QString::number(int(availability)) : QString()) + u'|'
            + name.toLower() + u'|' + who;
    }

    static QStringList sorted(QStringList lines)
    {
        std::ranges::sort(lines);
        return lines;
    }

    QStringList expected()
    {
        QStringList lines;
        for (const auto &[who, one] : m_people) {
            const bool offline = one.availability == Presence::Availability::Offline;
            const QString text =
                (one.name + u'\n' + QStringList(one.groups.values()).join(u'\n') + u'\n' + who).toLower();
            bool matches = !(m_hides && offline);
            for (const QString &word : m_filter.split(u' ', Qt::SkipEmptyParts))
                matches = matches && text.contains(word);
            if (!matches)
                continue;
            for (const QString &group : one.groups)
                lines.append(line(group, one.availability, one.name, who));
            if (one.groups.isEmpty())
                lines.append(line({}, one.availability, one.name, who));
            if (one.favourite)
                lines.append(line(ContactsModel::favourites(), one.availability, one.name, who));
        }
        return sorted(lines);
    }

    std::unique_ptr<ClientFixture> m_fixture;
    std::map<QString, One> m_people;
    QString m_did;
    QString m_filter;
    bool m_hides = false;
    bool m_byPresence = false;
};

} // namespace verbund::tst_contacts

VERBUND_TEST(verbund::tst_contacts::ContactsTest)
#include "tst_contacts.moc"
