// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick.Templates as T

/// Of its buttons one is chosen.
T.ButtonGroup {}
