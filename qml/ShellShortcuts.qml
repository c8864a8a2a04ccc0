// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// Keys that work on every page: Ctrl+K search, Ctrl+N new contact, Ctrl+1 to 4 pages, Ctrl+Z undo,
/// Ctrl+Shift+F the federation check.
Item {
    id: root

    /// There is something to undo.
    property bool undoable: false

    signal searchWanted
    signal contactWanted
    signal undoWanted
    signal checkWanted
    signal pageWanted(page: int)

    Shortcut {
        sequences: ["Ctrl+K", "Ctrl+F"]
        onActivated: root.searchWanted()
    }

    Shortcut {
        sequences: ["Ctrl+N"]
        onActivated: root.contactWanted()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+F"]
        onActivated: root.checkWanted()
    }

    // A field that is being typed in has its own.
    Shortcut {
        enabled: root.undoable
        sequences: [StandardKey.Undo]
        onActivated: root.undoWanted()
    }

    Shortcut {
        sequences: ["Ctrl+1"]
        onActivated: root.pageWanted(Shell.Chats)
    }

    Shortcut {
        sequences: ["Ctrl+2"]
        onActivated: root.pageWanted(Shell.Contacts)
    }

    Shortcut {
        sequences: ["Ctrl+3"]
        onActivated: root.pageWanted(Shell.Requests)
    }

    Shortcut {
        sequences: ["Ctrl+4"]
        onActivated: root.pageWanted(Shell.Settings)
    }
}
