// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/model/Office.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace verbund {

Office::Office(
    const std::shared_ptr<Store> &store, const SessionMaker &makeSession, const QString &policyFile)
    : partners(*store, policyFile)
    , people(*store, partners)
    , relations({*store, people, partners, clock})
    , m_store(store)
    , m_chats(*store, people)
{
    people.setOwnAddress(own());
    partners.setOwnDomain(own().domain());
    people.setLines(Carriers::all(), Carriers::all());
    auto lookup = std::make_unique<FakeLookup>();
    auto made = std::make_unique<FakeDirectory>();
    directory = made.get();
    desk = std::make_unique<ContactDesk>(ContactDesk::Parts{.store = *store,
        .people = people,
        .lines = lines,
        .keychain = keychain,
        .own = own(),
        .caFile = u"ca.pem"_s,
        .lookup = std::move(lookup),
        .directory = std::move(made)});
    for (const Carrier carrier : allCarriers)
        addLine(carrier, makeSession);
}

Office::~Office() = default;

void Office::addLine(Carrier carrier, const SessionMaker &makeSession)
{
    const Inbox::Parts parts{.store = *m_store,
        .people = people,
        .relations = relations,
        .partners = partners,
        .lists = m_lists,
        .pictures = *desk->pictures(),
        .ownAddress = own(),
        .carrier = carrier};
    if (makeSession)
        return lines.add(Line::make(parts, makeSession));
    lines.add(Line::make(parts, [this](Carrier of, SessionSink &sink) {
        auto session = std::make_unique<FakeSession>(sink, of);
        m_sessions[size_t(of)] = session.get();
        return session;
    }));
}

bool Office::load()
{
    auto kinds = partners.load();
    auto known = people.load();
    auto decided = relations.load();
    auto loaded = desk->load();
    return QTest::qWaitFor([&] {
        return kinds.isFinished() && known.isFinished() && decided.isFinished() && loaded.isFinished();
    }) && loaded.result();
}

bool Office::connect()
{
    for (const Carrier carrier : allCarriers)
        lines.line(carrier)->connection().start({.address = own()}, {});
    return QTest::qWaitFor(
        [this] { return lines.online() == Carriers::all() && lines.status() == Connection::Status::Online; });
}

qsizetype Office::save(const QList<Card> &cards)
{
    QList<std::pair<Card, Picture>> all;
    for (const Card &card : cards)
        all.append({card, {}});
    auto saved = desk->book()->saveAll(all, false, u"saved"_s);
    if (!QTest::qWaitFor([&] { return saved.isFinished(); }, 20'000) || !saved.result())
        return -1;
    return people.cards().all().size();
}

Card Office::card(const ImAddress &of) const
{
    const Card *const found = people.cards().of(of);
    return found ? *found : Card();
}

bool Office::settle() const
{
    // What follows from an answer may ask for more.
    for (int round = 0; round < 3; ++round) {
        const auto answered = m_store->outbox();
        if (!QTest::qWaitFor([&] { return answered.isFinished(); }))
            return false;
    }
    return true;
}

bool OfficeTest::open()
{
    auto opened = Store::open(u":memory:"_s, QByteArray(32, 'k'));
    if (!QTest::qWaitFor([&] { return opened.isFinished(); }) || !opened.result())
        return false;
    m_store = *opened.result();
    m_office = std::make_unique<Office>(m_store);
    return m_office->load() && m_office->connect();
}

void OfficeTest::close()
{
    m_office.reset();
    m_store.reset();
}

bool OfficeTest::restart()
{
    if (!m_office->settle())
        return false;
    const auto secrets = m_office->keychain.secrets;
    m_office.reset();
    m_office = std::make_unique<Office>(m_store);
    m_office->keychain.secrets = secrets;
    return m_office->load();
}

QUrl OfficeTest::file(const QString &name, const QByteArray &bytes)
{
    QFile written(path(name));
    if (written.open(QIODevice::WriteOnly))
        written.write(bytes);
    return QUrl::fromLocalFile(written.fileName());
}

Card cardWith(const QString &name, const QString &mail, const QString &organisation)
{
    Card card;
    card.name = name;
    card.officeMail = mail;
    card.organisation = organisation;
    return card;
}

ImAddress own() { return address(u"info@zahnfee.example"_s); }

ImAddress liza() { return address(u"liza@toothfairy.example"_s); }

ImAddress perez() { return address(u"r.perez@elhada.example"_s); }

} // namespace verbund
