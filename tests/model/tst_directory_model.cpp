// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/model/Office.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tst_directory_model {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;

namespace {

constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

/// The company's directory: its search and its settings.
class TestDirectory final : public OfficeTest {
    Q_OBJECT

private:
    static DirectoryRow directoryRow(const DirectoryModel &model, int row = 0)
    {
        return model.data(model.index(row), DirectoryModel::RowRole).value<DirectoryRow>();
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void directoryIsAskedAfterAPause()
    {
        DirectoryModel &model = *desk().directory();
        const QAbstractItemModelTester tester(&model, mode);
        const QSignalSpy resets(&model, &DirectoryModel::modelReset);
        FakeDirectory &directory = *office().directory;
        directory.people = {cardWith(u"Liza Thompson"_s, u"liza@toothfairy.example"_s),
            cardWith(u"Lisbeth Pérez"_s, u"r.perez@elhada.example"_s)};
        QCOMPARE(model.state(), DirectoryModel::State::None);
        model.setWords(u"Li"_s);
        QCOMPARE(model.state(), DirectoryModel::State::None);
        model.setSettings({.url = u"ldap://ldap.zahnfee.example"_s, .base = u"dc=example"_s});
        model.setWords({});
        QCOMPARE(model.state(), DirectoryModel::State::Idle);
        for (const QString &words : {u"L"_s, u"Li"_s, u"Liz"_s, u"Li"_s})
            model.setWords(words);
        QCOMPARE(model.state(), DirectoryModel::State::Searching);
        QVERIFY(directory.searches.isEmpty());
        QTRY_COMPARE(model.state(), DirectoryModel::State::Found);
        QCOMPARE(directory.searches, QStringList{u"Li"_s});
        QCOMPARE(model.count(), 2);
        QCOMPARE(directoryRow(model).addressText, liza().toString());
        model.setWords(u"Lis"_s);
        QTRY_COMPARE(model.count(), 1);
        QCOMPARE(directoryRow(model).card.name, u"Lisbeth Pérez"_s);
        model.setWords(u"Q"_s);
        QCOMPARE(model.state(), DirectoryModel::State::Idle);
        QCOMPARE(model.count(), 0);
        QCOMPARE(resets.count(), 0);
    }

    void answerToWhatIsNotAskedAnyMoreIsDropped()
    {
        DirectoryModel &model = *desk().directory();
        FakeDirectory &directory = *office().directory;
        directory.people = {cardWith(u"Liza Thompson"_s, u"liza@toothfairy.example"_s)};
        directory.holdsBack = true;
        model.setSettings({.url = u"ldap://ldap.zahnfee.example"_s, .base = u"dc=example"_s});
        model.setWords(u"Liza"_s);
        QTRY_COMPARE(directory.searches.size(), 1);
        model.setWords(u"Lizaa"_s);
        directory.answer();
        QCOMPARE(model.state(), DirectoryModel::State::Searching);
        QTRY_COMPARE(directory.searches.size(), 2);
        QCOMPARE(model.count(), 0);
        model.setWords({});
        QCOMPARE(directory.cancelled, 1);
        QCOMPARE(model.state(), DirectoryModel::State::Idle);
    }

    void failureOfTheDirectoryIsSaidAndCanBeRetried()
    {
        DirectoryModel &model = *desk().directory();
        const QAbstractItemModelTester tester(&model, mode);
        FakeDirectory &directory = *office().directory;
        directory.failure =
            Error{.kind = Error::Kind::Timeout, .subject = u"ldap.zahnfee.example"_s, .cause = {}};
        model.setSettings({.url = u"ldap://ldap.zahnfee.example"_s, .base = u"dc=example"_s});
        model.setWords(u"Liza"_s);
        QTRY_COMPARE(model.state(), DirectoryModel::State::Failed);
        QVERIFY(model.errorText().contains(u"ldap.zahnfee.example"));
        directory.failure->kind = Error::Kind::NotUnderstood;
        model.retry();
        QTRY_COMPARE(model.state(), DirectoryModel::State::Failed);
        QVERIFY(model.errorText().contains(u"directory"));
        directory.failure.reset();
        directory.people = {cardWith(u"Liza Thompson"_s, u"liza@toothfairy.example"_s)};
        model.retry();
        QTRY_COMPARE(model.state(), DirectoryModel::State::Found);
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.errorText(), QString());
    }

    void foundPersonIsMarkedOnceHeIsAContact()
    {
        DirectoryModel &model = *desk().directory();
        const QAbstractItemModelTester tester(&model, mode);
        Card found = cardWith(u"Liza Thompson"_s, u"l.thompson@toothfairy.example"_s);
        found.privateMail = liza().toString();
        office().directory->people = {found};
        model.setSettings({.url = u"ldap://ldap.zahnfee.example"_s, .base = u"dc=example"_s});
        model.setWords(u"Liza"_s);
        QTRY_COMPARE(model.count(), 1);
        QVERIFY(!directoryRow(model).isContact());
        QCOMPARE(office().save({cardWith(u"My Liza"_s, liza().toString())}), 1);
        QTRY_COMPARE(directoryRow(model).contactName, u"My Liza"_s);
    }

