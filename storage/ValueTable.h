// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"

#include <QString>

namespace verbund {

class Database;

/// Archive positions and named values.
class ValueTable {
public:
    explicit ValueTable(Database &database);

    [[nodiscard]] QString position(Carrier carrier);
    void setPosition(Carrier carrier, const QString &position);
    [[nodiscard]] QString value(const QString &name);
    void setValue(const QString &name, const QString &value);

private:
    Database &m_database;
};

} // namespace verbund
