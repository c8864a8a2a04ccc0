// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Account.h"

#include <QByteArray>

#include <optional>

namespace verbund {

class Keychain;

/// What is kept of the account on this device: its data in a folder, its secrets in the keychain.
class Profile {
public:
    Profile(const QString &folder, Keychain &keychain);

    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString historyFile(const ImAddress &address) const;

    /// The account signed in last.
    [[nodiscard]] std::optional<Account> account() const;
    void remember(const Account &account);
    /// Forgets the account, not its history.
    void forgetAccount();

    /// The key of the history, made when there is no history yet. Errors: KeyLost, KeychainDenied,
    /// KeychainUnavailable.
    [[nodiscard]] Later<QByteArray> historyKey(const ImAddress &address);
    /// Removes history and secrets of an account from this device.
    [[nodiscard]] Later<void> remove(const ImAddress &address);
    /// Renames a history that cannot be opened, and its key with it, so that it can be opened again some day.
    [[nodiscard]] Later<void> putHistoryAside(const ImAddress &address);

    /// The saved password; an empty text when none is saved.
    [[nodiscard]] Later<QString> password(const ImAddress &address);
    /// Saves it, or forgets the saved one when it is empty.
    [[nodiscard]] Later<void> savePassword(const ImAddress &address, const QString &password);

private:
    QString m_folder;
    Keychain &m_keychain;
};

} // namespace verbund
