// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The relationships, with a mark at the one that holds.
AppMenu {
    id: root

    required property int level

    signal levelChosen(level: int)

    title: qsTr("Relationship")

    AppMenuItem {
        text: Format.level(Relation.Team)
        checkable: true
        chosen: root.level === Relation.Team
        onTriggered: root.levelChosen(Relation.Team)
    }

    AppMenuItem {
        text: Format.level(Relation.Colleague)
        checkable: true
        chosen: root.level === Relation.Colleague
        onTriggered: root.levelChosen(Relation.Colleague)
    }

    AppMenuItem {
        text: Format.level(Relation.External)
        checkable: true
        chosen: root.level === Relation.External
        onTriggered: root.levelChosen(Relation.External)
    }

    AppMenuItem {
        text: Format.level(Relation.Unknown)
        checkable: true
        chosen: root.level === Relation.Unknown
        onTriggered: root.levelChosen(Relation.Unknown)
    }

    AppMenuItem {
        text: Format.level(Relation.Stranger)
        checkable: true
        chosen: root.level === Relation.Stranger
        onTriggered: root.levelChosen(Relation.Stranger)
    }

    AppMenuSeparator {}

    AppMenuItem {
        dangerous: true
        text: Format.level(Relation.Blocked)
        checkable: true
        chosen: root.level === Relation.Blocked
        onTriggered: root.levelChosen(Relation.Blocked)
    }
}
