// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What somebody is to the user, until when, what he sees then, and why.
FocusScope {
    id: root

    required property RelationForm form
    required property OwnPresence own
    /// The own picture.
    property string picture
    property bool explains: false

    readonly property visibilityRow row: form.row
    readonly property relation relation: row.relation

    signal againWanted
    signal backWanted

    objectName: "relationDetail"

    DetailBar {
        id: bar

        width: parent.width
        compact: true
        title: qsTr("Relationship")
        backLabel: qsTr("Close")
        onBackWanted: root.backWanted()
    }

    AppFlickable {
        id: scroll

        anchors.top: bar.bottom
        anchors.bottom: problem.top
        width: parent.width
        contentHeight: column.implicitHeight + 40

        ColumnLayout {
            id: column

            x: 20
            y: 20
            width: scroll.width - 40
            spacing: 6

            RelationHead {
                Layout.fillWidth: true
                row: root.row
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: 10
                kind: Banner.Danger
                text: root.row.problem
                actionText: qsTr("Try again")
                onActionTriggered: root.againWanted()
            }

            AppText {
                Layout.topMargin: 14
                kind: AppText.Label
                text: qsTr("Relationship")
                Accessible.ignored: true
            }

            AppComboBox {
                Layout.fillWidth: true
                focus: true
                label: qsTr("Relationship of %1").arg(root.row.name)
                model: root.form.levelNames
                currentIndex: root.form.levelIndex
                onActivated: index => root.form.levelIndex = index
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: Format.consequence(root.form.level, root.row.type)
                wrapMode: Text.Wrap
            }

            AppText {
                visible: root.form.canEnd
                Layout.topMargin: 10
                kind: AppText.Label
                text: qsTr("How long")
                Accessible.ignored: true
            }

            RequestTerm {
                visible: root.form.canEnd
                Layout.fillWidth: true
                term: root.form.term
            }

            AppText {
                Layout.fillWidth: true
                Layout.topMargin: 14
                Layout.bottomMargin: 2
                kind: AppText.Label
                text: qsTr("How %1 sees me").arg(root.row.name)
                Accessible.ignored: true
            }

            RequestShown {
                Layout.fillWidth: true
                name: root.row.name
                shown: root.form.shown
                may: root.form.permission
                own: root.own
                picture: root.picture
            }

            AppButton {
                Layout.fillWidth: true
                kind: AppButton.Link
                text: root.explains ? qsTr("Hide why") : qsTr("Why?")
                Accessible.checkable: true
                Accessible.checked: root.explains
                onClicked: root.explains = !root.explains
            }

            WhyList {
                visible: root.explains
                Layout.fillWidth: true
                rows: root.form.reasons
            }
        }
    }

    Banner {
        id: problem

        anchors.bottom: foot.top
        width: parent.width
        slim: true
        kind: Banner.Danger
        text: root.form.errorText
    }

    FormFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        compact: true
        acceptText: qsTr("Save")
        acceptable: root.form.canSave
        onCancelled: root.backWanted()
        onAccepted: root.form.save()
    }

    Keys.onEscapePressed: root.backWanted()
}
