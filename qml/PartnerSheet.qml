// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// A partner that is being written, over the page.
Sheet {
    id: root

    required property PrivacyDesk privacy

    title: qsTr("Partner")
    wanted: 480
    onClosed: root.privacy.closePartnerForm()

    Connections {
        target: root.privacy

        function onPartnerFormChanged(): void {
            if (root.privacy.partnerForm !== null)
                root.open();
            else
                root.close();
        }
    }

    contentItem: Loader {
        focus: true
        active: root.privacy.partnerForm !== null
        sourceComponent: PartnerDetail {
            focus: true
            form: root.privacy.partnerForm
            onBackWanted: root.privacy.closePartnerForm()
            onRemoveWanted: {
                root.privacy.partners.remove(root.privacy.partnerForm.before);
                root.privacy.closePartnerForm();
            }
        }
    }
}
