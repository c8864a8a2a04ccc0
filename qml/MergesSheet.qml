// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Contacts that may be doubles, side by side: the user decides.
Sheet {
    id: root

    required property MergesModel merges

    title: qsTr("Possible doubles")
    wanted: 480

    Connections {
        target: root.merges

        function onCountChanged(): void {
            if (root.merges.count === 0)
                root.close();
        }
    }

    contentItem: ColumnLayout {
        spacing: 0

        DetailBar {
            Layout.fillWidth: true
            compact: true
            title: root.title
            onBackWanted: root.close()
        }

        AppText {
            Layout.fillWidth: true
            Layout.margins: 16
            kind: AppText.Secondary
            text: qsTr("Nothing is joined unless you say so, and it can be undone.")
            wrapMode: Text.Wrap
        }

        AppListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            leftMargin: 16
            rightMargin: 16
            bottomMargin: 16
            spacing: 12
            label: root.title
            model: root.merges

            delegate: MergeItem {
                id: item

                width: list.width - 32
                onMerged: root.merges.merge(item.index)
                onKeptApart: root.merges.keepApart(item.index)
            }
        }
    }
}
