// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Account.h"

#include <QObject>
#include <QQmlEngine>

namespace verbund {

/// What the sign-in page shows and takes.
class SignInForm final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    Q_PROPERTY(QString password READ password WRITE setPassword NOTIFY passwordChanged)
    Q_PROPERTY(bool savePassword READ savePassword WRITE setSavePassword NOTIFY savePasswordChanged)
    Q_PROPERTY(QString server READ server WRITE setServer NOTIFY serverChanged)
    Q_PROPERTY(verbund::Account::Protocol protocol READ protocol WRITE setProtocol NOTIFY protocolChanged)
    Q_PROPERTY(bool addressWrong READ isAddressWrong NOTIFY addressChanged)
    Q_PROPERTY(bool serverWrong READ isServerWrong NOTIFY serverChanged)
    Q_PROPERTY(bool submittable READ isSubmittable NOTIFY submittableChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    Q_PROPERTY(QString keychainWarning READ keychainWarning CONSTANT)

public:
    explicit SignInForm(const QString &keychainWarning, QObject *parent = nullptr);

    [[nodiscard]] QString address() const { return m_address; }
    void setAddress(const QString &address);
    [[nodiscard]] QString password() const { return m_password; }
    void setPassword(const QString &password);
    [[nodiscard]] bool savePassword() const { return m_savePassword; }
    void setSavePassword(bool save);
    /// `host` or `host:port` or `[v6]:port`; empty: found by DNS.
    [[nodiscard]] QString server() const { return m_server; }
    void setServer(const QString &server);
    /// Which protocols to sign in over.
    [[nodiscard]] Account::Protocol protocol() const { return m_protocol; }
    void setProtocol(Account::Protocol protocol);
    /// Something is entered and it is no address.
    [[nodiscard]] bool isAddressWrong() const;
    [[nodiscard]] bool isServerWrong() const;
    [[nodiscard]] bool isSubmittable() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString errorText() const { return m_error.sentence(); }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] QString keychainWarning() const { return m_keychainWarning; }

    void setBusy(bool busy);
    void setError(const Error &error);

    /// Starts signing in.
    Q_INVOKABLE void submit();
    /// Stops the attempt.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void addressChanged();
    void passwordChanged();
    void savePasswordChanged();
    void serverChanged();
    void protocolChanged();
    void submittableChanged();
    void busyChanged();
    void errorChanged();
    void submitted();
    void cancelled();

private:
    QString m_address;
    QString m_password;
    QString m_server;
    QString m_keychainWarning;
    Account::Protocol m_protocol = Account::Protocol::Automatic;
    Error m_error;
    bool m_savePassword = false;
    bool m_busy = false;
};

} // namespace verbund
