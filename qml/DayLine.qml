// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// The day above its first message.
Item {
    id: root

    required property string text

    implicitHeight: 36
    Accessible.role: Accessible.Heading
    Accessible.name: text

    AppText {
        anchors.centerIn: parent
        kind: AppText.Time
        text: root.text
        Accessible.ignored: true
    }
}
