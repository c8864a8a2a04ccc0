// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>

namespace verbund {

/// A row of the preview of an import.
struct ImportRow {
    Q_GADGET
    Q_PROPERTY(int line MEMBER line)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString organisation MEMBER organisation)
    Q_PROPERTY(QString addressText MEMBER addressText)
    Q_PROPERTY(State state MEMBER state)
    Q_PROPERTY(QString problem MEMBER problem)
    Q_PROPERTY(QString existingName MEMBER existingName)
    Q_PROPERTY(bool taken MEMBER taken)

public:
    enum class State {
        New,
        /// A contact with one of the addresses is there: what he lacks is added.
        Known,
        /// The same person stands further up in the file: both become one.
        Double,
        /// Without an IM address: becomes a contact that cannot be written to yet.
        NoAddress,
        /// Cannot be used; `problem` says why.
        Bad,
    };
    Q_ENUM(State)

    int line = 0;
    QString name;
    QString organisation;
    /// As people write it; empty when there is none.
    QString addressText;
    State state = State::New;
    /// A sentence.
    QString problem;
    /// Name of the contact that is there.
    QString existingName;
    /// Will be imported.
    bool taken = true;

    friend bool operator==(const ImportRow &, const ImportRow &) = default;
};

} // namespace verbund
