// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/FileKeychain.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <optional>

namespace verbund {

namespace {

template <typename T> QFuture<T> now(T value) { return QtFuture::makeReadyValueFuture(std::move(value)); }

std::optional<QJsonObject> load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QJsonDocument::fromJson(file.readAll()).object();
}

bool save(const QString &path, const QJsonObject &secrets)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(secrets).toJson());
    return file.commit();
}

} // namespace

FileKeychain::FileKeychain(const QString &path)
    : m_path(path)
{
    qWarning("Secrets are kept UNPROTECTED in a file, because a file keychain was asked for. Never do this "
             "with a real account.");
}

Keychain::Answer FileKeychain::read(const QString &name)
{
    using Value = std::expected<QByteArray, Failure>;
    const auto secrets = load(m_path);
    if (!secrets)
        return now<Value>(std::unexpected(Failure::Unavailable));
    if (!secrets->contains(name))
        return now<Value>(std::unexpected(Failure::NotFound));
    return now<Value>(QByteArray::fromBase64(secrets->value(name).toString().toLatin1()));
}

Keychain::Done FileKeychain::write(const QString &name, const QByteArray &secret)
{
    using Value = std::expected<void, Failure>;
    auto secrets = load(m_path);
    if (!secrets)
        return now<Value>(std::unexpected(Failure::Unavailable));
    secrets->insert(name, QString::fromLatin1(secret.toBase64()));
    return now(save(m_path, *secrets) ? Value() : Value(std::unexpected(Failure::Unavailable)));
}

Keychain::Done FileKeychain::remove(const QString &name)
{
    using Value = std::expected<void, Failure>;
    auto secrets = load(m_path);
    if (!secrets)
        return now<Value>(std::unexpected(Failure::Unavailable));
    secrets->remove(name);
    return now(save(m_path, *secrets) ? Value() : Value(std::unexpected(Failure::Unavailable)));
}

QString FileKeychain::warning() const
{
    return QCoreApplication::translate(
        "FileKeychain", "For trying out only: password and key are kept in a readable file.");
}

} // namespace verbund
