// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/Stage.h"

#include "client/app/PersonPictures.h"
#include "tests/support/FederationSamples.h"

#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QQmlProperty>

#include <functional>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

QQuickItem *firstBelow(QQuickItem *root, const std::function<bool(QQuickItem *)> &matches)
{
    if (!root || !root->isVisible())
        return nullptr;
    if (matches(root))
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *const found = firstBelow(child, matches))
            return found;
    }
    return nullptr;
}

QString accessibleName(QQuickItem *item)
{
    // Not there for a screen reader: what it says is said elsewhere.
    if (QQmlProperty::read(item, u"Accessible.ignored"_s, qmlContext(item)).toBool())
        return {};
    QAccessibleInterface *const interface = QAccessible::queryAccessibleInterface(item);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace

bool Stage::signIn()
{
    m_fixture.hasLookup = true;
    m_fixture.world = {{u"toothfairy.example"_s, Carriers::all()}, {u"elhada.example"_s, Carrier::Xmpp},
        {u"sip.example"_s, Carrier::Sip}, {u"nobody.example"_s, {}}};
    m_fixture.hasDirectory = !m_directory.isEmpty();
    showPictures(*qmlEngine(this), *client());
    const bool isIn = m_fixture.signIn({
        contact(u"liza@toothfairy.example"_s, u"Liza Thompson"_s, {u"Branch"_s}),
        contact(u"marta@zahnfee.example"_s, u"Marta Kowalczyk"_s, {u"Control room"_s}),
        contact(u"long@zahnfee.example"_s,
            u"Maximiliane-Friederike von und zu Hohenstein-Wackelzahn the Third"_s),
    });
    if (isIn && m_fixture.hasDirectory)
        fillDirectory();
    return isIn;
}

void Stage::fillDirectory()
{
    for (const QString &person : std::as_const(m_directory)) {
        const QStringList parts = person.split(u", "_s);
        Card card;
        card.name = parts.value(0);
        card.officeMail = parts.value(1);
        card.organisation = parts.value(2);
        m_fixture.directory().people.append(card);
    }
    DirectoryForm &form = *client()->contactDesk()->directoryForm();
    form.setUrl(u"ldaps://directory.zahnfee.example"_s);
    form.setBase(u"ou=people,dc=zahnfee,dc=example"_s);
    form.save();
}

void Stage::useDirectory(const QStringList &people) { m_directory = people; }

void Stage::failDirectory(bool fails)
{
    Error error;
    error.kind = Error::Kind::ServerUnreachable;
    error.subject = u"directory.zahnfee.example"_s;
    m_fixture.directory().failure = fails ? std::optional(error) : std::nullopt;
}

void Stage::holdDirectoryBack() { m_fixture.directory().holdsBack = true; }

int Stage::directorySearches() { return int(m_fixture.directory().searches.size()); }

void Stage::answerDirectory() { m_fixture.directory().answer(); }

QUrl Stage::file(const QString &name, const QString &text)
{
    QFile file(m_files.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return QUrl::fromLocalFile(file.fileName());
}

QUrl Stage::picture()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString path = m_files.filePath(u"picture.png"_s);
    image.save(path);
    return QUrl::fromLocalFile(path);
}

QString Stage::read(const QUrl &file) const
{
    QFile opened(file.toLocalFile());
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

bool Stage::signInOverBoth()
{
    const QList<Contact> list{contact(u"liza@toothfairy.example"_s, u"Liza Thompson"_s, {u"Branch"_s})};
    return m_fixture.signInOverBoth(list, list);
}

void Stage::refuseSip()
{
    FakeSession &sip = m_fixture.session(Carrier::Sip);
    sip.refusal.kind = Error::Kind::CertificateExpired;
    sip.refusal.subject = u"zahnfee.example"_s;
    sip.drop(sip.refusal);
}

void Stage::limitSip()
{
    Q_EMIT m_fixture.session(Carrier::Sip).limitationsChanged({Session::Limitation::ContactList});
}

QStringList Stage::toldOverSip() { return m_fixture.session(Carrier::Sip).told; }

void Stage::receive(const QString &from, const QString &body) { m_fixture.receive(from, body); }

void Stage::receiveMany(const QString &from, int count)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Arrival arrival;
    arrival.fromArchive = true;
    for (int i = count; i > 0; --i) {
        Message message;
        message.peer = address(from);
        message.body = u"Message %1"_s.arg(count - i + 1);
        message.time = now.addSecs(-60 * i);
        message.originId = u"many-%1"_s.arg(++m_messages);
        message.archiveId = u"many-archive-%1"_s.arg(m_messages);
        message.stanzaId = message.originId;
        arrival.messages.append(message);
    }
    arrival.archivePosition = arrival.messages.last().archiveId;
    std::ignore = m_fixture.session().sink().arrived(arrival);
}

void Stage::request(const QString &from, const QString &name, const QString &text)
{
    m_fixture.request(from, name, text);
}

void Stage::presence(const QString &of, Presence::Availability availability)
{
    m_fixture.presence(of, availability);
}

void Stage::typing(const QString &peer, bool typing)
{
    m_fixture.session().sink().typingChanged(address(peer), typing);
}

void Stage::putToast(const QString &from, const QString &text, bool isRequest)
{
    ToastRow toast;
    toast.person.address = address(from);
    toast.person.name = from;
    toast.person.shownAddress = from;
    toast.text = text;
    toast.time = QDateTime::currentDateTimeUtc();
    toast.isRequest = isRequest;
    client()->toasts()->put(toast);
}

void Stage::setTime(const QString &time)
{
    m_fixture.clock.set(QDateTime(QDate::currentDate(), QTime::fromString(time, u"HH:mm"_s)));
}

void Stage::leave() { m_fixture.idleWatch.leave(); }

void Stage::comeBack() { m_fixture.idleWatch.comeBack(); }

void Stage::failSending(Error::Kind kind)
{
    Error error;
    error.kind = kind;
    m_fixture.session().answer = kind == Error::Kind::None ? Result<void>() : fail(error);
}

void Stage::provision(const QString &json)
{
    m_fixture.policyFile = file(u"policy.json"_s, json).toLocalFile();
    m_fixture.restart();
}

void Stage::useChecks(const QString &found)
{
    if (found == "wildcard"_L1)
        m_fixture.federationReport = wildcardReport();
    else if (found == "good"_L1)
        m_fixture.federationReport = goodReport();
    else if (found == "offline"_L1)
        m_fixture.federationReport = offlineReport(u"toothfairy.example"_s);
    else
        m_fixture.federationReport.reset();
}

void Stage::failOwnDomain() { m_fixture.ownDomainReport = closedReport(); }

void Stage::findLine() { m_fixture.federationCheck().find(wildcardReport().lines[m_foundLines++]); }

void Stage::finishCheck() { m_fixture.federationCheck().finish(wildcardReport()); }

QString Stage::asked()
{
    const QList<FederationQuestion> &asked = m_fixture.federationCheck().asked;
    if (asked.isEmpty())
        return {};
    const FederationQuestion &last = asked.last();
    const QString at = last.direct.isEmpty() ? QString() : u" at "_s + last.direct;
    return last.subject + at + (last.own ? u" (own)"_s : QString());
}

void Stage::block(const QString &whom) { m_fixture.session().sink().blockListReceived({address(whom)}); }

void Stage::drop()
{
    Error error;
    error.kind = Error::Kind::ConnectionLost;
    m_fixture.session().drop(error);
}

QStringList Stage::told() { return m_fixture.session().told; }

QString Stage::clipboard() const { return QGuiApplication::clipboard()->text(); }

QQuickItem *Stage::find(QQuickItem *root, const QString &name) const
{
    QQuickItem *const exact =
        firstBelow(root, [&](QQuickItem *item) { return accessibleName(item) == name; });
    return exact ? exact
                 : firstBelow(root, [&](QQuickItem *item) { return accessibleName(item).startsWith(name); });
}

bool Stage::fits(QQuickItem *root) const
{
    return !firstBelow(root, [root](QQuickItem *item) {
        // A field shows a part of a long text; its bounding rectangle is that of the text.
        const QRectF own = item->inherits("QQuickTextInput") ? QRectF(0, 0, item->width(), item->height())
                                                             : item->boundingRect();
        const QRectF area = item->mapRectToItem(root, own);
        const bool beyond = area.left() < -8 || area.right() > root->width() + 8;
        if (beyond && item->opacity() > 0)
            qWarning() << item << "reaches from" << area.left() << "to" << area.right();
        return beyond && item->opacity() > 0;
    });
}

} // namespace verbund
