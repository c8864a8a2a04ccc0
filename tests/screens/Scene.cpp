// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/Scene.h"

#include "client/Desk.h"
#include "client/app/PersonPictures.h"

#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const QString liza = u"liza@toothfairy.example"_s;
const QString perez = u"r.perez@elhada.example"_s;

QDateTime today(int hour, int minute) { return {QDate::currentDate(), QTime(hour, minute)}; }

QDateTime daysAgo(int days) { return {QDate::currentDate().addDays(-days), QTime(16, 20)}; }

} // namespace

Scene::Scene(bool perezIsContact)
    : m_perezIsContact(perezIsContact)
{
    m_fixture.hasLookup = true;
    m_fixture.world = {{u"toothfairy.example"_s, Carrier::Sip}, {u"elhada.example"_s, Carrier::Xmpp},
        {u"files.example"_s, Carrier::Xmpp}, {u"atelier.example"_s, {}}};
    m_fixture.hasDirectory = true;
}

void Scene::arrive(
    const QString &peer, bool outgoing, const QString &body, const QDateTime &time, Message::State state)
{
    Message message;
    message.peer = address(peer);
    message.outgoing = outgoing;
    message.body = body;
    message.time = time;
    message.state = state;
    message.originId = u"scene-%1"_s.arg(++m_messages);
    message.archiveId = u"scene-archive-%1"_s.arg(m_messages);
    message.stanzaId = message.originId;
    const Carrier carrier = peer == liza ? Carrier::Sip : Carrier::Xmpp;
    std::ignore = m_fixture.session(carrier).sink().arrived({
        .messages = {message},
        .receipts = {},
        .archivePosition = message.archiveId,
        .fromArchive = true,
    });
}

bool Scene::fill()
{
    using enum Presence::Availability;
    QList<Contact> roster{
        contact(u"marta@zahnfee.example"_s, u"Marta Kowalczyk"_s, {u"Leitstand"_s}),
        contact(u"anna.becker@zahnfee.example"_s, u"Anna Becker"_s, {u"Leitstand"_s}),
        contact(u"leitstand@zahnfee.example"_s, u"Nachtdienst Leitstand"_s, {u"Leitstand"_s}),
        contact(u"jonas@zahnfee.example"_s, u"Jonas Dietz"_s, {u"Zahnfee Field Service"_s}),
        contact(u"olga@files.example"_s, u"Olga Sorokina"_s, {u"Zahnfee Field Service"_s}),
        contact(u"petra@zahnfee.example"_s, u"Petra Winkler"_s),
    };
    if (m_perezIsContact)
        roster.append(contact(perez, u"R. Pérez"_s, {u"Zahnfee Field Service"_s}));
    const Contact partner = contact(liza, u"Liza Thompson"_s, {u"Niederlassung UK"_s});
    if (!m_fixture.signInOverBoth(roster, {partner}))
        return false;
    roster.append(partner);
    Q_EMIT m_fixture.session(Carrier::Sip).limitationsChanged({Session::Limitation::OwnPresence});
    const std::pair<QString, Presence::Availability> states[]{
        {liza, Available},
        {u"marta@zahnfee.example"_s, Away},
        {u"anna.becker@zahnfee.example"_s, Busy},
        {u"leitstand@zahnfee.example"_s, DoNotDisturb},
        {u"jonas@zahnfee.example"_s, BeRightBack},
    };
    for (const auto &[who, state] : states)
        m_fixture.presence(who, state, who.startsWith(u"anna") ? u"bis drei im Gespräch"_s : QString(),
            who == liza ? Carrier::Sip : Carrier::Xmpp);

    using enum Message::State;
    arrive(u"petra@zahnfee.example"_s, false, u"Bis morgen!"_s, daysAgo(4));
    arrive(u"olga@files.example"_s, false, u"Files received, all good."_s, daysAgo(3));
    arrive(u"jonas@zahnfee.example"_s, false, u"Danke, hat geklappt"_s, daysAgo(1));
    arrive(u"leitstand@zahnfee.example"_s, false, u"Tom: Schicht 3 ist besetzt"_s, daysAgo(1).addSecs(600));
    arrive(u"anna.becker@zahnfee.example"_s, false, u"Bin im Gespräch, melde mich um drei."_s, today(10, 20));
    arrive(u"marta@zahnfee.example"_s, false, u"Der Wackelzahn-Bericht ist fertig."_s, today(11, 48));
    arrive(liza, true, u"Welcome to the field service, Liza! Great to have you with us."_s, today(13, 58),
        Delivered);
    arrive(liza, false, u"Thank you! Everyone has been so kind already 😊"_s, today(14, 1));
    arrive(liza, false, u"One thing: which address do I give to customers?"_s, today(14, 1).addSecs(10));
    arrive(liza, true,
        u"info@zahnfee.example works for mail and for chat, day and night. More on https://zahnfee.example/info"_s,
        today(14, 3), Read);
    arrive(liza, false, u"Perfect, that is easy to remember."_s, today(14, 4));
    arrive(liza, true, u"See you on Monday then!"_s, today(14, 5), Sent);
    const int chats = 7;
    if (!QTest::qWaitFor([this] { return client().chats()->count() == chats; }))
        return false;
    for (const Contact &one : std::as_const(roster)) {
        client().openConversation(one.address.toString());
        if (!QTest::qWaitFor([this] { return client().conversation()->isLoaded(); }))
            return false;
        client().conversation()->markRead();
    }
    client().closeConversation();
    if (m_perezIsContact)
        m_fixture.receive(perez, u"One question about fairy night shifts,"_s, today(14, 32));
    return QTest::qWaitFor([this] { return client().chats()->unread() == (m_perezIsContact ? 1 : 0); })
        && fillRequests();
}