    void tenThousandHitsAreAHundredAndMore()
    {
        DirectoryModel &model = *desk().directory();
        const QAbstractItemModelTester tester(&model, mode);
        for (int i = 0; i < 10'000; ++i)
            office().directory->people.append(
                cardWith(u"Person %1"_s.arg(i), u"p%1@zahnfee.example"_s.arg(i)));
        model.setSettings({.url = u"ldap://ldap.zahnfee.example"_s, .base = u"dc=example"_s});
        model.setWords(u"Person"_s);
        QTRY_COMPARE(model.count(), Directory::mostHits);
        QVERIFY(model.hasMore());
        model.setWords(u"Person 99"_s);
        QTRY_VERIFY(model.state() == DirectoryModel::State::Found
            && directoryRow(model, 0).card.name.contains(u"99"));
    }

    void directorySettingsAreKeptWithThePasswordInTheKeychain()
    {
        DirectoryForm &form = *desk().directoryForm();
        form.setUrl(u" ldaps://ldap.zahnfee.example "_s);
        form.setBase(u"ou=people,dc=zahnfee,dc=example"_s);
        form.setUser(u"cn=reader,dc=zahnfee,dc=example"_s);
        form.setPassword(u"secret"_s);
        QVERIFY(form.isEdited());
        form.save();
        QCOMPARE(form.errorText(), QString());
        QVERIFY(form.isConfigured());
        QVERIFY(!form.isEdited());
        const DirectorySettings settings = office().directory->settings;
        QCOMPARE(settings.url, u"ldaps://ldap.zahnfee.example"_s);
        QCOMPARE(settings.password, u"secret"_s);
        QCOMPARE(settings.caFile, u"ca.pem"_s);
        QCOMPARE(office().keychain.secrets.values(), QList<QByteArray>{"secret"});
        QVERIFY(restart());
        QCOMPARE(office().directory->settings, settings);
        QCOMPARE(desk().directory()->state(), DirectoryModel::State::Idle);
        DirectoryForm &again = *desk().directoryForm();
        again.setUrl({});
        again.save();
        QVERIFY(!again.isConfigured());
        QVERIFY(again.base().isEmpty());
        QVERIFY(office().keychain.secrets.isEmpty());
        QCOMPARE(desk().directory()->state(), DirectoryModel::State::None);
    }

    void wrongDirectorySettingsAreExplained_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("user");
        QTest::newRow("no scheme") << u"ldap.zahnfee.example"_s << u"dc=example"_s << QString();
        QTest::newRow("web") << u"https://zahnfee.example"_s << u"dc=example"_s << QString();
        QTest::newRow("no host") << u"ldap://"_s << u"dc=example"_s << QString();
        QTest::newRow("password in it")
            << u"ldap://me:secret@zahnfee.example"_s << u"dc=example"_s << QString();
        QTest::newRow("path") << u"ldap://zahnfee.example/dc=example"_s << u"dc=example"_s << QString();
        QTest::newRow("port") << u"ldap://zahnfee.example:99999"_s << u"dc=example"_s << QString();
        QTest::newRow("no base") << u"ldap://zahnfee.example"_s << QString() << QString();
        QTest::newRow("no password") << u"ldap://zahnfee.example"_s << u"dc=example"_s << u"cn=reader"_s;
    }
    void wrongDirectorySettingsAreExplained()
    {
        QFETCH(QString, url);
        QFETCH(QString, base);
        QFETCH(QString, user);
        DirectoryForm &form = *desk().directoryForm();
        form.setUrl(url);
        form.setBase(base);
        form.setUser(user);
        form.save();
        QVERIFY(!form.errorText().isEmpty());
        QVERIFY(!form.isConfigured());
        QVERIFY(office().directory->settings.isEmpty());
        form.reset();
        QCOMPARE(form.errorText(), QString());
        QVERIFY(!form.isEdited());
    }

    void keychainThatRefusesIsSaid()
    {
        office().keychain.failure = Keychain::Failure::Denied;
        DirectoryForm &form = *desk().directoryForm();
        form.setUrl(u"ldap://zahnfee.example"_s);
        form.setBase(u"dc=example"_s);
        form.setUser(u"cn=reader"_s);
        form.setPassword(u"secret"_s);
        form.save();
        QTRY_VERIFY(form.errorText().contains(u"keychain"));
        QCOMPARE(office().directory->settings.password, u"secret"_s);
    }
};

} // namespace tst_directory_model

VERBUND_GUI_TEST(tst_directory_model::TestDirectory)
#include "tst_directory_model.moc"
