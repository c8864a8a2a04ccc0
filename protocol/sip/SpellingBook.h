// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/documents/Spelling.h"

#include <QObject>
#include <QSet>

namespace verbund::sip {

/// What is known of people's spelling, from one connection to the next. What their own requests say counts
/// more than what somebody wrote into a list or a form.
class SpellingBook final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// He wrote himself so: the sender of a request, a watcher. Empty: as in the address.
    void hear(const ImAddress &address, const QString &exactUser);
    /// A list or the user writes him so; empty: it is not known.
    void note(const ImAddress &address, const QString &exactUser);
    /// A document that named him in the one way names him in the other now.
    void note(const ImAddress &address, const Spelling &before, const Spelling &now);
    /// Another account.
    void clear();

    [[nodiscard]] QString exactUser(const ImAddress &address) const;
    /// What is sent to.
    [[nodiscard]] QByteArray uriOf(const ImAddress &address) const;

Q_SIGNALS:
    /// He is written differently from now on.
    void changed(const verbund::ImAddress &address);

private:
    template <typename Learn> void change(const ImAddress &address, Learn learn);

    Spelling m_heard;
    Spelling m_noted;
    /// Heard to be as in the address.
    QSet<ImAddress> m_plain;
};

} // namespace verbund::sip
