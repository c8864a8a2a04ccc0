// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Directory.h"

#include <chrono>
#include <memory>

namespace verbund {

/// The directory over LDAP (RFC 4511), through OpenLDAP's library, never waiting.
class LdapDirectory final : public Directory {
    Q_OBJECT

public:
    /// A server gets so long to let us in, and as long to answer.
    explicit LdapDirectory(
        QObject *parent = nullptr, std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~LdapDirectory() override;

    void setSettings(const DirectorySettings &settings) override;
    [[nodiscard]] Later<DirectoryHits> search(const QString &words) override;
    void cancel() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace verbund