bool Scene::fillRequests()
{
    m_fixture.request(u"gewinn4711@promo.example"_s, u"gewinn4711"_s, u"Sie haben gewonnen!"_s);
    const auto open = [this](int count) {
        return QTest::qWaitFor([this, count] { return client().requests()->openCount() == count; });
    };
    if (!open(1))
        return false;
    client().openRequest(u"gewinn4711@promo.example"_s);
    client().answer()->deny();
    if (!open(0))
        return false;
    client().closeRequest();
    if (m_perezIsContact)
        m_fixture.request(u"m.dubois@atelier.example"_s, u"Marcel Dubois"_s);
    else
        m_fixture.request(perez, u"R. Pérez"_s, u"One question about fairy night shifts,"_s);
    Card card;
    card.name = u"Ramon Pérez"_s;
    card.officeMail = perez;
    m_fixture.directory().people.append(card);
    useDirectory();
    return open(1);
}

void Scene::useDirectory()
{
    DirectoryForm &form = *client().contactDesk()->directoryForm();
    form.setUrl(u"ldaps://verzeichnis.zahnfee.example"_s);
    form.setBase(u"ou=people,dc=zahnfee,dc=example"_s);
    form.save();
}

bool Scene::fillInbox()
{
    const int before = client().requests()->openCount();
    const std::tuple<QString, QString, QString> people[]{
        {u"1iza@toothfairy.example"_s, u"Liza Thompson"_s,
            u"Please send me the new list of customers today."_s},
        {u"sofia@elhada.example"_s, u"Sofia Lindqvist"_s, u"Hej, ich bin ab Montag dabei."_s},
        {u"m.dubois@atelier.example"_s, u"Marcel Dubois"_s, {}},
        {u"preis77@promo.example"_s, u"Sie haben gewonnen"_s, u"Klicken Sie hier"_s},
        {u"preis78@promo.example"_s, u"Sie haben gewonnen"_s, u"Klicken Sie hier"_s},
        {u"maximiliane-friederike.hohenstein@aussenstelle.partner.example"_s,
            u"Maximiliane-Friederike von und zu Hohenstein-Wackelzahn"_s, {}},
    };
    for (const auto &[from, name, text] : people)
        m_fixture.request(from, name, text);
    m_fixture.receive(u"sofia@elhada.example"_s, u"Hallo?"_s);
    return QTest::qWaitFor([this, before] { return client().requests()->openCount() == before + 6; });
}

bool Scene::save(const Card &card, bool asksPresence)
{
    AddressBook &book = *client().contactDesk()->book();
    const auto saved = book.save(card, {.wish = {}, .asksPresence = asksPresence, .picture = {}});
    return QTest::qWaitFor([&saved] { return saved.isFinished(); }) && saved.result().has_value();
}

bool Scene::fillCards()
{
    ContactDesk &desk = *client().contactDesk();
    for (const QString &who : {perez, u"marta@zahnfee.example"_s}) {
        Card card = desk.book()->cardOf(personOf(who));
        card.favourite = true;
        if (!save(card))
            return false;
    }
    Card double1;
    double1.name = u"Emilia Sandoval"_s;
    double1.organisation = u"Elhada"_s;
    double1.officeMail = u"emilia@elhada.example"_s;
    double1.groups = {u"Zahnfee Field Service"_s};
    Card double2;
    double2.name = u"Emilia Sandoval"_s;
    double2.xmppAddress = u"e.sandoval@elhada.example"_s;
    Card without;
    without.name = u"Pforte Werk 2"_s;
    without.phones = {u"+49 7123 990"_s};
    if (!save(double1) || !save(double2) || !save(without))
        return false;
    desk.undo()->dismiss();
    desk.book()->addGroup(u"Projekt Nordlicht"_s);
    for (const auto &[name, mail] : {std::pair{u"Anna Becker"_s, u"anna.becker@zahnfee.example"_s},
             {u"Anna-Lena Vogt"_s, u"vogt@zahnfee.example"_s},
             {u"Hannah Arnold"_s, u"arnold@zahnfee.example"_s}}) {
        Card card;
        card.name = name;
        card.officeMail = mail;
        card.organisation = u"Zahnfee"_s;
        m_fixture.directory().people.append(card);
    }
    useDirectory();
    return QTest::qWaitFor([&desk] { return desk.merges()->count() == 1; });
}

