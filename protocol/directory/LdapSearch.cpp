// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/LdapSearch.h"

#include "protocol/directory/LdapErrors.h"
#include "protocol/directory/SearchFilter.h"

#include <ldap.h>

#include <utility>

using namespace std::chrono_literals;

namespace verbund {

namespace {

// So much longer than the server was told: what it has found by then comes with its answer.
constexpr auto respite = 500ms;
constexpr int mostAttributes = 64;
constexpr int mostValues = 16;
constexpr ber_len_t longestValue = 4096;
constexpr int mostReferences = 1000;

QByteArrayList valuesOf(ldap *handle, ldapmsg *message, const char *attribute)
{
    QByteArrayList values;
    berval **found = ldap_get_values_len(handle, message, attribute);
    for (int i = 0; found && found[i] && i < mostValues; ++i)
        values += QByteArray(found[i]->bv_val, qsizetype(std::min(found[i]->bv_len, longestValue)));
    ldap_value_free_len(found);
    return values;
}

Entry entryOf(ldap *handle, ldapmsg *message)
{
    Entry entry;
    BerElement *position = nullptr;
    char *attribute = ldap_first_attribute(handle, message, &position);
    while (attribute && entry.size() < mostAttributes) {
        // Options may follow the name, such as a language.
        const QByteArray name = QByteArray(attribute).split(';').first().toLower();
        entry[name] += valuesOf(handle, message, attribute);
        ldap_memfree(attribute);
        attribute = ldap_next_attribute(handle, message, position);
    }
    ldap_memfree(attribute);
    ber_free(position, 0);
    return entry;
}

} // namespace

LdapSearch::LdapSearch(
    LdapConnection &connection, const QString &base, const QString &words, std::chrono::milliseconds patience)
    : m_connection(connection)
    , m_base(base.toUtf8())
    , m_words(words)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience + respite);
    connect(&m_patience, &QTimer::timeout, this, &LdapSearch::finishEarly);
    connect(&m_connection, &LdapConnection::received, this, &LdapSearch::take);
}

LdapSearch::~LdapSearch() { giveUp(); }

void LdapSearch::start()
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_patience.intervalAsDuration() - respite);
    timeval limit{.tv_sec = seconds.count(), .tv_usec = 0};
    const QByteArray filter = searchFilter(m_words);
    const int code = ldap_search_ext(m_connection.handle(), m_base.constData(), LDAP_SCOPE_SUBTREE,
        filter.constData(), const_cast<char **>(cardAttributes().data()), 0, nullptr, nullptr, &limit,
        Directory::mostHits + 1, &m_id);
    m_patience.start();
    if (code != LDAP_SUCCESS)
        m_connection.fail(ldapError(code, m_connection.host()));
}

void LdapSearch::take(ldapmsg *message)
{
    if (ldap_msgid(message) != m_id || m_id == 0)
        return;
    m_heard = true;
    switch (ldap_msgtype(message)) {
    case LDAP_RES_SEARCH_ENTRY:
        takeEntry(message);
        break;
    case LDAP_RES_SEARCH_RESULT:
        takeResult(message);
        break;
    default:
        if (++m_references > mostReferences)
            finishEarly();
    }
}

void LdapSearch::takeEntry(ldapmsg *message)
{
    Card card = cardOf(entryOf(m_connection.handle(), message));
    if (!card.name.isEmpty() || !card.officeMail.isEmpty())
        m_cards += std::move(card);
    else
        ++m_references;
    // Not every server keeps to the limit it was given.
    if (m_cards.size() > Directory::mostHits || m_references > mostReferences)
        finishEarly();
}

void LdapSearch::takeResult(ldapmsg *message)
{
    int code = LDAP_OTHER;
    char *detail = nullptr;
    if (const int parsed =
            ldap_parse_result(m_connection.handle(), message, &code, nullptr, &detail, nullptr, nullptr, 0);
        parsed != LDAP_SUCCESS)
        code = parsed;
    const QString words = QString::fromUtf8(detail);
    ldap_memfree(detail);
    m_id = 0;
    const bool limited = code == LDAP_SIZELIMIT_EXCEEDED || code == LDAP_ADMINLIMIT_EXCEEDED
        || code == LDAP_TIMELIMIT_EXCEEDED;
    if (code == LDAP_SUCCESS || code == LDAP_REFERRAL || code == LDAP_PARTIAL_RESULTS)
        finish(false);
    else if (limited && (!m_cards.isEmpty() || code != LDAP_TIMELIMIT_EXCEEDED))
        finish(true);
    else
        fail(ldapError(code, m_connection.host(), words));
}

void LdapSearch::giveUp()
{
    m_patience.stop();
    if (const int id = std::exchange(m_id, 0); id != 0 && m_connection.isReady())
        ldap_abandon_ext(m_connection.handle(), id, nullptr, nullptr);
}

void LdapSearch::finish(bool more)
{
    m_patience.stop();
    more = more || m_cards.size() > Directory::mostHits;
    m_cards.resize(std::min<qsizetype>(m_cards.size(), Directory::mostHits));
    sortByMatch(m_cards, m_words);
    Q_EMIT finished(DirectoryHits{.cards = std::exchange(m_cards, {}), .more = more});
}

void LdapSearch::finishEarly()
{
    giveUp();
    if (m_cards.isEmpty())
        fail(ldapError(LDAP_TIMEOUT, m_connection.host()));
    else
        finish(true);
}

void LdapSearch::fail(const Error &error)
{
    m_patience.stop();
    m_id = 0;
    Q_EMIT finished(verbund::fail(error));
}

} // namespace verbund

#include "moc_LdapSearch.cpp"
