// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/story/Story.h"

#include <QDir>
#include <QDirIterator>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const auto info = u"info@zahnfee.example"_s;
const auto perez = u"r.perez@elhada.example"_s;
const auto question = u"One question about fairy night shifts: who carries the coins?"_s;
const auto reply = u"The night desk does. Welcome, Ramon!"_s;

QJsonObject see(const QString &name) { return {{u"do"_s, u"see"_s}, {u"name"_s, name}}; }

QJsonObject read(const QString &text) { return {{u"do"_s, u"read"_s}, {u"name"_s, text}}; }

QJsonObject click(const QString &name) { return {{u"do"_s, u"click"_s}, {u"name"_s, name}}; }

QJsonObject type(const QString &field, const QString &text)
{
    return {{u"do"_s, u"type"_s}, {u"name"_s, field}, {u"text"_s, text}};
}

QJsonObject press(const QString &key) { return {{u"do"_s, u"press"_s}, {u"name"_s, key}}; }

} // namespace

Story::Story(const QString &pictures)
    : m_pictures(pictures)
    , m_window(m_profile.path())
{
    QDir().mkpath(pictures);
    m_clock.start();
}

bool Story::play()
{
    return signIn() && seesContacts() && isAsked() && answers() && repliesFromTheToast()
        && readsTheConversation() && survivesACrash() && searches() && isUnreadableOnDisk();
}

bool Story::said(const QString &sentence, bool seen)
{
    std::printf("%6.2f s  %s  %s\n", double(m_clock.elapsed()) / 1000, seen ? "seen" : "NOT SEEN",
        qPrintable(sentence));
    std::fflush(stdout);
    return seen;
}

bool Story::fail(const QString &screen, const QString &what)
{
    std::printf(
        "          could not: %s\n          on the screen:\n%s\n", qPrintable(what), qPrintable(screen));
    return false;
}

bool Story::step(const QString &sentence, const QList<QJsonObject> &orders, const QString &window)
{
    for (const QJsonObject &order : orders) {
        if (!m_window.order(order)) {
            const QString screen = m_window.screen();
            said(sentence, false);
            m_window.order({{u"do"_s, u"grab"_s}, {u"file"_s, m_pictures + u"/failed.png"_s}});
            return fail(screen, u"%1 “%2”"_s.arg(order[u"do"_s].toString(), order[u"name"_s].toString()));
        }
    }
    const QString file = u"%1/%2.png"_s.arg(m_pictures).arg(++m_step, 2, 10, QLatin1Char('0'));
    return said(sentence, m_window.order({{u"do"_s, u"grab"_s}, {u"file"_s, file}, {u"window"_s, window}}));
}

bool Story::signIn()
{
    m_window.start();
    return step(u"The first start shows the sign-in page"_s, {see(u"Sign in"_s)})
        && step(u"Address and password are entered"_s,
            {type(u"Address"_s, info), type(u"Password"_s, sandboxPassword(info)), click(u"Save password"_s)})
        && step(u"Signed in at the home server"_s,
            {click(u"Sign in"_s), see(u"Chats"_s), see(u"No chats yet"_s)});
}

bool Story::seesContacts()
{
    return step(u"The contact list is there, with its groups"_s,
        {click(u"Contacts"_s), see(u"Zahnfee Field Service"_s), see(u"Marta Kowalczyk"_s),
            see(u"Niederlassung UK"_s)});
}

bool Story::isAsked()
{
    if (!m_freelancer.signIn(perez))
        return said(u"The freelancer signs in at the partner's server"_s, false);
    m_freelancer.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, info}, {u"name"_s, u"Zahnfee"_s}});
    return step(u"A freelancer outside asks for presence: Requests shows a red 1, before any message"_s,
               {see(u"Requests, 1 new"_s)})
        && step(u"The toast says so, too"_s, {see(u"r.perez"_s)}, u"Notifications"_s);
}

bool Story::answers()
{
    const bool answered =
        step(u"The detail view shows the full address and what is shared"_s,
            {click(u"Requests"_s), click(u"Request from r.perez@elhada.example"_s),
                see(u"r.perez@elhada.example"_s), see(u"Yes, share presence"_s), see(u"No, do not share"_s)})
        && step(u"Presence is shared, the group chosen"_s,
            {click(u"Contact group"_s), click(u"Zahnfee Field Service"_s)})
        && step(u"Saved: the red number is gone"_s,
            {click(u"Save"_s), QJsonObject{{u"do"_s, u"gone"_s}, {u"name"_s, u"Requests, 1 new"_s}}});
    return answered
        && said(u"The freelancer sees info@zahnfee.example available"_s,
            !m_freelancer.waitForEvent(u"person"_s, {{u"address"_s, info}, {u"presence"_s, u"Available"_s}})
                .isEmpty());
}

bool Story::repliesFromTheToast()
{
    m_freelancer.forget();
    m_freelancer.ask({{u"do"_s, u"send"_s}, {u"to"_s, info}, {u"body"_s, question}});
    return step(u"His first message raises a toast with a reply field"_s, {see(u"Direct reply"_s)},
               u"Notifications"_s)
        && step(u"The reply goes out from the toast"_s, {type(u"Direct reply"_s, reply), press(u"Return"_s)})
        && said(u"The freelancer has it"_s,
            !m_freelancer.waitForEvent(u"message"_s, {{u"body"_s, reply}}).isEmpty());
}

bool Story::readsTheConversation()
{
    return step(u"The conversation shows both"_s,
        {click(u"Chats"_s), click(u"r.perez@elhada.example"_s), see(u"Conversation with"_s), read(question),
            read(reply)});
}

bool Story::survivesACrash()
{
    m_window.kill();
    said(u"The client is killed"_s, !m_window.isRunning());
    m_window.start();
    return step(u"Started again: everything is there, before the connection is"_s,
        {see(u"Chats"_s), click(u"r.perez@elhada.example"_s), see(u"Conversation with"_s), read(question),
            read(reply)});
}

bool Story::searches()
{
    // In a new window: nothing else on the screen holds the word.
    m_window.kill();
    m_window.start();
    return step(u"Search finds the message"_s,
        {see(u"Chats"_s), type(u"Search"_s, u"coins"_s), read(u"carries the coins"_s)});
}

bool Story::isUnreadableOnDisk()
{
    bool readable = false;
    int files = 0;
    QDirIterator profile(m_profile.path() + u'/' + info, QDir::Files, QDirIterator::Subdirectories);
    while (profile.hasNext()) {
        QFile file(profile.next());
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QString &text : {question, reply, perez, u"SQLite format"_s, u"coins"_s})
            readable |= content.contains(text.toUtf8());
        ++files;
    }
    return said(
        u"The history on disk holds no readable byte of it (%1 files)"_s.arg(files), files > 0 && !readable);
}

} // namespace verbund
