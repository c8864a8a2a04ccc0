// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Profile.h"

#include "platforms/Keychain.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMetaEnum>
#include <QRandomGenerator>
#include <QSettings>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int keyBytes = 32;
constexpr std::array databaseSuffixes{""_L1, "-wal"_L1, "-shm"_L1};

QString keyName(const ImAddress &address) { return u"history key of "_s + address.toString(); }

QString passwordName(const ImAddress &address) { return u"password of "_s + address.toString(); }

Account::Protocol protocolOf(const QString &stored)
{
    bool known = false;
    const int value =
        QMetaEnum::fromType<Account::Protocol>().keyToValue(stored.toLatin1().constData(), &known);
    return known ? Account::Protocol(value) : Account::Protocol::Automatic;
}

Error error(Keychain::Failure failure, const QString &subject)
{
    switch (failure) {
    case Keychain::Failure::NotFound:
        return {.kind = Error::Kind::KeyLost, .subject = subject, .cause = {}};
    case Keychain::Failure::Denied:
        return {.kind = Error::Kind::KeychainDenied, .subject = subject, .cause = {}};
    case Keychain::Failure::Unavailable:
        break;
    }
    return {.kind = Error::Kind::KeychainUnavailable, .subject = subject, .cause = {}};
}

Result<void> outcome(const std::expected<void, Keychain::Failure> &done)
{
    return done ? Result<void>() : fail(error(done.error(), {}));
}

QByteArray randomKey()
{
    std::array<quint32, keyBytes / sizeof(quint32)> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), keyBytes);
}

Later<QByteArray> makeHistoryKey(Keychain &keychain, const QString &name)
{
    const QByteArray key = randomKey();
    return keychain.write(name, key).then(
        [key](const std::expected<void, Keychain::Failure> &written) -> Result<QByteArray> {
            if (!written)
                return fail(error(written.error(), {}));
            return key;
        });
}

// Under another name first: a key that is gone makes its history unreadable for ever.
Later<void> renameSecret(Keychain &keychain, const QString &from, const QString &to)
{
    return keychain.read(from)
        .then([&keychain, from, to](const std::expected<QByteArray, Keychain::Failure> &secret) {
            if (!secret)
                return ready<void>(secret.error() == Keychain::Failure::NotFound
                        ? Result<void>()
                        : fail(error(secret.error(), {})));
            return keychain.write(to, *secret)
                .then([&keychain, from](const std::expected<void, Keychain::Failure> &written) {
                    return written ? keychain.remove(from).then(outcome) : ready<void>(outcome(written));
                })
                .unwrap();
        })
        .unwrap();
}

} // namespace

Profile::Profile(const QString &folder, Keychain &keychain)
    : m_folder(folder)
    , m_keychain(keychain)
{
}

QString Profile::settingsFile() const { return m_folder + u"/settings.ini"_s; }

QString Profile::historyFile(const ImAddress &address) const
{
    // A name from the network never becomes a path as it is.
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(address.toString(), "@"));
    return m_folder + u'/' + name + u"/history.db"_s;
}

std::optional<Account> Profile::account() const
{
    const QSettings file(m_folder + u"/account.ini"_s, QSettings::IniFormat);
    const auto address = ImAddress::parse(file.value("address"_L1).toString());
    if (!address)
        return std::nullopt;
    return Account{
        .address = *address,
        .host = file.value("host"_L1).toString(),
        .port = quint16(file.value("port"_L1).toUInt()),
        .protocol = protocolOf(file.value("protocol"_L1).toString()),
        // Accounts of before there was a choice.
        .spoken = Carriers::fromBits(file.value("carriers"_L1, Carriers(Carrier::Xmpp).bits()).toInt())
            & Carriers::all(),
        .deviceId = file.value("device"_L1).toString(),
    };
}

void Profile::remember(const Account &account)
{
    QSettings file(m_folder + u"/account.ini"_s, QSettings::IniFormat);
    file.setValue("address"_L1, account.address.toString());
    file.setValue("host"_L1, account.host);
    file.setValue("port"_L1, account.port);
    file.setValue("protocol"_L1,
        QString::fromLatin1(QMetaEnum::fromType<Account::Protocol>().valueToKey(int(account.protocol))));
    file.setValue("carriers"_L1, account.spoken.bits());
    file.setValue("device"_L1, account.deviceId);
}

void Profile::forgetAccount() { QFile::remove(m_folder + u"/account.ini"_s); }

Later<QByteArray> Profile::historyKey(const ImAddress &address)
{
    const QString name = keyName(address);
    const QFileInfo history(historyFile(address));
    if (!QDir().mkpath(history.path()))
        return ready<QByteArray>(
            fail({.kind = Error::Kind::StoreUnreadable, .subject = history.fileName(), .cause = {}}));
    QFile::setPermissions(history.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const bool isNew = !history.exists() || history.size() == 0;
    return m_keychain.read(name)
        .then([&keychain = m_keychain, name, isNew, file = history.fileName()](
                  const std::expected<QByteArray, Keychain::Failure> &read) {
            if (read && read->size() == keyBytes)
                return ready<QByteArray>(*read);
            if (isNew && (read || read.error() == Keychain::Failure::NotFound))
                return makeHistoryKey(keychain, name);
            return ready<QByteArray>(fail(error(read ? Keychain::Failure::NotFound : read.error(), file)));
        })
        .unwrap();
}

Later<void> Profile::remove(const ImAddress &address)
{
    QDir(QFileInfo(historyFile(address)).path()).removeRecursively();
    return m_keychain.remove(keyName(address))
        .then([&keychain = m_keychain, address](const std::expected<void, Keychain::Failure> &) {
            return keychain.remove(passwordName(address)).then(outcome);
        })
        .unwrap();
}

Later<void> Profile::putHistoryAside(const ImAddress &address)
{
    const QString file = historyFile(address);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s);
    return renameSecret(m_keychain, keyName(address), keyName(address) + u", "_s + stamp)
        .then([file, stamp](const Result<void> &renamed) -> Result<void> {
            if (!renamed)
                return renamed;
            for (const QLatin1StringView suffix : databaseSuffixes) {
                if (QFile::exists(file + suffix)
                    && !QFile::rename(file + suffix, file + u'.' + stamp + suffix))
                    return fail({.kind = Error::Kind::StoreUnreadable,
                        .subject = QFileInfo(file).fileName(),
                        .cause = {}});
            }
            return {};
        });
}

Later<QString> Profile::password(const ImAddress &address)
{
    return m_keychain.read(passwordName(address))
        .then([](const std::expected<QByteArray, Keychain::Failure> &read) -> Result<QString> {
            if (read)
                return QString::fromUtf8(*read);
            if (read.error() == Keychain::Failure::NotFound)
                return QString();
            return fail(error(read.error(), {}));
        });
}

Later<void> Profile::savePassword(const ImAddress &address, const QString &password)
{
    const QString name = passwordName(address);
    return (password.isEmpty() ? m_keychain.remove(name) : m_keychain.write(name, password.toUtf8()))
        .then(outcome);
}

} // namespace verbund
