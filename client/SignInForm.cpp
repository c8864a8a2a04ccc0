// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/SignInForm.h"

namespace verbund {

SignInForm::SignInForm(const QString &keychainWarning, QObject *parent)
    : QObject(parent)
    , m_keychainWarning(keychainWarning)
{
}

void SignInForm::setAddress(const QString &address)
{
    if (address == m_address)
        return;
    m_address = address;
    Q_EMIT addressChanged();
    Q_EMIT submittableChanged();
}

void SignInForm::setPassword(const QString &password)
{
    if (password == m_password)
        return;
    m_password = password;
    Q_EMIT passwordChanged();
    Q_EMIT submittableChanged();
}

void SignInForm::setSavePassword(bool save)
{
    if (save == m_savePassword)
        return;
    m_savePassword = save;
    Q_EMIT savePasswordChanged();
}

void SignInForm::setServer(const QString &server)
{
    if (server == m_server)
        return;
    m_server = server;
    Q_EMIT serverChanged();
    Q_EMIT submittableChanged();
}

void SignInForm::setProtocol(Account::Protocol protocol)
{
    if (std::exchange(m_protocol, protocol) != protocol)
        Q_EMIT protocolChanged();
}

bool SignInForm::isAddressWrong() const
{
    return !m_address.trimmed().isEmpty() && !ImAddress::parse(m_address);
}

bool SignInForm::isServerWrong() const { return !HostAndPort::parse(m_server); }

bool SignInForm::isSubmittable() const
{
    return !m_busy && ImAddress::parse(m_address) && !m_password.isEmpty() && !isServerWrong();
}

void SignInForm::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
    Q_EMIT submittableChanged();
}

void SignInForm::setError(const Error &error)
{
    m_error = error;
    Q_EMIT errorChanged();
}

void SignInForm::submit()
{
    if (!isSubmittable())
        return;
    setError({});
    setBusy(true);
    Q_EMIT submitted();
}

void SignInForm::cancel()
{
    if (m_busy)
        Q_EMIT cancelled();
}

} // namespace verbund

#include "moc_SignInForm.cpp"
