// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/Language.h"
#include "tests/screens/Scene.h"
#include "tests/support/FederationSamples.h"
#include "tests/support/Sanitized.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace verbund::tst_screens {

namespace {

constexpr int contactsPage = 1;
constexpr int requestsPage = 2;
constexpr int settingsPage = 3;
// High enough for the longest page.
constexpr int tall = 3600;
constexpr int tallRequest = 1240;
constexpr int tallCheck = 1500;

// A page that shows nothing has one colour or two.
int colours(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            seen.insert(image.pixel(x, y));
    }
    return int(seen.size());
}

} // namespace

/// A picture of every page, in both languages, light and dark, on the desk and on the phone.
class ScreensTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepareScreens();
        QVERIFY(QDir().mkpath(folder()));
        // A warning of QML is a failure.
        QTest::failOnWarning(QRegularExpression(u"\\.qml|QML"_s));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"\\.qml|QML"_s)); }

    void everyPageShowsSomething_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const auto &language : {u"de"_s, u"en"_s}) {
            for (const bool dark : {false, true}) {
                for (const bool phone : {false, true}) {
                    if (isSanitized && (phone != dark || dark != (language == u"en"_s)))
                        continue; // two of the eight take as long
                    QTest::addRow("%s-%s-%s", phone ? "phone" : "desktop", qPrintable(language),
                        dark ? "dark" : "light")
                        << language << dark << (phone ? QSize(390, 844) : QSize(1280, 800));
                }
            }
        }
    }

    void everyPageShowsSomething()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, dark);
        QFETCH(const QSize, size);
        Language words;
        words.set(language);
        const Settings::Theme theme = dark ? Settings::Theme::Dark : Settings::Theme::Light;

        shootSignIn(theme, size);
        shootDay(theme, size);
        shootRequest(theme, size);
        shootContacts(theme, size);
        shootForms(theme, size);
        shootPrivacy(theme, size);
        shootFaults(theme, size);
        shootFederation(theme, size);
    }

