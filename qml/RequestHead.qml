// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Who asks: name as he calls himself, and always the full IM address.
RowLayout {
    id: root

    required property requestRow row
    required property int type
    property bool compact: false

    readonly property string typeName: Format.partnerType(type)
    readonly property int typeKind: {
        switch (root.type) {
        case Partner.UnverifiedPublic:
            return Chip.Warning;
        case Partner.Blocked:
            return Chip.Danger;
        case Partner.Own:
            return Chip.Accent;
        default:
            return Chip.External;
        }
    }

    spacing: compact ? 12 : 16

    Avatar {
        Layout.alignment: Qt.AlignTop
        size: root.compact ? 52 : 60
        name: root.row.name
        address: root.row.addressText
        showsPresence: false
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 3

        AppText {
            Layout.fillWidth: true
            kind: AppText.Title
            text: root.row.name
            font.pixelSize: Math.round((root.compact ? 18 : 20) * Theme.fontScale)
            Accessible.role: Accessible.Heading
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Strong
            text: root.row.addressText
            wrapMode: Text.WrapAnywhere
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: Format.cameOver(root.row.request) + " · " + Format.age(root.row.request.time)
            wrapMode: Text.Wrap
        }

        Chip {
            visible: root.compact
            Layout.maximumWidth: parent.width
            kind: root.typeKind
            text: root.typeName
        }
    }

    Chip {
        visible: !root.compact
        kind: root.typeKind
        text: root.typeName
    }
}