bool Scene::fillRelations()
{
    Relations &relations = client().desk()->relations();
    const QDateTime end = QDate(QDate::currentDate().year() + 1, 3, 31).endOfDay().toUTC();
    Later<void> last = relations.set({address(perez)}, Relation::Level::External, end);
    last = relations.set({address(u"marta@zahnfee.example"_s)}, Relation::Level::Team);
    last = relations.set({address(u"m.dubois@atelier.example"_s)}, Relation::Level::Unknown);
    last = relations.set({address(u"werbung@promo.example"_s)}, Relation::Level::Blocked);
    Partners &partners = client().desk()->partners();
    last = partners.put({.domain = u"toothfairy.example"_s,
        .moreDomains = {u"fairies.example"_s, u"toothfairy-uk.example"_s},
        .description = u"Tooth Fairy Ltd (Niederlassung UK)"_s,
        .type = Partner::Type::Federated});
    if (!QTest::qWaitFor([this] { return client().desk()->partners().all().size() == 1; }))
        return false;
    last = partners.put({.domain = u"elhada.example"_s,
        .moreDomains = {},
        .description = u"Elhada, freie Mitarbeiter"_s,
        .type = Partner::Type::VerifiedPublic});
    return QTest::qWaitFor([&last] { return last.isFinished(); }) && last.result()
        && QTest::qWaitFor([this] { return client().desk()->partners().all().size() == 2; });
}

Person Scene::personOf(const QString &address)
{
    client().openConversation(address);
    const Person person = client().conversation()->person();
    client().closeConversation();
    return person;
}

void Scene::edit(const QString &address)
{
    ContactDesk &desk = *client().contactDesk();
    desk.edit(personOf(address));
    ContactForm &form = *desk.form();
    form.setOrganisation(u"Elhada Illustration"_s);
    form.setAddressField(Card::Field::OfficeMail, u"Ramon.Perez@elhada.example"_s);
    form.setAddressField(Card::Field::PrivateMail, u"ramon@atelier.example"_s);
    form.setAddressField(Card::Field::OtherMail, u"ramon.perez@"_s);
    form.addPhone();
    form.setPhone(0, u"+34 600 123 456"_s);
    form.setWebSite(u"www.elhada.example"_s);
    form.setInGroup(u"Leitstand"_s, true);
    form.setNote(u"Antwortet meist abends. Rechnungen an die Buchhaltung."_s);
}

void Scene::openImport()
{
    QFile file(m_files.filePath(u"kontakte-außendienst.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("Name;E-Mail;Firma;Telefon\n"
               "Sofia Lindqvist;sofia@elhada.example;Elhada;+46 8 123\n"
               "Liza T.;liza@toothfairy.example;Tooth Fairy Ltd;\n"
               "Tom\303\241s Iglesias;tomas@files.example;Files;\n"
               "Sofia Lindqvist;sofia@elhada.example;;+46 8 124\n"
               "Werkstatt;;Zahnfee;+49 7123 995\n"
               ";;;\n"
               "Ich selbst;info@zahnfee.example;;\n");
    file.close();
    QMetaObject::invokeMethod(find(u"shell"_s), "importFrom", QUrl::fromLocalFile(file.fileName()));
    std::ignore = QTest::qWaitFor([this] {
        const ImportForm *const preview = client().contactDesk()->import();
        return preview && !preview->isBusy();
    });
}

void Scene::openMerges() { QMetaObject::invokeMethod(window()->findChild<QObject *>(u"merges"_s), "open"); }

QQuickWindow *Scene::open(const QSize &size)
{
    showPictures(m_engine, m_fixture.client());
    m_engine.setInitialProperties({{u"client"_s, QVariant::fromValue(&m_fixture.client())},
        {u"width"_s, size.width()}, {u"height"_s, size.height()}});
    m_engine.loadFromModule("Verbund"_L1, "Main"_L1);
    QQuickWindow *const opened = window();
    return opened && QTest::qWaitForWindowExposed(opened) ? opened : nullptr;
}

QQuickWindow *Scene::window() const
{
    const auto roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.first());
}

QQuickItem *Scene::find(const QString &objectName) const
{
    return window()->findChild<QQuickItem *>(objectName);
}

void Scene::showPage(int page) { QMetaObject::invokeMethod(find(u"shell"_s), "show", page); }

void Scene::goBehindSettings(int page) { QMetaObject::invokeMethod(find(u"detail"_s), "goDeeper", page); }

void Scene::talkTo(const QString &address)
{
    QMetaObject::invokeMethod(find(u"shell"_s), "talkTo", address);
    std::ignore =
        QTest::qWaitFor([this] { return client().conversation() && client().conversation()->isLoaded(); });
}

void Scene::search(const QString &words)
{
    QMetaObject::invokeMethod(find(u"shell"_s), "search");
    for (const QChar letter : words)
        QTest::keyClick(window(), letter.toLatin1());
}

QQuickWindow *Scene::toastWindow() const
{
    for (QWindow *const one : QGuiApplication::allWindows()) {
        if (one != window() && one->flags().testFlag(Qt::ToolTip))
            return qobject_cast<QQuickWindow *>(one);
    }
    return nullptr;
}

void prepareScreens()
{
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Color Emoji"_s});
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(14);
    QGuiApplication::setFont(font);
}

} // namespace verbund
