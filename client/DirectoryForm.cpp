// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/DirectoryForm.h"

#include "client/DirectoryModel.h"
#include "platforms/Keychain.h"
#include "protocol/TextRules.h"
#include "storage/Store.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const QString urlName = u"directory url"_s;
const QString baseName = u"directory base"_s;
const QString userName = u"directory user"_s;

QString passwordName(const QString &account) { return u"directory password of "_s + account; }

// A server and nothing else: no path, and above all no password in it.
bool isServer(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isLdap = url.scheme() == "ldap"_L1 || url.scheme() == "ldaps"_L1;
    return url.isValid() && isLdap && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
}

} // namespace

DirectoryForm::DirectoryForm(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_saved.caFile = parts.caFile;
    m_edited = m_saved;
}

Later<void> DirectoryForm::load()
{
    const auto url = m_parts.store.value(urlName);
    const auto base = m_parts.store.value(baseName);
    return m_parts.store.value(userName)
        .then(this,
            [this, url, base](const Result<QString> &user) {
                // Asked for in this order, so all are there.
                const Result<QString> urlText = url.result();
                const Result<QString> baseText = base.result();
                if (!urlText || !baseText || !user)
                    return ready<void>(fail(!urlText ? urlText.error()
                            : !baseText              ? baseText.error()
                                                     : user.error()));
                m_saved.url = isServer(*urlText) ? *urlText : QString();
                m_saved.base = *baseText;
                m_saved.user = *user;
                return loadPassword();
            })
        .unwrap();
}

// Without the keychain the directory is there all the same, it only may refuse to answer.
Later<void> DirectoryForm::loadPassword()
{
    if (m_saved.isEmpty() || m_saved.user.isEmpty()) {
        reset();
        use();
        return ready<void>({});
    }
    return m_parts.keychain.read(passwordName(m_parts.account))
        .then(this, [this](const std::expected<QByteArray, Keychain::Failure> &secret) -> Result<void> {
            m_saved.password = QString::fromUtf8(secret.value_or(QByteArray()));
            reset();
            use();
            return {};
        });
}

void DirectoryForm::setUrl(const QString &url) { edit(m_edited.url, url); }

void DirectoryForm::setBase(const QString &base) { edit(m_edited.base, base); }

void DirectoryForm::setUser(const QString &user) { edit(m_edited.user, user); }

void DirectoryForm::setPassword(const QString &password) { edit(m_edited.password, password); }

void DirectoryForm::edit(QString &field, const QString &text)
{
    if (field == text)
        return;
    field = text;
    m_errorText.clear();
    Q_EMIT changed();
}

void DirectoryForm::save()
{
    DirectorySettings wanted = m_edited;
    wanted.url = cleanName(wanted.url);
    wanted.base = cleanName(wanted.base);
    wanted.user = cleanName(wanted.user);
    if (wanted.isEmpty())
        wanted = {.caFile = m_parts.caFile};
    m_errorText = problemOf(wanted);
    if (m_errorText.isEmpty()) {
        m_edited = wanted;
        m_saved = wanted;
        keep();
        use();
    }
    Q_EMIT changed();
}

QString DirectoryForm::problemOf(const DirectorySettings &settings)
{
    if (settings.isEmpty())
        return {};
    if (!isServer(settings.url))
        return tr("The server should look like ldaps://directory.company.example.");
    if (settings.base.isEmpty())
        return tr("Say where in the directory its people are, such as ou=people,dc=company,dc=example.");
    // A name without a password signs in as nobody, which looks like success.
    if (settings.user.isEmpty() != settings.password.isEmpty())
        return tr("To sign in to the directory, name and password are both needed.");
    return {};
}

void DirectoryForm::keep()
{
    std::ignore = m_parts.store.setValue(urlName, m_saved.url);
    std::ignore = m_parts.store.setValue(baseName, m_saved.base);
    std::ignore = m_parts.store.setValue(userName, m_saved.user);
    const QString name = passwordName(m_parts.account);
    auto kept = m_saved.password.isEmpty() ? m_parts.keychain.remove(name)
                                           : m_parts.keychain.write(name, m_saved.password.toUtf8());
    kept.then(this, [this](const std::expected<void, Keychain::Failure> &done) {
        if (done || m_saved.password.isEmpty())
            return;
        m_errorText = tr("The keychain does not take the password: it is used until Verbund is closed.");
        Q_EMIT changed();
    });
}

void DirectoryForm::reset()
{
    m_edited = m_saved;
    m_errorText.clear();
    Q_EMIT changed();
}

void DirectoryForm::use() { m_parts.model.setSettings(m_saved); }

} // namespace verbund

#include "moc_DirectoryForm.cpp"
