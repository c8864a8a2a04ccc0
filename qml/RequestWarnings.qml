// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// Whom somebody new may be mistaken for.
ColumnLayout {
    id: root

    required property list<string> sentences

    visible: sentences.length > 0
    spacing: 8

    Repeater {
        model: root.sentences

        Banner {
            id: banner

            required property string modelData

            Layout.fillWidth: true
            kind: Banner.Warning
            text: banner.modelData
        }
    }
}
