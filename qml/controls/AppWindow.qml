// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick.Templates as T

/// The window of the application.
T.ApplicationWindow {
    color: Theme.background
}
