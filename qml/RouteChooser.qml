// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Verbund.Client
import Verbund.Controls

/// By which protocol: found each time, or one for good.
AppComboBox {
    id: root

    required property int wish

    signal wishChosen(wish: int)

    model: [qsTr("Automatic"), Format.carrier(Route.Xmpp), Format.carrier(Route.Sip)]
    currentIndex: root.wish
    onActivated: index => root.wishChosen(index)
}
