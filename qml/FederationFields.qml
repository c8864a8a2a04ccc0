// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What to check: a domain or an address, and where it is known by hand, its server.
FocusScope {
    id: root

    required property FederationForm form
    property bool compact: false
    property bool direct: form.direct.length > 0

    function focusFirst(): void {
        subject.input.forceActiveFocus(Qt.OtherFocusReason);
        subject.input.selectAll();
    }

    implicitHeight: card.implicitHeight

    CardGround {
        id: card

        width: parent.width
        implicitHeight: column.implicitHeight + 32

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 16
            spacing: 10

            LabelledField {
                id: subject

                Layout.fillWidth: true
                input.focus: true
                label: qsTr("Domain or address")
                text: root.form.subject
                placeholderText: "company.example"
                sentence: root.form.subjectError
                wrong: root.form.subjectError.length > 0
                hints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                onEdited: text => root.form.subject = text
                onAccepted: root.form.start()
            }

            LabelledField {
                visible: root.direct
                Layout.fillWidth: true
                label: qsTr("Server by hand")
                text: root.form.direct
                placeholderText: "sip.company.example:5061"
                sentence: root.form.directError.length > 0 ? root.form.directError : qsTr("For direct federation, where the DNS names no server: the one that the partner has told you.")
                wrong: root.form.directError.length > 0
                hints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                onEdited: text => root.form.direct = text
                onAccepted: root.form.start()
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: 12

                AppButton {
                    Layout.fillWidth: true
                    kind: AppButton.Link
                    text: root.direct ? qsTr("Without a server by hand") : qsTr("Server by hand …")
                    onClicked: {
                        root.direct = !root.direct;
                        if (!root.direct)
                            root.form.direct = "";
                    }
                }

                AppButton {
                    kind: AppButton.Primary
                    enabled: root.form.subject.length > 0 && !root.form.running
                    text: qsTr("Check")
                    onClicked: root.form.start()
                }
            }
        }
    }
}
