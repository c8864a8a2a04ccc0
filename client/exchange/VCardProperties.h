// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/exchange/TextLines.h"

#include <QByteArrayList>

#include <optional>

namespace verbund {

/// One property of a vCard that we make use of.
struct VCardProperty {
    /// In upper case, without its group.
    QByteArray name;
    /// What its TYPE says, and what 2.1 writes without one; in upper case.
    QByteArrayList types;
    QByteArray service;
    bool isFirstChoice = false;
    bool isBase64 = false;
    /// UTF-8, escaped as in the file.
    QByteArray value;
};

/// Unfolds and decodes the properties of an entry; those that we make no use of are passed over.
class VCardProperties {
public:
    explicit VCardProperties(QByteArrayView entry)
        : m_lines(entry)
    {
    }

    [[nodiscard]] std::optional<VCardProperty> next();

private:
    struct Line {
        QByteArray name;
        QByteArray text;
        qsizetype limit = 0;
        bool isCut = false;

        void append(QByteArrayView more);
    };
    [[nodiscard]] Line unfolded();
    void joinSoftBreaks(Line &line);

    TextLines m_lines;
};

/// Most bytes of a text of a property; what is longer is cut.
inline constexpr qsizetype maxPropertyBytes = 64 * 1024;

} // namespace verbund
