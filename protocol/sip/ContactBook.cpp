// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/ContactBook.h"

#include <algorithm>

namespace verbund::sip {

ContactBook::ContactBook(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lists(parts.client, "resource-lists", "application/resource-lists+xml")
    , m_services(parts.client, "rls-services", "application/rls-services+xml")
{
    connect(&m_lists, &XcapDocument::changed, this, &ContactBook::takeLists);
    connect(&m_services, &XcapDocument::changed, this, &ContactBook::takeServices);
    for (const XcapDocument *document : {&m_lists, &m_services}) {
        connect(document, &XcapDocument::changed, this, [this, document] {
            if (document->isOwn())
                Q_EMIT written();
        });
    }
    const auto reportAll = [this](const QList<ImAddress> &addresses) {
        for (const ImAddress &address : addresses)
            report(address);
    };
    connect(&parts.permissions, &Permissions::changed, this, reportAll);
    connect(&parts.watch, &PresenceWatch::sightChanged, this, reportAll);
}

Later<void> ContactBook::load()
{
    // What was known last stands in until the server has said who sees whom.
    return m_parts.sink.storedContacts()
        .then(this,
            [this](const Result<QList<Contact>> &stored) {
                takeStored(stored.value_or(QList<Contact>()));
                return m_services.load();
            })
        .unwrap()
        .then(this, [this](const Result<void> &) { return m_lists.load(); })
        .unwrap()
        .then(this, [this](const Result<void> &loaded) -> Result<void> {
            m_onServer = loaded.has_value();
            begin();
            return {};
        });
}

void ContactBook::takeStored(const QList<Contact> &stored)
{
    for (const Contact &contact : stored) {
        m_contacts.insert(contact.address, contact);
        if (!contact.exactUser.isEmpty())
            m_parts.spelling.note(contact.address, contact.exactUser);
        if (contact.seesHim || contact.asked)
            m_watched.insert(contact.address);
    }
}

// A list that cannot be read stays as it is, and every edit of it fails.
void ContactBook::takeLists()
{
    const auto lists = m_lists.bytes().isEmpty() ? Result<ResourceLists>(ResourceLists())
                                                 : readResourceLists(m_lists.bytes());
    if (!lists)
        return;
    const auto before = std::exchange(m_contacts, {});
    for (Contact contact : lists->contacts) {
        const auto known = before.constFind(contact.address);
        contact.seesHim = known != before.cend() && known->seesHim;
        m_contacts.insert(contact.address, contact);
    }
    adoptSpelling(lists->contacts);
    if (!m_begun)
        return;
    for (const auto &[address, contact] : before.asKeyValueRange()) {
        if (!m_contacts.contains(address) && m_reported.remove(address))
            m_parts.sink.contactRemoved(address);
    }
    // What another device writes is not corrected: the two could do so for ever.
    for (const Contact &contact : lists->contacts)
        m_lists.isOwn() ? respell(contact.address) : report(contact.address);
}

void ContactBook::takeServices()
{
    const auto services = readRlsServices(m_services.bytes(), QString::fromLatin1(m_parts.listUri));
    m_hasServices = services && !services->members.isEmpty();
    if (!m_hasServices)
        return;
    m_watched = QSet<ImAddress>(services->members.cbegin(), services->members.cend());
    const Spelling before = std::exchange(m_served, services->spelling);
    for (const ImAddress &member : services->members) {
        if (!m_services.isOwn())
            m_parts.spelling.note(member, before, m_served);
    }
    if (!m_begun)
        return;
    watchAll();
    if (!m_services.isOwn())
        m_parts.watch.refreshList();
    for (const ImAddress &member : services->members)
        m_services.isOwn() ? respell(member) : report(member);
}

void ContactBook::refresh()
{
    m_services.refresh();
    m_lists.refresh();
}

void ContactBook::adoptSpelling(const QList<Contact> &listed)
{
    Spelling now;
    for (const Contact &contact : listed)
        now.learn(contact.address, contact.exactUser);
    const Spelling before = std::exchange(m_listed, now);
    for (const Contact &contact : listed) {
        if (!m_lists.isOwn())
            m_parts.spelling.note(contact.address, before, now);
    }
}

// Of whom we have not seen the list yet, it knows more than we.
void ContactBook::spell(Contact &contact) const
{
    const QString exact = m_parts.spelling.exactUser(contact.address);
    if (!exact.isEmpty() || m_contacts.contains(contact.address))
        contact.exactUser = exact;
}

void ContactBook::spell(RlsServices &services) const
{
    for (const ImAddress &member : std::as_const(services.members)) {
        const QString exact = m_parts.spelling.exactUser(member);
        if (!exact.isEmpty() || m_watched.contains(member))
            services.spelling.learn(member, exact);
    }
}

void ContactBook::respell(const ImAddress &address)
{
    report(address);
    const QString exact = m_parts.spelling.exactUser(address);
    if (!m_begun || !m_onServer)
        return;
    if (m_contacts.contains(address) && m_listed.exactUser(address) != exact)
        std::ignore = editContacts([](QList<Contact> &) { });
    if (m_hasServices && m_watched.contains(address) && m_served.exactUser(address) != exact)
        std::ignore = setWatched(address, true);
}

void ContactBook::begin()
{
    m_begun = true;
    // A list that another client made: all on it are watched.
    if (m_onServer && !m_hasServices) {
        for (const ImAddress &address : m_contacts.keys())
            if (address != m_parts.own)
                m_watched.insert(address);
    }
    QList<Contact> all;
    for (const Contact &contact : std::as_const(m_contacts)) {
        m_reported.insert(contact.address, flagged(contact));
        all += m_reported.value(contact.address);
    }
    m_parts.sink.contactsReceived(all);
    if (m_onServer && !m_hasServices && !m_watched.isEmpty()) {
        const QList<ImAddress> watched = m_watched.values();
        for (const ImAddress &address : watched)
            std::ignore = setWatched(address, true);
    } else {
        watchAll();
    }
    // What was heard before the list was there.
    for (const QList<ImAddress> listed = m_contacts.keys(); const ImAddress &address : listed)
        respell(address);
}

void ContactBook::watchAll()
{
    m_parts.watch.watch(m_watched, m_onServer && m_hasServices ? m_parts.listUri : QByteArray());
}

Contact ContactBook::flagged(Contact contact) const
{
    contact.exactUser = m_parts.spelling.exactUser(contact.address);
    contact.seesMe = m_parts.permissions.sees(contact.address);
    if (!m_watched.contains(contact.address)) {
        contact.seesHim = false;
        contact.asked = false;
        return contact;
    }
    switch (m_parts.watch.sight(contact.address)) {
    case PresenceWatch::Sight::Active:
        contact.seesHim = true;
        break;
    case PresenceWatch::Sight::Pending:
        contact.seesHim = false;
        break;
    case PresenceWatch::Sight::None:
        break; // as last known
    }
    contact.asked = !contact.seesHim;
    return contact;
}

void ContactBook::report(const ImAddress &address)
{
    const auto contact = m_contacts.find(address);
    if (!m_begun || contact == m_contacts.end())
        return;
    *contact = flagged(*contact);
    if (m_reported.contains(address) && m_reported.value(address) == *contact)
        return;
    m_reported.insert(address, *contact);
    m_parts.sink.contactChanged(*contact);
}

Later<void> ContactBook::editContacts(const std::function<void(QList<Contact> &)> &change)
{
    return m_lists.edit([this, change](const QByteArray &document) -> Result<QByteArray> {
        auto lists =
            document.isEmpty() ? Result<ResourceLists>(ResourceLists()) : readResourceLists(document);
        if (!lists)
            return fail(lists.error());
        const auto before = lists->contacts;
        change(lists->contacts);
        for (Contact &contact : lists->contacts)
            spell(contact);
        return lists->contacts == before && !document.isEmpty() ? document : writeResourceLists(*lists);
    });
}

Later<void> ContactBook::save(const Contact &contact)
{
    // Who does not know how he is written does not change it.
    if (!contact.exactUser.isEmpty() || !m_reported.value(contact.address).exactUser.isEmpty())
        m_parts.spelling.note(contact.address, contact.exactUser);
    if (!m_onServer) {
        Contact &kept = m_contacts[contact.address];
        kept.address = contact.address;
        kept.name = contact.name;
        kept.groups = contact.groups;
        report(contact.address);
        return ready<void>({});
    }
    return editContacts([contact](QList<Contact> &contacts) {
        const auto known = std::ranges::find(contacts, contact.address, &Contact::address);
        if (known == contacts.end()) {
            contacts += {.address = contact.address, .name = contact.name, .groups = contact.groups};
        } else {
            known->name = contact.name;
            known->groups = contact.groups;
        }
    });
}

Later<void> ContactBook::remove(const ImAddress &address)
{
    m_parts.watch.remove(address);
    m_watched.remove(address);
    if (!m_onServer) {
        m_contacts.remove(address);
        if (m_reported.remove(address))
            m_parts.sink.contactRemoved(address);
        return ready<void>({});
    }
    std::ignore = setWatched(address, false);
    return editContacts([address](QList<Contact> &contacts) {
        contacts.removeIf([&address](const Contact &contact) { return contact.address == address; });
    });
}

Later<void> ContactBook::subscribe(const ImAddress &address)
{
    m_watched.insert(address);
    if (!m_onServer) {
        m_parts.watch.add(address);
        report(address);
        return ready<void>({});
    }
    // Only where he is not on it: a name that is just being written stays.
    std::ignore = editContacts([address](QList<Contact> &contacts) {
        if (!std::ranges::contains(contacts, address, &Contact::address))
            contacts += {.address = address, .name = {}, .groups = {}};
    });
    return setWatched(address, true).then(this, [this, address](const Result<void> &watched) {
        report(address);
        return watched;
    });
}

Later<void> ContactBook::setWatched(const ImAddress &address, bool watched)
{
    const QString uri = QString::fromLatin1(m_parts.listUri);
    const bool wasListed = m_parts.watch.usesList();
    return m_services
        .edit([this, address, watched, uri](const QByteArray &document) -> Result<QByteArray> {
            auto services = document.isEmpty()
                ? Result<RlsServices>(RlsServices{.uri = uri, .members = {}, .spelling = {}, .others = {}})
                : readRlsServices(document, uri);
            if (!services)
                return fail(services.error());
            const RlsServices before = *services;
            if (!watched)
                services->members.removeAll(address);
            else if (!services->members.contains(address))
                services->members += address;
            spell(*services);
            return *services == before ? document : writeRlsServices(*services);
        })
        .then(this, [this, address, watched, wasListed](const Result<void> &written) -> Result<void> {
            if (written) {
                if (wasListed)
                    m_parts.watch.refreshList();
                return {};
            }
            // A server without lists: each by himself.
            if (watched)
                m_parts.watch.add(address);
            return {};
        });
}

} // namespace verbund::sip

#include "moc_ContactBook.cpp"
