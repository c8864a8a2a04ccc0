// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The relationship of one person, over the page.
Sheet {
    id: root

    required property PrivacyDesk privacy
    required property OwnPresence own
    property string picture

    title: qsTr("Relationship")
    wanted: 480
    onClosed: root.privacy.closeForm()

    Connections {
        target: root.privacy

        function onFormChanged(): void {
            if (root.privacy.form !== null)
                root.open();
            else
                root.close();
        }
    }

    contentItem: Loader {
        focus: true
        active: root.privacy.form !== null
        sourceComponent: RelationDetail {
            focus: true
            form: root.privacy.form
            own: root.own
            picture: root.picture
            onAgainWanted: root.privacy.tellAgain(root.privacy.form.row.addressText)
            onBackWanted: root.privacy.closeForm()
        }
    }
}
