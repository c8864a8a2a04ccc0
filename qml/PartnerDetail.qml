// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// A partner: primary domain, more domains, description, and what its people may.
FocusScope {
    id: root

    required property PartnerForm form

    signal backWanted
    signal removeWanted

    objectName: "partnerDetail"

    DetailBar {
        id: bar

        width: parent.width
        compact: true
        title: root.form.isNew ? qsTr("New partner") : qsTr("Edit partner")
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
            spacing: 14

            LabelledField {
                Layout.fillWidth: true
                focus: true
                label: qsTr("Primary domain")
                placeholderText: "partner.example"
                hints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
                text: root.form.domain
                wrong: root.form.domainProblem.length > 0
                sentence: wrong ? root.form.domainProblem : root.form.domainNote
                onEdited: text => root.form.domain = text
                onAccepted: root.form.save()
            }

            LabelledField {
                Layout.fillWidth: true
                label: qsTr("More domains (optional)")
                placeholderText: "partner.example, branch.example"
                hints: Qt.ImhNoAutoUppercase
                maximumLength: 4096
                text: root.form.moreDomains
                wrong: root.form.moreProblem.length > 0
                sentence: wrong ? root.form.moreProblem : root.form.moreNote
                onEdited: text => root.form.moreDomains = text
                onAccepted: root.form.save()
            }

            LabelledField {
                Layout.fillWidth: true
                label: qsTr("Description (optional)")
                text: root.form.description
                onEdited: text => root.form.description = text
                onAccepted: root.form.save()
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 4

                AppText {
                    kind: AppText.Label
                    text: qsTr("Kind of partner")
                    Accessible.ignored: true
                }

                AppComboBox {
                    Layout.fillWidth: true
                    label: qsTr("Kind of partner")
                    model: root.form.typeNames
                    currentIndex: root.form.typeIndex
                    onActivated: index => root.form.typeIndex = index
                }

                AppText {
                    Layout.fillWidth: true
                    Layout.topMargin: 2
                    kind: AppText.Secondary
                    text: Format.partnerTypeMeaning(root.form.type)
                    wrapMode: Text.Wrap
                }
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: qsTr("Subdomains belong to their domain. What you have decided about somebody goes on holding.")
                wrapMode: Text.Wrap
            }

            AppButton {
                visible: !root.form.isNew
                Layout.leftMargin: -17
                kind: AppButton.Danger
                text: qsTr("Remove partner")
                onClicked: root.removeWanted()
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
