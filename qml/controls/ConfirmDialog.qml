// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// Asks before something that is hard to undo; says what follows.
AppDialog {
    id: root

    required property string sentence

    contentItem: AppText {
        text: root.sentence
        color: Theme.muted
        wrapMode: Text.Wrap
    }
}
