// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace verbund {

/// The lines of a text, whatever ends them: LF, CRLF or CR.
class TextLines {
public:
    explicit TextLines(QByteArrayView text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    /// The next line without its end.
    QByteArrayView next();
    /// True when the next line begins with a blank: it goes on with the one before.
    [[nodiscard]] bool nextIsFolded() const;
    /// Lines taken so far.
    [[nodiscard]] int taken() const { return m_taken; }
    /// What is left.
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
    int m_taken = 0;
};

} // namespace verbund
