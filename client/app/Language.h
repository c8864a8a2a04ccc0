// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace verbund {

/// The language of the user interface, changed while it runs.
class Language {
public:
    /// "de", "en", or empty for the system's; others show English.
    void set(const QString &language);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace verbund
