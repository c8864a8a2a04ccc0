// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Directory.h"

#include <QObject>
#include <QQmlEngine>

namespace verbund {

class DirectoryModel;
class Keychain;
class Store;

/// Where the company's directory is, as the settings page edits it. The password lives in the keychain.
class DirectoryForm final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString url READ url WRITE setUrl NOTIFY changed)
    Q_PROPERTY(QString base READ base WRITE setBase NOTIFY changed)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY changed)
    Q_PROPERTY(QString password READ password WRITE setPassword NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool edited READ isEdited NOTIFY changed)
    Q_PROPERTY(bool configured READ isConfigured NOTIFY changed)

public:
    struct Parts {
        Store &store;
        Keychain &keychain;
        DirectoryModel &model;
        /// Whose directory it is.
        QString account;
        QString caFile;
    };
    explicit DirectoryForm(const Parts &parts, QObject *parent = nullptr);

    /// Reads what was saved and gives it to the model.
    [[nodiscard]] Later<void> load();
    [[nodiscard]] QString url() const { return m_edited.url; }
    void setUrl(const QString &url);
    [[nodiscard]] QString base() const { return m_edited.base; }
    void setBase(const QString &base);
    [[nodiscard]] QString user() const { return m_edited.user; }
    void setUser(const QString &user);
    [[nodiscard]] QString password() const { return m_edited.password; }
    void setPassword(const QString &password);
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool isEdited() const { return m_edited != m_saved; }
    [[nodiscard]] bool isConfigured() const { return !m_saved.isEmpty(); }

    /// Saves it and uses it from now on; an empty URL: no directory.
    Q_INVOKABLE void save();
    /// Forgets the edits.
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Later<void> loadPassword();
    void edit(QString &field, const QString &text);
    [[nodiscard]] static QString problemOf(const DirectorySettings &settings);
    void keep();
    void use();

    Parts m_parts;
    DirectorySettings m_saved;
    DirectorySettings m_edited;
    QString m_errorText;
};

} // namespace verbund
