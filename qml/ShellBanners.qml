// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// Over every page: how the connection is, and that partners may not reach the own domain.
Column {
    id: root

    required property Client client

    ConnectionBanner {
        width: root.width
        connection: root.client.connection
    }

    Banner {
        width: root.width
        slim: true
        kind: Banner.Warning
        text: root.client.ownDomain.sentence
        actionText: qsTr("Look")
        closable: true
        onActionTriggered: {
            root.client.ownDomain.dismiss();
            root.client.federation.openOwn();
        }
        onClosed: root.client.ownDomain.dismiss()
    }
}
