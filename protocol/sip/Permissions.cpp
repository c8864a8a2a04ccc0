// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Permissions.h"

namespace verbund::sip {

namespace {

void strike(PresRules &rules, const ImAddress &address)
{
    rules.allowedWithNote.remove(address);
    rules.allowedWithoutNote.remove(address);
    rules.politeBlocked.remove(address);
    rules.blocked.remove(address);
}

} // namespace

Permissions::Permissions(XcapClient &client, SpellingBook &spelling, SessionSink &sink, QObject *parent)
    : QObject(parent)
    , m_document(client, "pres-rules", "application/auth-policy+xml")
    , m_spelling(spelling)
    , m_sink(sink)
{
    connect(&m_document, &XcapDocument::changed, this, &Permissions::adopt);
}

Later<void> Permissions::load()
{
    return m_document.load().then(this, [this](const Result<void> &loaded) -> Result<void> {
        if (loaded)
            reconsiderNotes();
        return loaded;
    });
}

void Permissions::adopt()
{
    // A document that cannot be read changes nothing here, and every edit of it fails.
    const auto read =
        m_document.bytes().isEmpty() ? Result<PresRules>(PresRules()) : readPresRules(m_document.bytes());
    if (!read)
        return;
    const PresRules before = std::exchange(m_rules, *read);
    QSet<ImAddress> touched;
    for (const auto member : {&PresRules::allowedWithNote, &PresRules::allowedWithoutNote,
             &PresRules::politeBlocked, &PresRules::blocked}) {
        const auto &old = before.*member;
        const auto &fresh = m_rules.*member;
        touched |= (old | fresh) - (old & fresh);
    }
    adoptSpelling(before.spelling);
    if (!touched.isEmpty())
        Q_EMIT changed(touched.values());
    if (before.blocked != m_rules.blocked || !m_rules.blocked.isEmpty())
        m_sink.blockListReceived(m_rules.blocked.values());
}

// The policy may have changed since the rules were written, also on another device.
// Of whom we have not seen the rules yet, they know more than we.
void Permissions::spell(PresRules &rules) const
{
    for (const QSet<ImAddress> persons = rules.persons(); const ImAddress &person : persons) {
        const QString exact = m_spelling.exactUser(person);
        if (!exact.isEmpty() || isDecided(person))
            rules.spelling.learn(person, exact);
    }
}

void Permissions::respell(const ImAddress &address)
{
    if (isDecided(address) && m_spelling.exactUser(address) != m_rules.spelling.exactUser(address))
        std::ignore = change([](PresRules &) { });
}

void Permissions::adoptSpelling(const Spelling &before)
{
    for (const QSet<ImAddress> persons = m_rules.persons(); const ImAddress &person : persons) {
        if (!m_document.isOwn())
            m_spelling.note(person, before, m_rules.spelling);
        respell(person);
    }
}

void Permissions::reconsiderNotes()
{
    QList<ImAddress> wrong;
    for (const ImAddress &address : std::as_const(m_rules.allowedWithNote))
        if (!m_sink.maySeeNote(address))
            wrong += address;
    for (const ImAddress &address : std::as_const(m_rules.allowedWithoutNote))
        if (m_sink.maySeeNote(address))
            wrong += address;
    for (const ImAddress &address : std::as_const(wrong))
        std::ignore = approve(address);
}

Later<void> Permissions::change(const Change &change)
{
    return m_document.edit([this, change](const QByteArray &document) -> Result<QByteArray> {
        auto rules = document.isEmpty() ? Result<PresRules>(PresRules()) : readPresRules(document);
        if (!rules)
            return fail(rules.error());
        const PresRules before = *rules;
        change(*rules);
        spell(*rules);
        return *rules == before && !document.isEmpty() ? document : writePresRules(*rules);
    });
}

Later<void> Permissions::approve(const ImAddress &address)
{
    return change([address, note = m_sink.maySeeNote(address)](PresRules &rules) {
        strike(rules, address);
        (note ? rules.allowedWithNote : rules.allowedWithoutNote).insert(address);
    });
}

Later<void> Permissions::refuse(const ImAddress &address)
{
    return change([address](PresRules &rules) {
        if (rules.blocked.contains(address))
            return;
        strike(rules, address);
        rules.politeBlocked.insert(address);
    });
}

Later<void> Permissions::block(const ImAddress &address)
{
    return change([address](PresRules &rules) {
        strike(rules, address);
        rules.blocked.insert(address);
    });
}

Later<void> Permissions::unblock(const ImAddress &address)
{
    return change([address](PresRules &rules) {
        if (rules.blocked.remove(address))
            rules.politeBlocked.insert(address);
    });
}

Later<void> Permissions::forget(const ImAddress &address)
{
    return sees(address) ? refuse(address) : ready<void>({});
}

Later<void> Permissions::forgive(const ImAddress &address)
{
    return m_rules.politeBlocked.contains(address) ? approve(address) : ready<void>({});
}

bool Permissions::sees(const ImAddress &address) const
{
    return m_rules.allowedWithNote.contains(address) || m_rules.allowedWithoutNote.contains(address);
}

bool Permissions::isDecided(const ImAddress &address) const
{
    return sees(address) || m_rules.politeBlocked.contains(address) || m_rules.blocked.contains(address);
}

} // namespace verbund::sip

#include "moc_Permissions.cpp"
