// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/LdapDirectory.h"

#include "protocol/directory/LdapSearch.h"
#include "protocol/directory/SearchFilter.h"

#include <utility>

using namespace std::chrono_literals;

namespace verbund {

namespace {

// Who types the next letters finds the connection open.
constexpr auto idleTime = 60s;

} // namespace

class LdapDirectory::Private {
public:
    Private(LdapDirectory &directory, std::chrono::milliseconds patience)
        : q(directory)
        , m_patience(patience)
    {
        m_idle.setSingleShot(true);
        m_idle.setInterval(idleTime);
        QObject::connect(&m_idle, &QTimer::timeout, &q, [this] { dropConnection(); });
    }

    [[nodiscard]] Later<DirectoryHits> search(const QString &words);
    void open(const DirectoryPlace &place);
    void begin();
    void connectionFailed(const Error &error);
    void answer(const Result<DirectoryHits> &hits);
    void dropConnection();

    LdapDirectory &q;
    const std::chrono::milliseconds m_patience;
    DirectorySettings m_settings;
    TlsLayer::Trust m_trust;
    QTimer m_idle;
    std::unique_ptr<LdapConnection> m_connection;
    std::unique_ptr<LdapSearch> m_search;
    std::unique_ptr<QPromise<Result<DirectoryHits>>> m_promise;
    QString m_words;
    /// The connection served an earlier search: that it is closed says nothing of the server.
    bool m_used = false;
};

Later<DirectoryHits> LdapDirectory::Private::search(const QString &words)
{
    const auto place = DirectoryPlace::of(m_settings);
    if (m_settings.isEmpty() || searchFilter(words).isEmpty())
        return ready<DirectoryHits>(DirectoryHits());
    if (!place)
        return ready<DirectoryHits>(
            fail({.kind = Error::Kind::ServerNotFound, .subject = m_settings.url, .cause = {}}));
    // RFC 4513 §5.1.2: without a password a server would take it for an anonymous sign-in.
    if (!m_settings.user.isEmpty() && m_settings.password.isEmpty())
        return ready<DirectoryHits>(
            fail({.kind = Error::Kind::NotAuthorized, .subject = place->host, .cause = {}}));
    m_words = words;
    m_promise = std::make_unique<QPromise<Result<DirectoryHits>>>();
    m_promise->start();
    const auto future = m_promise->future();
    m_idle.stop();
    if (!m_connection)
        open(*place);
    else if (m_connection->isReady())
        begin();
    return future;
}

void LdapDirectory::Private::open(const DirectoryPlace &place)
{
    if (!m_trust)
        m_trust = TlsLayer::trust(m_settings.caFile);
    m_used = false;
    m_connection = std::make_unique<LdapConnection>(m_settings, place, m_trust, m_patience);
    QObject::connect(m_connection.get(), &LdapConnection::ready, &q, [this] { begin(); });
    QObject::connect(m_connection.get(), &LdapConnection::failed, &q,
        [this](const Error &error) { connectionFailed(error); });
    m_connection->open();
}

void LdapDirectory::Private::begin()
{
    if (!m_promise) {
        m_idle.start();
        return;
    }
    m_search = std::make_unique<LdapSearch>(*m_connection, m_settings.base, m_words, m_patience);
    QObject::connect(m_search.get(), &LdapSearch::finished, &q, [this](const auto &hits) {
        m_used = true;
        m_idle.start();
        answer(hits);
    });
    m_search->start();
}

void LdapDirectory::Private::connectionFailed(const Error &error)
{
    const bool again = m_used && m_promise && m_search && !m_search->wasHeard();
    m_search.reset();
    dropConnection();
    if (const auto place = DirectoryPlace::of(m_settings); again && place)
        open(*place);
    else
        answer(fail(error));
}

// Whoever hears it may search again at once.
void LdapDirectory::Private::answer(const Result<DirectoryHits> &hits)
{
    m_search.reset();
    if (const auto promise = std::exchange(m_promise, nullptr)) {
        promise->addResult(hits);
        promise->finish();
    }
}

void LdapDirectory::Private::dropConnection()
{
    m_idle.stop();
    m_connection.reset();
}

LdapDirectory::LdapDirectory(QObject *parent, std::chrono::milliseconds patience)
    : Directory(parent)
    , d(std::make_unique<Private>(*this, patience))
{
}

LdapDirectory::~LdapDirectory() = default;

void LdapDirectory::setSettings(const DirectorySettings &settings)
{
    if (settings == d->m_settings)
        return;
    cancel();
    d->dropConnection();
    d->m_trust.reset();
    d->m_settings = settings;
}

Later<DirectoryHits> LdapDirectory::search(const QString &words)
{
    cancel();
    return d->search(words);
}

void LdapDirectory::cancel()
{
    d->m_search.reset();
    d->m_promise.reset();
    if (d->m_connection && d->m_connection->isReady())
        d->m_idle.start();
}

} // namespace verbund

#include "moc_LdapDirectory.cpp"
