// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Verbund.Client
import Verbund.Controls

/// What somebody is to the user, as a word.
Chip {
    id: root

    required property int level

    text: Format.level(level)
    kind: {
        switch (root.level) {
        case Relation.Team:
            return Chip.Ok;
        case Relation.Colleague:
            return Chip.Accent;
        case Relation.External:
            return Chip.External;
        case Relation.Blocked:
            return Chip.Danger;
        default:
            return Chip.Warning;
        }
    }
}
