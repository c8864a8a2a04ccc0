// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// How something was judged, as shape and colour: tick, warning, cross, or a dash for what does not matter.
Rectangle {
    id: root

    enum Kind {
        Good,
        Warning,
        Bad,
        Idle
    }

    required property int kind

    implicitWidth: 26
    implicitHeight: 26
    radius: 7
    Accessible.ignored: true
    color: {
        switch (root.kind) {
        case VerdictTile.Good:
            return Theme.okSoft;
        case VerdictTile.Warning:
            return Theme.warningSoft;
        case VerdictTile.Bad:
            return Theme.dangerSoft;
        default:
            return Theme.background;
        }
    }
    border.width: kind === VerdictTile.Idle ? 1 : 0
    border.color: Theme.line

    Icon {
        anchors.centerIn: parent
        size: 15
        stroke: 2.2
        path: {
            switch (root.kind) {
            case VerdictTile.Good:
                return Icons.check;
            case VerdictTile.Warning:
                return Icons.warning;
            case VerdictTile.Bad:
                return Icons.cross;
            default:
                return Icons.dash;
            }
        }
        color: {
            switch (root.kind) {
            case VerdictTile.Good:
                return Theme.ok;
            case VerdictTile.Warning:
                return Theme.warning;
            case VerdictTile.Bad:
                return Theme.danger;
            default:
                return Theme.muted;
            }
        }
    }
}