private:
    static QString folder() { return QStringLiteral(SCREENS_FOLDER); }

    static void shoot(QQuickWindow *window, const QString &page)
    {
        // One turn of the event loop lays out, the next paints.
        QTest::qWait(50);
        const QImage image = window->grabWindow();
        const QString file =
            u"%1/%2-%3.png"_s.arg(folder(), QString::fromUtf8(QTest::currentDataTag()), page);
        QVERIFY2(image.save(file), qPrintable(file));
        QVERIFY2(colours(image) > 12, qPrintable(file + u" is blank"_s));
    }

    static void shootSignIn(Settings::Theme theme, const QSize &size)
    {
        Scene scene;
        scene.client().settings()->setTheme(theme);
        scene.client().signInForm()->setAddress(u"info@zahnfee.example"_s);
        scene.client().signInForm()->setPassword(u"nothing real"_s);
        scene.client().signInForm()->setSavePassword(true);
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        shoot(window, u"signin"_s);
        scene.client().signInForm()->setProtocol(Account::Protocol::Both);
        shoot(window, u"signin-protocol"_s);
    }

    static void shootDay(Settings::Theme theme, const QSize &size)
    {
        Scene scene;
        scene.client().settings()->setTheme(theme);
        QVERIFY(scene.fill());
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        shoot(window, u"chats"_s);
        scene.talkTo(u"liza@toothfairy.example"_s);
        shoot(window, u"chat"_s);
        scene.client().closeConversation();
        scene.showPage(1);
        shoot(window, u"contacts"_s);
        scene.showPage(settingsPage);
        shoot(window, u"settings"_s);
        scene.showPage(0);
        shootOwnMenu(scene, window);
        scene.search(u"fair"_s);
        QTRY_VERIFY(scene.client().search()->count() > 1);
        shoot(window, u"search"_s);
        shootToast(scene);
    }

    static void shootOwnMenu(Scene &scene, QQuickWindow *window)
    {
        scene.fixture().clock.set(QDateTime(QDate::currentDate(), QTime(14, 32)));
        OwnPresence &own = *scene.client().own();
        own.setNote(u"In the archive"_s);
        QVERIFY(own.silenceUntil(u"18:00"_s));
        const bool phone = window->width() < 720;
        QTest::mouseClick(window, Qt::LeftButton, {},
            phone ? QPoint(window->width() - 36, 32) : QPoint(36, window->height() - 32));
        shoot(window, u"own-menu"_s);
        for (int item = 0; item < 7; ++item)
            QTest::keyClick(window, Qt::Key_Down);
        QTest::keyClick(window, Qt::Key_Return);
        shoot(window, u"own-menu-end"_s);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Return})
            QTest::keyClick(window, key);
        shoot(window, u"own-end"_s);
        QTest::keyClick(window, Qt::Key_Escape);
        scene.showPage(settingsPage);
        shoot(window, u"settings-status"_s);
        scene.showPage(0);
    }

    static void shootToast(Scene &scene)
    {
        ToastRow toast;
        toast.person.address = address(u"r.perez@elhada.example"_s);
        toast.person.name = u"R. Pérez"_s;
        toast.person.shownAddress = u"r.perez@elhada.example"_s;
        toast.text = u"One question about fairy night shifts,"_s;
        toast.time = QDateTime(QDate::currentDate(), QTime(14, 32));
        scene.client().toasts()->put(toast);
        toast.person.address = address(u"m.dubois@atelier.example"_s);
        toast.person.name = u"Marcel Dubois"_s;
        toast.person.shownAddress = u"m.dubois@atelier.example"_s;
        toast.text.clear();
        toast.isRequest = true;
        scene.client().toasts()->put(toast);
        QQuickWindow *const window = scene.toastWindow();
        QVERIFY(window);
        QTRY_VERIFY(window->isVisible());
        QVERIFY(!window->isActive());
        shoot(window, u"toast"_s);
    }

    static void shootContacts(Settings::Theme theme, const QSize &size)
    {
        Scene scene;
        scene.client().settings()->setTheme(theme);
        QVERIFY(scene.fill());
        QVERIFY(scene.fillCards());
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        scene.showPage(contactsPage);
        shoot(window, u"contacts-all"_s);
        scene.openMerges();
        shoot(window, u"merges"_s);
        QTest::keyClick(window, Qt::Key_Escape);
        scene.search(u"ann"_s);
        QTRY_COMPARE(scene.client().contactDesk()->directory()->state(), DirectoryModel::State::Found);
        shoot(window, u"directory"_s);
        QTest::keyClick(window, Qt::Key_Down);
        QTest::keyClick(window, Qt::Key_Delete);
        QTRY_VERIFY(scene.client().contactDesk()->undo()->isPending());
        shoot(window, u"undo"_s);
    }

    static void shootForms(Settings::Theme theme, const QSize &size)
    {
        Scene scene;
        scene.client().settings()->setTheme(theme);
        QVERIFY(scene.fill());
        QVERIFY(scene.fillCards());
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        scene.showPage(contactsPage);
        QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(scene.client().contactDesk()->form());
        shoot(window, u"contact-new"_s);
        scene.edit(u"r.perez@elhada.example"_s);
        QTRY_COMPARE(scene.client().contactDesk()->form()->candidates().value(2).verdict,
            Candidate::Verdict::NoRecords);
        shoot(window, u"contact"_s);
        window->resize(size.width(), tall);
        shoot(window, u"contact-whole"_s);
        window->resize(size);
        scene.client().contactDesk()->closeForm();
        scene.openImport();
        shoot(window, u"import"_s);
        window->resize(size.width(), tall);
        shoot(window, u"import-whole"_s);
        scene.client().contactDesk()->closeImport();
        scene.showPage(settingsPage);
        fillRules(*scene.client().contactDesk()->rulesForm());
        shoot(window, u"settings-whole"_s);
    }

    static void shootPrivacy(Settings::Theme theme, const QSize &size)
    {
        Scene scene;
        scene.client().settings()->setTheme(theme);
        QVERIFY(scene.fill());
        QVERIFY(scene.fillRelations());
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        PrivacyDesk &privacy = *scene.client().privacy();
        scene.showPage(settingsPage);
        scene.goBehindSettings(1);
        shoot(window, u"visibility"_s);
        privacy.revoke(u"olga@files.example"_s);
        privacy.visibility()->setGrouping(VisibilityModel::Grouping::ByDomain);
        shoot(window, u"visibility-revoked"_s);
        scene.client().contactDesk()->undo()->undo();
        privacy.open(u"r.perez@elhada.example"_s);
        shoot(window, u"relation"_s);
        window->resize(size.width(), 1300);
        QTRY_VERIFY(scene.find(u"relationDetail"_s));
        scene.find(u"relationDetail"_s)->setProperty("explains", true);
        shoot(window, u"relation-whole"_s);
        window->resize(size);
        privacy.closeForm();
        scene.goBehindSettings(2);
        shoot(window, u"partners"_s);
        privacy.addPartner();
        privacy.partnerForm()->setDomain(u"liza@toothfairy.example"_s);
        privacy.partnerForm()->setMoreDomains(u"uk.elhada.example"_s);
        shoot(window, u"partner-new"_s);
        privacy.editPartner(u"elhada.example"_s);
        shoot(window, u"partner"_s);
        privacy.closePartnerForm();
        scene.goBehindSettings(0);
        scene.showPage(0);
        scene.talkTo(u"liza@toothfairy.example"_s);
        if (size.width() < 720)
            QMetaObject::invokeMethod(scene.find(u"shell"_s), "togglePanel");
        shoot(window, u"person"_s);
    }

    // What the administrator and a server have wrong.
    static void shootFaults(Settings::Theme theme, const QSize &size)
    {
        const QTemporaryDir files;
        QFile policy(files.filePath(u"policy.json"_s));
        QVERIFY(policy.open(QIODevice::WriteOnly));
        policy.write(R"({"partners": [{"domain": "toothfairy.example", "type": "Friend"}]})");
        policy.close();
        Scene scene;
        scene.fixture().policyFile = policy.fileName();
        scene.fixture().restart();
        scene.client().settings()->setTheme(theme);
        QVERIFY(scene.fill());
        QVERIFY(scene.fillRelations());
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        PrivacyDesk &privacy = *scene.client().privacy();
        const auto liza = u"liza@toothfairy.example"_s;
        const Error no{.kind = Error::Kind::Forbidden, .subject = {}, .cause = {}};
        for (const Carrier carrier : {Carrier::Xmpp, Carrier::Sip})
            scene.fixture().session(carrier).answer = fail(no);
        privacy.setLevel(liza, Relation::Level::Team);
        QTRY_VERIFY(!privacy.row(liza).problem.isEmpty());
        scene.showPage(settingsPage);
        shoot(window, u"settings-fault"_s);
        scene.goBehindSettings(1);
        shoot(window, u"visibility-refused"_s);
        scene.goBehindSettings(2);
        shoot(window, u"partners-fault"_s);
    }

    static void shootFederation(Settings::Theme theme, const QSize &size)
    {
        Scene scene;
        scene.client().settings()->setTheme(theme);
        scene.fixture().ownDomainReport = closedReport();
        QVERIFY(scene.fill());
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        QTRY_VERIFY(!scene.client().ownDomain()->sentence().isEmpty());
        scene.talkTo(u"liza@toothfairy.example"_s);
        shoot(window, u"own-domain"_s);
        scene.client().ownDomain()->dismiss();
        FederationForm &form = *scene.client().federation();
        FakeFederationCheck &check = scene.fixture().federationCheck();
        form.openEmpty();
        shoot(window, u"check-empty"_s);
        const FederationReport report = wildcardReport();
        form.open(u"liza@toothfairy.example"_s);
        for (int line = 0; line < 6; ++line)
            check.find(report.lines[line]);
        shoot(window, u"check-running"_s);
        check.finish(report);
        shoot(window, u"check"_s);
        form.lines()->toggle(1);
        window->resize(size.width(), tallCheck);
        shoot(window, u"check-whole"_s);
        window->resize(size);
        form.openOwn();
        check.finish(closedReport());
        form.setSubject(u"elhada"_s);
        form.setDirect(u"xmpp.elhada.example:5270"_s);
        form.start();
        shoot(window, u"check-own"_s);
        form.open(u"sofia@elhada.example"_s);
        check.finish(goodReport());
        shoot(window, u"check-good"_s);
        form.open(u"toothfairy.example"_s);
        check.finish(offlineReport(u"toothfairy.example"_s));
        shoot(window, u"check-offline"_s);
        QTest::keyClick(window, Qt::Key_Escape);
        shootFailed(scene, window);
    }

    static void shootFailed(Scene &scene, QQuickWindow *window)
    {
        Error error;
        error.kind = Error::Kind::RecipientServerNotFound;
        scene.fixture().session(Carrier::Sip).answer = fail(error);
        scene.client().conversation()->setDraft(u"Are you there?"_s);
        scene.client().conversation()->send();
        // Not always the last one: the scene's messages are of today, whatever the time is.
        const auto isFailed = [&scene] {
            const ConversationModel &talk = *scene.client().conversation();
            for (int row = 0; row < talk.count(); ++row) {
                if (talk.data(talk.index(row), ConversationModel::RowRole).value<MessageRow>().canCheck)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isFailed());
        shoot(window, u"failed"_s);
    }

    static void fillRules(AddressRulesForm &rules)
    {
        rules.addRule();
        rules.setPattern(0, u"\\+497123(\\d+)"_s);
        rules.setReplacement(0, u"sip:user.\\1@pbx.example"_s);
        rules.addRule();
        rules.setPattern(1, u"(.+)@alt\\.example"_s);
        rules.setReplacement(1, u"\\1@neu.example"_s);
        rules.setSample(u"+49712322"_s);
    }

    static void shootRequest(Settings::Theme theme, const QSize &size)
    {
        Scene scene(false);
        scene.client().settings()->setTheme(theme);
        QVERIFY(scene.fill());
        QQuickWindow *const window = scene.open(size);
        QVERIFY(window);
        scene.showPage(requestsPage);
        shoot(window, u"requests"_s);
        scene.client().openRequest(u"r.perez@elhada.example"_s);
        QTRY_VERIFY(scene.client().answer()->isInDirectory());
        shoot(window, u"request"_s);
        scene.find(u"requestChoices"_s)->setProperty("previews", true);
        window->resize(size.width(), tallRequest);
        shoot(window, u"request-seen"_s);
        window->resize(size);
        shootInbox(scene, window);
    }

    static void shootInbox(Scene &scene, QQuickWindow *window)
    {
        scene.client().closeRequest();
        QVERIFY(scene.fillInbox());
        shoot(window, u"inbox"_s);
        scene.client().openRequest(u"1iza@toothfairy.example"_s);
        shoot(window, u"request-alike"_s);
        scene.client().closeRequest();
        RequestsModel &requests = *scene.client().requests();
        requests.setGrouped(true);
        requests.setSectionChosen(u"promo.example"_s, true);
        shoot(window, u"inbox-choosing"_s);
        scene.client().requestBatch()->decideChosen(Relation::Level::Stranger);
        shoot(window, u"inbox-undo"_s);
    }
};

} // namespace verbund::tst_screens

VERBUND_GUI_TEST(verbund::tst_screens::ScreensTest)

#include "tst_screens.moc"
