// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Client
import Verbund.Controls
import Verbund.Stage

/// A test in the signed-in window; things are found by their accessible names.
TestCase {
    id: test

    readonly property string liza: "liza@toothfairy.example"
    property Stage stage
    property Shell item
    property bool bothLines: false

    readonly property Client client: stage ? stage.client : null
    readonly property ContactDesk desk: client ? client.contactDesk : null
    readonly property ImportForm preview: desk ? desk.import : null
    readonly property Item window: item ? item.Window.window.contentItem : null

    property Component stageOf: Stage {}
    property Component shellOf: Shell {
        width: 1280
        height: 800
        focus: true
    }

    function open(): void {
        verify(test.bothLines ? test.stage.signInOverBoth() : test.stage.signIn());
        test.item = test.shellOf.createObject(test.parent, {
            client: test.stage.client
        });
        test.item.forceActiveFocus();
        wait(0);
    }

    function close(): void {
        if (test.item)
            test.item.destroy();
        test.item = null;
        Theme.touch = false;
        wait(0);
        test.stage.destroy();
        wait(0);
    }

    function narrow(): void {
        Theme.touch = true;
        test.item.width = 390;
        test.item.height = 844;
        wait(0);
    }

    function find(name: string): Item {
        return test.stage.find(test.window, name);
    }

    function see(name: string): Item {
        tryVerify(() => test.find(name) !== null, 5000, "“" + name + "” is not there");
        return test.find(name);
    }

    function miss(name: string): void {
        tryVerify(() => test.find(name) === null, 5000, "“" + name + "” is still there");
    }

    function click(name: string): void {
        const there = test.see(name);
        waitForPolish(test.item.Window.window, 2000);
        mouseClick(there);
        wait(0);
    }

    /// By keyboard, which also brings it into view.
    function press(name: string): void {
        test.see(name).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        wait(0);
    }

    function rightClick(name: string): void {
        const there = test.see(name);
        waitForPolish(test.item.Window.window, 2000);
        mouseClick(there, undefined, undefined, Qt.RightButton);
        wait(0);
    }

    function type(text: string): void {
        for (const letter of text)
            keyClick(letter);
    }

    function fill(name: string, text: string): void {
        const field = test.see(name);
        field.forceActiveFocus();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_Delete);
        test.type(text);
    }

    function told(line: string): void {
        tryVerify(() => test.stage.told().includes(line), 5000, "not told: " + line);
    }

    when: windowShown
}
